/** The longest card number, ten bytes, has 25 digits in decimal; what is longer is no card's. */
export const LONGEST_KEY_BURST = 32;

/**
 * What a keyboard wedge can type, by the places of its keys and not by their letters: capitals and
 * digits, with `?` in the place of any other key.
 */
export const KEY_BURST = new RegExp(`^[0-9A-Z?]{1,${LONGEST_KEY_BURST}}$`);
