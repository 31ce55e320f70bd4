/** Other files that the data names. */

import { defineCode } from "./code.js";
import { say } from "./message.js";
import { fileArgument } from "./shell-argument.js";

export interface LastYearsFile {
  file: string;
  reason: "unreadable" | "notAFile" | "tooLarge" | "invalid" | "year";
  year?: number;
  expected?: number;
  keys?: "zh";
  /** As from the working folder, where `file` is named otherwise. */
  path?: string;
}

export const GR2019 = defineCode({
  code: "GR2019",
  severity: "error",
  title: { "zh-CN": "上一年的数据文件可以用", en: "Last year's data file can be used" },
  why: {
    "zh-CN": "previous 指的文件要能读取、没有错误，而且正是上一年度的。",
    en: "The file of previous can be read, has no errors, and is last year's.",
  },
  clause: "gov-report",
  wrong: "previous: no-such-file.yaml",
  right: "year: 2022",
  message: {
    "zh-CN": (a: LastYearsFile) => {
      if (a.reason === "unreadable")
        return say(
          `上一年的数据文件 ${a.file} 无法读取。`,
          `核对路径（相对于本文件所在的文件夹），或者删去 ${a.keys ? "上年文件" : "previous"}`,
        );
      if (a.reason === "notAFile")
        return say(
          `上一年的数据文件 ${a.file} 是设备、管道一类，不是普通文件，没有读取。`,
          "改成上一年度的数据文件",
        );
      if (a.reason === "tooLarge")
        return say(`上一年的数据文件 ${a.file} 太大，没有读取。`, "核对是不是写错了文件");
      if (a.reason === "year")
        return say(`${a.file} 是${a.year}年度的，上一年应当是${a.expected}年度。`, "改成上一年度的数据文件");
      return say(
        `上一年的数据文件 ${a.file} 有错误，不能引用。`,
        `先改好它：gov-report validate ${fileArgument(a.path ?? a.file, "文件")}`,
      );
    },
    en: (a) => {
      if (a.reason === "unreadable")
        return say(
          `Last year's data file ${a.file} cannot be read.`,
          `Check the path, relative to this file's folder, or delete ${a.keys ? "上年文件" : "previous"}`,
        );
      if (a.reason === "notAFile")
        return say(
          `Last year's data file ${a.file} is a device, a pipe or the like, no ordinary file; it was not read.`,
          "Name the data file of the year before",
        );
      if (a.reason === "tooLarge")
        return say(
          `Last year's data file ${a.file} is too large; it was not read.`,
          "See whether it is the right file",
        );
      if (a.reason === "year")
        return say(
          `${a.file} reports on ${a.year}; the year before is ${a.expected}.`,
          "Name the data file of the year before",
        );
      return say(
        `Last year's data file ${a.file} has errors.`,
        `Mend it first: gov-report validate ${fileArgument(a.path ?? a.file, "FILE")}`,
      );
    },
  },
});

/** A pattern of children.files that is not looked for. */
export interface RefusedPattern {
  pattern: string;
  reason: "absolute" | "closed" | "names" | "levels" | "comparisons" | "alternatives" | "length";
  maximum?: number;
}

export const GR2023 = defineCode({
  code: "GR2023",
  severity: "error",
  title: {
    "zh-CN": "所汇总文件的通配符只在附近查找",
    en: "Patterns of children stay near the data file",
  },
  why: {
    "zh-CN":
      "children.files 里可以用 * ? […] {a,b} 和 **。数据文件可能是别人写的，所以这里的通配符只能是相对路径，合起来最多查看20000个文件、8层文件夹，不跟随通到外面的链接。要从别处找，用命令行的 --children。",
    en: "children.files takes * ? […] {a,b} and **. A data file may be anybody's, so its patterns are relative, look together at no more than 20,000 names and 8 levels, and follow no link that leads out. What lies elsewhere is named on the command line with --children.",
  },
  clause: "gov-report",
  wrong: { scene: 'children: { files: ["/srv/各局/*.yaml"] }' },
  right: { scene: "children: { files: [../各局/*.yaml] }" },
  message: {
    "zh-CN": (a: RefusedPattern) => {
      const what: Record<typeof a.reason, [string, string]> = {
        absolute: [
          `${a.pattern} 是绝对路径的通配符，数据文件里不能用。`,
          "写成相对于本文件所在文件夹的路径；或者从命令行给出：--children",
        ],
        closed: [
          `${a.pattern} 要查看的文件夹里，有的没有权限查看，找不全，没有读取。`,
          "检查文件夹的权限；或者逐个写出文件名",
        ],
        names: [
          `到 ${a.pattern} 为止，要查看的文件合计超过了${a.maximum}个，没有再查找。`,
          "写明在哪个文件夹；或者从命令行给出：--children",
        ],
        levels: [
          `${a.pattern} 要查看的文件夹超过了${a.maximum}层，没有查找。`,
          "写明在哪个文件夹；或者从命令行给出：--children",
        ],
        comparisons: [
          `${a.pattern} 逐个比对文件名要太长时间，没有查找。`,
          "少用几个通配符；或者从命令行给出：--children",
        ],
        alternatives: [`${a.pattern} 里的 {…} 组合太多，没有查找。`, "分成几行来写"],
        length: [`通配符超过了${a.maximum}个字符，没有查找。`, "写短一些，或者分成几行来写"],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      const what: Record<typeof a.reason, [string, string]> = {
        absolute: [
          `${a.pattern} is a pattern from the root of a disk, which a data file may not have.`,
          "Write it relative to this file's folder, or give the files on the command line: --children",
        ],
        closed: [
          `${a.pattern} leads through a folder that may not be looked into; it was not read.`,
          "Check the permissions of the folders, or name each file",
        ],
        names: [
          `Up to ${a.pattern}, more than ${a.maximum} names would be looked at; it was given up.`,
          "Name the folder, or give the files on the command line: --children",
        ],
        levels: [
          `${a.pattern} would look at more than ${a.maximum} levels of folders; it was not looked for.`,
          "Name the folder, or give the files on the command line: --children",
        ],
        comparisons: [
          `Comparing names with ${a.pattern} takes too long; it was not looked for.`,
          "Write it with fewer wild cards, or give the files on the command line: --children",
        ],
        alternatives: [
          `${a.pattern} has too many combinations of {…}; it was not looked for.`,
          "Write several lines",
        ],
        length: [
          `The pattern has more than ${a.maximum} characters; it was not looked for.`,
          "Write a shorter one, or several lines",
        ],
      };
      return say(...what[a.reason]);
    },
  },
});
