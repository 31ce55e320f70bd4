import type { Imported } from "../data-file/imported.js";
import type { Success } from "../diagnostics/outcome.js";
import { agencyIn } from "../report/keywords.js";
import { CURRENT, TEMPLATES, templateOfYear } from "../templates/choose.js";
import type { Template } from "../templates/template.js";
import { readClosing } from "./closing.js";
import { reportBlocks } from "./content.js";
import { countMatches, findTables, secondReport } from "./find-tables.js";
import { isTitle, readIdentity, withSignature } from "./identity.js";
import { bare } from "./likeness.js";
import { withRemarksInPlace } from "./numbered-remarks.js";
import type { PageBlock, PageText } from "./page.js";
import { withOfficialNumbers } from "./part-numbers.js";
import { findParts, withRunInHeadings } from "./parts.js";
import { rejoin } from "./rejoin.js";
import { ReportValues } from "./report-values.js";
import { readStatutoryFigures } from "./statutory-figures.js";
import { ownLabels } from "./statutory-labels.js";
import { withTextTables } from "./text-tables.js";

/**
 * A report of anyone's making as the values of a data file: figures by the official labels, narrative by its
 * headings. What was interpreted is said, what cannot be read is left 待填.
 *
 * @param page its blocks, in reading order
 * @param isWebPage drops what the frame of a web page says around the report
 * @param keywords those of the document's properties, which may tell what kind of agency it is
 */
export function readReportPage(
  file: string,
  page: readonly PageBlock[],
  isWebPage: boolean,
  keywords = "",
): Success<Imported> {
  const { blocks: tabled, found: textTables } = withTextTables(page);
  const remarked = withRemarksInPlace(tabled);
  const template = templateOf(remarked);
  const headings = template.parts.map(({ key }) => template.schema.title(key));
  const { blocks, second } = firstReport(withOfficialNumbers(remarked, headings), template);
  const tables = findTables(blocks, template);
  const cut = new Set(tables.flatMap(({ between }) => between));
  const kept = blocks.filter((block) => !cut.has(block));
  const { inside, before: frame } = reportBlocks(kept, tables, headings, isWebPage);
  const { blocks: whole, joined } = rejoin(inside);
  const { parts, before } = findParts(withRunInHeadings(whole, headings), tables, template);
  const identity = withSignature(
    readIdentity([...frame, ...before], whole),
    readClosing(whole).signature?.name,
  );
  const reader = new ReportValues(file, template);
  for (const { block, statutory } of textTables) reader.say("textTable", block, statutory.name);
  for (const block of joined) reader.say("joined", block, "");
  if (second) reader.say("second", second, "");
  reader.identity(identity, agencyIn(keywords, template));
  // Above the title of an article a page has its menus.
  const top = isWebPage ? before.indexOf(identity.blocks[0]!) : -1;
  const preamble = before.slice(top + 1).filter((block) => !identity.blocks.includes(block as PageText));
  reader.narrative("preamble", preamble);
  const paragraphs = new Map(
    parts.flatMap(({ key, heading }) => (heading ? [[key, heading.paragraph] as const] : [])),
  );
  reader.figures(readStatutoryFigures(file, tables, template, paragraphs));
  reader.order(parts);
  const levels = parts.some(({ heading }) => heading !== undefined && heading.level > 0);
  let near: PageBlock | undefined = before.at(-1) ?? whole[0];
  for (const { key, kind } of template.parts) {
    const part = parts.find((each) => each.key === key);
    if (part?.heading) reader.heading(key, part.heading);
    let content = part?.blocks ?? [];
    if (part && part === parts.at(-1)) content = reader.closing(content);
    const statutory = tables.find((table) => table.statutory.id === key)?.pieces[0];
    if (kind === "table") reader.around(key, content, statutory);
    else reader.part(key, { ...part, blocks: content }, levels, near);
    near = part?.heading ?? near;
  }
  return reader.result();
}

/** The blocks of the first report of a page, and the title, or the first block, of a second one below it. */
function firstReport(
  blocks: readonly PageBlock[],
  template: Template,
): { blocks: readonly PageBlock[]; second?: PageBlock } {
  const found = secondReport(blocks, template);
  if (!found) return { blocks };
  const { last, next } = found;
  const title = blocks.slice(last, next).findLastIndex(isTitle);
  const cut = title === -1 ? next : last + title;
  return { blocks: blocks.slice(0, cut), second: blocks[cut]! };
}

/**
 * The format whose labels the tables have; the one in force where they say nothing. Tables of several formats, as some
 * agencies filed them in the years after a change, are read in the format of the report's year.
 */
function templateOf(blocks: readonly PageBlock[]): Template {
  const mixed = TEMPLATES.every((template) =>
    TEMPLATES.every((other) => other === template || hasLabels(blocks, ownLabels(template, other))),
  );
  const { year } = readIdentity(
    blocks.slice(
      0,
      blocks.findIndex(({ kind }) => kind === "table"),
    ),
    blocks,
  );
  const own = year === undefined ? undefined : templateOfYear(year);
  if (mixed && own) return own;
  const ranked = TEMPLATES.map((template) => ({ template, matches: countMatches(blocks, template) }));
  const most = Math.max(...ranked.map(({ matches }) => matches));
  const formats = ranked.filter(({ matches }) => matches === most).map(({ template }) => template);
  // A later format may have all labels of an earlier one.
  return own && formats.includes(own) ? own : (formats.at(-1) ?? CURRENT);
}

/** Whether any of these words stands in a table of the page. */
function hasLabels(blocks: readonly PageBlock[], labels: readonly string[]): boolean {
  const own = new Set(labels.map(bare));
  return blocks.some(
    (block) =>
      block.kind === "table" &&
      block.grid.rows.some((row) => row.some((cell) => cell && own.has(bare(cell.text)))),
  );
}
