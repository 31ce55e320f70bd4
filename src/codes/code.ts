import type { Code, Severity } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import type { Example } from "./example.js";
import type { Message } from "./message.js";

/**
 * Messages of a code from its arguments. They are methods, because the arguments of methods may be narrower than
 * `object`: so codes with different arguments fit in one list.
 */
export interface Messages<Args extends object> {
  "zh-CN"(args: Args): Message;
  en(args: Args): Message;
}

/** Everything about a code, whether a stage or a rule raises it, in one place. */
export interface CodeDefinition<C extends Code = Code, Args extends object = object> {
  /** Never reused for anything else. */
  code: C;
  severity: Severity;
  /** One line: what is checked. */
  title: Record<Language, string>;
  /** Why, and how to mend it; practice is called practice, never law. */
  why: Record<Language, string>;
  /** The clause or source, such as 国办公开办函〔2021〕30号 or GB/T 15834-2011 4.12. */
  clause: string;
  /**
   * An example with the fault and one without; none for the program's own failures, which the user cannot correct.
   */
  wrong?: Example;
  right?: Example;
  /** Machine formats carry the arguments as they are; messages of every language are made from them. */
  message: Messages<Args>;
}

/** What a code's message is made of. */
export type ArgsOf<D> = D extends CodeDefinition<Code, infer Args> ? Args : never;

/** A code that a stage raises. The type of its arguments is that of the first message's parameter. */
export function defineCode<const C extends Code, Args extends object = Record<never, never>>(
  definition: CodeDefinition<C, Args>,
): CodeDefinition<C, Args> {
  return definition;
}
