import {
  AFTER,
  CARRIED_IN,
  CARRIED_OUT,
  DIRECT,
  DONE,
  GAP,
  of,
  type Phrase,
  RECEIVED,
  RESULTS,
  REVIEW,
  type Reading,
  SUITS,
} from "./text-phrase.js";

/** The results of applications, by the words of table 三; several of them before one number are its sum. */
export const GROUPS: ReadonlyMap<string, string> = new Map([
  ["予以公开", `${RESULTS}.disclosed.total`],
  ["部分公开", `${RESULTS}.partiallyDisclosed.total`],
  ["不予公开", `${RESULTS}.withheld.total`],
  ["无法提供", `${RESULTS}.unavailable.total`],
  ["不予处理", `${RESULTS}.notProcessed.total`],
  ["其他处理", `${RESULTS}.otherHandling.total`],
]);

/** The results of disputes, by the words of table 四. */
export const OUTCOMES: ReadonlyMap<string, string> = new Map([
  ["维持", "upheld"],
  ["纠正", "corrected"],
  ["纠错", "corrected"],
  ["其他", "other"],
  ["尚未审结", "pending"],
]);

/** The rows of table 四 that an outcome can belong to, by the dispute that was named. */
export const DISPUTES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ["行政复议", [[REVIEW]]],
  ["行政诉讼", [[SUITS], [DIRECT], [AFTER]]],
  ["", [[REVIEW, SUITS], [REVIEW], [SUITS], [DIRECT], [AFTER]]],
]);

/** The figures that shares are of, most usual first. */
export const BASES: readonly Reading[] = [
  of(`${DONE}.total`),
  of(`${RECEIVED}.total`),
  of(`${RECEIVED}.total`, `${CARRIED_IN}.total`),
  of(`${DONE}.total`, `${CARRIED_OUT}.total`),
];

const LABEL = new RegExp([...GROUPS.keys()].join("|"), "g");
const GROUP = `(?<![不部分])(?:${[...GROUPS.keys()].join("|")})`;
const GROUP_LIST = new RegExp(
  `(${GROUP}(?:”)?(?:(?:、|和|及|以及|与|或)(?:“)?${GROUP}(?:”)?)*)(?:的?(?:申请|情形|情况|答复|决定|政府信息公开申请)件?)?${GAP}$`,
);
const OUTCOME = new RegExp(
  `(?:结果|被|予以)?(${[...OUTCOMES.keys()].join("|")})(?:结果|原行政行为|的)?${GAP}$`,
);

/** Phrases made of the words of the tables: results of applications, outcomes of disputes. */
export function composed(before: string, sentence: string, after: string): Phrase[] {
  const listed = before.includes("分别") ? respective(before, after) : undefined;
  if (listed) return [listed];
  const groups = GROUP_LIST.exec(before);
  if (groups) {
    const list = groups[1]!;
    const labels = [...list.matchAll(LABEL)].map(([label]) => label);
    const paths = labels.map((label) => GROUPS.get(label)!);
    const readings: Reading[] = [{ add: paths }];
    const tolerated = list.includes("、") ? [{ add: [paths.at(-1)!] }] : [];
    return [
      {
        name: list.replace(/[“”]/g, ""),
        before: GROUP_LIST,
        topic: "application",
        role: "part",
        says: "section",
        list: true,
        readings,
        tolerated,
        obvious: paths.length === 1,
      },
    ];
  }
  const outcome = OUTCOME.exec(before);
  if (!outcome) return [];
  const key = OUTCOMES.get(outcome[1]!)!;
  const named = ["行政复议", "行政诉讼"].filter((dispute) => sentence.includes(dispute));
  if (named.length === 0) return [];
  const rows = DISPUTES.get(named.length === 1 ? named[0]! : "")!;
  return [
    {
      name: outcome[1]!,
      before: OUTCOME,
      topic: "dispute",
      role: "part",
      says: "sentence",
      readings: rows.map((paths) => ({ add: paths.map((path) => `${path}.${key}`) })),
    },
  ];
}

const RESPECTIVE = new RegExp(
  `(${GROUP}”?(?:(?:、|和|及|以及)“?${GROUP}”?)+)(?:的?申请)?分别(?:为|是|有|计)?((?:[\\d０-９,]+件(?:、|，|和|及))*)$`,
);

/** “予以公开、部分公开分别为22件、8件”: the number in the label's place, where there are as many. */
function respective(before: string, after: string): Phrase | undefined {
  const match = RESPECTIVE.exec(before);
  if (!match) return undefined;
  const labels = match[1]!.match(LABEL)!;
  const place = match[2]!.split("件").length - 1;
  const more = /^(?:(?:、|，|和|及)[\d０-９,]+件)*/.exec(after)![0].split("件").length - 1;
  const label = labels[place];
  if (label === undefined || labels.length !== place + 1 + more) return undefined;
  return {
    name: label,
    before: RESPECTIVE,
    topic: "application",
    role: "part",
    says: "section",
    list: true,
    readings: [of(GROUPS.get(label)!)],
    obvious: true,
  };
}
