import { MAX_BYTES } from "../diagnostics/source.js";

/** How much is read of one file, in bytes, by what it is to be. Known before the first byte is read. */
export const LARGEST = {
  /** Data, settings, lists: texts that people write. */
  data: MAX_BYTES,
  image: 20_000_000,
  /** A template whose styles are taken over. */
  template: 20_000_000,
  /** A report of others with its pictures, a register of many years. */
  document: 100_000_000,
} as const;

/** What a pattern in data may look at, so that no file walks through a disk. */
export const PATTERN_BOUNDS = { names: 20_000, levels: 8 } as const;
