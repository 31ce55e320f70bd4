import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { slashes } from "../../src/host/slashes.js";
import { compile } from "../../src/index.js";
import { findingsIn } from "../../src/lsp/findings.js";
import { Workspace } from "../../src/lsp/workspace.js";
import { checkDraft } from "../../src/page/check.js";
import { draftOf, draftText, templateOf } from "../../src/page/draft.js";
import { withCell, withRemark, withText } from "../../src/page/edit.js";
import { statutoryCells } from "../../src/templates/figure-cells.js";
import { MINIMAL } from "./files.js";
import type { Case, Kind } from "./fuzz-case.js";
import { mutated } from "./fuzz-mutated.js";
import { MARKDOWN_TOKENS, place, soup, unicode, YAML_TOKENS } from "./fuzz-tokens.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What somebody types into an open document: from where, over how much of it, what. */
interface Typed {
  at: number;
  over: number;
  text: string;
}

const typing: fc.Arbitrary<Typed[]> = fc.array(
  fc.record({ at: place, over: fc.nat({ max: 60 }), text: fc.oneof(soup(YAML_TOKENS, 4), unicode) }),
  { minLength: 1, maxLength: 6 },
);

/** A session in an editor: the text as it ends is `data.yaml`, how it came to be is in `typed.json`. */
const sessions = typing.map((typed): Case => {
  const document = TextDocument.create("file:///data.yaml", "yaml", 1, MINIMAL);
  const end = typed.reduce(changed, document);
  return {
    files: {
      "data.yaml": encoder.encode(end.getText()),
      "typed.json": encoder.encode(JSON.stringify(typed)),
    },
    commands: [["validate", "data.yaml", "--reporter", "json"]],
  };
});

/** The document with a passage typed over, told to the server as editors do: by lines and characters. */
function changed(document: TextDocument, { at, over, text }: Typed): TextDocument {
  const start = Math.floor(at * document.getText().length);
  const range = { start: document.positionAt(start), end: document.positionAt(start + over) };
  return TextDocument.update(document, [{ range, text }], document.version + 1);
}

/** What an editor shows after typing is what it shows of the same text freshly opened. */
async function sameWhenOpened(root: string): Promise<string | undefined> {
  const file = slashes(path.join(root, "in/data.yaml"));
  const typed = JSON.parse(readFileSync(path.join(root, "in/typed.json"), "utf8")) as Typed[];
  const [long, fresh] = [new Workspace(), new Workspace()];
  let document = TextDocument.create("file:///data.yaml", "yaml", 1, MINIMAL);
  long.set(file, MINIMAL);
  await long.check(file);
  for (const each of typed) {
    document = changed(document, each);
    long.set(file, document.getText());
    await long.check(file);
  }
  fresh.set(file, document.getText());
  const shown = async (each: Workspace) => {
    const { diagnostics, compilation } = await each.check(file);
    return compilation && JSON.stringify(findingsIn(file, diagnostics, "zh-CN"));
  };
  const [after, opened] = [await shown(long), await shown(fresh)];
  // A text that is no report any more is none when it is opened.
  return opened !== undefined && after !== opened ? `an editor shows ${after} AND ${opened}` : undefined;
}

/** What is done on the page: cells, remarks and texts, in turn. */
interface Filled {
  at: number;
  way: "cell" | "remark" | "text";
  value: string;
}

const TEXTS = [
  "preamble",
  "overview.body",
  "problems.body",
  "otherMatters.body",
  "agency.name",
  "title",
  "year",
];

const filling: fc.Arbitrary<Filled[]> = fc.array(
  fc.record({
    at: place,
    way: fc.constantFrom("cell", "remark", "text"),
    value: fc.oneof(
      unicode,
      soup(MARKDOWN_TOKENS, 12),
      soup(YAML_TOKENS, 6),
      fc.constantFrom("0", "12", "-1", "1.5", "1e3", "012", "", " 7 ", "１２", "待填", "无"),
    ),
  }),
  { minLength: 1, maxLength: 10 },
);

const pages = fc
  .tuple(
    fc.oneof(
      fc.constant(encoder.encode(MINIMAL)),
      mutated.map((files) => files["data.yaml"]!),
    ),
    filling,
  )
  .map(
    ([bytes, filled]): Case => ({
      files: { "data.yaml": bytes, "filled.json": encoder.encode(JSON.stringify(filled)) },
      commands: [["validate", "data.yaml"]],
    }),
  );

/** A draft is what its text says, whatever was typed into it; and checking it ends. */
function sameAsWritten(root: string): string | undefined {
  const name = "data.yaml";
  const bytes = readFileSync(path.join(root, "in", name));
  const read = draftOf({ name, bytes });
  if (!read.ok) return undefined;
  const filled = JSON.parse(readFileSync(path.join(root, "in/filled.json"), "utf8")) as Filled[];
  const cells = statutoryCells(templateOf(read.value)).map(({ figure }) => figure);
  let draft = read.value;
  for (const { at, way, value } of filled) {
    const among = way === "text" ? TEXTS : cells;
    const where = among[Math.min(among.length - 1, Math.floor(at * among.length))]!;
    if (way === "text") draft = withText(draft, where, value, true);
    else draft = way === "cell" ? withCell(draft, where, value) : withRemark(draft, where, value);
  }
  const text = draftText(draft);
  if (draftText(draft) !== text) return "the same draft gives another text";
  checkDraft(draft, {}, "zh-CN");
  const again = draftOf({ name, bytes: encoder.encode(text) });
  if (!again.ok)
    return `what the page wrote cannot be opened: ${again.diagnostics[0]?.code} ${text.slice(0, 400)}`;
  const second = draftText(again.value);
  if (second === text) return undefined;
  // What was typed is trimmed once where it is read back.
  const third = draftOf({ name, bytes: encoder.encode(second) });
  if (!third.ok || draftText(third.value) !== second)
    return `a draft changes each time it is opened: ${second.slice(0, 400)}`;
  const [one, other] = [text, second].map((each) => {
    const { figures } = compile({ name, bytes: encoder.encode(each) });
    return figures && JSON.stringify([...figures].map(([key, figure]) => [key, figure.text]));
  });
  return one === other
    ? undefined
    : `a draft has other figures when it is opened again: ${decoder.decode(bytes)}`;
}

/** Documents that are being changed: in an editor, on the page. */
export const EDITING_KINDS: Record<string, Kind> = {
  "same: typed and opened": { arbitrary: sessions, share: 1, identity: (_, root) => sameWhenOpened(root) },
  "same: filled in on the page": { arbitrary: pages, share: 1, identity: (_, root) => sameAsWritten(root) },
};
