import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { DOWNLOADS, FORMATS, type HtmlKind } from "../../emit/formats.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { placeFault, writeOutputs } from "../../host/write.js";
import { writeNamed } from "../../host/write-named.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import { countSeverities } from "../../reporters/run.js";
import { inputsOf, listOf, type NamedFiles, withoutOthers } from "../../run/inputs.js";
import { type RunOutcome, runFiles } from "../../run/run.js";
import type { TakenInput, Task, TaskResult } from "../../run/task.js";
import { type ComparedFiles, taskOf } from "../../run/task-options.js";
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
  const misplaced = misplacedOutputs(named, stems, options, terminal.cwd);
  faults.push(...misplaced);
  // A name that cannot be read stops nothing else; a misplaced output stops everything.
  const files = misplaced.length > 0 ? [] : named;
  const outputs = new OutputWriter(stems, options, terminal.cwd);
  const done = task.ok
    ? await runFiles(withDownloads(task.value, stems, options), files, options, terminal, outputs.write)
    : NOTHING;
  const run = inputs.ok ? withoutOthers(done, inputs.value) : done;
  const written = run.results.flatMap(({ name }) => (outputs.of.get(name) ?? []).map(({ path }) => path));
  const diagnostics = [...faults, ...run.diagnostics];
  if (options.manifest !== undefined && task.ok && files.length > 0) {
    const wrote = await writeManifest(options.manifest, run, outputs.of, terminal);
    diagnostics.push(...wrote.diagnostics);
  }
  const outcome = {
    files: run.results.map(({ name }) => name),
    diagnostics,
    units: run.units,
    made: options.manifest === undefined ? [] : [options.manifest],
    read: [
      ...listOf(options),
      ...named,
      ...run.results.flatMap((result) => result.inputs.map(({ name }) => name)),
    ],
  };
  const code = await report(outcome, options, terminal, "stderr", written);
  return {
    code: run.stopped ?? code,
    inputs: run.results.flatMap((result) => result.inputs),
    written: written.length,
  };
}

/** Two outputs with one place, or a manifest in the place of another file. */
function misplacedOutputs(
  named: readonly string[],
  stems: ReadonlyMap<string, string>,
  options: BuildOptions,
  cwd: string,
): Diagnostic[] {
  const written = [...stems].flatMap(([name, stem]) =>
    options.format.map((format) => outputName(name, stem, format, options)),
  );
  const { manifest: record } = options;
  const fault = record === undefined ? undefined : placeFault(record, { read: named, written }, cwd);
  return [...clashingOutputs(stems, options, cwd), ...(fault ? [fault] : [])];
}

/** Writes the outputs of one file after another, and knows what it has written. */
class OutputWriter {
  /** By the data file. */
  readonly of = new Map<string, ManifestFile["outputs"]>();

  constructor(
    private readonly stems: ReadonlyMap<string, string>,
    private readonly options: BuildOptions,
    private readonly cwd: string,
  ) {}

  readonly write = (result: TaskResult) => {
    const { stems, options, cwd } = this;
    const rendered = result.rendered.map((each) => ({
      ...each,
      name: outputName(result.name, stems.get(result.name)!, each.format, options),
    }));
    const wrote = writeOutputs(rendered, cwd);
    if (!wrote.ok) return wrote;
    this.of.set(
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
