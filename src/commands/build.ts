import path from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { FORMATS, type HtmlKind } from "../emit.js";
import { findInputs, usageFault } from "../inputs.js";
import { type ManifestFile, manifest } from "../manifest.js";
import { writeOutputs } from "../output.js";
import { countSeverities } from "../reporters/run.js";
import { deliver, exitCode, type ReportingOptions } from "../reporting.js";
import { type RunOutcome, runFiles } from "../run.js";
import { type TakenInput, type Task, TaskRunner } from "../task.js";
import type { Terminal } from "../terminal.js";
import { type ComparedFiles, taskOf } from "./compared.js";

export interface BuildOptions extends ReportingOptions, ComparedFiles {
  format: string[];
  outDir?: string;
  officialNames?: boolean;
  html?: HtmlKind;
  draft?: boolean;
  manifest?: string;
  watch?: boolean;
  jobs?: number;
}

/** `gov-report build [FILE…]`: the checks, then the outputs of every file that has no error. */
export async function buildCommand(
  names: string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<number> {
  return (await buildOnce(names, options, terminal)).code;
}

/** One build: its exit code, and for `--watch` every file that had a part in it and how many were written. */
export async function buildOnce(
  names: string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<{ code: number; inputs: TakenInput[]; written: number }> {
  const inputs = findInputs(names.length > 0 ? names : ["data.yaml"], terminal.cwd);
  const faults = [...inputs.diagnostics];
  const task = await buildTask(options, terminal);
  if ("code" in task) faults.push(task);
  const stems = "code" in task ? new Map() : await stemsOf(task, inputs.files, options);
  faults.push(...clashingOutputs(stems, options, terminal.cwd));
  const written: string[] = [];
  const outputs = new Map<string, ManifestFile["outputs"]>();
  // A name that cannot be read stops nothing else; two that would write one path stop everything.
  const files = "code" in task || faults.some(({ code }) => code === "GR9004") ? [] : inputs.files;
  const run = await runFiles(task as Task, files, options.jobs, terminal, (result) => {
    const named = result.rendered.map((rendered) => ({
      ...rendered,
      name: outputName(result.name, stems.get(result.name)!, rendered.format, options),
    }));
    const fault = writeOutputs(named, terminal.cwd);
    if (fault) return fault;
    outputs.set(
      result.name,
      named.map(({ name, format, bytes, sha256 }) => ({
        path: name,
        format,
        bytes: bytes.length,
        ...(sha256 && { sha256 }),
        ...(options.draft && { draft: true as const }),
      })),
    );
    return undefined;
  });
  for (const { name } of run.results)
    written.push(...(outputs.get(name) ?? []).map(({ path: file }) => file));
  const diagnostics = [...faults, ...run.diagnostics];
  if (options.manifest !== undefined && files.length > 0) {
    const fault = writeManifest(options.manifest, run, outputs, terminal.cwd);
    if (fault) diagnostics.push(fault);
  }
  const outcome = { files: run.results.map(({ name }) => name), diagnostics, units: run.units };
  const late = await deliver(outcome, options, terminal, "stderr", written);
  const code = run.stopped ?? exitCode([...diagnostics, ...late], options.failOn);
  return { code, inputs: run.results.flatMap((result) => result.inputs), written: written.length };
}

/** The task of a build; without LibreOffice no .pdf can be made, which is said before anything is begun. */
async function buildTask(options: BuildOptions, terminal: Terminal): Promise<Task | Diagnostic> {
  const task = taskOf(options, terminal);
  if ("code" in task) return task;
  const { format, draft, html } = options;
  const hashes = options.manifest !== undefined || options.watch === true;
  const asked = { ...task, formats: format, hashes, ...(draft && { draft }), ...(html && { html }) };
  if (!format.includes("pdf")) return asked;
  const { findLibreOffice } = await import("../emit/pdf.js");
  const libreOffice = findLibreOffice(terminal.env);
  return libreOffice ? { ...asked, libreOffice } : usageFault("GR9009", { reason: "missing" });
}

/** File names without their endings: the data file's own, or the report's title, for which each has to be read first. */
async function stemsOf(
  task: Task,
  files: readonly string[],
  { officialNames }: BuildOptions,
): Promise<Map<string, string>> {
  const stems = new Map(files.map((name) => [name, path.basename(name).replace(/\.ya?ml$/i, "")]));
  if (!officialNames) return stems;
  const reader = new TaskRunner({ ...task, formats: [] });
  for (const name of files) {
    const { title } = await reader.run(name);
    if (title) stems.set(name, fileName(title));
  }
  return stems;
}

/** Beside the data file or in --out-dir. */
function outputName(input: string, stem: string, format: string, { outDir }: BuildOptions): string {
  const folder = outDir ?? path.dirname(input);
  return path.join(folder, `${stem}${FORMATS[format]!.extension}`).replaceAll("\\", "/");
}

/** A title as a file name that every system takes: without reserved signs, at most 80 characters. */
function fileName(title: string): string {
  const signs = [...title.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")].slice(0, 80);
  while (Buffer.byteLength(signs.join("")) > MOST_BYTES) signs.pop();
  const plain = signs.join("");
  const name = plain.replace(/^[.\s]+|[.\s]+$/g, "") || "report";
  return RESERVED.test(name) ? `${name}_` : name;
}

/** With the ending a name has 255 bytes at most. */
const MOST_BYTES = 240;

/** Devices of Windows, which no file can be named after, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

function clashingOutputs(stems: Map<string, string>, options: BuildOptions, cwd: string): Diagnostic[] {
  const owners = new Map<string, { name: string; inputs: string[] }>();
  for (const [input, stem] of stems) {
    for (const format of options.format) {
      const name = outputName(input, stem, format, options);
      const key = path.resolve(cwd, name);
      const owner = owners.get(key) ?? { name, inputs: [] };
      owners.set(key, { name, inputs: [...owner.inputs, input] });
    }
  }
  return [...owners.values()]
    .filter(({ inputs }) => inputs.length > 1)
    .map(({ name, inputs }) => usageFault("GR9004", { file: name, inputs }));
}

function writeManifest(
  name: string,
  { results }: RunOutcome,
  outputs: ReadonlyMap<string, ManifestFile["outputs"]>,
  cwd: string,
): Diagnostic | undefined {
  const files = results.map((result): ManifestFile => {
    const [own, ...used] = result.inputs;
    const { error, warning } = countSeverities(result.diagnostics);
    return {
      input: {
        path: result.name,
        ...(own?.sha256 && { sha256: own.sha256 }),
        agency: result.unit.name,
        ...(result.unit.version && { template: result.unit.version }),
      },
      used: used.map(({ name: file, role, sha256: sum }) => ({
        path: file,
        role: role as Exclude<typeof role, "data">,
        ...(sum && { sha256: sum }),
      })),
      outputs: outputs.get(result.name) ?? [],
      errors: error,
      warnings: warning,
    };
  });
  return writeOutputs([{ name, bytes: manifest(files) }], cwd);
}
