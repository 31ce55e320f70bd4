import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver/node";
import type { Fix } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { visible } from "../diagnostics/visible.js";
import { replacementOf } from "../reporters/replacements.js";
import { findingsIn, rangeOf } from "./findings.js";
import { uriOf } from "./names.js";
import type { Checked } from "./workspace.js";

const WORDS = {
  "zh-CN": {
    write: (text: string) => `改成 ${text}`,
    remove: "删去",
    reference: (text: string) => `由表格取数：${text}`,
  },
  en: {
    write: (text: string) => `Write ${text}`,
    remove: "Delete it",
    reference: (text: string) => `Let the table say it: ${text}`,
  },
};

/**
 * The quick fixes for a range: for each finding in it the replacement that the finding or its hint names; and for
 * a number in the text that agrees with a table, the reference that keeps the two equal.
 */
export function quickFixes(
  { file, diagnostics, compilation }: Checked,
  range: Range,
  language: Language,
): CodeAction[] {
  const words = WORDS[language];
  const actions = diagnostics.flatMap((found): CodeAction[] => {
    const [shown] = findingsIn(file, [found], language);
    if (!shown || !touch(shown.range, range)) return [];
    const replacement = found.fix ? undefined : replacementOf(found);
    const fix =
      found.fix ?? (replacement === undefined ? undefined : { place: found.place, text: replacement });
    if (!fix) return [];
    const title = fix.text === "" ? words.remove : words.write(visible(fix.text));
    // An editor may apply a preferred fix unseen, so only fixes that change no figure are preferred.
    return [{ ...action(file, title, fix), diagnostics: [shown], isPreferred: found.fix !== undefined }];
  });
  const references = compilation?.referenceFixes?.() ?? [];
  return [
    ...actions,
    ...references
      .filter(({ place }) => touch(rangeOf(place), range))
      .map((fix) => ({
        ...action(file, words.reference(fix.text), fix),
        kind: CodeActionKind.RefactorRewrite,
      })),
  ];
}

function action(file: string, title: string, { place, text }: Fix): CodeAction {
  const edit = { changes: { [uriOf(file)]: [{ range: rangeOf(place), newText: text }] } };
  return { title, kind: CodeActionKind.QuickFix, edit };
}

function touch(one: Range, other: Range): boolean {
  const isBefore = (a: Range, b: Range) =>
    a.end.line < b.start.line || (a.end.line === b.start.line && a.end.character < b.start.character);
  return !isBefore(one, other) && !isBefore(other, one);
}
