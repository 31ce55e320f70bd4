/** What a word means to a phrase. */
export type Sense =
  | "application"
  | "request"
  | "tail"
  | "receive"
  | "fresh"
  | "handle"
  | "done"
  | "underway"
  | "carry"
  | "lastYear"
  | "thisYear"
  | "nextYear"
  | "class"
  | "result"
  | "row"
  | "loose"
  | "dispute"
  | "outcome"
  | "judge"
  | "cause"
  | "disclosure"
  | "document"
  | "issue"
  | "repeal"
  | "inForce"
  | "column"
  | "publish"
  | "amend"
  | "decision"
  | "decide"
  | "none"
  | "all"
  | "already"
  | "onTime"
  | "open"
  | "channel"
  | "via"
  | "withdraw"
  | "rate"
  | "except"
  | "compare"
  | "part"
  | "self"
  | "other"
  | "filler";

export interface Meaning {
  sense: Sense;
  /** Its heading in docs/phrases.md. */
  title: string;
  /** Which one of the sense: a row or class of the tables, a column, an outcome. */
  value?: string;
  words: readonly string[];
}

/** A row of the vocabulary; its words stand in the template behind it, between spaces or line breaks. */
export function means(sense: Sense, title: string, value?: string): (words: TemplateStringsArray) => Meaning {
  return ([words = ""]) => ({ sense, title, words: words.trim().split(/\s+/), ...(value && { value }) });
}
