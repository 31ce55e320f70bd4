// Makes docs/rules.md from the explanations of every code, so that the two cannot differ. Run by `npm run docs`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { built } from "./built.mjs";

const FAMILIES = /** @type {const} */ ([
  ["GR1", "文件编码和YAML写法"],
  ["GR2", "数据的写法和必填项"],
  ["GR3", "勾稽关系"],
  ["GR4", "与上一年度比较"],
  ["GR5", "正文和引用"],
  ["GR6", "文字规范"],
  ["GR7", "内容要求"],
  ["GR8", "导入报告、填报表和台账"],
  ["GR9", "程序的使用"],
]);

/** Data files that an example is compared with. */
const BESIDE = { previous: "上一年度的数据文件", child: "所汇总的机关的数据文件" };

/**
 * @typedef {import("../src/codes/code.js").CodeDefinition} CodeDefinition
 * @typedef {import("../src/codes/example.js").Example} Example
 * @typedef {import("../src/codes/example.js").ExampleText} ExampleText
 */

/**
 * The page as Markdown.
 *
 * @param {readonly CodeDefinition[]} codes in order
 * @param {(example: Example) => ExampleText[]} exampleTexts
 * @param {Record<CodeDefinition["severity"], string>} severityWords
 */
export function rulesPage(codes, exampleTexts, severityWords) {
  /** @type {(heading: string, example: Example) => string[]} */
  const shown = (heading, example) =>
    exampleTexts(example).flatMap(({ of, text }) => [
      `${{ scene: heading, data: `${heading}写法`, ...BESIDE }[of]}：`,
      "",
      `\`\`\`${of === "scene" ? "text" : "yaml"}`,
      text,
      "```",
      "",
    ]);
  const lines = [
    "# 核对规则",
    "",
    "Every code of gov-report: what it checks, why, and examples that the tests run. Made by `npm run docs`.",
    "",
    "例子是改动的部分，其余与最小的数据文件相同。",
    "",
  ];
  for (const [family, title] of FAMILIES) {
    const own = codes.filter(({ code }) => code.startsWith(family));
    if (own.length === 0) continue;
    lines.push(`## ${family} ${title}`, "");
    for (const { code, severity, title: names, why, clause, wrong, right } of own) {
      lines.push(
        // The machine-readable formats link to this anchor.
        `<a id="${code.toLowerCase()}"></a>`,
        "",
        `### ${code} ${names["zh-CN"]}`,
        "",
        `${names.en} · ${severityWords[severity]} · ${clause}`,
        "",
      );
      lines.push(why["zh-CN"], "");
      if (wrong) lines.push(...shown("不对的", wrong));
      if (right) lines.push(...shown("对的", right));
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { CODES } = await import(built("rules/codes.js"));
  const { exampleTexts } = await import(built("codes/example.js"));
  const { SEVERITY_WORDS } = await import(built("reporters/wording.js"));
  writeFileSync("docs/rules.md", rulesPage(CODES, exampleTexts, SEVERITY_WORDS["zh-CN"]));
}
