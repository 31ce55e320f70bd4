import { MAX_BYTES } from "../diagnostics/source.js";

/** How much is read of one file, in bytes, by what it is to be. Known before the first byte is read. */
export const LARGEST = {
  /** Data, settings, lists: texts that people write. */
  data: MAX_BYTES,
  image: 20_000_000,
  /** All images of a report. */
  images: 30_000_000,
  /** A template whose styles are taken over. */
  template: 20_000_000,
  /** A report of others with its pictures, a register of many years. */
  document: 100_000_000,
} as const;

/** Characters of a pattern; nobody writes more by hand. */
export const LONGEST_PATTERN = 1000;

/** What a search for files by patterns may do. */
export interface SearchBounds {
  /** Names that it looks at. */
  readonly names: number;
  /** Folders that it goes up and down. */
  readonly levels: number;
  /** Characters that it compares. */
  readonly comparisons: number;
  /** Whether a link that leads out of where it begins counts for nothing. */
  readonly isNear: boolean;
}

/** How many names were looked at so far, by all that keeps to bounds together. */
export interface NamesLookedAt {
  names: number;
}

/** A second's work. */
const COMPARISONS = 500_000_000;

/** Bounds of a pattern in data, so that no file walks through a disk. */
export const PATTERN_BOUNDS = { names: 20_000, levels: 8, comparisons: COMPARISONS, isNear: true } as const;

/** Bounds of all patterns and folders of a command line and its list together: more than the drive of an office holds. */
export const SEARCH_BOUNDS = {
  names: 1_000_000,
  levels: 100,
  comparisons: COMPARISONS,
  isNear: false,
} as const;
