import type { Template } from "../templates/template.js";
import {
  CLASS_ENDINGS,
  CLASS_WORDS,
  EMPTY_BEGINNINGS,
  EMPTY_ENDS,
  OPEN_WORDS,
  OUTCOME_WORDS,
} from "./words.js";

/** What the words of a register mean in a format. */
export interface Vocabulary {
  /** Key of an applicant class. */
  classOf(text: string): string | undefined;
  /** The class by words alone, not by names of organisations, which can also tell one. */
  classWord(text: string): string | undefined;
  /** Whether a heading names a class, or all organisations: what stands below it are marks. */
  isClassHeading(text: string): boolean;
  /** Dotted path of a row of results. */
  outcomeOf(text: string): string | undefined;
  /** Whether a text says that an application is still open. */
  isOpen(text: string): boolean;
  /** The group of results that a text names without a reason (不予公开). */
  groupOf(text: string): OutcomeGroup | undefined;
}

/** A group of results, by its label, with the paths of its rows and their labels. */
interface OutcomeGroup {
  label: string;
  paths: readonly string[];
  members: readonly string[];
}

/** A word without numbering, spaces, quotation marks and other signs: 3.危及“三安全一稳定” is 危及三安全一稳定. */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\((?:[一二三四五六七八九十]+|\d+)\)|(?<!\d)\d+[.、]|[一二三四五六七]、/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/**
 * The words of a format: its own labels, with and without the group's, its keys, and what registers usually write.
 *
 * @param own what the user says of words, by {@link bare}: a word that has a meaning here already, or a key
 */
export function vocabularyOf(template: Template, own: ReadonlyMap<string, string> = new Map()): Vocabulary {
  const { schema, applications } = template;
  const classes = classMeanings(template);
  const outcomes = outcomeMeanings(template);
  const open = new Set(OPEN_WORDS.map(bare));
  const groups = [...applications.groups].map(([path, paths]) => {
    const members = paths.map((each) => schema.title(each));
    return { word: bare(schema.title(path)), label: schema.title(path), paths, members };
  });
  /** The meaning that the user gives a text, else the text itself. */
  const meant = (text: string) => own.get(bare(text)) ?? text;
  const known: Vocabulary = {
    classWord: (text) => classes(bare(meant(text))),
    classOf(text) {
      const word = bare(meant(text));
      return classes(word) ?? classOfName(word);
    },
    isClassHeading: (text) => classes(bare(text)) !== undefined || ORGANISATIONS.test(bare(text)),
    outcomeOf(text) {
      const word = bare(meant(text));
      const found = outcomes(word) ?? agreed(text, known.outcomeOf);
      if (found !== undefined) return found;
      const group = groups.find((each) => word.startsWith(each.word) && word !== each.word);
      const rest = group && known.outcomeOf(word.slice(group.word.length));
      return rest !== undefined && group?.paths.includes(rest) ? rest : undefined;
    },
    isOpen: (text) => open.has(bare(meant(text))) || CARRIED_FORWARD.test(bare(meant(text))),
    groupOf: (text) => groups.find(({ word }) => word === bare(meant(text))),
  };
  return known;
}

/** All organisations, of no class yet. */
const ORGANISATIONS = /^法人(?:(?:或者|以及|[或及和与])?其[他它]组织)?$/;

/** 结转下一年度, 转至次年继续办理. */
const CARRIED_FORWARD =
  /^(?:已|需|待)?结?转(?:至|到|入)?(?:(?:下一?|次)(?:个)?|\d{4})年度?(?:继续)?(?:办理|处理|答复)?$/;

/** The one meaning of all clauses of a text: 已主动公开，告知获取途径. */
function agreed(text: string, meaningOf: Meanings): string | undefined {
  const clauses = text.split(/[，,；;。]/).filter((clause) => bare(clause) !== "");
  const [first, ...others] = clauses.length > 1 ? clauses.map(meaningOf) : [];
  return others.every((other) => other === first) ? first : undefined;
}

type Meanings = (word: string) => string | undefined;

function classMeanings({ schema, applications: { classes, received } }: Template): Meanings {
  const words = new Map<string, string>();
  for (const key of classes)
    for (const word of [schema.title(`${received}.${key}`), ...(CLASS_WORDS[key] ?? []), key])
      add(words, word, key);
  return (word) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const own = words.get(word.replace(/^法人(?:(?:或者|以及|[或及和与])?其[他它]组织)?/, ""));
    return own === "naturalPerson" ? undefined : own;
  };
}

/** The class of an organisation whose name says it: 某某科技有限公司. */
function classOfName(name: string): string | undefined {
  return Object.entries(CLASS_ENDINGS).find(([, ends]) => ends.some((end) => name.endsWith(end)))?.[0];
}

function outcomeMeanings({ schema, applications: { resultRows, groups } }: Template): Meanings {
  const words = new Map<string, string>();
  const base = resultRows[0]!.slice(0, resultRows[0]!.lastIndexOf("."));
  const groupOf = (path: string) => [...groups].find(([, members]) => members.includes(path))?.[0];
  const addRow = (word: string, path: string) => {
    add(words, word, path);
    const group = groupOf(path);
    if (group) add(words, schema.title(group) + word, path);
  };
  for (const path of resultRows) {
    const label = schema.title(path);
    for (const word of [label, label.replace(/（[^（]*）$/, "")]) addRow(word, path);
    for (const key of [path, path.slice(base.length + 1), path.slice(path.lastIndexOf(".") + 1)])
      add(words, key, path);
  }
  for (const [key, own] of Object.entries(OUTCOME_WORDS)) {
    const path = nearestRow(`${base}.${key}`, resultRows);
    if (path === undefined) continue;
    for (const word of own) addRow(word, path);
    add(words, key, path);
    add(words, key.slice(key.indexOf(".") + 1), path);
  }
  const stems = new Map<string, string>();
  for (const [word, path] of words) add(stems, stemOf(word), path);
  return (word) => words.get(word) ?? (stemOf(word).length > 1 ? stems.get(stemOf(word)) : undefined);
}

/** An outcome without the beginnings and ends that add nothing; 其他事项 says nothing, and stays as it is. */
export function stemOf(word: string): string {
  const begin = EMPTY_BEGINNINGS.find((each) => word.startsWith(each))?.length ?? 0;
  let stem = word.slice(begin);
  for (;;) {
    const end = EMPTY_ENDS.find((each) => stem.endsWith(each));
    if (end === undefined) break;
    stem = stem.slice(0, -end.length);
  }
  return /^其[他它]/.test(stem) || stem === "" ? word : stem;
}

/**
 * Adds a word unless it is there: official words come first. A word with two meanings would be a mistake in words.ts
 * (see the tests).
 */
function add(words: Map<string, string>, word: string, meaning: string): void {
  if (!words.has(bare(word))) words.set(bare(word), meaning);
}

/** The row itself, or the one row that a format has for the whole group. */
function nearestRow(path: string, rows: readonly string[]): string | undefined {
  return rows.includes(path) ? path : rows.find((row) => path.startsWith(`${row}.`));
}
