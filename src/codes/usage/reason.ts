import type { Language } from "../../diagnostics/language.js";

/** What is wrong and the way out; a text alone where the way out is the help. */
export type Told = string | [text: string, hint: string];

/** One way of using the command line wrongly: its texts, made of its arguments. */
export type Reason<Args extends object> = Record<Language, (args: Args & { command?: string }) => Told>;

/** A reason: the type of its arguments is given, its name is its key in the table that it stands in. */
export function defineReason<Args extends object = Record<never, never>>(texts: Reason<Args>): Reason<Args> {
  return texts;
}

/** What the reasons of a table are made of, by their names. */
export type ArgsOfReasons<Table> = { [R in keyof Table]: Table[R] extends Reason<infer Args> ? Args : never };

/** The option as people call it, without its value: `--output` of `-o, --output <FILE>`. */
export function longName(flags: string): string {
  return flags.split(/[ ,]+/).find((word) => word.startsWith("--")) ?? flags;
}
