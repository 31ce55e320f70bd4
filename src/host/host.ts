/** A data file: its name as the user gave it, and its bytes. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/** What the pipeline asks of its surroundings; it never touches the disk itself. */
export interface Host {
  /** A file named in the data (`previous`), relative to the data file; undefined when it cannot be read. */
  readFile?(path: string, from: string): InputFile | undefined;
  /** The files of a pattern named in the data (`children.files`), those that cannot be read without bytes. */
  readFiles?(pattern: string, from: string): { name: string; bytes?: Uint8Array }[];
  /** An image named in the narrative, which must lie in the data file's folder. */
  readImage?(path: string, from: string): Uint8Array | "missing" | "outside";
}

/** The optional settings file, which counts for all data files in its folder and below. */
export const CONFIG = "gov-report.config.yaml";
