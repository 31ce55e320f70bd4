import { diagnostic } from "../codes/diagnostic.js";
import type { Imported, ImportedImage } from "../data-file/imported.js";
import { setAt, type Values, withShortZeros } from "../data-file/values.js";
import type { DataValue } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locatedPlace } from "../diagnostics/location.js";
import { type Success, success } from "../diagnostics/outcome.js";
import type { Place } from "../diagnostics/source.js";
import { type ImageContent, readImage } from "../narrative/images.js";
import type { AgencyProperties } from "../report/keywords.js";
import { usualTitle } from "../report/title.js";
import { ReportSchema } from "../schema/schema.js";
import { TO_FILL } from "../syntax/placeholder.js";
import { pointerOf } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { fromBase64 } from "../text/base64.js";
import { readClosing } from "./closing.js";
import { type Identity, kindOfAgency } from "./identity.js";
import { likeness } from "./likeness.js";
import { type Narrative, NarrativeWriter } from "./markdown.js";
import { type PageBlock, type PageImage, type PageText, textOf } from "./page.js";
import type { FoundPart } from "./parts.js";
import { readSections } from "./sections.js";
import type { readStatutoryFigures } from "./statutory-figures.js";

/** The values of a data file while a report is being read, with what is to be said of them. */
export class ReportValues {
  private readonly values: Values = {};
  private readonly comments = new Map<string, string>();
  private readonly diagnostics: Diagnostic[] = [];
  private readonly places = new Map<string, Place>();
  private readonly lines = new Map<string, readonly Place[]>();
  private readonly images: ImportedImage[] = [];

  constructor(
    private readonly file: string,
    private readonly template: Template,
  ) {}

  result(): Success<Imported> {
    const { template, values, comments, diagnostics, places, lines, images } = this;
    withShortZeros(values, template, (path) =>
      [...comments.keys()].some((key) => key.startsWith(`${path}.`)),
    );
    return success({ template, values, comments, places, lines, images }, diagnostics);
  }

  /** @param own what the document says of its agency in its properties */
  identity({ title, agency, year, yearFrom, isSigned, blocks }: Identity, own: AgencyProperties = {}): void {
    const [block] = blocks;
    const place = (path: string) => {
      const found = block
        ? this.placeOf(block, path)
        : locatedPlace(this.file, { paragraph: 1 }, pointerOf(path));
      this.places.set(pointerOf(path), found);
      return found;
    };
    this.values.template = this.template.version;
    this.values.year = year ?? TO_FILL;
    this.values.agency = { name: agency ?? TO_FILL, kind: TO_FILL };
    for (const path of ["year", "agency.name", "agency.kind", "template", "agency"]) place(path);
    if (year === undefined || agency === undefined) {
      const missing = [
        ...(year === undefined ? ["year"] : []),
        ...(agency === undefined ? ["agency.name"] : []),
      ];
      for (const path of missing)
        this.diagnostics.push(diagnostic("GR8008", place(path), { label: this.template.schema.title(path) }));
    }
    if (yearFrom !== undefined) this.interpret("year", "year", yearFrom, String(year), place("year"));
    if (isSigned) this.interpret("agency", "agency.name", agency!, agency!, place("agency.name"));
    const kind = agency === undefined ? undefined : kindOfAgency(agency);
    if (own.kind !== undefined) setAt(this.values, "agency.kind", own.kind);
    else if (kind !== undefined) {
      setAt(this.values, "agency.kind", kind);
      const args = { what: "kind", found: agency!, value: kind, label: this.kindLabel(kind) } as const;
      this.comments.set("agency.kind", "按机关名称推定，请核对");
      this.diagnostics.push(diagnostic("GR8007", place("agency.kind"), args));
    } else if (agency !== undefined) {
      this.diagnostics.push(
        diagnostic("GR8008", place("agency.kind"), { label: this.template.schema.title("agency.kind") }),
      );
    }
    if (own.level !== undefined) {
      setAt(this.values, "agency.level", own.level);
      place("agency.level");
    }
    if (title !== undefined && title !== usualTitle(agency ?? "", year ?? "")) {
      this.values.title = title;
      place("title");
    }
    const { from, to } = this.template.years;
    if (year !== undefined && (year < from || year > to))
      this.interpret("template", "template", String(year), this.template.version, place("template"));
  }

  /** A kind of agency in the official words. */
  private kindLabel(kind: string): string {
    const schema = this.template.schema.at("/agency/kind") ?? {};
    const at = ReportSchema.choicesIn("en", schema).indexOf(kind);
    return ReportSchema.choicesIn("zh", schema)[at] ?? kind;
  }

  figures({ values, comments, diagnostics, places }: ReturnType<typeof readStatutoryFigures>): void {
    for (const [path, value] of values) setAt(this.values, path, value);
    for (const [path, comment] of comments) this.comments.set(path, comment);
    for (const [pointer, place] of places) this.places.set(pointer, place);
    this.diagnostics.push(...diagnostics);
  }

  heading(key: string, heading: PageText): void {
    const label = this.template.schema.title(key);
    const found = textOf(heading.printed ?? heading.content).trim();
    this.places.set(pointerOf(key), this.placeOf(heading, key));
    if (heading.printed || likeness(found, label) < 1)
      this.diagnostics.push(diagnostic("GR8004", this.placeOf(heading, key), { found, label }));
  }

  /** Says the first two headings that do not stand in the form's order. */
  order(parts: readonly FoundPart[]): void {
    const rank = ({ key }: FoundPart) => this.template.parts.findIndex((part) => part.key === key);
    const headed = parts.filter(({ heading }) => heading !== undefined);
    const at = headed.findIndex((part, index) => index > 0 && rank(part) < rank(headed[index - 1]!));
    if (at === -1) return;
    const [before, after] = [headed[at - 1]!.heading!, headed[at]!];
    const found = textOf(before.printed ?? before.content).trim();
    const value = this.template.schema.title(after.key);
    this.diagnostics.push(diagnostic("GR8007", this.placeOf(before), { what: "order", found, value }));
  }

  /** The narrative before and behind a statutory table. */
  around(key: string, blocks: readonly PageBlock[], statutory: PageBlock | undefined): void {
    const at = statutory ? blocks.indexOf(statutory) : -1;
    this.narrative(`${key}.intro`, at === -1 ? blocks : blocks.slice(0, at));
    if (at !== -1) this.narrative(`${key}.note`, blocks.slice(at + 1));
  }

  part(
    key: string,
    { blocks, heading }: Omit<FoundPart, "key">,
    levels: boolean,
    near: PageBlock | undefined,
  ): void {
    const { body, sections, doubts } = readSections(blocks, this.scope(), levels, heading);
    const part: Values = {};
    this.values[key] = part;
    if (!body && sections.length === 0) {
      const place = this.places.get(pointerOf(key)) ?? this.placeOf(near, key);
      this.diagnostics.push(diagnostic("GR8008", place, { label: this.template.schema.title(key) }));
      this.places.set(pointerOf(key), place);
      part.body = TO_FILL;
      return;
    }
    if (body) part.body = this.text(`${key}.body`, body);
    if (sections.length > 0)
      part.sections = sections.map(({ title, runIn, body: text, block }, index): DataValue => {
        const path = `${key}.sections.${index}`;
        for (const each of [path, `${path}.title`])
          this.places.set(pointerOf(each), this.placeOf(block, each));
        return { title, ...(runIn && { runIn }), body: this.text(`${path}.body`, text) };
      });
    for (const { block, what, found, value } of doubts) {
      this.interpret(what, key, found, value, this.placeOf(block, key));
    }
  }

  /** Takes 落款 and attachments off the last part. */
  closing(blocks: readonly PageBlock[]): PageBlock[] {
    const { blocks: rest, signature, attachments } = readClosing(blocks);
    if (signature) {
      const { name, date, block, interpreted } = signature;
      this.values.signature = { name, date };
      for (const path of ["signature", "signature.name", "signature.date"])
        this.places.set(pointerOf(path), this.placeOf(block, path));
      if (interpreted !== undefined)
        this.interpret("date", "signature.date", interpreted, date, this.placeOf(block, "signature.date"));
    }
    if (attachments.length > 0)
      this.values.attachments = attachments.map(({ title, blocks: inside }, index): DataValue => {
        const path = `attachments.${index}`;
        for (const each of [path, `${path}.title`])
          this.places.set(pointerOf(each), this.placeOf(title, each));
        const writer = new NarrativeWriter(this.scope());
        for (const block of inside) writer.add(block);
        return {
          title: textOf(title.content).trim().replaceAll("{{", "\\{{"),
          body: this.text(`${path}.body`, writer.finish()),
        };
      });
    return rest;
  }

  narrative(path: string, blocks: readonly PageBlock[]): void {
    const writer = new NarrativeWriter(this.scope());
    for (const block of blocks) writer.add(block);
    if (!writer.isEmpty) setAt(this.values, path, this.text(path, writer.finish()));
  }

  say(what: "joined" | "second" | "textTable", block: PageBlock, value: string): void {
    const found = block.kind === "text" ? textOf(block.content).slice(0, what === "second" ? 40 : 20) : "";
    this.diagnostics.push(diagnostic("GR8007", this.placeOf(block), { what, found, value }));
  }

  private text(path: string, { text, lines }: Narrative): string {
    const own = lines.map((place) => ({ ...place, pointer: pointerOf(path) }));
    this.places.set(pointerOf(path), own[0]!);
    this.lines.set(pointerOf(path), own);
    return text;
  }

  /** Says what was taken for what, in the file and as a finding. */
  private interpret(
    what: "year" | "agency" | "template" | "date" | "number" | "noBody" | "unnumbered",
    path: string,
    found: string,
    value: string,
    place: Place,
  ): void {
    const said = {
      year: "按统计期限",
      agency: "按落款",
      template: "按表格的样式",
      date: `原文写的是${found}`,
    };
    const comment = what in said ? said[what as keyof typeof said] : undefined;
    if (comment) this.comments.set(path, `${comment}，请核对`);
    this.diagnostics.push(diagnostic("GR8007", place, { what, found, value }));
  }

  private scope() {
    return {
      placeOf: (block: PageBlock, row?: number) => this.placeOf(block, "", row),
      picture: (block: PageImage) => this.picture(block),
    };
  }

  /** An embedded PNG or JPEG goes beside the data file; any other picture is left out, and that is said. */
  private picture(block: PageImage): { path: string; image: ImageContent } | undefined {
    const data = /^data:[^;,]*;base64,(.*)$/s.exec(block.source)?.[1];
    const read = data === undefined ? undefined : readImage(fromBase64(data), "", this.placeOf(block));
    if (!read?.ok) {
      const found =
        data === undefined ? block.source.slice(0, 80) : block.source.slice(5, block.source.indexOf(";"));
      this.diagnostics.push(diagnostic("GR8009", this.placeOf(block), { found }));
      return undefined;
    }
    const image = read.value;
    const stem = this.file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
    const path = `images/${stem}-${this.images.length + 1}.${image.format === "jpeg" ? "jpg" : "png"}`;
    this.images.push({ path, bytes: image.data });
    return { path, image };
  }

  private placeOf(block: PageBlock | undefined, path = "", row = 1): Place {
    const pointer = path && pointerOf(path);
    if (block?.kind === "table" && block.grid.paragraph === undefined)
      return locatedPlace(this.file, { table: block.grid.table, row, column: 1 }, pointer);
    return locatedPlace(this.file, { paragraph: paragraphOf(block) }, pointer);
  }
}

function paragraphOf(block: PageBlock | undefined): number {
  return (block?.kind === "table" ? block.grid.paragraph : block?.paragraph) ?? 1;
}
