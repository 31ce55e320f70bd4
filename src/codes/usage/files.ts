import type { Language } from "../../diagnostics/language.js";
import { fileArgument } from "../shell-argument.js";
import { defineReason } from "./reason.js";

export interface WrongEnding {
  option?: string;
  file: string;
  ending: ".yaml" | ".xlsx" | ".html";
}

type EndingTexts = Record<Language, (args: WrongEnding & { better: string }) => [text: string, hint: string]>;

/** The texts for each use of a file whose name has the wrong ending. */
const ENDINGS = {
  dataFile: {
    "zh-CN": (a) => [`数据文件的名称以 ${a.ending} 结尾，${a.file} 不是。`, `改成 ${a.better}`],
    en: (a) => [`A data file ends in ${a.ending}; ${a.file} does not.`, `Write ${a.better}`],
  },
  output: {
    "zh-CN": (a) => [
      `${a.option} 写的是 ${a.ending} 文件，${a.file} 不是。`,
      `如 ${a.option} ${fileArgument(a.better, `文件${a.ending}`)}`,
    ],
    en: (a) => [
      `${a.option} writes a file in ${a.ending}, and ${a.file} is none.`,
      `Such as ${a.option} ${fileArgument(a.better, `FILE${a.ending}`)}`,
    ],
  },
  form: {
    "zh-CN": (a) => [`填报表是 ${a.ending} 文件，${a.file} 不是。`, "如 gov-report form 填报表.xlsx"],
    en: (a) => [`A form is an ${a.ending} file, and ${a.file} is not.`, "as in gov-report form 填报表.xlsx"],
  },
  evidence: {
    "zh-CN": (a) => [
      `${a.option} 要写 ${a.ending} 文件，${a.file} 不是。`,
      "台账所在的工作表用 --worksheet 指明",
    ],
    en: (a) => [
      `${a.option} writes an ${a.ending} file, and ${a.file} is not.`,
      "The register's own sheet is named with --worksheet",
    ],
  },
  returnSheet: {
    "zh-CN": (a) => [
      `退回单是 ${a.ending} 文件，${a.file} 不是。`,
      `写 --reporter sheet=${fileArgument(a.better, "文件.xlsx")}；每个单位一个的，写成文件夹：--reporter sheet=${fileArgument(`${withEnding(a.file, "")}/`, "文件夹/")}`,
    ],
    en: (a) => [
      `The return sheet is an ${a.ending} file, and ${a.file} is none.`,
      `Write --reporter sheet=${fileArgument(a.better, "FILE.xlsx")}, or a folder for one of each unit: --reporter sheet=${fileArgument(`${withEnding(a.file, "")}/`, "FOLDER/")}`,
    ],
  },
  page: {
    "zh-CN": (a) => [`填报页是 ${a.ending} 文件，${a.file} 不是。`, `改成 ${a.better}`],
    en: (a) => [`The page is an ${a.ending} file, and ${a.file} is not.`, `Write ${a.better}`],
  },
} satisfies Record<string, EndingTexts>;

/** What a file with the wrong ending was to be. */
export type OutputUse = keyof typeof ENDINGS;

/** The same name with the ending that it should have. */
function withEnding(file: string, ending: string): string {
  return `${file.replace(/\.[^./\\]*$/, "")}${ending}`;
}

/** What is wrong with the files that a command was given to read or to write. */
export const FILE_REASONS = {
  wrongEnding: defineReason<WrongEnding & { use: OutputUse }>({
    "zh-CN": (a) => ENDINGS[a.use]["zh-CN"]({ ...a, better: withEnding(a.file, a.ending) }),
    en: (a) => ENDINGS[a.use].en({ ...a, better: withEnding(a.file, a.ending) }),
  }),
  unknownFormat: defineReason<{ file: string; ending: string; known: string[] }>({
    "zh-CN": ({ file, known }) => [
      `不知道 ${file} 要写成哪种格式。`,
      `扩展名用 ${known.join("、")}，或者用 --format 说明格式`,
    ],
    en: ({ file, ending, known }) => [
      `${ending} is no format that ${file} could be written in.`,
      `Use ${known.join(", ")}, or say --format`,
    ],
  }),
  otherFormat: defineReason<{ file: string; format: string }>({
    "zh-CN": ({ file, format }) => [
      `--format ${format} 与 ${file} 的扩展名不一致。`,
      "去掉 --format，或者改文件名",
    ],
    en: ({ file, format }) => [
      `--format ${format} and the name ${file} say different formats.`,
      "Leave out --format, or change the name",
    ],
  }),
  needsFile: defineReason<{ format: string }>({
    "zh-CN": ({ format }) => [`${format} 要写入文件。`, `加上 -o 对比.${format}`],
    en: ({ format }) => [`${format} needs a file.`, `Add -o comparison.${format}`],
  }),
  /** A format that makes a file for each of many agencies. */
  needsFolder: defineReason<{ format: string; folder: string }>({
    "zh-CN": ({ format, folder }) => [
      `逐个机关的 ${format} 是每个机关一个文件，要写入文件夹。`,
      `用 --format ${format} -o ${fileArgument(folder, "文件夹")}`,
    ],
    en: ({ format, folder }) => [
      `${format} is a file for each agency, and needs a folder.`,
      `Use --format ${format} -o ${fileArgument(folder, "FOLDER")}`,
    ],
  }),
  /** The command's own answer and a machine reporter both want standard output. */
  stdoutTwice: defineReason<{ answer: "comparison" | "table" }>({
    "zh-CN": ({ answer }) =>
      answer === "table"
        ? [
            "结果和表三不能都写到标准输出。",
            "表三用 -o 或 --into 写入文件，或者结果写入文件，如 --reporter json=结果.json",
          ]
        : ["对比和核对结果不能都写到标准输出。", "对比用 -o 写入文件，或者给 --reporter 加上 =FILE"],
    en: ({ answer }) =>
      answer === "table"
        ? [
            "Standard output cannot take both the report and the table.",
            "Write the table with -o or --into, or the report with =FILE",
          ]
        : [
            "The comparison and the reporter both want stdout.",
            "Write the comparison into a file with -o, or give the reporter =FILE",
          ],
  }),
  noNames: defineReason<{ file: string }>({
    "zh-CN": ({ file }) => [`名单 ${file} 里没有机关。`, "每行写一个机关的全称"],
    en: ({ file }) => [`The list ${file} names no agency.`, "Write one official full name a line"],
  }),
  notReplaceable: defineReason<{ file: string; key: string; into: "aggregate" | "tally" | "import" }>({
    "zh-CN": ({ file, key, into }) =>
      into === "import"
        ? [`${file} 不是一行一项写的，没有改动。`, "用 -o 另写一个数据文件"]
        : into === "tally"
          ? `${file} 里的 ${key} 不在行首，没有改动。`
          : [`${file} 里的 ${key} 没有单独成行，不能替换。`, "把它写成单独的几行；或者用 -o 另写一个文件"],
    en: ({ file, key, into }) =>
      into === "import"
        ? [`${file} is not written in lines that could be replaced.`, "Write another data file with -o"]
        : into === "tally"
          ? `${key} does not begin a line in ${file}.`
          : [
              `${key} has no lines of its own in ${file}.`,
              "Give it lines of its own, or write another file with -o",
            ],
  }),
  /** An option that takes one input file. */
  oneInput: defineReason<{ option: string; given: number }>({
    "zh-CN": ({ option, given }) => [`${option} 一次只能用一个文件，给了${given}个。`, "每个文件运行一次"],
    en: ({ option, given }) => [`${option} takes one file, not ${given}.`, "Run it once for each"],
  }),
};
