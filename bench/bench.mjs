// `npm run bench [-- --quick]`: gov-report against its peers, as ratios, in one run on one machine. Programs alternate, so that what else
// the machine does falls on all of them; of each the median counts. Writes docs/performance.md.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { contentOf, markdownOf, templateDocx, textsOf } from "./content.mjs";
import { page } from "./page.mjs";

const QUICK = process.argv.includes("--quick");
const ROUNDS = QUICK ? 3 : 15;
const EXAMPLE = path.resolve("examples/fujian-kjt-2022/data.yaml");
const BIN = path.resolve("bin/gov-report.js");
const PYTHON = "/usr/bin/python3";

const folder = mkdtempSync(path.join(os.tmpdir(), "gov-report-bench-"));
const inside = (name) => path.join(folder, name);
// NODE_EXTRA_CA_CERTS makes Node 20 read certificates at every start, which is nobody's work here.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function run(command, args, more = {}) {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(command, args, {
    cwd: folder,
    env: { ...env, ...more },
    stdio: "ignore",
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (error || status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error ?? `exit ${status}`}`);
  return time;
}

const has = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Medians in milliseconds of programs that take turns. */
function alternating(programs, rounds = ROUNDS) {
  const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (const start of Object.values(programs)) start();
  for (let round = 0; round < rounds; round++)
    for (const [name, start] of Object.entries(programs)) times[name].push(start());
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/** Wall-clock seconds of a command over data files, and peak MiB of the largest of its processes. */
function measured(args) {
  const peaks = inside("peaks");
  mkdirSync(peaks);
  const memory = pathToFileURL(path.resolve("bench/memory.mjs")).href;
  const time = run(process.execPath, [BIN, ...args], { NODE_OPTIONS: `--import=${memory}`, PEAKS: peaks });
  const all = readdirSync(peaks).map((name) => Number(readFileSync(path.join(peaks, name), "utf8")));
  rmSync(peaks, { recursive: true });
  return { seconds: time / 1000, peak: Math.max(...all) / 1024 };
}

function processes() {
  const nodes = [process.execPath, process.env.GOV_REPORT_SECOND_NODE].filter(
    (node) => node && existsSync(node),
  );
  return nodes.map((node) => {
    const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
    const out = inside("out");
    const programs = {
      "node -e 0": () => run(node, ["-e", "0"]),
      "gov-report validate": () => run(node, [BIN, "validate", EXAMPLE]),
      "gov-report build": () => run(node, [BIN, "build", EXAMPLE, "--out-dir", out]),
      "docxtemplater (.docx)": () =>
        run(node, [
          path.resolve("bench/peers/template.mjs"),
          inside("template.docx"),
          inside("texts.json"),
          inside("t.docx"),
        ]),
    };
    if (has(PYTHON, ["-c", "import docx, openpyxl"]))
      programs["python-docx + openpyxl"] = () =>
        run(PYTHON, [path.resolve("bench/peers/report.py"), inside("content.json"), folder]);
    if (has("pandoc", ["--version"]))
      programs["pandoc (.docx)"] = () => run("pandoc", ["content.md", "-o", "p.docx"]);
    return { version, times: alternating(programs) };
  });
}

/** A folder of so many copies of the example. */
function copies(count) {
  const name = `copies-${count}`;
  mkdirSync(inside(name), { recursive: true });
  const bytes = readFileSync(EXAMPLE);
  for (let index = 0; index < count; index++) writeFileSync(path.join(inside(name), `r${index}.yaml`), bytes);
  return inside(name);
}

/** How many times the work of one core two processes do at once: cores that share their parts do less than two. */
function cores() {
  const work = "for (let i = 0, s = 0; i < 4e8; i++) s += i % 7";
  const both = `"$0" -e "$1" & "$0" -e "$1" & wait`;
  const { one, two } = alternating(
    {
      one: () => run(process.execPath, ["-e", work]),
      two: () => run("sh", ["-c", both, process.execPath, work]),
    },
    QUICK ? 1 : 5,
  );
  return (2 * one) / two;
}

function batch() {
  const reports = QUICK ? 20 : 100;
  const from = copies(reports);
  const build = (...more) =>
    run(process.execPath, [BIN, "build", from, "--out-dir", inside("out"), "--quiet", ...more]);
  const programs = { "gov-report": () => build(), "gov-report --jobs 1": () => build("--jobs", "1") };
  if (has(PYTHON, ["-c", "import docx, openpyxl"]))
    programs.python = () =>
      run(PYTHON, [path.resolve("bench/peers/report.py"), inside("content.json"), folder, String(reports)]);
  const times = alternating(programs, QUICK ? 1 : 3);
  return {
    reports,
    rates: Object.fromEntries(Object.entries(times).map(([name, time]) => [name, reports / (time / 1000)])),
  };
}

function growth() {
  const counts = (QUICK ? [1, 10] : [1, 10, 100, 1000]).map((count) => {
    const { seconds, peak } = measured([
      "build",
      copies(count),
      "--jobs",
      "1",
      "--out-dir",
      inside("out"),
      "--quiet",
    ]);
    return { count, seconds, peak };
  });
  const text = readFileSync(EXAMPLE, "utf8");
  const paragraph = /body: \|\n( +)(.{200,})\n/.exec(text);
  const sizes = (QUICK ? [20, 200] : [20, 200, 2000]).map((size) => {
    const times = Math.ceil((size * 1000) / Buffer.byteLength(paragraph[2]));
    const many = Array.from({ length: times }, () => `${paragraph[1]}${paragraph[2]}`).join("\n\n");
    const file = inside(`narrative-${size}.yaml`);
    writeFileSync(
      file,
      text.replace(`${paragraph[1]}${paragraph[2]}`, () => many),
    );
    const runs = [1, 2, 3].map(() =>
      measured(["build", file, "--fail-on", "never", "--out-dir", inside("out"), "--quiet"]),
    );
    return {
      size,
      seconds: median(runs.map(({ seconds }) => seconds)),
      peak: median(runs.map(({ peak }) => peak)),
    };
  });
  const steady = QUICK
    ? undefined
    : measured(["build", copies(2000), "--jobs", "1", "--out-dir", inside("out"), "--quiet"]);
  return { counts, sizes, steady };
}

try {
  mkdirSync(inside("out"));
  const content = await contentOf(EXAMPLE);
  writeFileSync(inside("content.json"), JSON.stringify(content));
  writeFileSync(inside("texts.json"), JSON.stringify(textsOf(content)));
  writeFileSync(inside("content.md"), markdownOf(content));
  writeFileSync(inside("template.docx"), await templateDocx());
  const machine = {
    cpu: os.cpus()[0].model,
    cores: os.availableParallelism(),
    work: cores(),
    memory: os.totalmem(),
    system: `${os.type()} ${os.release()}`,
  };
  const result = { machine, rounds: ROUNDS, processes: processes(), batch: batch(), growth: growth() };
  const text = page(result);
  console.log(text);
  if (!QUICK) {
    writeFileSync("docs/performance.md", text);
    spawnSync("npx", ["--no-install", "biome", "format", "--write", "docs/performance.md"]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
