import type { Diagnostic } from "./diagnostic.js";

/**
 * What a step came to: its value, or why there is none. Findings may come with a value (a figure that
 * cannot be read is an error at its cell, and 待填 in the value); where there is none, at least one error says why. The one way of failing: an exception is a bug of the program.
 */
export type Outcome<T> = Success<T> | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A value, with what is to be said of it. */
export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Success<T> {
  return { ok: true, value, diagnostics };
}

/** No value, and why. */
export function failure(...diagnostics: readonly [Diagnostic, ...Diagnostic[]]): Outcome<never> {
  return { ok: false, diagnostics };
}
