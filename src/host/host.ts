import type { Unread } from "./open.js";
import type { StepsFault } from "./pattern.js";

/** A data file: its name as the user gave it, and its bytes. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/** A report as a data file; one that was read from a document or page may have figures that nobody could read. */
export interface ReportFile extends InputFile {
  /** Dotted paths of the figures that could not be read; the data file has 0 in their place. */
  unread?: ReadonlySet<string>;
}

/** A file of a pattern named in the data, read each time its bytes are asked for; without them where it cannot be read. */
export interface FoundFile {
  name: string;
  bytes?: Uint8Array | undefined;
  unread?: ReadonlySet<string>;
  /** The pattern that found it, where the data does not name the file itself. */
  pattern?: string;
}

/**
 * Why a pattern is not looked for: in data it begins at the root of a disk, it would look at more than it may, or comes to
 * a folder that nobody may look into.
 */
export type PatternFault = "absolute" | "closed" | SearchFault;

/** Why a search is given up: what it would look at is more than it may, or its pattern is. */
export type SearchFault = "names" | "levels" | "comparisons" | StepsFault;

/** What the pipeline asks of the machine; it never touches the disk itself. */
export interface Host {
  /** A file named in the data (`previous`), relative to the data file; why it cannot be read; undefined where unknown. */
  readFile?(path: string, from: string): ReportFile | Unread["reason"] | undefined;
  /** The files of a pattern named in the data (`children.files`). */
  readFiles?(pattern: string, from: string): FoundFile[] | PatternFault;
  /** The Word document whose typefaces a report takes over (`style.reference`), wherever it lies. */
  readReference?(path: string, from: string): Uint8Array | Unread["reason"] | undefined;
  /** An image named in the narrative, which must lie in the data file's folder. */
  readImage?(path: string, from: string): Uint8Array | "missing" | "outside" | "notAFile" | "tooLarge";
}

/** The optional settings file, which counts for all data files in its folder and below. */
export const CONFIG = "gov-report.config.yaml";
