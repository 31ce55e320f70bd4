import type { Language } from "../../diagnostics/language.js";

/** What is wrong and the way out; a text alone where the way out is the help. */
export type Told = string | [text: string, hint: string];

/** One way of using the command line wrongly: its texts, made of its arguments. */
export type Reason<Args extends object> = Record<Language, (args: Args & { command?: string }) => Told>;

/** Types the texts of a reason by its arguments. The reason's name is its key in the table. */
export function defineReason<Args extends object = Record<never, never>>(texts: Reason<Args>): Reason<Args> {
  return texts;
}

/** The arguments of each reason of a table. */
export type ArgsOfReasons<Table> = { [R in keyof Table]: Table[R] extends Reason<infer Args> ? Args : never };

/** The option as people call it, without its value: `--output` of `-o, --output <FILE>`. */
export function longName(flags: string): string {
  return flags.split(/[ ,]+/).find((word) => word.startsWith("--")) ?? flags;
}
