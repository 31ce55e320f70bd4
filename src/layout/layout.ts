import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type {
  Block,
  Heading,
  HeadingLevel,
  Inline,
  ReportDocument,
  StatutoryTable,
  Style,
} from "../document.js";
import {
  type NarrativeBlock,
  type NarrativeContext,
  parseNarrative,
  parseTitle,
} from "../narrative/parse.js";
import { FEE, FEE_SUMS, type Figures, figureAt } from "../report/figures.js";
import { reportKeywords } from "../report/keywords.js";
import { nodeAt, type Report } from "../report/report.js";
import { reportOn, usualTitle } from "../report/title.js";
import { childOf, type Node, type Scalar } from "../syntax/tree.js";
import { once } from "../templates/once.js";
import type { Template } from "../templates/template.js";
import { chineseDate } from "../text/chinese-date.js";
import { titleLines } from "../text/lines-by-sense.js";
import { Numbering } from "../text/numbering.js";
import { dataRows, figureRows, statutoryTable } from "./statutory-table.js";

interface LayoutInput {
  root: Node;
  template: Template;
  report: Report;
  figures: Figures;
  narrative: Omit<NarrativeContext, "headings">;
  /** Date for the metadata, in seconds since 1970 (SOURCE_DATE_EPOCH). */
  epoch?: number;
  /** Typefaces and line pitch (twips) of a template; the report's own `style` takes precedence. */
  reference?: { fonts: Partial<Style["fonts"]>; linePitch?: number };
  /** Mark every page 草稿. */
  draft?: boolean;
}

/** The typefaces that GB/T 9704-2012 names; 小标宋 in the version that offices have. */
const FONTS: Style["fonts"] = {
  title: "方正小标宋简体",
  heading1: "黑体",
  heading2: "楷体_GB2312",
  body: "仿宋_GB2312",
  table: "宋体",
  latin: "Times New Roman",
};

/** 225 mm in 22 lines, in whole twips (GB/T 9704-2012 5.2.2). */
const LINE_PITCH = 579;

/**
 * The report in printed order, numbered and with every reference resolved: the document that emitters see. Faults
 * in the narrative are returned as diagnostics.
 */
export function layOut(input: LayoutInput): { document: ReportDocument; diagnostics: Diagnostic[] } {
  const writer = new Writer(input);
  const { report, template, figures } = input;
  const title = writer.title();
  // Tables are laid out when an emitter first reads them: a run that only checks does not need them.
  const tables = once(() => template.tables.map((table) => statutoryTable(table, template, figures)));
  const data = once(() => dataRows(template, figures));
  const numbers = once(() => figureRows(template, figures));
  writer.narrative(nodeAt(input.root, "preamble"), 0, 1);
  for (const { key } of template.parts) {
    const index = template.tables.findIndex(({ id }) => id === key);
    writer.part(key, index === -1 ? undefined : () => tables()[index]!);
  }
  writer.closing();
  const document: ReportDocument = {
    title,
    titleLines: titleLines(title, report.agency.name),
    creator: report.agency.name,
    subject: reportOn(report.year),
    keywords: reportKeywords(report, template),
    date: metadataDate(input),
    style: styleOf(report, input.reference),
    ...(input.draft && { draft: true as const }),
    blocks: writer.blocks,
    get tables() {
      return tables();
    },
    get data() {
      return data();
    },
    get figures() {
      return numbers();
    },
  };
  return { document, diagnostics: writer.diagnostics };
}

class Writer {
  readonly blocks: Block[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly numbering = new Numbering();

  constructor(private readonly input: LayoutInput) {}

  title(): string {
    const { root, report } = this.input;
    const node = nodeAt(root, "title");
    if (node?.kind !== "scalar") return usualTitle(report.agency.name, report.year);
    return plainText(this.inline(node));
  }

  part(key: string, table: (() => StatutoryTable) | undefined): void {
    const { root, template } = this.input;
    const part = nodeAt(root, key);
    const label = template.schema.title(key);
    // The number is part of the official label. It is counted too, apart from the 一、 inside attachments.
    const number = this.numbering.next(1);
    this.blocks.push({ type: "heading", level: 1, number, title: text(label.slice(number.length)) });
    if (table) {
      this.narrative(childOf(part, "intro"), 0, 2);
      this.blocks.push({
        type: "statutory",
        get table() {
          return table();
        },
      });
      this.tableNote(childOf(part, "note"));
      return;
    }
    this.narrative(childOf(part, "body"), 2, 2);
    if (key === "otherMatters") this.feeTable();
    const sections = childOf(part, "sections");
    for (const section of sections?.kind === "sequence" ? sections.items : []) this.section(section);
  }

  private section(section: Node): void {
    const title = childOf(section, "title");
    const content = title?.kind === "scalar" ? this.inline(title) : [];
    const heading: Heading = { type: "heading", level: 2, number: this.numbering.next(2), title: content };
    const at = this.blocks.push(heading);
    this.narrative(childOf(section, "body"), 2, 3);
    const runIn = childOf(section, "runIn");
    const first = this.blocks[at];
    if (runIn?.kind !== "scalar" || runIn.text !== "true" || first?.type !== "paragraph") return;
    if (!/[。！？：；，、….!?:;]$/u.test(plainText(content))) heading.title = [...content, ...text("。")];
    heading.runIn = first.content;
    this.blocks.splice(at, 1);
  }

  /**
   * Parses a narrative and adds its blocks. `#` headings are numbered from `level` on.
   *
   * @param headings how many levels of `#` are allowed here
   */
  narrative(node: Node | undefined, headings: 0 | 1 | 2, level: HeadingLevel): void {
    if (node?.kind !== "scalar") return;
    const parsed = parseNarrative(node, { ...this.input.narrative, headings, level });
    this.tell(parsed.diagnostics);
    this.blocks.push(...parsed.blocks.map((block) => this.numbered(block, level)));
  }

  /** Adds the note below a statutory table. */
  private tableNote(node: Node | undefined): void {
    const from = this.blocks.length;
    this.narrative(node, 0, 2);
    for (const block of this.blocks.slice(from)) if (block.type === "paragraph") block.note = true;
  }

  /** One by one: a text may have more findings than a call takes arguments. */
  private tell(found: readonly Diagnostic[]): void {
    for (const one of found) this.diagnostics.push(one);
  }

  private numbered(block: NarrativeBlock, level: HeadingLevel): Block {
    if (block.type !== "heading") return block;
    const own = (level + block.depth - 1) as HeadingLevel;
    return { type: "heading", level: own, number: this.numbering.next(own), title: block.content };
  }

  private inline(node: Scalar): Inline[] {
    const { content, diagnostics } = parseTitle(node, { ...this.input.narrative, headings: 0 });
    this.tell(diagnostics);
    return content;
  }

  /** Adds the table of 信息处理费 by agency: the columns that any agency fills in, with their sum. */
  private feeTable(): void {
    const { report, template, figures } = this.input;
    const agencies = report.otherMatters.processingFee?.byAgency;
    if (!agencies) return;
    const keys = FEE_SUMS.filter((key) => agencies.some((agency) => agency[key] !== undefined));
    const heads = ["name", ...keys].map((key) => template.schema.title(`${FEE}.byAgency.0.${key}`));
    const row = (name: string, cell: (key: string) => string) => [
      text(name),
      ...keys.map((key) => text(cell(key))),
    ];
    const rows = agencies.map((agency, index) =>
      row(agency.name, (key) => figures.get(`${FEE}.byAgency.${index}.${key}`)?.text ?? "—"),
    );
    const sums = row("合计", (key) => figureAt(figures, `${FEE}.${key}`).text);
    const align = ["left" as const, ...keys.map(() => "center" as const)];
    this.blocks.push({ type: "table", align, header: heads.map(text), rows: [...rows, sums] });
  }

  /** 附件说明, 落款 and the attachments themselves (GB/T 9704-2012 7.3.4, 7.3.5). */
  closing(): void {
    const { root, report } = this.input;
    const node = nodeAt(root, "attachments");
    const attachments = node?.kind === "sequence" ? node.items : [];
    const titles = attachments.map((attachment) => {
      const title = childOf(attachment, "title");
      return title?.kind === "scalar" ? this.inline(title) : [];
    });
    const several = attachments.length > 1;
    if (attachments.length > 0) {
      const entries = titles.map((title, index) => ({ ...(several && { number: index + 1 }), title }));
      this.blocks.push({ type: "attachmentList", entries });
    }
    if (report.signature) {
      const { name, date, seal } = report.signature;
      this.blocks.push({
        type: "signature",
        name,
        date: chineseDate(date),
        ...(seal && { seal: true as const }),
      });
    }
    for (const [index, attachment] of attachments.entries()) {
      this.blocks.push({
        type: "attachment",
        label: several ? `附件${index + 1}` : "附件",
        title: titles[index]!,
      });
      const numbered = new Writer(this.input);
      numbered.narrative(childOf(attachment, "body"), 2, 1);
      this.blocks.push(...numbered.blocks);
      this.tell(numbered.diagnostics);
    }
  }
}

function text(value: string): Inline[] {
  return value === "" ? [] : [{ type: "text", text: value }];
}

/** The characters of inline content, without its markup. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "" : inline.text)).join("");
}

function styleOf(report: Report, reference: LayoutInput["reference"]): Style {
  const linePitch = report.style?.linePitch;
  return {
    fonts: { ...FONTS, ...reference?.fonts, ...report.style?.fonts },
    // Points to whole twips, rounded down, so that the lines never need more than the page has.
    linePitch:
      linePitch === undefined ? (reference?.linePitch ?? LINE_PITCH) : Math.floor(Number(linePitch) * 20),
  };
}

/** Metadata dates come from the data, never from the clock (contract section 5). */
function metadataDate({ report, epoch }: LayoutInput): string {
  if (epoch !== undefined) return new Date(epoch * 1000).toISOString().replace(".000Z", "Z");
  return `${report.signature?.date ?? `${report.year}-12-31`}T00:00:00Z`;
}
