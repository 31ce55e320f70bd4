/** The house template that `style.reference` names. */

import { type Language, sayIn } from "../diagnostics/language.js";
import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface UnusableTemplate {
  file: string;
  reason: "missing" | "notAFile" | "tooLarge" | "notWord" | "oldWord" | "broken" | "unsafe" | "noStyles";
  keys?: "zh";
}

export const GR2026 = defineCode({
  code: "GR2026",
  severity: "error",
  title: { "zh-CN": "版式样本可以用", en: "The template of the style can be used" },
  why: {
    "zh-CN":
      "样本是一份Word文档（.docx），从它的样式（标题、标题 1、标题 2、正文等）里读取字体和固定行距，别的内容都不读取。",
    en: "The template is a Word document (.docx). The typefaces and the exact line of its styles are read (Title, heading 1, heading 2, Normal and so on), and nothing else of it.",
  },
  clause: "gov-report",
  wrong: "style: { reference: no-such.docx }",
  right: "style: { linePitch: 28.5 }",
  message: {
    "zh-CN": (a: UnusableTemplate) => {
      const key = a.keys ? "样本" : "reference";
      const leave = `或者删去 ${key}，按GB/T 9704-2012排版`;
      const what: Record<typeof a.reason, [string, string]> = {
        missing: ["找不到，或者无法读取", `核对路径（相对于本文件所在的文件夹），${leave}`],
        notAFile: ["是设备、管道一类，不是普通文件，没有读取", "改成一份Word文档（.docx）"],
        tooLarge: ["太大，没有读取", "核对是不是写错了文件；样本里只留样式，删去正文和图片"],
        notWord: ["不是Word文档", "改成一份Word文档（.docx）"],
        oldWord: ["是旧的Word文档（.doc）或者加了密码", "去掉密码，用Word或WPS“另存为” .docx，再写它的名字"],
        broken: ["已经损坏，无法读取", "用Word或WPS打开，“另存为” .docx 后再试"],
        unsafe: ["里面有不安全的内容，没有打开", "用Word或WPS打开，“另存为” .docx 后再试"],
        noStyles: [
          "的样式里没有写字体和行距",
          `在Word或WPS里把字体设在“标题”“标题 1”“标题 2”“正文”样式上，${leave}`,
        ],
      };
      const [fault, way] = what[a.reason];
      return say(`版式样本 ${a.file} ${fault}。`, way);
    },
    en: (a) => {
      const leave = `or delete ${a.keys ? "样本" : "reference"}, and GB/T 9704-2012 counts`;
      const what: Record<typeof a.reason, [string, string]> = {
        missing: [
          "is not there or cannot be read",
          `Check the path, relative to this file's folder, ${leave}`,
        ],
        notAFile: [
          "is a device, a pipe or the like, no ordinary file; it was not read",
          "Name a Word document (.docx)",
        ],
        tooLarge: [
          "is too large; it was not read",
          "See whether it is the right file; leave only styles in it, without text and pictures",
        ],
        notWord: ["is no Word document", "Name a Word document (.docx)"],
        oldWord: [
          "is an old Word document (.doc) or has a password",
          "Take the password off, save it as .docx in Word or WPS and name that",
        ],
        broken: ["is damaged and cannot be read", "Open it in Word or WPS, save it as .docx and try again"],
        unsafe: [
          "has unsafe content and was not opened",
          "Open it in Word or WPS, save it as .docx and try again",
        ],
        noStyles: [
          "names no typeface and no line in its styles",
          `Set the typefaces in the styles Title, heading 1, heading 2 and Normal, ${leave}`,
        ],
      };
      const [fault, way] = what[a.reason];
      return say(`The template ${a.file} ${fault}.`, way);
    },
  },
});

/** What a template sets otherwise than the standard; the report keeps to the standard. */
export interface OtherSetting {
  item: "title" | "heading1" | "heading2" | "body" | "line" | "paper" | "margins";
  /** Points; of paper its width and height, of margins the upper, lower, left and right one in millimetres. */
  found: readonly number[];
  used: readonly number[];
}

export const GR2027 = defineCode({
  code: "GR2027",
  severity: "info",
  title: {
    "zh-CN": "样本的字号和页面与公文格式一致",
    en: "A template's sizes and page are those of the standard",
  },
  why: {
    "zh-CN":
      "只从样本取字体和28至28.99磅的固定行距。字号、页边距、每页22行每行28字由GB/T 9704-2012规定，三张表、分页、落款的位置都按它来排，不随样本改变。",
    en: "Only typefaces and an exact line of 28 to 28.99 points are taken from a template. Sizes, margins and 22 lines of 28 characters are those of GB/T 9704-2012, by which tables, page breaks and the signature are laid out, and stay as they are.",
  },
  clause: "GB/T 9704-2012 5.2",
  wrong: { scene: "style: { reference: 公文样本.docx }，样本的正文是小三号" },
  right: { scene: "style: { reference: 公文样本.docx }，样本的正文是三号" },
  message: {
    "zh-CN": (a: { file: string; differences: readonly OtherSetting[] }) =>
      say(
        `版式样本 ${a.file} 有的与公文格式不同，没有照办：${a.differences.map((each) => differenceIn("zh-CN", each)).join("；")}。`,
        "不用改；要照样本的，生成后在Word或WPS里修改样式",
      ),
    en: (a) =>
      say(
        `The template ${a.file} differs from the standard, which was kept to: ${a.differences.map((each) => differenceIn("en", each)).join("; ")}.`,
        "Nothing need be changed; what must be as in the template is set in Word or WPS afterwards",
      ),
  },
});

const ITEMS: Record<Language, Record<OtherSetting["item"], string>> = {
  "zh-CN": {
    title: "标题的字号",
    heading1: "一级标题的字号",
    heading2: "二级标题的字号",
    body: "正文的字号",
    line: "固定行距",
    paper: "纸张的宽和高",
    margins: "上、下、左、右页边距",
  },
  en: {
    title: "size of the title",
    heading1: "size of heading 1",
    heading2: "size of heading 2",
    body: "size of body text",
    line: "exact line",
    paper: "width and height of the paper",
    margins: "upper, lower, left and right margin",
  },
};

function differenceIn(language: Language, { item, found, used }: OtherSetting): string {
  const choose = sayIn(language);
  const inMillimetres = item === "paper" || item === "margins";
  const unit = inMillimetres ? choose("毫米", " mm") : choose("磅", " pt");
  const [own, kept] = [found, used].map((values) => `${values.join(choose("、", ", "))}${unit}`);
  const name = ITEMS[language][item];
  return choose(`${name}是${own}（报告用${kept}）`, `${name} ${own} (the report has ${kept})`);
}
