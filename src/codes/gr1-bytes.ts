/** The file's bytes: encoding, characters, size. */

import { defineCode } from "./code.js";
import { megabytes } from "./megabytes.js";
import { say } from "./message.js";

export const GR1001 = defineCode({
  code: "GR1001",
  severity: "error",
  title: { "zh-CN": "文件是UTF-8编码", en: "The file is UTF-8" },
  why: {
    "zh-CN": "GBK、UTF-16等编码会使汉字变成乱码。用编辑器另存为UTF-8。",
    en: "Other encodings turn Chinese into nonsense. Save the file as UTF-8.",
  },
  clause: "Unicode, UTF-8",
  wrong: "raw:y\0e\0a\0r\0:\0",
  right: "raw:year: 2022",
  message: {
    "zh-CN": (a: { encoding: string }) => {
      switch (a.encoding) {
        case "Office":
          return say(
            "这是Word、Excel或WPS的文件，不是数据文件。",
            "报告（.docx）和填报表（.xlsx）先用 gov-report import 转成数据文件",
          );
        case "PDF":
          return say(
            "这是PDF文件，不是数据文件。",
            "把原来的文档另存为 .docx，再用 gov-report import 转成数据文件",
          );
        default:
          return say(
            a.encoding === "?"
              ? "文件不是UTF-8编码，从这里起无法读取。"
              : `文件是${a.encoding}编码，应当是UTF-8。`,
            "用编辑器“另存为”，编码选择UTF-8",
          );
      }
    },
    en: (a) => {
      switch (a.encoding) {
        case "Office":
          return say(
            "This is a file of Word, Excel or WPS, not a data file.",
            "Make a data file of a report (.docx) or form (.xlsx) with gov-report import first",
          );
        case "PDF":
          return say(
            "This is a PDF file, not a data file.",
            "Save the document as .docx and make a data file of it with gov-report import",
          );
        default:
          return say(
            a.encoding === "?"
              ? "The file is not UTF-8; it cannot be read from here on."
              : `The file is ${a.encoding}, not UTF-8.`,
            "Save it as UTF-8 in your editor",
          );
      }
    },
  },
});

export const GR1002 = defineCode({
  code: "GR1002",
  severity: "error",
  title: { "zh-CN": "文件开头没有字节顺序标记", en: "The file has no byte order mark" },
  why: {
    "zh-CN":
      "有的程序会在文件开头加一个看不见的标记，别的程序会把它当成第一个键的一部分。另存为UTF-8（不带BOM）。",
    en: "Some programs put an invisible mark first, which others read as part of the first key. Save as UTF-8 without BOM.",
  },
  clause: "Unicode, UTF-8",
  wrong: "raw:\ufeffyear: 2022",
  right: "raw:year: 2022",
  message: {
    "zh-CN": () =>
      say(
        "文件开头有字节顺序标记（BOM）。",
        "用编辑器“另存为”，编码选择UTF-8（不带BOM）；或者用 gov-report validate --fix 去掉",
      ),
    en: () =>
      say(
        "The file begins with a byte order mark.",
        "Save it as UTF-8 without BOM, or let gov-report validate --fix take it off",
      ),
  },
});

export const GR1003 = defineCode({
  code: "GR1003",
  severity: "error",
  title: { "zh-CN": "文件有内容", en: "The file is not empty" },
  why: {
    "zh-CN": "空文件或者只有注释的文件不是报告。",
    en: "An empty file, or one of comments only, is no report.",
  },
  clause: "YAML 1.2",
  wrong: "raw:# 只有注释",
  right: "raw:year: 2022",
  message: {
    "zh-CN": () => say("文件里没有内容。", "用 gov-report init 写一份待填的数据文件"),
    en: () =>
      say("There is nothing in the file.", "Begin with gov-report init, which writes a data file to fill in"),
  },
});

export const GR1004 = defineCode({
  code: "GR1004",
  severity: "error",
  title: { "zh-CN": "没有文档不能容纳的字符", en: "There is no character that documents cannot hold" },
  why: {
    "zh-CN": "控制字符和残缺的字符常随粘贴带入，Word和Excel文件里不能有。",
    en: "Control characters and broken ones come with pasted text; Word and Excel files cannot hold them.",
  },
  clause: "XML 1.0 2.2",
  wrong: 'raw:title: "年报\\u0007"',
  right: "raw:title: 年报",
  message: {
    "zh-CN": (a: { codePoint: string; count: number }) =>
      say(
        `有文档不能容纳的字符 ${a.codePoint}${a.count > 1 ? `（共${a.count}处）` : ""}。`,
        "删除这个字符（通常是从别处粘贴时带来的）",
      ),
    en: (a) =>
      say(
        `${a.codePoint} is a character that documents cannot hold${a.count > 1 ? ` (${a.count} places)` : ""}.`,
        "Delete it; it usually came with text pasted from elsewhere",
      ),
  },
});

export interface ExceededLimit {
  limit: "bytes" | "depth" | "keys" | "lines" | "tokens";
  maximum: number;
  actual: number;
}

export const GR1013 = defineCode({
  code: "GR1013",
  severity: "error",
  title: { "zh-CN": "文件大小、层数、键数在限度内", en: "Size, depth and number of keys are within limits" },
  why: {
    "zh-CN":
      "数据文件通常只有几十KB。超过5 MB、100万行、100层、10万个YAML符号或者一组2000个键，多半是选错了文件。",
    en: "A data file is some dozens of KB. Over 5 MB, 1,000,000 lines, 100 levels, 100,000 signs of YAML or 2,000 keys of a mapping it is likely the wrong file.",
  },
  clause: "gov-report",
  wrong: `raw:a: ${"[".repeat(101)}`,
  right: "raw:a: []",
  message: {
    "zh-CN": (a: ExceededLimit) =>
      a.limit === "bytes"
        ? say(
            `文件有${megabytes(a.actual)}，超过了上限${megabytes(a.maximum)}。`,
            "确认是不是选错了文件；图片放在单独的文件里引用",
          )
        : a.limit === "depth"
          ? say(`嵌套超过了${a.maximum}层。`, "检查是不是选错了文件")
          : a.limit === "tokens"
            ? say(`文件里的键和值太多，超过了${a.maximum}个符号。`, "检查是不是选错了文件")
            : a.limit === "lines"
              ? say(`文件有${a.actual}行，超过了上限${a.maximum}行。`, "检查是不是选错了文件")
              : say(`一组里有${a.actual}个键，超过了上限${a.maximum}个。`, "检查是不是选错了文件"),
    en: (a) =>
      a.limit === "bytes"
        ? say(
            `The file has ${megabytes(a.actual)}, more than the limit of ${megabytes(a.maximum)}.`,
            "Check that it is the right file; images stand in files of their own",
          )
        : a.limit === "depth"
          ? say(`Nesting is deeper than ${a.maximum} levels.`, "Check that it is the right file")
          : a.limit === "tokens"
            ? say(
                `The file has too many keys and values, more than ${a.maximum} signs of YAML.`,
                "Check that it is the right file",
              )
            : a.limit === "lines"
              ? say(
                  `The file has ${a.actual} lines, more than the limit of ${a.maximum}.`,
                  "Check that it is the right file",
                )
              : say(
                  `A mapping has ${a.actual} keys, more than the limit of ${a.maximum}.`,
                  "Check that it is the right file",
                ),
  },
});
