// Makes docs/phrases.md from the words that the text is read by, so that the two cannot differ. Run by `npm run docs`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { built } from "./built.mjs";

/**
 * The page as Markdown.
 *
 * @param {readonly { title: string, words: readonly string[] }[]} vocabulary
 * @param {string} units separated by spaces
 * @param {{ prefixes: string, organs: string }} own
 */
export function phrasesPage(vocabulary, units, own) {
  const lines = [
    "# 正文用词",
    "",
    "The words by which GR5002 reads the text, made from `src/rules/figures-in-text/vocabulary.ts` by `npm run docs`.",
    "",
    "程序按下面的词读正文里的数：与数相连的词都认得，才同三张表核对；有不认得的，就不作声。三张表的行和列另按表上的名称认。",
    "本单位的说法不在里面的，可以补进去：改变意思的词放进它自己那一行，不改变意思的放进“虚词”。",
    "",
    ...vocabulary.map(({ title, words }) => `- ${title}：${words.join(" ")}`),
    `- 数的单位（名词是申请时，各种单位都指件）：${units}`,
    `- 本机关、所辖范围（“${own.prefixes.split(" ").join("”“")}”加这些字）：${own.organs}`,
  ];
  return `${lines.join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { OWN, UNITS, VOCABULARY } = await import(built("rules/figures-in-text/vocabulary.js"));
  writeFileSync("docs/phrases.md", phrasesPage(VOCABULARY, UNITS, OWN));
}
