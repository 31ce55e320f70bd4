import type { Template } from "../../templates/template.js";
import type { Sense } from "./meaning.js";
import { OWN, VOCABULARY } from "./vocabulary.js";

/** A word with what it means. */
export interface Word {
  text: string;
  sense: Sense;
  value?: string;
}

/** Words by their first character, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Word[]>;

const known = new WeakMap<Template, Lexicon>();

/** All words that are known in reports of a format: the vocabulary, and the labels of its rows and classes. */
export function lexiconOf(template: Template): Lexicon {
  let lexicon = known.get(template);
  if (!lexicon) {
    lexicon = byFirstCharacter([...labels(template), ...vocabulary(), ...ownWords()]);
    known.set(template, lexicon);
  }
  return lexicon;
}

function vocabulary(): Word[] {
  return VOCABULARY.flatMap(({ sense, value, words }) =>
    words.map((text) => ({ text, sense, ...(value && { value }) })),
  );
}

function ownWords(): Word[] {
  const [prefixes, organs] = [OWN.prefixes.split(" "), OWN.organs.split(" ")];
  return prefixes.flatMap((prefix) =>
    organs.map((organ) => ({ text: `${prefix}${organ}`, sense: "self" as const })),
  );
}

/** The classes, groups and rows of table 三 by the titles that the schema gives them. */
function labels({ schema, applications: { groups, classes, resultRows, received } }: Template): Word[] {
  const plain = (path: string) =>
    schema
      .title(path)
      .replace(/^（.）|^\d+\.|（区分.*/g, "")
      .replace(/[“”]/g, "");
  const keyOf = (path: string) => path.slice(path.lastIndexOf(".") + 1);
  const members = new Set([...groups.values()].flat());
  return [
    ...classes.map((key) => ({ text: plain(`${received}.${key}`), sense: "class" as const, value: key })),
    ...[...groups.keys(), ...resultRows.filter((row) => !members.has(row))].map((path) => ({
      text: plain(path),
      sense: "result" as const,
      value: keyOf(path),
    })),
    ...[...members].map((path) => ({ text: plain(path), sense: "row" as const, value: keyOf(path) })),
  ].filter(({ text }) => text !== "其他");
}

function byFirstCharacter(words: readonly Word[]): Lexicon {
  const lexicon = new Map<string, Word[]>();
  const seen = new Set<string>();
  for (const word of words) {
    if (word.text === "" || seen.has(word.text)) continue;
    seen.add(word.text);
    const first = word.text[0]!;
    lexicon.set(first, [...(lexicon.get(first) ?? []), word]);
  }
  for (const own of lexicon.values()) own.sort((a, b) => b.text.length - a.text.length);
  return lexicon;
}

/** The longest word at an offset. */
export function wordAt(lexicon: Lexicon, text: string, at: number): Word | undefined {
  return lexicon.get(text[at]!)?.find((word) => text.startsWith(word.text, at));
}
