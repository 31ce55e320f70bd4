import type { ReportFacts } from "../rule.js";
import { Bag, isAboutApplications, type Phrase, type Surroundings } from "./phrase.js";
import { of, RESULTS, type Reading, wholes } from "./readings.js";
import type { Token } from "./sentences.js";

/** The dotted path of a row of table 三 by its last key. */
function rowPath({ template }: ReportFacts, key: string): string {
  return template.applications.resultRows.find((row) => row.endsWith(`.${key}`)) ?? `${RESULTS}.${key}`;
}

/** The applicant class that the words name, else that of the whole which they are a part of. */
function columnOf(bag: Bag, owner: Surroundings["owner"]): string | undefined {
  const [own, ...more] = bag.values("class");
  if (own === undefined) return owner?.column ?? "total";
  return more.length > 0 || own === "company" || own === "organisations" ? undefined : own;
}

export function resultPhrase(bag: Bag, around: Surroundings): Phrase | undefined {
  const { facts, owner } = around;
  const results = bag.of("result");
  const rows = bag.of("row");
  if (results.length + rows.length === 0 || owner === null || owner?.role === "moved") return undefined;
  // “因涉及个人隐私不予公开” names one of several reasons for a result.
  const isReason =
    bag.has("unknown") && results.length === 1 && bag.says("因", "由于", "因为", "属于", "属", "涉及");
  const tokens = bag.tokens.filter(({ sense }) => !(isReason && sense === "unknown"));
  if (
    !new Bag(tokens).only(
      "result",
      "row",
      "class",
      "application",
      "request",
      "tail",
      "decide",
      "done",
      "handle",
      "cause",
    )
  )
    return undefined;
  if (!isAboutApplications(bag, around)) return undefined;
  const column = columnOf(bag, owner);
  if (column === undefined) return undefined;
  const paths = (found: readonly Token[]) => [
    ...new Set(found.map(({ value }) => `${rowPath(facts, value!)}.${column}`)),
  ];
  const name = bag.tokens
    .filter(
      ({ sense, text }) => sense === "result" || sense === "row" || /^(?:[和及、与或]|以及)$/.test(text),
    )
    .map(({ text }) => text)
    .join("");
  const phrase = { name, topic: "application" as const, role: "part" as const };
  if (rows.length > 0 && results.length > 0) {
    const readings = [of(...paths(rows)), of(...paths(results))];
    return {
      ...phrase,
      readings: bag.says("等") ? [...readings].reverse() : readings,
      ...(isReason && { atMost: true }),
    };
  }
  const named = paths(results.length > 0 ? results : rows);
  const tolerated = bag.says("、") ? [of(named.at(-1)!)] : [];
  // “予以公开14件（含部分公开4件）”
  const [open, including, partly] = around.after;
  if (open?.text === "（" && including?.text === "含" && partly?.value === "partiallyDisclosed")
    tolerated.push(of(...named, `${RESULTS}.partiallyDisclosed.${column}`));
  return {
    ...phrase,
    readings: [of(...named)],
    tolerated,
    obvious: named.length === 1,
    ...(isReason && { atMost: true }),
    ...(column !== "total" && { column }),
  };
}

/** Results in loose words: “其中公开9件，不公开4件”, “公开9件，部分公开3件”. */
export function loosePhrase(bag: Bag, { owner, isOnRequest, after }: Surroundings): Phrase | undefined {
  const [loose, ...more] = bag.of("loose");
  if (!loose || more.length > 0) return undefined;
  const isFirst = owner === undefined && isOnRequest && after.some(({ sense }) => sense === "result");
  if (!isFirst && (owner?.topic !== "application" || owner.role === "moved")) return undefined;
  if (!bag.only("loose", "tail", "request", "decide")) return undefined;
  const row = (key: string) => `${RESULTS}.${key}.total`;
  const closed = ["withheld", "unavailable", "notProcessed", "otherHandling"].map(row);
  return {
    name: loose.text,
    topic: "application",
    role: "part",
    readings:
      loose.value === "open"
        ? [of(row("disclosed")), of(row("disclosed"), row("partiallyDisclosed"))]
        : closed.map((_, index) => of(...closed.slice(0, index + 1))),
  };
}

/** The results that table 三 has before （六）其他处理. */
const BEFORE_OTHERS = ["partiallyDisclosed", "withheld", "unavailable", "notProcessed"];

/** “…不予处理4件，其他2件”: 其他 means （六）其他处理 where all results above that row are named before. */
export function restPhrase(bag: Bag, { owner, before }: Surroundings): Phrase | undefined {
  const [rest, ...more] = bag.of("outcome");
  if (rest?.value !== "other" || more.length > 0 || owner === null || owner?.role === "moved")
    return undefined;
  if (!bag.only("outcome", "tail", "request", "handle") || before.some(({ sense }) => sense === "dispute"))
    return undefined;
  const named = new Set(before.flatMap(({ sense, value }) => (sense === "result" ? (value ?? []) : [])));
  if (!BEFORE_OTHERS.every((key) => named.has(key))) return undefined;
  return {
    name: rest.text,
    topic: "application",
    role: "part",
    readings: [of(`${RESULTS}.otherHandling.total`)],
  };
}

/** The readings of an applicant class within a whole. */
function classReadings(key: string): Reading[] {
  if (key === "company") return [...wholes("commercial"), ...classReadings("organisations")];
  if (key !== "organisations") return wholes(key);
  return wholes("total").map(({ add }) => ({
    add,
    less: add.map((path) => path.replace(/total$/, "naturalPerson")),
  }));
}

export function classPhrase(bag: Bag, around: Surroundings): Phrase | undefined {
  const classes = bag.of("class");
  const [key, ...more] = bag.values("class");
  if (key === undefined || more.length > 0) return undefined;
  if (!bag.only("class", "application", "request", "tail", "receive", "fresh", "handle", "cause"))
    return undefined;
  if (bag.of("cause").some(({ text }) => text !== "涉及") || around.owner === null) return undefined;
  if (!isAboutApplications(bag, around)) return undefined;
  // 公民 in “公民提出的申请” means any applicant, not a class of them.
  if (classes[0]!.text === "公民" && bag.has("receive", "handle")) return undefined;
  const { owner } = around;
  if (owner && owner.role !== "whole" && owner.role !== "done") return undefined;
  return {
    name: key === "organisations" ? "法人或其他组织" : classes[0]!.text,
    topic: "application",
    role: "part",
    readings: bag.has("fresh")
      ? classReadings(key)
          .filter(({ add }) => add.length === 1)
          .slice(0, 1)
      : classReadings(key),
    ...(key !== "company" && key !== "organisations" && { column: key }),
  };
}
