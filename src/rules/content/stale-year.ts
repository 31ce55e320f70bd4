import { viewOf } from "../../narrative/view.js";
import { at, type Hit, hits, isQuoted } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { sentenceAt } from "./report-text.js";

interface Args {
  role: "title" | "report" | "told" | "until";
  found: string;
  year: number;
}

/** Who or what a sentence of the report begins with behind its year. */
const SUBJECT = `(?:${[
  "我|本|全|各|共|累计|总计|未|没有|无|通过|为|主动公开|依申请|存在的?(?:主要)?(?:问题|不足)",
  "政府(?:信息|门户|网站)|政务公开|信息公开|门户网站|[省市县区]政府(?:门户)?网站|[\\p{Script=Han}]{2,10}公众号",
  "坚持|认真|严格|深入|围绕|紧紧|持续|积极|切实|按照|在[省市县区镇乡]?[委党政]",
  "[\\p{Script=Han}]{2,8}[省市县区](?=坚持|认真|严格|深入|围绕|紧紧|持续|积极|切实|全面)",
  "[\\p{Script=Han}]{2,16}?(?:局|厅|委|委员会|镇|乡|街道|办事处|政府|办公[厅室])(?!印发|发布的|关于|《)",
].join("|")})`;

/** 2022年，我局… at the head of a sentence, or of what stands behind its number. */
const TOLD = new RegExp(
  `(?<=(?:^|[。；！]|[一二三四五六七八九十]是|[）、.．])(?:在|回顾)?)(20\\d{2})(?=年度?(?:全年|期间|内|里|中|来)?[，,]?${SUBJECT})`,
  "gu",
);

/** 截至2022年12月31日, 截至2022年底 */
const UNTIL = /(?<=截[至止]到?)(20\d{2})(?=年(?:12月31日?|底|末|年底|年末|12月底))/gu;

/** The name of the report itself; where it is quoted, only as what is published here. */
const REPORT =
  /(?<!\d)(20\d{2})(?=年度?的?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|情况报告)|年度?工作(?:情况|开展情况)?报告如下)/gu;

/** The sentence that publishes the report. */
const PUBLISHES = /现将|现公布|现发布|现公开|现予|如下|特[此向]|本报告|本年报|编制(?:了|形成|本|并)/;

/** A document about reports, or one that is no report of one's own. */
const OTHER_DOCUMENT = /《[^《》]*(?:关于|通知|方案|要点|办法|意见)[^《》]*$/u;

/** Words beside which another year is meant: comparisons, spans, plans, honours, corrections. */
const COMPARES =
  /同比|环比|相比|对比|[比较](?:上|去)年|上年|上一年|去年|往年|历年|近年|逐年|20\d{2}年以来|起[，至]|(?:增长|下降|减少|增加|提高|上升)(?:了|约|近|到|至)?\d|持平|结转|至今|转入/;
const PLANS = /将[^，。]{0,20}|下一步|计划|拟|明年|新的一年|要(?:进一步|继续|以)|继续|进一步/;
const HONOURS =
  /被(?:评|授|列|确定)|荣获|荣膺|获评|获得|获[^取]?奖|授予|命名|表彰|排名|位列|印发的|出台的|整改|针对/;

/** Another year is told of as if it were the one reported on. */
export const staleYear = defineRule<Args>({
  code: "GR7012",
  severity: "warning",
  title: { "zh-CN": "没有留下别的年度", en: "No other year is left in" },
  why: {
    "zh-CN":
      "照抄上一年的报告，标题、报告名称、“2021年，我局收到……”“截至2021年12月31日”容易留下旧年份。与往年比较、规划、文件和荣誉的年份不在此列。",
    en: "A report copied from last year's keeps its year in the title, in its own name, at the head of sentences. Years that are compared, and those of plans, documents and honours, are not meant.",
  },
  clause: "惯例（照抄报告的常见问题）",
  wrong: "overview: { body: 2021年，本机关主动公开政府信息30条。 }",
  right: "overview: { body: 2022年，本机关主动公开政府信息30条。 }",
  message: {
    "zh-CN": (a) => ({
      text: `${{ title: "标题写的是", report: "报告的名称里是", told: "这里说的是", until: "这里截至" }[a.role]}${a.found}年，报告年度是${a.year}年。`,
      hints: [`核对是不是照抄留下的；是的，改成“${a.year}”；说的确是${a.found}年的，写明与本年度的关系`],
    }),
    en: (a) => ({
      text: `${{ title: "The title says", report: "The report is called that of", told: "This tells of", until: "This ends with" }[a.role]} ${a.found}; the report is for ${a.year}.`,
      hints: [
        `Check whether it was copied; if so, write “${a.year}”; if ${a.found} is meant, say how it bears on this year`,
      ],
    }),
  },
  *check({ prose, report }) {
    const { year } = report;
    const views = prose.filter(({ kind, text }) => kind !== "quote" && text.includes("20")).map(viewOf);
    const isOther = ({ found }: Hit) => Number(found) !== year;
    const say = (role: Args["role"], hit: Hit) => at(hit, { role, found: hit.found, year });
    for (const hit of hits(views, REPORT)) {
      if (!isOther(hit)) continue;
      if (hit.prose.pointer === "/title") yield say("title", hit);
      else if (hit.prose.part !== "preamble" && isReport(hit)) yield say("report", hit);
      else if (hit.prose.part === "preamble" && isQuoted(hit.prose.text, hit.start) && isReport(hit))
        yield say("report", hit);
    }
    const texts = views.filter(
      ({ kind, part }) => (kind === "paragraph" || kind === "item") && part !== "attachments",
    );
    for (const hit of hits(texts, TOLD)) if (isOther(hit) && !isElsewhere(hit, year)) yield say("told", hit);
    for (const hit of hits(texts, UNTIL))
      if (isOther(hit) && !isElsewhere(hit, year)) yield say("until", hit);
  },
});

function isReport({ prose, start }: Hit): boolean {
  const sentence = sentenceAt(prose.text, start);
  return PUBLISHES.test(sentence) && !OTHER_DOCUMENT.test(prose.text.slice(0, start));
}

/** Whether another year may be meant: it is compared, it is to come, or its sentence names this year too. */
function isElsewhere({ prose, start, found }: Hit, year: number): boolean {
  const sentence = sentenceAt(prose.text, start);
  if (sentence.includes(String(year)) || HONOURS.test(sentence)) return true;
  if (/同比|相比|比上年|较上年|比去年|较去年/.test(prose.text)) return true;
  return COMPARES.test(sentence) || (Number(found) > year && PLANS.test(sentence));
}
