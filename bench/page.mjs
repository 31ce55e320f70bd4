// docs/performance.md out of what was measured.
import { aims } from "./aims.mjs";

/** An estimate: 31 provinces, 333 prefectures and 2,843 counties with about 40 organs each, 38,000 townships. */
const COUNTRY = (31 + 333 + 2843) * 41 + 38_000;

export const round = (value, digits = 1) => value.toFixed(digits);

export function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const of = (value, base, digits = 2) => (base ? `${round(value / base, digits)}` : "–");
const noise = ({ waiting, noisy }) =>
  `Load ${round(waiting)}${noisy ? ": a noisy run, whose walls say little" : ""}.`;

function wholeProcesses({ version, times, load }) {
  const base = times["node -e 0"];
  const python = times["python-docx + openpyxl"];
  const before = (name) => times[name.replace("gov-report", "before")];
  const rows = Object.entries(times).map(([name, { cpu, wall }]) => [
    name,
    round(cpu.min, 0),
    round(cpu.median, 0),
    round(wall.min, 0),
    round(wall.median, 0),
    of(cpu.min, base.cpu.min, 1),
    of(wall.median, base.wall.median, 1),
    of(wall.median, python?.wall.median),
    name.startsWith("gov-report ") ? of(cpu.min, before(name)?.cpu.min) : "–",
  ]);
  const head = [
    "program",
    "CPU ms",
    "median",
    "wall ms",
    "median",
    "CPU ÷ start",
    "wall ÷ start",
    "wall ÷ python",
    "CPU ÷ before",
  ];
  return `### Node ${version}, whose start takes ${round(base.wall.median, 0)} ms (${round(base.cpu.min, 0)} of CPU)\n\n${noise(load)}\n\n${table(head, rows)}`;
}

function batch({ what, size, times, load }) {
  const { "gov-report": own, before, python } = times;
  return [
    what,
    size,
    round(own.cpu.min / size),
    round((size * 1000) / own.wall.min),
    before ? round(before.cpu.min / size) : "–",
    of(own.cpu.min, before?.cpu.min),
    python ? round(python.wall.min / own.wall.min) : "–",
    `${round(load.waiting)}${load.noisy ? " (noisy)" : ""}`,
  ];
}

/** @param byHand a section that no run can write */
export function page(result, byHand) {
  const { machine, rounds, processes, batches, warm, growth } = result;
  const [build] = batches;
  const rate = (build.size * 1000) / build.times["gov-report"].wall.min;
  const [smallest] = growth.sizes;
  const [first] = growth.counts;
  return `# Performance

Made by \`npm run bench\` (bench/bench.mjs): programs take turns, ${rounds} runs each, every side without NODE_EXTRA_CA_CERTS. CPU is a
program's with its children's, the least of its runs unless it says median: what else the machine does falls on walls and
medians first. Ratios carry over to other machines, milliseconds do not. \`before\` is another revision, given as
\`--before REVISION\`.

Machine: ${machine.cpu}, ${machine.cores} cores, ${round(machine.memory / 2 ** 30, 0)} GiB, ${machine.system}.

## Against what was aimed at

${table(["aim", "measured", ""], aims(result))}

${byHand}

## As whole processes, on the example report

The peers (bench/peers/) are handed the finished text and tables and only write them: gov-report also parses, checks with
every rule, and lays out. python-docx + openpyxl writes the same two files, run by run and cell by cell, into a template that
has the styles and the page of the .docx. pandoc and docxtemplater write no .xlsx and no merged cells.

${processes.map(wholeProcesses).join("\n\n")}

## Many at once

Varied reports (bench/reports.mjs), a process a core; the python loop is one process, and writes one report again and again.

${table(["what", "files", "CPU ms a file", "files/s", "before, CPU ms", "CPU ÷ before", "× python", "load"], batches.map(batch))}

All administrative organs of the country are some ${COUNTRY.toLocaleString("en")} reports a year (an estimate: 31 provinces, 333 prefectures and 2,843
counties with about 40 organs each and their own, 38,000 townships). At this rate this machine builds them in ${round(COUNTRY / rate / 60, 0)} minutes;
no cluster is needed.

A document that is checked in a warm process, CPU ms:

${table(
  ["kind", "least", "before", "÷ before"],
  warm.map(({ kind, times: { "gov-report": own, before } }) => [
    `.${kind}`,
    round(own.min, 0),
    before ? round(before.min, 0) : "–",
    of(own.min, before?.min),
  ]),
)}

## How cost grows

One process (two from 16 reports on: the program and one that works), .docx and .xlsx; the peak is of the largest process:

${table(
  ["reports", "CPU s", "CPU ms a report", "against one", "peak MiB"],
  growth.counts.map(({ count, cpu, peak }) => [
    count,
    round(cpu, 2),
    round((cpu * 1000) / count),
    of(cpu / count, first.cpu),
    round(peak, 0),
  ]),
)}

One report with a long narrative:

${table(
  ["narrative KB", "CPU s", "CPU ms a KB", "against the smallest", "peak MiB", "KiB a KB"],
  growth.sizes.map(({ size, cpu, peak }) => [
    size,
    round(cpu, 2),
    round((cpu * 1000) / size, 2),
    of(cpu / size, smallest.cpu / smallest.size),
    round(peak, 0),
    round((peak * 1024) / size, 0),
  ]),
)}
`;
}
