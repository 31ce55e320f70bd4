/** Folders that hold other files than reports. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface LeftOutFiles {
  /** The folder or pattern. */
  file: string;
  /** otherKind: no report by its ending · noReport: nothing of a report in it · copy, copyUnread: a report that is there in a better kind of the same name, with the same figures or with none that can be read · otherYear: not of the year asked for · below: in folders of the folder. */
  reason: "otherKind" | "noReport" | "copy" | "copyUnread" | "otherYear" | "below";
  /** The first files of this kind; of those below, the folders that they are in. */
  names: string[];
  count: number;
}

export const GR9011 = defineCode({
  code: "GR9011",
  severity: "info",
  title: { "zh-CN": "文件夹里没有读取的文件", en: "Files of a folder that were left out" },
  why: {
    "zh-CN":
      "文件夹和通配符指其中各种格式的报告：数据文件、填报表、.docx、.html、.mht、.pdf，装有LibreOffice的电脑还有 .doc、.wps、.rtf、.odt，没有的提示另存为 .docx。其余的不读取，在这里说明，免得以为都核对过了。",
    en: "A folder or pattern means the reports in it: data files, filled forms, .docx, .html, .mht, .pdf, and where LibreOffice is installed .doc, .wps, .rtf and .odt, for which the way out is told elsewhere. What else lies there is not read, and that is said.",
  },
  clause: "gov-report 命令行",
  wrong: { scene: "各局/ 里有 财政局.docx 和 联系人.txt" },
  right: { scene: "各局/ 里只有各局的报告" },
  message: {
    "zh-CN": (a: LeftOutFiles) => {
      const names = `${a.names.join("、")}${a.count > a.names.length ? "等" : ""}`;
      const what: Record<typeof a.reason, [string, string?]> = {
        otherKind: [`有${a.count}个文件不是报告的格式，没有读取：${names}。`],
        noReport: [
          `有${a.count}个文件不是年度报告，没有计入：${names}。`,
          "其中有报告的，写出文件名单独核对：gov-report validate 文件",
        ],
        otherYear: [`有${a.count}份报告不是所要的年度的，没有计入：${names}。`],
        below: [
          `下面的文件夹里还有${a.count}个文件，没有读取，在 ${a.names.join("、")} 里。`,
          "要连同下面的文件夹一起读取，加上 --recursive",
        ],
        copy: [`有${a.count}个文件与同名的报告数都相同，是同一份，只计一次：${names}。`],
        copyUnread: [
          `有${a.count}个文件读不出全部的数，已有同名的报告，没有计入：${names}。`,
          "想知道为什么读不出，单独核对：gov-report validate 文件",
        ],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      const names = `${a.names.join(", ")}${a.count > a.names.length ? " …" : ""}`;
      const what: Record<typeof a.reason, [string, string?]> = {
        otherKind: [`Files of other kinds, not read (${a.count}): ${names}.`],
        noReport: [
          `Files that are no annual reports, not counted (${a.count}): ${names}.`,
          "Name one that is a report by itself: gov-report validate FILE",
        ],
        otherYear: [`Reports on other years than the one asked for, not counted (${a.count}): ${names}.`],
        below: [
          `Files in the folders below, not read (${a.count}): in ${a.names.join(", ")}.`,
          "Add --recursive to read those too",
        ],
        copy: [
          `Other kinds of a report of the same name with the same figures, counted once (${a.count}): ${names}.`,
        ],
        copyUnread: [
          `Other kinds of a report of the same name whose figures cannot all be read, not counted (${a.count}): ${names}.`,
          "To see why, check one by itself: gov-report validate FILE",
        ],
      };
      return say(...what[a.reason]);
    },
  },
});

/** A folder or pattern of the command line, or of its list, that is not looked for. */
export interface RefusedSearch {
  file: string;
  reason: "names" | "levels" | "comparisons" | "alternatives" | "length";
}

export const GR9012 = defineCode({
  code: "GR9012",
  severity: "error",
  title: { "zh-CN": "通配符和文件夹的查找有限度", en: "Searches for files have limits" },
  why: {
    "zh-CN":
      "一次命令的所有通配符和文件夹合起来最多查看100万个文件、100层文件夹，一个通配符最多1000个字符；** 不进入链接指向的文件夹。",
    en: "All patterns and folders of a command look at no more than a million names together and 100 levels, a pattern has no more than 1,000 characters, and ** does not enter folders that are links.",
  },
  clause: "gov-report 命令行",
  wrong: { scene: 'gov-report validate "/**/*.yaml"' },
  right: { scene: 'gov-report validate "/srv/各局/**/*.yaml"' },
  message: {
    "zh-CN": ({ file, reason }: RefusedSearch) => {
      const what: Record<typeof reason, [string, string]> = {
        names: [`查找 ${file} 时，要查看的文件超过了100万个，没有再找。`, "写明在哪个文件夹"],
        levels: [`查找 ${file} 时，文件夹超过了100层，没有再找。`, "写明在哪个文件夹"],
        comparisons: [
          `查找 ${file} 时，逐个比对文件名要太长时间，没有再找。`,
          "少用几个通配符，写明在哪个文件夹",
        ],
        alternatives: [`${file} 里的 {…} 组合太多，没有查找。`, "分成几个来写"],
        length: ["通配符超过了1000个字符，没有查找。", "写短一些，或者分成几个来写"],
      };
      return say(...what[reason]);
    },
    en: ({ file, reason }) => {
      const what: Record<typeof reason, [string, string]> = {
        names: [
          `Looking for ${file} comes to more than a million names; it was given up.`,
          "Name the folder",
        ],
        levels: [
          `Looking for ${file} comes to more than 100 levels of folders; it was given up.`,
          "Name the folder",
        ],
        comparisons: [
          `Comparing names with ${file} takes too long; it was given up.`,
          "Use fewer wild cards, and name the folder",
        ],
        alternatives: [
          `${file} has too many combinations of {…}; it was not looked for.`,
          "Write several patterns",
        ],
        length: [
          "The pattern has more than 1,000 characters; it was not looked for.",
          "Write a shorter one, or several",
        ],
      };
      return say(...what[reason]);
    },
  },
});
