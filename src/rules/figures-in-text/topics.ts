import type { Topic } from "./phrase.js";
import type { Token } from "./sentences.js";

const TOPICS: Partial<Record<Token["sense"], Topic>> = {
  application: "application",
  dispute: "dispute",
  document: "documents",
  decision: "decisions",
  other: "other",
};

/** The topic of the text after some tokens: the last one that they name, else the one before. */
export function topicAfter(tokens: readonly Token[], before: Topic | undefined): Topic | undefined {
  const last = tokens.findLast(({ sense }) => sense in TOPICS);
  return last ? TOPICS[last.sense] : before;
}
