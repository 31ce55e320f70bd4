/** YAML that is not well-formed, or more than a data file may have. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface SyntaxFault {
  reason:
    | "colonInValue"
    | "reservedStart"
    | "escape"
    | "missingColon"
    | "missingComma"
    | "unexpected"
    | "other";
  found: string;
}

export const GR1005 = defineCode({
  code: "GR1005",
  severity: "error",
  title: { "zh-CN": "文件符合YAML的写法", en: "The file is well-formed YAML" },
  why: {
    "zh-CN": "缩进、冒号、括号、引号有一处不对，后面就无法读取，所以只报第一处。",
    en: "One wrong indentation, colon, bracket or quote makes the rest unreadable, so only the first is told.",
  },
  clause: "YAML 1.2",
  wrong: "raw:title: 某厅: 年报",
  right: "raw:title: '某厅: 年报'",
  message: {
    "zh-CN": (a: SyntaxFault) => {
      switch (a.reason) {
        case "colonInValue":
          return say("一行里有两个“: ”，无法分清哪一段是值。", "值里有冒号加空格时，给整个值加上引号");
        case "reservedStart":
          return say(`值不能以 ${a.found} 开头。`, "给整个值加上引号");
        case "escape":
          return say("双引号里的反斜杠后面不是可用的字符。", "改用单引号，或者把 \\ 写成 \\\\");
        case "missingColon":
          return say(`“${a.found.split("\n")[0]}”后面缺少冒号。`, "写成“键: 值”，冒号用半角，后面空一格");
        case "missingComma":
          return say("花括号里的两项之间缺少逗号。", "两项之间加半角逗号和空格");
        case "unexpected":
          return say(`这里多出了“${a.found}”。`, "删去多余的字符，或者给整个值加上引号");
        default:
          return say("这里不符合YAML的写法。", "检查本行和上一行的缩进、冒号、括号和引号");
      }
    },
    en: (a) => {
      switch (a.reason) {
        case "colonInValue":
          return say(
            "There are two `: ` on one line, so it is unclear what the value is.",
            "Quote a value that holds a colon and a space",
          );
        case "reservedStart":
          return say(`A value cannot begin with ${a.found}.`, "Quote the whole value");
        case "escape":
          return say(
            "This backslash in double quotes begins no known escape.",
            "Use single quotes, or write \\\\ for \\",
          );
        case "missingColon":
          return say(
            `There is no colon after “${a.found.split("\n")[0]}”.`,
            "Write `key: value`, with a half-width colon and a space",
          );
        case "missingComma":
          return say(
            "There is no comma between two entries in braces.",
            "Put a comma and a space between them",
          );
        case "unexpected":
          return say(`“${a.found}” is unexpected here.`, "Delete it, or quote the whole value");
        default:
          return say(
            "This is not well-formed YAML.",
            "Check indentation, colons, brackets and quotes on this line and the one above",
          );
      }
    },
  },
});

export interface Indentation {
  kind: "tab" | "ideographicSpace" | "text" | "deeper" | "shallower";
}

export const GR1008 = defineCode({
  code: "GR1008",
  severity: "error",
  title: { "zh-CN": "缩进用半角空格，同级对齐", en: "Indentation is spaces, the same for one level" },
  why: {
    "zh-CN": "YAML靠缩进分层。不要用制表符和全角空格；正文各行前面也要有半角空格。",
    en: "YAML's levels are its indentation: no tabs, no full-width spaces; lines of narrative are indented too.",
  },
  clause: "YAML 1.2",
  wrong: "raw:agency:\n  name: 某厅\n   kind: department",
  right: "raw:agency:\n  name: 某厅\n  kind: department",
  message: {
    "zh-CN": (a: Indentation) => {
      switch (a.kind) {
        case "tab":
          return say("缩进用了制表符（Tab）。", "改用半角空格，每级两个");
        case "ideographicSpace":
          return say(
            "缩进用了全角空格。",
            "改用半角空格，每级两个；正文各行前面也要有半角空格，段首两字由程序排",
          );
        case "text":
          return say("这一行是正文，但没有缩进。", "正文各行前面都要有半角空格，比上面的键多两个");
        case "deeper":
          return say("这一行缩进多了，不属于上面任何一项。", "与同级的键左端对齐");
        default:
          return say("这一行缩进少了，与同级的键没有对齐。", "与同级的键左端对齐");
      }
    },
    en: (a) => {
      switch (a.kind) {
        case "tab":
          return say("The line is indented with a tab.", "Indent with spaces, two a level");
        case "ideographicSpace":
          return say(
            "The line is indented with full-width spaces.",
            "Indent with half-width spaces, two a level; narrative lines need them too",
          );
        case "text":
          return say(
            "This line of text is not indented.",
            "Indent every line of a text by two spaces more than its key",
          );
        case "deeper":
          return say(
            "This line is indented too far to belong to anything above.",
            "Align it with the keys of its level",
          );
        default:
          return say(
            "This line is indented too little to align with its level.",
            "Align it with the keys of its level",
          );
      }
    },
  },
});

export const GR1009 = defineCode({
  code: "GR1009",
  severity: "error",
  title: { "zh-CN": "不用别名、锚点和合并键", en: "No aliases, anchors or merge keys" },
  why: {
    "zh-CN": "每个数都直接写在它的位置上，核对的人才看得见。",
    en: "Every figure stands in its own place, where whoever checks can see it.",
  },
  clause: "YAML 1.2",
  wrong: "raw:year: &y 2022",
  right: "raw:year: 2022",
  message: {
    "zh-CN": (a: { kind: "alias" | "anchor" | "merge"; name: string }) =>
      a.kind === "merge"
        ? say("文件里不能用合并键 <<。", "把内容直接写出来")
        : say(
            `文件里不能用YAML的${a.kind === "alias" ? "别名 *" : "锚点 &"}${a.name}。`,
            `把内容直接写出来；文字以 ${a.kind === "alias" ? "*" : "&"} 开头时加引号`,
          ),
    en: (a) =>
      a.kind === "merge"
        ? say("The file cannot have the merge key <<.", "Write the content itself")
        : say(
            `The file cannot have the YAML ${a.kind} ${a.kind === "alias" ? "*" : "&"}${a.name}.`,
            `Write the content itself; quote a text that begins with ${a.kind === "alias" ? "*" : "&"}`,
          ),
  },
});

export const GR1010 = defineCode({
  code: "GR1010",
  severity: "error",
  title: { "zh-CN": "不用YAML标签", en: "No YAML tags" },
  why: {
    "zh-CN": "数据的类型由格式决定，不用标签指定。文字以 ! 开头时加引号。",
    en: "The form decides what a value is. Quote a text that begins with !.",
  },
  clause: "YAML 1.2",
  wrong: "raw:year: !!int 2022",
  right: "raw:year: 2022",
  message: {
    "zh-CN": (a: { tag: string }) =>
      say(`文件里不能用YAML标签 ${a.tag}。`, "去掉标签；文字以 ! 开头时加引号"),
    en: (a) =>
      say(`The file cannot have the YAML tag ${a.tag}.`, "Delete it; quote a text that begins with !"),
  },
});

export const GR1011 = defineCode({
  code: "GR1011",
  severity: "error",
  title: { "zh-CN": "一个文件一份报告，没有指令", en: "One report a file, no directives" },
  why: {
    "zh-CN": "文件里不能有以 % 开头的指令，也不能用 --- 接第二份。",
    en: "A file has no % directives and no second document after ---.",
  },
  clause: "YAML 1.2",
  wrong: "raw:year: 2022\n---\nyear: 2023",
  right: "raw:year: 2022",
  message: {
    "zh-CN": (a: { kind: "directive" | "document" }) =>
      a.kind === "directive"
        ? say("文件里不能有以 % 开头的指令。", "删去这一行")
        : say("一个文件里只能有一份内容，这里开始了第二份。", "删去 --- ，或者分成两个文件"),
    en: (a) =>
      a.kind === "directive"
        ? say("The file cannot have a directive that begins with %.", "Delete the line")
        : say("A file holds one document; a second one begins here.", "Delete the ---, or make two files"),
  },
});

/** `same`: how the key was spelled the first time, where that was in the other language. */
export interface RepeatedKey {
  key: string;
  same?: string;
}

export const GR1012 = defineCode({
  code: "GR1012",
  severity: "error",
  title: { "zh-CN": "同一个键只写一次", en: "A key is written once" },
  why: { "zh-CN": "写了两次时无法知道哪一个是对的。", en: "Of two values nobody knows the right one." },
  clause: "YAML 1.2",
  wrong: "line:year: 2023",
  right: "year: 2022",
  message: {
    "zh-CN": (a: RepeatedKey) =>
      say(
        a.same === undefined ? `${a.key} 写了两次。` : `${a.same} 和 ${a.key} 是同一项，写了两次。`,
        "只保留正确的一处",
      ),
    en: (a) =>
      say(
        a.same === undefined
          ? `${a.key} is written twice.`
          : `${a.same} and ${a.key} are one key, written twice.`,
        "Keep the right one",
      ),
  },
});
