/** What the shells' scripts are made from. */
export interface ProgramModel {
  /** Those that need no command. */
  options: OptionModel[];
  commands: CommandModel[];
}

export interface CommandModel {
  name: string;
  about: string;
  options: OptionModel[];
  /** Words that the argument can be; where there are none it is a file. */
  words: readonly string[];
  takesFiles: boolean;
}

export interface OptionModel {
  short?: string;
  long: string;
  about: string;
  /** What follows the option: nothing, one of these words, or a file. */
  value: "none" | "file" | "text" | readonly string[];
  /** Several of the words may follow, with commas. */
  isList: boolean;
  /** May be given more than once. */
  repeats: boolean;
}

/** A text as one word of a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Shells that `gov-report completion` writes for. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];
