import { Bag, type Phrase, type Surroundings } from "./phrase.js";
import { AFTER, DIRECT, of, REVIEW, SUITS } from "./readings.js";
import type { Token } from "./sentences.js";

function isAboutDisclosure(bag: Bag, { before, after, isOnRequest }: Surroundings): boolean {
  if (bag.has("disclosure", "application")) return true;
  if (!isOnRequest && !before.some(({ sense }) => sense === "disclosure" || sense === "application"))
    return false;
  // “行政复议12件，其中涉及政府信息公开的7件”
  const among = after.findIndex(({ text }) => text === "其中");
  return among < 0 || !after.slice(among).some(({ sense }) => sense === "disclosure");
}

const ROWS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  reconsideration: [[REVIEW]],
  litigation: [[SUITS], [DIRECT], [AFTER]],
  direct: [[DIRECT]],
  afterReconsideration: [[AFTER]],
  any: [[REVIEW, SUITS]],
};

/** The rows of table 四 that disputes named together can mean. */
export function rowsOf(disputes: readonly string[]): readonly (readonly string[])[] {
  if (disputes.length === 1) return ROWS[disputes[0]!] ?? [];
  if (disputes.includes("any")) return rowsOf(disputes.filter((each) => each !== "any"));
  return [disputes.includes("reconsideration") ? [REVIEW, SUITS] : [DIRECT, AFTER]];
}

/** The figures of an outcome; a dismissal counts as upheld or as another outcome. */
export function outcomeKeys(outcome: string): readonly string[] {
  return outcome === "dismissed" ? ["upheld", "other"] : [outcome];
}

export function outcomePhrase(bag: Bag, around: Surroundings): Phrase | undefined {
  const outcomes = [...bag.of("outcome"), ...(around.topic === "dispute" ? bag.of("underway") : [])];
  if (outcomes.length !== 1) return undefined;
  if (
    !bag.only(
      "outcome",
      "underway",
      "dispute",
      "cause",
      "disclosure",
      "application",
      "request",
      "tail",
      "decide",
    )
  )
    return undefined;
  const own = bag.values("dispute");
  if (own.length === 0 && around.topic !== "dispute") return undefined;
  const named = around.before.filter(({ sense }) => sense === "dispute").map(({ value }) => value!);
  if (own.length === 0 && named.length === 0) return undefined;
  if (own.length > 0 && !isAboutDisclosure(bag, around)) return undefined;
  if (own.length === 0 && around.owner === null) return undefined;
  const rows = own.length > 0 ? rowsOf(own) : [...rowsOf(named.slice(-1)), ...rowsOf([...new Set(named)])];
  // Of disputes, 尚未办结 means 尚未审结.
  const [{ value = "pending", text }] = outcomes as [Token];
  return {
    name: text,
    topic: "dispute",
    role: "part",
    readings: outcomeKeys(value).flatMap((key) =>
      rows.map((paths) => of(...paths.map((path) => `${path}.${key}`))),
    ),
  };
}

export function disputePhrase(bag: Bag, around: Surroundings): Phrase | undefined {
  const disputes = narrowest(bag.values("dispute"));
  if (disputes.length === 0) return undefined;
  // “因2022年申请引发的”: the year is that of the cause, and is ignored.
  const words = bag.has("cause") ? new Bag(bag.tokens.filter(({ sense }) => sense !== "period")) : bag;
  if (!words.only("dispute", "cause", "disclosure", "application", "request", "tail", "receive", "handle"))
    return undefined;
  // An organ that decides reconsiderations or goes to court itself may count other cases than those in table 四.
  const isOwn = bag.has("cause") && bag.has("disclosure", "application");
  if (!isOwn && (bag.has("handle") || around.owner === null)) return undefined;
  if (!isOwn && bag.has("receive") && !isAgainstIt(bag, around)) return undefined;
  if (!isAboutDisclosure(bag, around)) return undefined;
  if (around.before.some(({ sense }) => sense === "judge")) return undefined;
  const rows = rowsOf(disputes);
  const both = disputes.length > 1 || disputes[0] === "any";
  return {
    name: both ? "行政复议、行政诉讼" : disputes[0] === "reconsideration" ? "行政复议" : "行政诉讼",
    topic: "dispute",
    role: "whole",
    readings: rows.map((paths) => of(...paths.map((path) => `${path}.total`))),
    ...(both && { tolerated: [of(`${SUITS}.total`)] }),
    obvious: disputes[0] === "reconsideration",
  };
}

/**
 * Whether “全年收到行政复议11件”, in the part on applications, means cases against the agency. That is unknown where the
 * agency decides reconsiderations itself (a government, its office, the office of justice), or tells how it
 * decided.
 */
function isAgainstIt(bag: Bag, { facts, isOnRequest, before, after }: Surroundings): boolean {
  const { kind, name } = facts.report.agency;
  const decides = (kind === "government" && !/[镇乡]人民政府$/.test(name)) || kind === "office";
  if (!isOnRequest || decides || /司法|法制|复议/.test(name)) return false;
  if (!bag.of("receive").every(({ text }) => text === "收到" || text === "收" || text === "接到"))
    return false;
  if (bag.of("dispute").some(({ text }) => text.endsWith("申请"))) return false;
  return ![...before, ...after].some(({ sense, text }) => sense === "judge" || text === "复议机关");
}

/** The narrowest kinds that the words name: “未经复议直接起诉的行政诉讼” are only those without reconsideration. */
function narrowest(disputes: readonly string[]): readonly string[] {
  const own = disputes.filter((each) => each === "direct" || each === "afterReconsideration");
  return own.length > 0 ? own : disputes;
}
