import type { Prose } from "../../narrative/prose.js";
import { viewOf } from "../../narrative/view.js";
import { at, type Hit, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { isSameOrgan, regionOf, regionSort, sortOf } from "./organ-name.js";

type Role = "title" | "report" | "subject" | "contact" | "signer";

interface Args {
  role: Role;
  found: string;
  agency: string;
}

const NAME = "[\\p{Script=Han}]";

/** What a report says of its own organ. */
const TOLD =
  "主动公开|共?(?:累计|总计|共计)?(?:收到|受理|公开|办理|发布|答复|制发)|(?:未|没有)(?:收到|受理|发生)|坚持|认真|严格|深入|高度重视|积极|切实|扎实|按照|以习近平|紧紧|紧密|全面|持续|始终|不断|政府信息公开工作|在[省市县区]委";

/** 2023年，示例县另一局主动公开…, at the head of a sentence. */
const SUBJECT = new RegExp(
  `(?<=^|[。；]|(?:20\\d{2}年度?|全年|本年度)[，,]?)(${NAME}{2,24}?(?:局|厅|委|委员会|[镇乡]|街道|办事处|政府|办公[厅室]))(?=${TOLD})`,
  "gu",
);

/** Verbs of counting, whose subject is seldom an organ above this one. */
const COUNTS = /^(?:主动公开|共?(?:累计|总计|共计)?(?:收到|受理|公开|答复)|(?:未|没有)(?:收到|受理))/;

/** The name of a report, behind that of its organ. */
const REPORT =
  /(?<=[\p{Script=Han}）])(?:关于)?20\d{2}年度?的?政?府?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/gu;

/** In the title the year may stand first. */
const TITLE = /^(?:关于)?(?:20\d{2}年度?)?(.*?)(?:关于)?(?:20\d{2}年度?)?的?政?府?信息公开/u;

/** How many characters before a report's name its organ's name is looked for in. */
const REACH = 30;

/** What stands before the organ's name: 现将, 编制了. */
const LEAD = /^.*(?:[现特]?(?:公布|发布|公开)|[编印]制|撰写|形成|印发|关于|[将由了《“，。；：])/u;

const CONTACT = new RegExp(
  `(?<=请?(?:直接)?(?:与|和|向|同|联系|致电))(${NAME}{3,24}?(?:局|厅|委员会|[镇乡]|政府|办事处))(?=${NAME}{0,10}(?:联系|咨询|反映))`,
  "gu",
);

/** Words that are no part of a name: 指导各镇, 会同某局, 督促某某局. */
const NO_NAME =
  /[各及与和对向把将为等我本其该每]|督促|指导|组织|协调|会同|配合|联合|相关|有关|上级|要求|通过|依托|根据|全[省市县区镇乡]|乡镇|城镇|城乡|成立|由/;

/** Title, opening, subjects, contact and signature are the agency's own. */
export const otherAgency = defineRule<Args>({
  code: "GR7013",
  severity: "warning",
  title: { "zh-CN": "没有留下别的机关的名称", en: "No other organ's name is left in" },
  why: {
    "zh-CN":
      "照抄别的机关的报告，标题、开头、正文里作主语的机关、联系单位或者落款容易留下它的名称。上级、下级和合作单位不在此列。",
    en: "A report copied from another organ keeps its name in the title, the opening, as the subject, contact or signer. Superiors, subordinates and partners are not meant.",
  },
  clause: "惯例（照抄报告的常见问题）",
  wrong:
    "agency: { name: 示例县教育局, kind: department, level: county }\noverview: { body: 2022年，示例县民政局主动公开信息30条。 }",
  right:
    "agency: { name: 示例县教育局, kind: department, level: county }\noverview: { body: 2022年，示例县教育局主动公开信息30条。 }",
  message: {
    "zh-CN": (a) => ({
      text: `${{ title: "标题", report: "这份报告", subject: "这里", contact: "联系单位", signer: "落款" }[a.role]}写的是“${a.found}”，编制报告的机关是“${a.agency}”。`,
      hints: [`核对是不是照抄留下的；是的，改成“${a.agency}”`],
    }),
    en: (a) => ({
      text: `${{ title: "The title names", report: "The report is called that of", subject: "This speaks of", contact: "The contact is", signer: "The signer is" }[a.role]} “${a.found}”; the agency is “${a.agency}”.`,
      hints: [`Check whether it was copied; if so, write “${a.agency}”`],
    }),
  },
  *check({ prose, report, figures }) {
    const { name, shortName } = report.agency;
    const isOwnName = (found: string) =>
      isSameOrgan(name, found) || (shortName !== undefined && isSameOrgan(shortName, found));
    for (const { role, hit, counts } of named(prose.map(viewOf))) {
      const { found } = hit;
      if (isOwnName(found) || !isPeer(found, name, counts)) continue;
      if (role !== "title" && NO_NAME.test(found)) continue;
      yield at(hit, { role, found, agency: name });
    }
    const signer = figures.get("signature.name");
    if (signer && !isOwnName(signer.text))
      yield { at: signer.place, args: { role: "signer", found: signer.text, agency: name } };
  },
});

interface Named {
  role: Role;
  hit: Hit;
  /** Whether the organ is said to have done what only a report's own organ counts. */
  counts: boolean;
}

function* named(views: readonly Prose[]): Generator<Named> {
  for (const one of views) {
    if (one.pointer === "/title") {
      const [, found = ""] = TITLE.exec(one.text) ?? [];
      const start = one.text.indexOf(found);
      if (found !== "") yield { role: "title", hit: hitOf(one, start, start + found.length), counts: true };
    } else if (one.kind !== "quote" && one.text.includes("信息公开"))
      for (const { start } of hits([one], REPORT)) {
        const before = one.text.slice(Math.max(0, start - REACH), start);
        const found = before.replace(LEAD, "");
        if (found.length >= 3)
          yield { role: "report", hit: hitOf(one, start - found.length, start), counts: true };
      }
  }
  const texts = views.filter(({ kind }) => kind === "paragraph" || kind === "item");
  for (const hit of hits(texts, SUBJECT))
    yield { role: "subject", hit, counts: COUNTS.test(hit.prose.text.slice(hit.end)) };
  const preamble = texts.filter(({ part }) => part === "preamble");
  for (const hit of hits(preamble, CONTACT)) yield { role: "contact", hit, counts: true };
}

function hitOf(prose: Prose, start: number, end: number): Hit {
  return { prose, start, end, found: prose.text.slice(start, end), groups: [] };
}

/** Whether an organ is of the same sort and level as the reporting one; a report may well mention others. */
function isPeer(found: string, own: string, counts: boolean): boolean {
  const sort = sortOf(found);
  if (sort === undefined || sort !== sortOf(own)) return false;
  if (sort === "town") return true;
  if (regionOf(found) === "") return false;
  // One is a ministry or a provincial department above the other, a bureau.
  if (/[厅部]$/.test(found) !== /[厅部]$/.test(own)) return false;
  const [theirs, ours] = [regionSort(found), regionSort(own)];
  return theirs === ours || (counts && sort === "department");
}
