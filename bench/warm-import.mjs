// `node bench/warm-import.mjs CHECKOUT FILE`: CPU milliseconds, the least of some runs, of checking a document in a warm process.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [checkout, file] = process.argv.slice(2);
const library = ["dist/library/index.js", "dist/index.js"]
  .map((name) => path.join(checkout, name))
  .find(existsSync);
const { auditReport } = await import(pathToFileURL(library));
const bytes = readFileSync(file);
const times = [];
for (let index = 0; index < 30; index++) {
  const before = process.cpuUsage();
  await auditReport({ name: path.basename(file), bytes });
  const { user, system } = process.cpuUsage(before);
  if (index >= 10) times.push((user + system) / 1000);
}
console.log(Math.min(...times));
