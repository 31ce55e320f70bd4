/** The reference around an offset. All places are offsets in the text. */
export interface ReferenceAt {
  /** From the opening to the closing braces, including those that are there. */
  start: number;
  end: number;
  expression: string;
  /** The word at the offset: a path, or a filter behind `|`. */
  word: { start: number; end: number; text: string; isFilter: boolean };
  closed: boolean;
}

/** The `{{…}}` around an offset, closed or still being typed; undefined where there is none. */
export function referenceAt(text: string, offset: number): ReferenceAt | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const before = text.slice(lineStart, offset);
  const after = text.slice(offset, lineEnd === -1 ? text.length : lineEnd);
  const opened = before.lastIndexOf("{{");
  if (opened === -1 || before[opened - 1] === "\\" || before.slice(opened).includes("}")) return undefined;
  const closing = /^[^{}]*?\}\}/.exec(after)?.[0];
  const start = lineStart + opened;
  const inside = before.slice(opened + 2);
  const rest = closing === undefined ? "" : closing.slice(0, -2);
  const wordStart = offset - (/[^\s|]*$/.exec(inside)?.[0].length ?? 0);
  const wordEnd = offset + (/^[^\s|]*/.exec(rest)?.[0].length ?? 0);
  const left = text.slice(start + 2, wordStart).trimEnd();
  return {
    start,
    end: offset + (closing?.length ?? 0),
    expression: (inside + rest).trim(),
    word: {
      start: wordStart,
      end: wordEnd,
      text: text.slice(wordStart, wordEnd),
      isFilter: left.endsWith("|"),
    },
    closed: closing !== undefined,
  };
}
