import { createTwoFilesPatch } from "diff";

/** Lines that stay, before and after what changes. */
const CONTEXT = 2;

/**
 * What --fix would change in a file: the lines of a unified diff, as `git diff` shows them. A carriage return at the end of
 * a line is left out.
 */
export function patchOf(name: string, { from, bytes }: { from: Uint8Array; bytes: Uint8Array }): string[] {
  const text = (content: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, text(from), text(bytes), undefined, undefined, {
    context: CONTEXT,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  })
    .replace(/\n$/, "")
    .split(/\r?\n/);
}
