// Makes docs/rules.md from the explanations of every code, so that the two cannot differ. Run by `npm run docs`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

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

/**
 * What the page tells of a code; see `ExplainedCode` in src/messages.
 *
 * @typedef {string | { data: string, previous?: string, children?: readonly string[] }} Example
 * @typedef {Record<"zh-CN" | "en", string>} Texts
 * @typedef {{
 *   code: string,
 *   severity: "error" | "warning" | "info",
 *   title: Texts,
 *   why: Texts,
 *   clause: string,
 *   wrong: Example,
 *   right: Example,
 *   scene?: { wrong: string, right: string },
 * }} Explained
 */

/**
 * The page as Markdown.
 *
 * @param {readonly Explained[]} explanations
 * @param {(example: string) => string} plainExample
 * @param {Record<Explained["severity"], string>} severityWords
 */
export function rulesPage(explanations, plainExample, severityWords) {
  const block = (/** @type {string} */ text) => ["```yaml", plainExample(text), "```", ""];
  /**
   * @param {string} heading
   * @param {Example} value
   * @returns {string[]}
   */
  const example = (heading, value) => {
    if (typeof value === "string") return [`${heading}：`, "", ...block(value)];
    const { data, previous, children = [] } = value;
    return [
      `${heading}：`,
      "",
      ...block(data),
      ...(previous === undefined ? [] : ["上一年度的数据文件：", "", ...block(previous)]),
      ...children.flatMap((child) => ["所汇总的机关的数据文件：", "", ...block(child)]),
    ];
  };
  const lines = [
    "# 核对规则",
    "",
    "Every code of gov-report: what it checks, why, and examples that the tests run. Made by `npm run docs`.",
    "",
    "例子是改动的部分，其余与最小的数据文件相同。",
    "",
  ];
  for (const [family, title] of FAMILIES) {
    const own = explanations.filter(({ code }) => code.startsWith(family));
    if (own.length === 0) continue;
    lines.push(`## ${family} ${title}`, "");
    for (const { code, severity, title: names, why, clause, wrong, right, scene } of own) {
      lines.push(
        `### ${code} ${names["zh-CN"]}`,
        "",
        `${names.en} · ${severityWords[severity]} · ${clause}`,
        "",
      );
      lines.push(why["zh-CN"], "");
      /** @type {(heading: string, shown: string) => string[]} */
      const text = (heading, shown) => [`${heading}：`, "", "```text", shown, "```", ""];
      if (scene) lines.push(...text("不对的", scene.wrong), ...text("对的", scene.right));
      if (wrong !== "") lines.push(...example("不对的写法", wrong), ...example("对的写法", right));
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { EXPLANATIONS } = await import(built("../dist/messages/explanations/all.js"));
  const { plainExample } = await import(built("../dist/messages/explanations/all.js"));
  const { SEVERITY_WORDS } = await import(built("../dist/messages/wording.js"));
  writeFileSync("docs/rules.md", rulesPage(EXPLANATIONS, plainExample, SEVERITY_WORDS["zh-CN"]));
}

/**
 * A module of dist/, which has types for users of the library only.
 *
 * @param {string} path
 */
function built(path) {
  return new URL(path, import.meta.url).href;
}
