import { type Bag, COUNTS, type Phrase, type Surroundings } from "./phrase.js";
import { DISCLOSURE, of } from "./readings.js";
import type { Token } from "./sentences.js";

const ACTIONS: Readonly<Record<string, { key: string; word: string }>> = {
  issue: { key: "issued", word: "制发" },
  repeal: { key: "repealed", word: "废止" },
  inForce: { key: "inForce", word: "现行有效" },
};

export function documentPhrase(bag: Bag, { before, topic, after, owner }: Surroundings): Phrase | undefined {
  if (!bag.has("document", "issue", "repeal", "inForce", "column")) return undefined;
  const where = bag.has("publish") ? (["channel", "via"] as const) : [];
  if (
    !bag.only(
      "document",
      "issue",
      "repeal",
      "inForce",
      "column",
      "publish",
      "loose",
      "tail",
      "decide",
      ...where,
    )
  )
    return undefined;
  const isAction = ({ sense }: Token) => sense === "column" || sense in ACTIONS;
  const own = bag.tokens.filter(isAction);
  const isPublished = bag.has("publish", "loose");
  if (isPublished && own.length === 0) return undefined;
  const lastVerb = before
    .filter((token) => isAction(token) || token.sense === "publish" || token.sense === "receive")
    .at(-1);
  const action =
    own.find(({ sense }) => sense === "inForce") ?? own[0] ?? (owner === null ? undefined : lastVerb);
  if (!action || !isAction(action)) return undefined;
  const documents = bag.of("document");
  if (documents.length === 0 && (topic !== "documents" || owner === null)) return undefined;
  const kinds = new Set(documents.map(({ value }) => value!));
  const kind =
    kinds.size === 0 ? before.filter(({ sense }) => sense === "document").at(-1)?.value : [...kinds][0];
  if (kind === undefined || kinds.size > 1) return undefined;
  // “制定5件、修订8件”: each is a part of what the table counts.
  const amended = [...before, ...bag.tokens, ...after].some(({ sense }) => sense === "amend");
  if (amended && action.sense !== "inForce") return undefined;
  const { key, word } = ACTIONS[action.sense] ?? { key: action.value!, word: action.text };
  const noun = kind === "rules" ? "规章" : action.sense === "column" ? "规范性文件" : "行政规范性文件";
  return {
    name: `${word}${noun}`,
    topic: "documents",
    role: "whole",
    readings: [of(`${DISCLOSURE}.${kind}.${key}`)],
    obvious: true,
  };
}

export function decisionPhrase(bag: Bag, { before, owner, number }: Surroundings): Phrase | undefined {
  const [decision, ...more] = bag.of("decision");
  if (!decision || more.length > 0 || (owner === null && !bag.has("decide"))) return undefined;
  if (!bag.only("decision", "decide", "handle", "tail")) return undefined;
  if (bag.says("事项", "事宜", "业务", "工作", "类", "类型", "方面", "问题", "情况")) return undefined;
  // The tables count decisions: cases count only where they are said to be decided.
  if (bag.says("案件", "案", "事件") && !bag.has("decide")) return undefined;
  if (number && !COUNTS.has(number.unitWritten) && number.unitWritten !== "例") return undefined;
  if (
    before.some(
      ({ sense, text }) =>
        sense === "publish" || sense === "receive" || sense === "loose" || text === "许可事项",
    )
  )
    return undefined;
  return {
    name: decision.text,
    topic: "decisions",
    role: "whole",
    readings: [of(`${DISCLOSURE}.${decision.value}.decisions`)],
    obvious: true,
  };
}
