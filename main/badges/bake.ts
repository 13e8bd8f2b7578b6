/** Why no badge could be put into, or taken out of, a picture. */
export type BakeFailure =
  /** Cut short, damaged, or no such picture at all. */
  | 'bake.unreadable'
  | 'bake.too-large'
  /** The picture holds no badge. */
  | 'bake.none'
  | 'bake.several'
  /** Open Badges 3.0 allows no compressed text. */
  | 'bake.compressed';

/** No badge and no picture of one is larger; whoever sends more wants something else. */
export const LARGEST_PICTURE_BYTES = 8 * 1024 * 1024;
export const LARGEST_BADGE_BYTES = 256 * 1024;
