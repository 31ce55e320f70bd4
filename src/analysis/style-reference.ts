import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Style } from "../document.js";
import type { Host, InputFile } from "../host/host.js";
import { signatureOf } from "../host/sniff.js";
import { TWIPS_PER_MILLIMETRE } from "../ooxml/lengths.js";
import { openPackage } from "../ooxml/open-package.js";
import { type PageSetup, readWordStyles, type TextStyle, type WordStyles } from "../ooxml/word-styles.js";
import { nodeAt } from "../report/report.js";
import { inWords } from "../schema/schema.js";
import { placeOf } from "../syntax/tree.js";
import { isName } from "../text/characters.js";
import { isSame } from "../text/same-bytes.js";
import type { AnalysedData } from "./analyse.js";

/** What a house template says in the terms of `style`. */
interface StyleReference {
  fonts: Partial<Style["fonts"]>;
  /** Exact line of body text in twips. */
  linePitch?: number;
}

type Refuse = (reason: Fault) => Outcome<never>;

type Fault = DiagnosticArgs["GR2026"]["reason"];
type Difference = DiagnosticArgs["GR2027"]["differences"][number];

/** A house template is some ten kilobytes; its text is a page or two. */
const LIMITS = { file: 20_000_000, unpacked: 60_000_000, xml: 4_000_000 };

/**
 * The styles that a template may have for each part of a report. Names of an office's own come first: Word's built-in
 * ones are in most files, as whoever made the file found them. Word and WPS keep those in English in a file, whatever
 * language they show them in; other programs do not.
 */
const STYLES = {
  title: ["公文标题", "报告标题", "文件标题", "大标题", "主标题", "Title", "标题"],
  heading1: ["公文一级标题", "一级标题", "公文标题1", "heading 1", "标题 1"],
  heading2: ["公文二级标题", "二级标题", "公文标题2", "heading 2", "标题 2"],
  body: ["公文正文", "报告正文", "Body Text", "正文文本", "Normal", "正文"],
  table: ["公文表格", "表格文字", "表格正文", "表格内容", "Table Text", "Table Contents"],
} as const;

/** Half-points of GB/T 9704-2012 that the report keeps to whatever a template says: 2号 and 3号. */
const SIZES: readonly (readonly [Difference["item"] & keyof typeof STYLES, number])[] = [
  ["title", 44],
  ["heading1", 32],
  ["heading2", 32],
  ["body", 32],
];

/** A4 and the margins of the standard, in millimetres (GB/T 9704-2012 5.1, 5.2.1). */
const PAPER = [210, 297];
const MARGINS = [37, 35, 28, 26];

/** Millimetres that the standard allows either way. */
const TOLERANCE = 1;

/** Twips that `style.linePitch` may be: 22 lines a page. */
const PITCHES = { least: 560, most: 579.8 };

/** The longest name that Word takes for a typeface is 31 characters; nothing but a name is taken. */
const LONGEST_NAME = 40;

/**
 * What `style.reference` says: the typefaces and the line of a template, by the names of its styles. Sizes and the page
 * stay those of the standard; where a template has others, GR2027 says so. Without a reference nothing is said.
 */
export function styleReference(
  { name: from }: InputFile,
  { root, report, keys }: AnalysedData,
  host: Host,
): Outcome<StyleReference> {
  const file = report.style?.reference;
  const node = nodeAt(root, "style.reference");
  if (file === undefined || !node) return success({ fonts: {} });
  const refuse: Refuse = (reason) =>
    failure(diagnostic("GR2026", placeOf(node), { file, reason, ...inWords(keys) }));
  const bytes = host.readReference?.(file, from) ?? "missing";
  if (!(bytes instanceof Uint8Array)) return refuse(reasonOf(bytes));
  const styles = stylesOf(bytes, refuse);
  if (!styles.ok) return styles;
  const found = ofStyles(styles.value);
  if (Object.keys(found.fonts).length === 0 && found.linePitch === undefined) return refuse("noStyles");
  const differences = differencesOf(styles.value, found, report.style?.linePitch === undefined);
  return success(
    found,
    differences.length > 0 ? [diagnostic("GR2027", placeOf(node), { file, differences })] : [],
  );
}

function reasonOf(
  unread: Exclude<ReturnType<Required<Host>["readReference"]>, Uint8Array | undefined>,
): Fault {
  return unread === "notAFile" || unread === "tooLarge" ? unread : "missing";
}

/** The template that was read last: an editor asks for it at each keystroke, a batch for each report. */
let last: { bytes: Uint8Array; styles: WordStyles } | undefined;

function stylesOf(bytes: Uint8Array, refuse: Refuse): Outcome<WordStyles> {
  if (last && isSame(last.bytes, bytes)) return success(last.styles);
  const styles = read(bytes, refuse);
  if (styles.ok) last = { bytes, styles: styles.value };
  return styles;
}

function read(bytes: Uint8Array, refuse: Refuse): Outcome<WordStyles> {
  const signature = signatureOf(bytes);
  if (signature === "compound") return refuse("oldWord");
  if (signature !== "zip") return refuse("notWord");
  const opened = openPackage(bytes, LIMITS, refuse);
  if (!opened.ok) return opened;
  try {
    const styles = readWordStyles(opened.value);
    return styles ? success(styles) : refuse("notWord");
  } catch {
    return refuse("broken");
  }
}

function ofStyles(styles: WordStyles): StyleReference {
  const fonts: Partial<Style["fonts"]> = {};
  for (const [part, names] of Object.entries(STYLES) as [keyof typeof STYLES, readonly string[]][])
    setFont(fonts, part, styles.find(names)?.eastAsia);
  const body = styles.find(STYLES.body);
  setFont(fonts, "latin", body?.ascii);
  const pitch = pitchOf(body, styles.page);
  return { fonts, ...(pitch !== undefined && isPitch(pitch) && { linePitch: Math.floor(pitch) }) };
}

function setFont(fonts: Partial<Style["fonts"]>, part: keyof Style["fonts"], font: string | undefined): void {
  const name = font?.trim() ?? "";
  if (name.length <= LONGEST_NAME && isName(name)) fonts[part] = name;
}

/** The exact line of body text, or the grid that it is set on. */
function pitchOf(body: TextStyle | undefined, page: PageSetup | undefined): number | undefined {
  return body?.line || page?.gridPitch;
}

function isPitch(twips: number): boolean {
  return twips >= PITCHES.least && twips <= PITCHES.most;
}

/** What a template has otherwise than the report, which keeps to the standard. */
function differencesOf(
  styles: WordStyles,
  found: Pick<StyleReference, "linePitch">,
  asksForPitch: boolean,
): Difference[] {
  const differences: Difference[] = [];
  for (const [item, used] of SIZES) {
    const size = styles.find(STYLES[item])?.size;
    if (size !== undefined && size !== used) differences.push({ item, found: [size / 2], used: [used / 2] });
  }
  const line = styles.find(STYLES.body)?.line;
  if (asksForPitch && line && found.linePitch === undefined)
    differences.push({ item: "line", found: [line / 20], used: [28.95] });
  const { page } = styles;
  if (!page) return differences;
  const sides = [page.top, page.bottom, page.left, page.right];
  const compared = [
    ["paper", [page.width, page.height], PAPER],
    ["margins", sides, MARGINS],
  ] as const;
  for (const [item, twips, used] of compared) {
    const millimetres = twips.map((value) => Math.round((value / TWIPS_PER_MILLIMETRE) * 10) / 10);
    if (millimetres.some((value, at) => Math.abs(value - used[at]!) > TOLERANCE))
      differences.push({ item, found: millimetres, used });
  }
  return differences;
}
