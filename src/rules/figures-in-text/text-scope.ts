import type { ReportFacts } from "../rule.js";
import type { Topic } from "./text-phrase.js";

/** What else agencies count in the same paragraphs; a number behind one of these belongs to it. */
const OTHER =
  /提案|建议|议案|信访|留言|许可|咨询|热线|12345|投诉|举报|来信|来电|来访|诉求|工单|公文|发文|属性|行政处罚|行政强制|项目|解读|新闻|舆情|主动公开|规章|征集|便民|政务服务|案卷|培训|检查|保密审查/g;
const TOPICS: readonly [Topic | "other", RegExp][] = [
  ["other", OTHER],
  [
    "application",
    /信息公开的?申请|依申请公开(?!类?(?:文件|公文|信息\d|目录|属性|类))|申请公开的?政府信息|政府信息申请/g,
  ],
  ["dispute", /行政复议|行政诉讼/g],
  ["documents", /规范性文件/g],
];

/** What the text last spoke of; an attribute of documents (“依申请公开文件84条”) is no application. */
export function topicOf(text: string): Topic | "other" | undefined {
  let last: { at: number; topic: Topic | "other" } | undefined;
  for (const [topic, pattern] of TOPICS) {
    for (const { index } of text.matchAll(pattern))
      if (!last || index >= last.at) last = { at: index, topic };
  }
  return last?.topic;
}

const COMPARED = "(?<!比|较|与|同|和|对比|相较|相比|结转至?|转至|转到|转入|顺延至|延至|转结至?|接转至?)";
const CARRIED = "(?!年?度?的?(?:结转|转结|接转|转接|转入|遗留)|年?度?(?:同期)?相比|年?度?基?本?持平)";
const YEAR = new RegExp(
  `${COMPARED}(?:(20\\d\\d)年|(上一?年|去年|前年|往年|历年|上一年度)|(今年|本年|年内))${CARRIED}`,
  "g",
);

/** Whether the text speaks of another year than the report's, or of a part of the year. */
export function isOtherPeriod(text: string, year: number): boolean {
  let other = false;
  for (const [, digits, past] of text.matchAll(YEAR))
    other = past !== undefined || (digits !== undefined && Number(digits) !== year);
  return other || PART_OF_YEAR.test(text);
}

const PART_OF_YEAR =
  /上半年|下半年|季度|以来|近[\d一二三四五六七八九十两]+年|“十.五”|\d月?[—–\-－～至到]\d{1,2}月(?!\d*31日|底)|截至(?!.{0,12}(?:12月|年底|年末))|[^年]\d{1,2}月份/;

/** Words before a phrase that leave it the report's own whole. */
const NEUTRAL = new RegExp(
  [
    "20\\d\\d年度?",
    "当年|目前|(?:政府信息公开申请|依申请公开)(?:中|办理)?",
    "(?:截至)?(?:20\\d\\d年)?12月(?:31日|底)",
    "截至(?:年底|年末)",
    "本年度?|全年度?|今年|年内|年度内?|一年来|报告期内|统计期内|期间",
    "我(?:省|市|县|区|州|盟|旗|镇|乡|街道|局|厅|办|委|院|所|会|站|中心|单位|机关|部门)(?:机关|系统)?",
    "本(?:省|市|县|区|州|镇|乡|街道|局|厅|办|委|院|所|会|站|中心|单位|机关|部门|行政机关)",
    "全(?:省|市|县|区|州|盟|旗|镇|乡|街道|局|厅|系统)(?:各级|各)?(?:行政机关|机关|部门)?",
    "各级行政机关|各级|各地各部门|各部门",
    "政务公开办(?:公室)?|办公室",
    "在?(?:法定|规定)(?:的)?(?:期限|时限|时间)内",
    "共计|合计|总计|累计|总共|一共|共|计",
    "依法依规|依法|依规|及时|按时|按期|如期|规范|妥善|认真|严格|积极|均|全部|已经|已|实际|办理结果|办理情况",
    "另有|另|还|有|为|即|并|且|作出|决定|属于|的|经|新",
    "[一二三四五六七八九]是|（[一二三四五六七八九]）|\\([一二三四五六七八九]\\)|[1-9][.．]|[①-⑩]|\\s|[“‘]",
    "(?:政府信息)?依申请公开(?:方面|情况|工作)?|政府信息公开(?:方面|情况|工作)",
  ].join("|"),
  "g",
);

/** What stands between 因 and a dispute. */
const CAUSE =
  /因|涉及|涉|关于|有关|由|对|(?:政府|政务)?信息公开|依申请公开|工作|申请|事项|答复|问题|引起|引发|产生|导致|提起|相关|被|而|所|发生|行政复议|行政诉讼|案件|不服|行为|结果/g;

/** Who or what narrows a phrase: what is left of the clause before it when neutral words and the agency are gone. */
export function narrowing(lead: string, { report }: ReportFacts, topic?: Topic): string {
  const rest = (topic === "dispute" ? lead.replace(CAUSE, "") : lead).replace(NEUTRAL, "");
  if (rest === "") return "";
  const { name, shortName = "", kind, level } = report.agency;
  // “市政府” in the report of a whole city may be the one organ.
  if (kind === "government" && level !== "township" && !/[镇乡]人民政府$/.test(name)) return rest;
  const isOwn =
    rest.length >= 2 && [name, shortName].some((own) => own.includes(rest) || isShortFor(rest, own));
  return isOwn ? "" : rest;
}

/** 省科技厅 for 福建省科学技术厅: its characters in their order, ending with the same one. */
function isShortFor(short: string, full: string): boolean {
  let at = 0;
  for (const sign of full) if (sign === short[at]) at++;
  return at === short.length && full.at(-1) === short.at(-1);
}

/** The report's own level or office, of which a government's tables hold more. */
export const PARTIAL = /本级|机关本级|市级|县级|区级|省级|政府办|代表.{0,10}政府/;
