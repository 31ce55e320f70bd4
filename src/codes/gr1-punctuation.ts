/** YAML's own signs: colons, commas, brackets, quotes and the spaces beside them. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR1006 = defineCode({
  code: "GR1006",
  severity: "error",
  title: { "zh-CN": "括号和引号成对", en: "Brackets and quotes are closed" },
  why: {
    "zh-CN": "没有配对的括号或引号会把后面的内容都吞进去，报在开头的那一个上。",
    en: "An open bracket or quote swallows what follows; it is told at the opener.",
  },
  clause: "YAML 1.2",
  wrong: "raw:rules: { issued: 0\nyear: 2022",
  right: "raw:rules: { issued: 0 }\nyear: 2022",
  message: {
    "zh-CN": (a: { opener: string }) => {
      const closers: Record<string, string> = { "{": "}", "[": "]" };
      return say(
        `${a.opener} 没有配对的 ${closers[a.opener] ?? a.opener}。`,
        `在这个值的末尾补上 ${closers[a.opener] ?? a.opener}`,
      );
    },
    en: (a) => {
      const closers: Record<string, string> = { "{": "}", "[": "]" };
      const closer = closers[a.opener] ?? a.opener;
      return say(`Nothing closes this ${a.opener}.`, `Put ${closer} at the end of the value`);
    },
  },
});

export const GR1007 = defineCode({
  code: "GR1007",
  severity: "error",
  title: { "zh-CN": "冒号、逗号、括号用半角", en: "Colons, commas and braces are half-width" },
  why: {
    "zh-CN": "键后面的冒号、花括号里的逗号是YAML的标点，要用半角。值里的中文标点照常用全角。",
    en: "The colon after a key and the commas in braces are YAML's own and half-width; Chinese text keeps its full-width signs.",
  },
  clause: "YAML 1.2",
  wrong: "raw:year：2022\ntitle: 年报",
  right: "raw:year: 2022\ntitle: 年报",
  message: {
    "zh-CN": (a: { found: string; wanted: string }) =>
      say(
        `这里用了全角的“${a.found}”，应当用半角的“${a.wanted}”。`,
        a.wanted === ":" ? "改成半角冒号加一个空格" : `改成 ${a.wanted}`,
      ),
    en: (a) =>
      say(
        `Full-width “${a.found}” stands where “${a.wanted}” is needed.`,
        a.wanted === ":" ? "Write a half-width colon and a space" : `Write ${a.wanted}`,
      ),
  },
});

export const GR1014 = defineCode({
  code: "GR1014",
  severity: "error",
  title: { "zh-CN": "冒号和短横后面有空格", en: "A space follows the colon and the dash" },
  why: {
    "zh-CN": "“year:2022”对YAML是一个词。冒号后面、列表的短横后面都要空一格。",
    en: "“year:2022” is one word to YAML. Put a space after a colon and after a list's dash.",
  },
  clause: "YAML 1.2",
  wrong: "raw:year:2022\ntitle: 年报",
  right: "raw:year: 2022\ntitle: 年报",
  message: {
    "zh-CN": (a: { found: string; wanted: string }) => say(`“${a.found}”缺少一个空格。`, `改成 ${a.wanted}`),
    en: (a) => say(`A space is missing in “${a.found}”.`, `Write ${a.wanted}`),
  },
});

export const GR1015 = defineCode({
  code: "GR1015",
  severity: "error",
  title: { "zh-CN": "以 {{ 开头的值加引号", en: "A value that begins with {{ is quoted" },
  why: { "zh-CN": "花括号在YAML里表示一组数据。", en: "Braces are a mapping to YAML." },
  clause: "YAML 1.2",
  wrong: "raw:title: {{year}}年年报",
  right: 'raw:title: "{{year}}年年报"',
  message: {
    "zh-CN": (a: { found: string }) => say("以 {{ 开头的值要加引号。", `改成 "${a.found}"`),
    en: (a) => say("A value that begins with {{ must be quoted.", `Write "${a.found}"`),
  },
});
