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

/** What a way out says of options of a command, to its end, and what it says on the page instead. */
const WITHOUT_OPTIONS: Readonly<Record<Language, readonly (readonly [said: RegExp, here: string])[]>> = {
  "zh-CN": [
    [/列名不同的，用 --applicant.*$/s, "列名不同的，在台账里改成这些说法，存好再选"],
    [
      /^用 --worksheet .*$/s,
      "另存一份台账，只留要统计的那个工作表，再选它；要合在一起统计的，先把各行并到一个工作表里",
    ],
    [/；不改台账的，用 --map .*$/s, ""],
    [/年度不对的，用 --year .*$/s, "年度不对的，在首页按那个年度新填一份，再选台账"],
  ],
  en: [
    [
      /name other headings with --applicant.*$/s,
      "rename other headings in the register, save it and choose it again",
    ],
    [
      /^Choose with --worksheet.*$/s,
      "Save a copy of the register with the sheet to be counted alone, and choose that; put rows to be counted together on one sheet",
    ],
    [/; or leave the register and say with --map .*$/s, ""],
    [
      /if the year is wrong, give --year.*$/s,
      "if the year is wrong, begin a report of that year on the first page, then choose the register",
    ],
  ],
};

/** The ways out of a finding, as somebody can follow them who has nothing but the page. */
export function waysHere(hints: readonly string[], language: Language): string[] {
  return hints.map((hint) => {
    const other = HERE.find(({ command }) => hint.includes(command))?.way[language] ?? hint;
    return WITHOUT_OPTIONS[language].reduce((text, [said, here]) => text.replace(said, () => here), other);
  });
}
