import type { Topic } from "./phrase.js";
import type { Token } from "./sentences.js";

const TOPICS: Partial<Record<Token["sense"], Topic>> = {
  application: "application",
  dispute: "dispute",
  document: "documents",
  decision: "decisions",
  other: "other",
};

/** What the text has come to after some tokens. */
export function topicAfter(tokens: readonly Token[], before: Topic | undefined): Topic | undefined {
  const last = tokens.findLast(({ sense }) => sense in TOPICS);
  return last ? TOPICS[last.sense] : before;
}
