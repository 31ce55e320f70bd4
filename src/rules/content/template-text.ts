import { remarksIn } from "../../narrative/remarks.js";
import { at, documentNumberSpans, hits, isQuoted, overlaps } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";

/** 张×× and ××路 hide a name on purpose, so ×× counts only before or after a figure, an agency or a place. */
const LEFT =
  /[（(]文字描述[）)]|该部分以表格形式报告|(?:在此处|……处)报告|(?<!对|等)待填(?!报)|[×╳]{2,}(?=[省市县区镇乡局厅委办年月日件条号人次〕])|(?<=[〔第])[×╳]{2,}|(?<![A-Za-z])[xX]{2,}(?=[省市县区镇乡局厅委年月日件条号〕])/gu;

/** Remarks and blanks of a draft: what is still to be checked, to be filled in, to be asked. */
const DRAFT = [
  /(?<![有亟还仍尚急等对期])待(?:核实|核对|核查|核准|补充|补齐|补全|确认|完善|填写|填报|更新|修改|查证|查实|统计)(?=[：:）)】\]，,。；;！？?!—]|数据|数字|$)/gu,
  /(?<![A-Za-z])(?:TODO|FIXME|TBD|XXX)(?![A-Za-z])/gu,
  /[？?]{2,}|[＿_]{2,}/gu,
  /(?<=[\p{Script=Han}）])[*＊]+(?=[件条个份次篇人家项期起年月日号万元余%％])/gu,
  /(?<![:：/／\w])[/／]{2}(?![/／@])(?=[ \u3000]*[\p{Script=Han}A-Za-z])/gu,
  /[（(【[](?:此处|这里|请|注[：:]|备注|批注|插入|示例|修改|删除|改为|同上|略)[^）)】\]。]{0,30}(?:填|补|改|删|写|确认|核实|插入|数字|数据|图|表|待)[^）)】\]。]{0,12}[）)】\]]/gu,
] as const;

/** 【…】 is for drafts: official prose has （）and 〔〕. A column's name in it is quoted. */
const BRACKETS = /【([^【】]{0,30})】/gu;
const BLANK =
  /^[\s\d.…×xX?？＿_*-]*$|待|填|补充|核实|确认|此处|插入|数字|数据|单位名称|机关名称|年份|日期|备注|批注|示例|修改|删/;

/** No text of the template is left in. */
export const templateText = defineRule<{ found: string }>({
  code: "GR7004",
  severity: "warning",
  title: { "zh-CN": "没有留下模板里的提示文字", en: "No text of the template is left in" },
  why: {
    "zh-CN": "格式文本里的提示（如“文字描述”“该部分以表格形式报告”）和空位（如“××”“待填”）要换成实际内容。",
    en: "Prompts and blanks of the form give way to what is reported.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: 'overview: { body: "（文字描述）" }',
  right: 'overview: { body: "本机关依法公开政府信息。" }',
  message: {
    "zh-CN": (a) => ({
      text: `“${a.found}”是模板或者草稿里留下的提示、空位。`,
      hints: ["换成实际内容，或者删去"],
    }),
    en: (a) => ({
      text: `“${a.found}” is a prompt, a remark or a blank of the template or of a draft.`,
      hints: ["Put the content in its place, or delete it"],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, LEFT)) yield at(hit, { found: hit.found });
    for (const one of prose) {
      // A note to oneself behind # is already reported, as a heading that would be printed.
      if (one.kind === "heading" && remarksIn(`# ${one.text}`).length > 0) continue;
      const owned = [...documentNumberSpans(one)];
      for (const hit of hits([one], BRACKETS)) {
        if (
          !BLANK.test(hit.groups[0]!) ||
          isQuoted(one.text, hit.start) ||
          overlaps(owned, hit.start, hit.end)
        )
          continue;
        owned.push([hit.start, hit.end]);
        yield at(hit, { found: hit.found });
      }
      for (const pattern of DRAFT)
        for (const hit of hits([one], pattern)) {
          if (overlaps(owned, hit.start, hit.end)) continue;
          owned.push([hit.start, hit.end]);
          yield at(hit, { found: hit.found.trim() });
        }
    }
  },
});
