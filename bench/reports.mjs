// Reports that differ as those of many agencies do, made of the two examples: other names and figures, more text or less.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const EXAMPLES = ["examples/fujian-kjt-2022/data.yaml", "examples/qingshi-nyj-2020/data.yaml"];
/** A key whose mapping holds figures; sums and balances stay true when all are taken times the same. */
const FIGURES = /^(?:applications|reviewAndLitigation):\n(?:(?: .*)?\n)+/gm;
const PARAGRAPH = /^( +body: \|\n)( +)(.{120,})\n/gm;

/** The text of the report of one agency of many. */
function report(index) {
  const text = readFileSync(EXAMPLES[index % EXAMPLES.length], "utf8");
  const factor = 1 + ((index * 7) % 40);
  const times = (index * 5) % 4;
  return text
    .replace(/^( +name: )(.+)$/m, (_, key, name) => `${key}${name}第${index + 1}分局`)
    .replace(FIGURES, (part) => part.replace(/(?<=: )\d+(?=[ ,}\n])/g, (digits) => `${digits * factor}`))
    .replace(PARAGRAPH, (all, head, indent, words) =>
      times === 0 ? all : head + `${indent}${words}\n\n`.repeat(times).slice(0, -1),
    );
}

/** Writes so many into a folder. @returns {string} the folder */
export function reports(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++)
    writeFileSync(path.join(folder, `report-${String(index).padStart(4, "0")}.yaml`), report(index));
  return folder;
}
