import type { Block, Inline, ReportDocument } from "../../document.js";
import type { Template } from "../../templates/template.js";
import { type Highlight, highlightsOf } from "./highlights.js";
import { paragraphsOf } from "./paragraphs.js";
import { countedItems, firstSentence, headline, isItem } from "./points.js";

/** What a report says, in short, in its own words. */
export interface Digest {
  title: string;
  /** The title as printed, broken by sense. */
  titleLines: string[];
  highlights: Highlight[];
  /** 一、总体情况: an entry for each of its sections. */
  aspects: Entry[];
  /** 五、存在的主要问题及改进情况. */
  problems: Entry[];
}

export interface Entry {
  /** The section's own title; where it has none, what it is about. */
  title: string | { about: "overview" | "problems" | "measures" };
  points: string[];
}

/** The finished report in short. */
export function digestOf(document: ReportDocument, { parts }: Template): Digest {
  const part = (key: string) =>
    partAt(
      document.blocks,
      parts.findIndex((each) => each.key === key),
    );
  const overview = sectionsOf(part("overview"));
  const titled = overview.filter(({ title }) => title !== undefined);
  const general = overview.flatMap(({ blocks }) => pointsOf(blocks));
  return {
    title: document.title,
    titleLines: document.titleLines,
    highlights: highlightsOf(document.blocks, document.figures),
    aspects:
      titled.length > 0
        ? titled.flatMap(entry)
        : general.length > 0
          ? [{ title: { about: "overview" }, points: general.slice(0, MOST) }]
          : [],
    problems: sectionsOf(part("problems")).flatMap((section) =>
      section.title === undefined ? problemsAndMeasures(section.blocks) : entry(section),
    ),
  };
}

/** Points of an entry. */
const MOST = 6;

interface Section {
  title?: string;
  blocks: Block[];
}

/** The blocks of a part of the report, without its own heading. */
function partAt(blocks: readonly Block[], index: number): Block[] {
  const end = blocks.findIndex(({ type }) => /^(?:attachmentList|signature|attachment)$/.test(type));
  const own = end === -1 ? blocks : blocks.slice(0, end);
  const heads = own.flatMap((block, at) => (block.type === "heading" && block.level === 1 ? [at] : []));
  const from = heads[index];
  return from === undefined ? [] : own.slice(from + 1, heads[index + 1] ?? own.length);
}

/** A part divided at its headings （一）（二）…. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (block.type === "heading" && block.level === 2)
      sections.push({ title: titleOf(block.title), blocks: block.runIn ? [{ ...block }] : [] });
    else sections.at(-1)!.blocks.push(block);
  }
  return sections.filter(({ title, blocks: own }) => title !== undefined || own.length > 0);
}

function entry({ title = "", blocks }: Section): Entry[] {
  return [{ title, points: pointsOf(blocks) }];
}

/** The points that a section makes: what it counts, its headings, its list, or the sentences that its paragraphs begin with. */
function pointsOf(blocks: readonly Block[]): string[] {
  const headings = blocks.flatMap((block) =>
    block.type === "heading" && block.level > 2 ? [titleOf(block.title)] : [],
  );
  if (headings.length > 1) return headings.slice(0, MOST);
  const paragraphs = paragraphsOf(blocks).map(textOf);
  const counted = countedItems(paragraphs.join("\n")).flatMap(({ items }) => items);
  if (counted.length > 1) return counted.slice(0, MOST);
  const items = blocks.flatMap((block) =>
    block.type === "list"
      ? block.items.flatMap((item) => paragraphsOf(item).slice(0, 1).map(textOf).map(headline))
      : [],
  );
  if (items.length > 1) return items.slice(0, MOST);
  return [...headings, ...paragraphs.filter(Boolean).slice(0, 2).map(firstSentence)];
}

/** Words of what is wrong, and of what is to be done: the last one of a sentence says what it leads to. */
const WORDS = /(问题|不足|差距|短板|薄弱|困难)|改进|措施|下一步|今后|整改|为此|针对|将/gu;

function aboutOf(sentence: string): "problems" | "measures" {
  const last = [...sentence.matchAll(WORDS)].at(-1);
  return last && last[1] === undefined ? "measures" : "problems";
}

/** A part without sections: what it counts, or the sentences that its paragraphs begin with, told by their own words. */
function problemsAndMeasures(blocks: readonly Block[]): Entry[] {
  const paragraphs = paragraphsOf(blocks).map(textOf).filter(Boolean);
  const counted = countedItems(paragraphs.join("\n"));
  const told =
    counted.length > 0
      ? counted.map(({ lead, items }) => ({ about: aboutOf(sentencesOf(lead).at(-1) ?? ""), points: items }))
      : paragraphs.flatMap(bothOf);
  return (["problems", "measures"] as const).flatMap((about) => {
    const own = told.filter((each) => each.about === about).flatMap((each) => each.points);
    const points = own.length > 0 ? own : uncounted(paragraphs, about);
    return points.length === 0 ? [] : [{ title: { about }, points: points.slice(0, MOST) }];
  });
}

/** The first sentence outside of what is counted that is about one of the two in so many words. */
function uncounted(paragraphs: readonly string[], about: "problems" | "measures"): string[] {
  const sentences = paragraphs.flatMap(sentencesOf).filter((sentence) => !isItem(sentence));
  const found = sentences.find((sentence) => sentence.match(WORDS) && aboutOf(sentence) === about);
  return found === undefined ? [] : [firstSentence(found)];
}

/** A paragraph may tell what is wrong first, and from some sentence on what is done about it. */
function bothOf(paragraph: string): { about: "problems" | "measures"; points: string[] }[] {
  const sentences = sentencesOf(paragraph);
  const turn = sentences.findIndex((sentence) => aboutOf(sentence) === "measures");
  const at = turn === -1 ? sentences.length : turn;
  return [
    { about: "problems" as const, points: sentences.slice(0, at).slice(0, 1).map(firstSentence) },
    { about: "measures" as const, points: sentences.slice(at).slice(0, 1).map(firstSentence) },
  ];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！？])/u).filter((sentence) => sentence.trim() !== "");
}

function titleOf(title: readonly Inline[]): string {
  return textOf(title).replace(/[。：；，、]$/u, "");
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
}
