import type { Language } from "../diagnostics/language.js";

/** The commands that a way out may name, and what to do on the page instead: who uses it may have no command line. */
const HERE: readonly { command: string; way: Readonly<Record<Language, string>> }[] = [
  {
    command: "gov-report init",
    way: {
      "zh-CN": "换一个文件，或者在首页新填一份",
      en: "Choose another file, or begin a new report on the first page",
    },
  },
  {
    command: "gov-report form",
    way: {
      "zh-CN": "在这一页新填一份，“取走报告”里有填报表，在里面填写；工作表的标签和行标签不要改",
      en: "Begin a report on this page, save the Excel form of it and fill that in; leave its sheet names and labels as they are",
    },
  },
  {
    command: "gov-report validate --fix",
    way: {
      "zh-CN": "用编辑器“另存为”，编码选择UTF-8（不带BOM）",
      en: "Save it as UTF-8 without BOM in your editor",
    },
  },
  {
    command: "gov-report validate",
    way: {
      "zh-CN": "在这一页打开那个文件，改好存下以后再选",
      en: "Open that file on this page, mend and save it, then choose it again",
    },
  },
  {
    command: "gov-report import",
    way: {
      "zh-CN": "把那个文件拖到这一页打开，再取走数据文件",
      en: "Drop that file on this page and save the data file of it",
    },
  },
  {
    command: "gov-report schema",
    way: {
      "zh-CN": "年度没有写错的，在首页按那个年度新填一份",
      en: "If the year is right, begin a report of that year on the first page",
    },
  },
];

/** The ways out of a finding, as somebody can follow them who has nothing but the page. */
export function waysHere(hints: readonly string[], language: Language): string[] {
  return hints.map((hint) => HERE.find(({ command }) => hint.includes(command))?.way[language] ?? hint);
}
