import { pointerOf } from "../report/figures.js";
import type { Template } from "../templates/template.js";
import { CLASS_WORDS, OPEN_WORDS, OUTCOME_WORDS } from "./words.js";

/** What the words of a register mean in a format. */
export interface Vocabulary {
  /** Key of an applicant class. */
  classOf(text: string): string | undefined;
  /** Dotted path of a row of results. */
  outcomeOf(text: string): string | undefined;
  /** Whether a text says that an application is still open. */
  isOpen(text: string): boolean;
  /** The group of results that a text names without a reason (不予公开), by its label. */
  groupOf(text: string): { label: string; members: readonly string[] } | undefined;
}

/** A word without numbering, spaces, quotation marks and other signs: 3.危及“三安全一稳定” is 危及三安全一稳定. */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\((?:[一二三四五六七八九十]+|\d+)\)|(?<!\d)\d+[.、]|[一二三四五六七]、/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** The words of a format: its own labels, with and without the group's, and what registers usually write. */
export function vocabularyOf(template: Template): Vocabulary {
  const { schema, applications } = template;
  const { classes, resultRows, groups, received } = applications;
  const classWords = new Map<string, string>();
  for (const key of classes) {
    const label = schema.title(`${received}.${key}`);
    for (const word of [label, ...(CLASS_WORDS[key] ?? [])]) add(classWords, bare(word), key);
    if (key !== "naturalPerson") add(classWords, bare(`法人或其他组织${label}`), key);
  }
  const outcomeWords = new Map<string, string>();
  const base = resultRows[0]!.slice(0, resultRows[0]!.lastIndexOf("."));
  for (const path of resultRows) {
    const label = schema.title(path);
    const group = [...groups].find(([, members]) => members.includes(path))?.[0];
    for (const word of [label, label.replace(/（[^（]*）$/, "")]) {
      add(outcomeWords, bare(word), path);
      if (group) add(outcomeWords, bare(schema.title(group)) + bare(word), path);
    }
  }
  for (const [key, words] of Object.entries(OUTCOME_WORDS)) {
    const path = nearestRow(`${base}.${key}`, resultRows);
    const group = [...groups].find(([, members]) => members.includes(path ?? ""))?.[0];
    if (path === undefined) continue;
    for (const word of words) {
      add(outcomeWords, bare(word), path);
      if (group) add(outcomeWords, bare(schema.title(group)) + bare(word), path);
    }
  }
  const open = new Set(OPEN_WORDS.map(bare));
  const groupWords = new Map(
    [...groups].map(([path, members]) => [bare(schema.title(path)), { path, members }]),
  );
  return {
    classOf: (text) => classWords.get(bare(text)),
    outcomeOf: (text) => outcomeWords.get(bare(text)),
    isOpen: (text) => open.has(bare(text)),
    groupOf(text) {
      const group = groupWords.get(bare(text));
      if (!group) return undefined;
      const members = group.members.map((path) => schema.at(pointerOf(path))!.title!);
      return { label: schema.title(group.path), members };
    },
  };
}

/** Official words come first and stay; a word of two meanings would be a mistake in words.ts (see the tests). */
function add(words: Map<string, string>, word: string, meaning: string): void {
  if (!words.has(word)) words.set(word, meaning);
}

/** The row itself, or the one row that a format has for the whole group. */
function nearestRow(path: string, rows: readonly string[]): string | undefined {
  return rows.includes(path) ? path : rows.find((row) => path.startsWith(`${row}.`));
}
