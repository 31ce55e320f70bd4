import type { Diagnostic } from "./diagnostic.js";

/**
 * The result of a step that can fail, and the only way to fail: an exception is a bug. Diagnostics may come with a
 * value (a figure that cannot be read is an error at its cell, and 待填 in the value); without a value at least one
 * of them is an error.
 */
export type Outcome<T> = Success<T> | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A value, and the diagnostics that come with it. */
export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Success<T> {
  return { ok: true, value, diagnostics };
}

/** No value, and why. */
export function failure(...diagnostics: readonly [Diagnostic, ...Diagnostic[]]): Outcome<never> {
  return { ok: false, diagnostics };
}
