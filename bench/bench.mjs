// `npm run bench -- [--quick] [--rounds N] [--before REVISION]`: gov-report against its peers, and against another revision of its
// own (or a folder with a checkout that is built), in one run on one machine. GOV_REPORT_SECOND_NODE names another Node to
// measure too. Writes docs/performance.md, but for what stands there by hand.
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
import { checkout } from "./checkout.mjs";
import { contentOf, markdownOf, templateDocx, textsOf } from "./content.mjs";
import { alternating, has, load, run, summary } from "./measure.mjs";
import { page } from "./page.mjs";
import { reports } from "./reports.mjs";

const QUICK = process.argv.includes("--quick");
const option = (name) => process.argv[process.argv.indexOf(name) + 1];
const ROUNDS = process.argv.includes("--rounds") ? Number(option("--rounds")) : QUICK ? 3 : 15;
/** What takes minutes has fewer. */
const FEW = Math.max(1, Math.floor(ROUNDS / 5));
const EXAMPLE = path.resolve("examples/fujian-kjt-2022/data.yaml");
const PYTHON = "/usr/bin/python3";
const PEER = path.resolve("bench/peers/report.py");
const hasPython = has(PYTHON, ["-c", "import docx, openpyxl"]);

const PAGE = "docs/performance.md";
const HERE = path.resolve(".");
/** This checkout, and the one before: what is measured of both takes turns. */
const CHECKOUTS = { "gov-report": HERE };

const folder = mkdtempSync(path.join(os.tmpdir(), "gov-report-bench-"));
const inside = (name) => path.join(folder, name);
const node = (args, more) => run(process.execPath, args, { cwd: folder, ...more });
const bin = (checkout) => path.join(checkout, "bin/gov-report.js");

/** The same of each checkout, as programs that take turns. */
function ofEach(what, args, more) {
  return Object.fromEntries(
    Object.entries(CHECKOUTS).map(([name, checkout]) => [
      `${name} ${what}`.trim(),
      () => node([bin(checkout), ...args], more),
    ]),
  );
}

/** Whole processes on the example, of every version of Node that there is. */
function processes() {
  const nodes = [process.execPath, process.env.GOV_REPORT_SECOND_NODE].filter(
    (each) => each && existsSync(each),
  );
  return nodes.map((each) => {
    const version = spawnSync(each, ["--version"], { encoding: "utf8" }).stdout.trim();
    const started = (args) => run(each, args, { cwd: folder });
    const programs = { "node -e 0": () => started(["-e", "0"]) };
    for (const [name, checkout] of Object.entries(CHECKOUTS)) {
      programs[`${name} validate`] = () => started([bin(checkout), "validate", EXAMPLE]);
      programs[`${name} build`] = () =>
        started([bin(checkout), "build", EXAMPLE, "--out-dir", inside("out")]);
    }
    const template = path.resolve("bench/peers/template.mjs");
    programs["docxtemplater (.docx)"] = () => started([template, "template.docx", "texts.json", "t.docx"]);
    if (hasPython)
      programs["python-docx + openpyxl"] = () =>
        run(PYTHON, [PEER, inside("content.json"), folder], { cwd: folder });
    if (has("pandoc", ["--version"]))
      programs["pandoc (.docx)"] = () => run("pandoc", ["content.md", "-o", "p.docx"], { cwd: folder });
    const before = load();
    return { version, times: alternating(programs, ROUNDS), load: before };
  });
}

/** Many reports at once, in as many processes as there are cores. */
function batches() {
  const [count, files, documents] = QUICK ? [20, 40, 4] : [400, 1000, 100];
  const from = reports(inside("reports"), count);
  const many = reports(inside("many"), files);
  const out = ["--out-dir", inside("out"), "--quiet"];
  const builds = ofEach("", ["build", from, ...out]);
  if (hasPython)
    builds.python = () => run(PYTHON, [PEER, inside("content.json"), folder, String(count)], { cwd: folder });
  const made = inside("documents");
  const few = reports(inside("few"), documents);
  node([bin(HERE), "build", few, "--format", "docx,html", "--out-dir", made, "--quiet"]);
  const ofKind = (extension) => {
    const own = inside(extension);
    mkdirSync(own);
    for (const name of readdirSync(made).filter((each) => each.endsWith(`.${extension}`)))
      writeFileSync(path.join(own, name), readFileSync(path.join(made, name)));
    return ofEach("", ["validate", path.join(own, `*.${extension}`), "--fail-on", "never"]);
  };
  const row = (what, size, programs) => ({
    what,
    size,
    load: load(),
    times: alternating(programs, FEW, false),
  });
  return [
    row("build, .docx and .xlsx", count, builds),
    row("validate, data files", files, ofEach("", ["validate", many, "--fail-on", "never"])),
    row("validate, .docx", documents, ofKind("docx")),
    row("validate, .html", documents, ofKind("html")),
  ];
}

/** Checking a document in a warm process. */
function warm() {
  node([bin(HERE), "build", EXAMPLE, "--format", "docx,html", "--out-dir", inside("out"), "--quiet"]);
  return ["html", "docx"].map((kind) => {
    const times = Object.fromEntries(Object.keys(CHECKOUTS).map((name) => [name, []]));
    for (let round = 0; round < FEW; round++)
      for (const [name, checkout] of Object.entries(CHECKOUTS)) {
        const args = [path.resolve("bench/warm-import.mjs"), checkout, inside(`out/data.${kind}`)];
        times[name].push(Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout));
      }
    return {
      kind,
      times: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, summary(all)])),
    };
  });
}

/** Seconds of a command, and peak MiB of the largest of its processes. */
function measured(args) {
  const peaks = inside("peaks");
  mkdirSync(peaks);
  const memory = pathToFileURL(path.resolve("bench/memory.mjs")).href;
  const { wall, cpu } = node([bin(HERE), ...args], {
    more: { NODE_OPTIONS: `--import=${memory}`, PEAKS: peaks },
  });
  const all = readdirSync(peaks).map((name) => Number(readFileSync(path.join(peaks, name), "utf8")));
  rmSync(peaks, { recursive: true });
  return { wall: wall / 1000, cpu: cpu / 1000, peak: Math.max(...all) / 1024 };
}

/** How cost and memory grow with the number of reports and with the text of one. */
function growth() {
  const out = ["--out-dir", inside("out"), "--quiet"];
  const counts = (QUICK ? [1, 10] : [1, 10, 100, 2000]).map((count) => ({
    count,
    ...measured(["build", reports(inside(`reports-${count}`), count), "--jobs", "1", ...out]),
  }));
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
    const runs = [1, 2, 3].map(() => measured(["build", file, "--fail-on", "never", ...out]));
    const least = (key) => Math.min(...runs.map((each) => each[key]));
    return { size, wall: least("wall"), cpu: least("cpu"), peak: least("peak") };
  });
  return { counts, sizes };
}

/** What is written by hand in the page that is there, with its heading. */
function byHand() {
  const known = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  return /^## What stands in the way\n[\s\S]*?(?=^## |$(?![\s\S]))/m.exec(known)?.[0].trimEnd() ?? "";
}

try {
  if (process.argv.includes("--before")) CHECKOUTS.before = checkout(option("--before"), inside("before"));
  mkdirSync(inside("out"));
  const content = await contentOf(EXAMPLE);
  writeFileSync(inside("content.json"), JSON.stringify(content));
  writeFileSync(inside("texts.json"), JSON.stringify(textsOf(content)));
  writeFileSync(inside("content.md"), markdownOf(content));
  writeFileSync(inside("template.docx"), await templateDocx());
  const machine = {
    cpu: os.cpus()[0].model,
    cores: os.availableParallelism(),
    memory: os.totalmem(),
    system: `${os.type()} ${os.release()}`,
  };
  const result = {
    machine,
    rounds: ROUNDS,
    processes: processes(),
    batches: batches(),
    warm: warm(),
    growth: growth(),
  };
  const text = page(result, byHand());
  console.log(text);
  if (!QUICK) {
    writeFileSync(PAGE, text);
    spawnSync("npx", ["--no-install", "biome", "format", "--write", PAGE]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
