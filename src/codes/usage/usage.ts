/**
 * Every way of using the command line wrongly (GR9005), with what its message is made of. Machine formats carry these
 * arguments as they are, whatever the language.
 */
export interface UsageReasons {
  // options and arguments; an option is named by its flags, as in the help
  unknownOption: { option: string; suggestions: string[] };
  unknownCommand: { name: string; suggestions: string[] };
  noCommand: Record<never, never>;
  optionWithoutValue: { option: string };
  missingOption: { option: string };
  missingArgument: { argument: string };
  conflictingOptions: { options: [string, string] };
  tooManyArguments: { expected: number; given: number };
  /** `option` or `argument`: whose value it is. */
  invalidValue: { option?: string; argument?: string; value: string } & ExpectedValue;
  /** An option that does nothing without another one. */
  needsOption: { option: string; needs: string };
  oneOf: { options: [string, string] };
  /** The command's own answer and a machine reporter both want standard output. */
  stdoutTwice: { answer: "comparison" | "table" };
  /** A variable of the environment with a value that means nothing. */
  invalidVariable: { name: "SOURCE_DATE_EPOCH"; value: string };
  /** The folder that the program was started in has been deleted. */
  noWorkingFolder: Record<never, never>;
  unknownCode: { found: string; suggestion: string };
  // files
  wrongEnding: { option?: string; file: string; ending: ".yaml" | ".xlsx" | ".html"; use: OutputUse };
  unknownFormat: { file: string; ending: string; known: string[] };
  otherFormat: { file: string; format: string };
  /** Files of a format for each of many agencies. */
  needsFolder: { format: string; folder: string };
  needsFile: { format: string };
  noNames: { file: string };
  notReplaceable: { file: string; key: string; into: "aggregate" | "tally" | "import" };
  // years
  noTemplate: { year: number; from: number };
  otherTemplate: { year: number; version: string; by: "init" | "form" };
  /** An option that takes one input file. */
  oneInput: { option: string; given: number };
  tooFewYears: Record<never, never>;
  sameYear: { files: [string, string]; year: number };
  otherYear: { file: string; year: string; expected: number };
  notNextYear: { file: string; year: number; expected: number; found: number };
  lastYearItself: { file: string };
}

/** What an option or argument takes in place of the value that was given. */
export type ExpectedValue =
  | { expected: "choice"; choices: string[] }
  /** A choice of the form, which has a Chinese word too. */
  | { expected: "formChoice"; choices: { value: string; label: string }[] }
  | { expected: "format"; unknown: string; choices: string[] }
  | { expected: "reporter"; choices: string[] }
  | { expected: "reporterWithFile"; reporter: string }
  | { expected: "oneReporter"; reporters: string[] }
  /** A word of the register and what it means; `choices` once the format is known. */
  | { expected: "explainedWord"; choices?: string[] }
  | { expected: "agency" | "count" | "year" };

/** What the file is that a name with the wrong ending was given for. */
export type OutputUse = "dataFile" | "output" | "form" | "evidence" | "page";

/** The arguments of GR9005: the reason, and the command that was called where its help is a way out. */
export type UsageArgs = {
  [R in keyof UsageReasons]: { reason: R; command?: string } & UsageReasons[R];
}[keyof UsageReasons];
