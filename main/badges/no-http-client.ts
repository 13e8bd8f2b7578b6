/**
 * Built in the place of the client that the JSON-LD library would fetch documents with. Whatever is
 * needed is bundled, so a kiosk carries no second way to the network, and half a megabyte less.
 */
export const httpClient = {
  get: (): never => {
    throw new Error('Documents are bundled, and never fetched.');
  },
};
