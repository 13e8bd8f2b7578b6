/**
 * A part on the desk and the pins it is wired to, by Arduino number (A0 is 14). Names are unique, but
 * what several parts measure in the same air has one name.
 */
export type WiredPart =
  | {
      readonly kind: 'mfrc522';
      readonly name: string;
      readonly selectPin: number;
      readonly resetPin?: number;
    }
  | { readonly kind: 'key'; readonly name: string; readonly pin: number }
  | { readonly kind: 'lamp'; readonly name: string; readonly pin: number }
  | { readonly kind: 'presence'; readonly name: string; readonly pin: number }
  | {
      readonly kind: 'distance';
      readonly name: string;
      readonly triggerPin: number;
      readonly echoPin: number;
    }
  | {
      readonly kind: 'analogue';
      readonly name: string;
      /** 0 for A0 to 7 for A7. */
      readonly channel: number;
      readonly unit: string;
      /** The value at which the part puts out the full supply voltage; 0 puts out none. */
      readonly full: number;
    }
  | {
      readonly kind: 'bme280';
      /** 7 bits: 0x76 or 0x77. */
      readonly address: number;
      /** What its three quantities are called on the bench. */
      readonly temperature: string;
      readonly humidity: string;
      readonly pressure: string;
    }
  | {
      readonly kind: 'bh1750';
      /** 7 bits: 0x23 or 0x5c. */
      readonly address: number;
      readonly name: string;
    }
  | {
      readonly kind: 'scd4x';
      /** What its three quantities are called on the bench. */
      readonly co2: string;
      readonly temperature: string;
      readonly humidity: string;
    };

export type Wiring = readonly WiredPart[];
