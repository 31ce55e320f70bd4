import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { DOWNLOADS, FORMATS, type HtmlKind } from "../../emit/formats.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { placeFault, writeOutputs } from "../../host/write.js";
import { writeNamed } from "../../host/write-named.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import { countSeverities } from "../../reporters/run.js";
import { type ComparedFiles, taskOf } from "../../run/compared.js";
import { inputsOf, type NamedFiles, withoutOthers } from "../../run/inputs.js";
import { type RunOutcome, runFiles } from "../../run/run.js";
import type { TakenInput, Task, TaskResult } from "../../run/task.js";
import { report } from "../finish.js";
import { type ManifestFile, manifest } from "./manifest.js";
import { clashingOutputs, type Naming, outputName, stemsOf } from "./output-names.js";

export interface BuildOptions extends ReportingOptions, ComparedFiles, NamedFiles, Naming {
  html?: HtmlKind;
  downloads?: boolean;
  pdfA?: boolean;
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

/** One build: its exit code, and for `--watch` every file that was used and how many were written. */
export async function buildOnce(
  names: string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<{ code: number; inputs: TakenInput[]; written: number }> {
  const inputs = await inputsOf(names, options, terminal, { wanted: "data" });
  const faults = [...inputs.diagnostics];
  const named = inputs.ok ? inputs.value.files : [];
  const task = await buildTask(options, terminal);
  faults.push(...task.diagnostics);
  const stems = task.ok ? await stemsOf(task.value, named, options) : new Map<string, string>();
  faults.push(...clashingOutputs(stems, options, terminal.cwd));
  const planned = [...stems].flatMap(([name, stem]) =>
    options.format.map((format) => outputName(name, stem, format, options)),
  );
  const misplaced =
    options.manifest !== undefined &&
    placeFault(options.manifest, { read: named, written: planned }, terminal.cwd);
  if (misplaced) faults.push(misplaced);
  const written: string[] = [];
  const outputs = new Map<string, ManifestFile["outputs"]>();
  // A name that cannot be read stops nothing else; two that would write one path stop everything.
  const stopped = misplaced || faults.some(({ code }) => code === "GR9004");
  const files = stopped ? [] : named;
  const write = (result: TaskResult) => {
    const rendered = result.rendered.map((each) => ({
      ...each,
      name: outputName(result.name, stems.get(result.name)!, each.format, options),
    }));
    const wrote = writeOutputs(rendered, terminal.cwd);
    if (!wrote.ok) return wrote;
    outputs.set(
      result.name,
      rendered.map(({ name, format, bytes, sha256 }) => ({
        path: name,
        format,
        bytes: bytes.length,
        ...(sha256 && { sha256 }),
        ...(options.draft && { draft: true as const }),
      })),
    );
    return wrote;
  };
  const done = task.ok
    ? await runFiles(withDownloads(task.value, stems, options), files, options, terminal, write)
    : NOTHING;
  const run = inputs.ok ? withoutOthers(done, inputs.value) : done;
  for (const { name } of run.results)
    written.push(...(outputs.get(name) ?? []).map(({ path: file }) => file));
  const diagnostics = [...faults, ...run.diagnostics];
  if (options.manifest !== undefined && task.ok && files.length > 0) {
    const wrote = await writeManifest(options.manifest, run, outputs, terminal);
    diagnostics.push(...wrote.diagnostics);
  }
  const outcome = {
    files: run.results.map(({ name }) => name),
    diagnostics,
    units: run.units,
    made: options.manifest === undefined ? [] : [options.manifest],
    read: [...named, ...run.results.flatMap((result) => result.inputs.map(({ name }) => name))],
  };
  const code = await report(outcome, options, terminal, "stderr", written);
  return {
    code: run.stopped ?? code,
    inputs: run.results.flatMap((result) => result.inputs),
    written: written.length,
  };
}

const NOTHING: RunOutcome = { results: [], diagnostics: [], units: new Map() };

/** The task of a build; without LibreOffice no .pdf can be made, which is said before anything is begun. */
async function buildTask(options: BuildOptions, terminal: Terminal): Promise<Outcome<Task>> {
  const task = taskOf(options, terminal);
  if (!task.ok) return task;
  const { format, draft, html, pdfA } = options;
  const hashes = options.manifest !== undefined || options.watch === true;
  const asked = {
    ...task.value,
    formats: format,
    hashes,
    ...(draft && { draft }),
    ...(html && { html }),
    ...(pdfA && { pdfA }),
  };
  if (!format.includes("pdf")) return success(asked);
  const { findLibreOffice } = await import("../../host/libre-office.js");
  const libreOffice = findLibreOffice(terminal.env);
  return libreOffice
    ? success({ ...asked, libreOffice })
    : failure(usageFault("GR9009", { reason: "missing" }));
}

/** The links of each page: to the formats that are built beside it. */
function withDownloads(
  task: Task,
  stems: ReadonlyMap<string, string>,
  { downloads, format }: BuildOptions,
): Task {
  if (!downloads) return task;
  const built = DOWNLOADS.filter((each) => format.includes(each));
  const links = [...stems].map(([name, stem]) => [
    name,
    built.map((each) => ({ format: each, file: `${stem}${FORMATS[each].extension}` })),
  ]);
  return { ...task, downloads: Object.fromEntries(links) };
}

async function writeManifest(
  name: string,
  { results }: RunOutcome,
  outputs: ReadonlyMap<string, ManifestFile["outputs"]>,
  terminal: Terminal,
): Promise<Outcome<unknown>> {
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
  const read = results.flatMap(({ inputs }) => inputs.map((input) => input.name));
  const misplaced = placeFault(name, { read, written: [] }, terminal.cwd);
  if (misplaced) return failure(misplaced);
  const wrote = await writeNamed([{ name, bytes: manifest(files) }], terminal);
  const made = [...outputs.values()].flat().length;
  if (wrote.ok || made === 0) return wrote;
  // The outputs stay: a batch cannot hold them all back until its end.
  const diagnostics = wrote.diagnostics.map((each) => ({ ...each, args: { ...each.args, made } }));
  return { ok: false, diagnostics };
}
