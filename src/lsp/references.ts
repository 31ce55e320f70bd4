import {
  type CompletionItem,
  CompletionItemKind,
  type Hover,
  type Location,
  MarkupKind,
} from "vscode-languageserver/node";
import type { Compilation } from "../compile.js";
import type { Language } from "../diagnostics/language.js";
import { type Place, positionAt, type Source } from "../diagnostics/source.js";
import type { Figure } from "../report/figures.js";
import { pointerOf } from "../syntax/tree.js";
import { CURRENT } from "../templates/choose.js";
import { labelOf, tableLabels } from "../templates/labels.js";
import { BEGINNING, rangeOf } from "./findings.js";
import { namedFrom, uriOf } from "./names.js";
import { type ReferenceAt, referenceAt } from "./reference-at.js";
import type { Checked, Workspace } from "./workspace.js";

const WORDS = {
  "zh-CN": {
    prints: (text: string) => `印出：${text}`,
    typed: (line: number) => `填在第${line}行`,
    leftOut: "没有写，按0计",
    computed: "由程序算出",
    filters: { percentOf: "占另一项的百分比，如32.0%", change: "与上一年比，如同比增长12.5%" },
  },
  en: {
    prints: (text: string) => `prints ${text}`,
    typed: (line: number) => `typed on line ${line}`,
    leftOut: "not written, so 0",
    computed: "computed",
    filters: {
      percentOf: "as a percentage of another figure, like 32.0%",
      change: "on last year, like 同比增长12.5%",
    },
  },
};

/** The text that a reference inserts, with the official label of each figure in it. */
export function hoverOf(
  { file, text, known }: Checked,
  offset: number,
  language: Language,
): Hover | undefined {
  const reference = referenceAt(text, offset);
  if (!reference?.closed || !known) return undefined;
  const words = WORDS[language];
  const figures = figuresIn(reference, known);
  if (figures.length === 0) return undefined;
  const lines = figures.map(
    (figure) => `**${labelIn(known, figure.path)}** = ${figure.text}　${whence(figure, language)}`,
  );
  const inserted = known.textOf?.(reference.expression);
  if (inserted !== undefined && reference.expression.includes("|")) lines.push(words.prints(inserted));
  const place = { source: { name: file, text }, start: reference.start, end: reference.end, pointer: "" };
  return { contents: { kind: MarkupKind.Markdown, value: lines.join("\n\n") }, range: rangeOf(place) };
}

/** Completions at an offset within `{{ }}`: every figure, with its label and value; behind `|` the filters. */
export function completionsAt(
  { file, text, known, compilation }: Checked,
  offset: number,
  language: Language,
): CompletionItem[] {
  const reference = referenceAt(text, offset);
  if (!reference) return [];
  const source: Source = { name: file, text };
  const { word, closed } = reference;
  const range = rangeOf({ source, start: word.start, end: word.end, pointer: "" });
  const end = closed ? "" : "}}";
  const item = (name: string, detail: string, kind: CompletionItemKind, more = end): CompletionItem => ({
    label: name,
    detail,
    kind,
    // Typing the label finds it too, whatever the language of the file's keys.
    filterText: `${name} ${detail}`,
    textEdit: { range, newText: `${name}${more}` },
  });
  if (word.isFilter) {
    const { percentOf, change } = WORDS[language].filters;
    return [
      item("percentOf", percentOf, CompletionItemKind.Function, " "),
      item("change", change, CompletionItemKind.Function),
    ];
  }
  const { template = CURRENT, keys = "en", figures } = known ?? compilation ?? {};
  const paths = figures
    ? [...figures.keys()]
    : [...tableLabels(template).keys()].filter((path) => tableLabels(template).get(path)?.column);
  return paths.map((path) => {
    const value = figures?.get(path)?.text;
    const detail = `${labelOf(template, pointerOf(path))}${value === undefined ? "" : ` = ${value}`}`;
    return item(template.schema.pathIn(keys, path), detail, CompletionItemKind.Value);
  });
}

/** The place that defines the figure at an offset within `{{ }}`; on `| change`, last year's figure. */
export async function definitionsAt(
  { file, text, known }: Checked,
  offset: number,
  workspace: Workspace,
): Promise<Location[]> {
  const reference = referenceAt(text, offset);
  if (!reference || !known?.template) return [];
  const { word, expression } = reference;
  if (!word.isFilter)
    return locations(known.figures?.get(known.template.schema.contractPath(word.text))?.place);
  const previous = known.report?.previous;
  if (word.text !== "change" || previous === undefined) return [];
  const last = namedFrom(previous, file);
  const path = known.template.schema.contractPath(expression.split(/[\s|]/)[0]!);
  const found = await workspace.figureOf(last, path);
  if (found?.isDocument) return [{ uri: uriOf(last), range: BEGINNING }];
  return locations(found?.figure.place);
}

function locations(place: Place | undefined): Location[] {
  return place ? [{ uri: uriOf(place.source.name), range: rangeOf(place) }] : [];
}

/** The figures that a reference names, in its order. */
function figuresIn({ expression }: ReferenceAt, { template, figures }: Compilation): Figure[] {
  return expression
    .split(/[\s|]+/)
    .flatMap((word) => figures?.get(template?.schema.contractPath(word) ?? "") ?? []);
}

function labelIn({ template = CURRENT }: Compilation, path: string): string {
  return labelOf(template, pointerOf(path));
}

function whence({ origin, place }: Figure, language: Language): string {
  const words = WORDS[language];
  return origin === "typed" ? words.typed(positionAt(place.source, place.start).line) : words[origin];
}
