import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { HtmlKind } from "../../emit/formats.js";
import { findInputs, usageFault } from "../../host/disk.js";
import type { Terminal } from "../../host/terminal.js";
import { placeFault, writeOutputs } from "../../host/write.js";
import { deliver, exitCode, type ReportingOptions } from "../../reporters/deliver.js";
import { countSeverities } from "../../reporters/run.js";
import { type ComparedFiles, taskOf } from "../../run/compared.js";
import { type RunOutcome, runFiles } from "../../run/run.js";
import type { TakenInput, Task } from "../../run/task.js";
import { type ManifestFile, manifest } from "./manifest.js";
import { clashingOutputs, type Naming, outputName, stemsOf } from "./output-names.js";

export interface BuildOptions extends ReportingOptions, ComparedFiles, Naming {
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
  const planned = [...stems].flatMap(([name, stem]) =>
    options.format.map((format) => outputName(name, stem, format, options)),
  );
  const misplaced =
    options.manifest !== undefined &&
    placeFault(options.manifest, { read: inputs.files, written: planned }, terminal.cwd);
  if (misplaced) faults.push(misplaced);
  const written: string[] = [];
  const outputs = new Map<string, ManifestFile["outputs"]>();
  // A name that cannot be read stops nothing else; two that would write one path stop everything.
  const stopped = "code" in task || misplaced || faults.some(({ code }) => code === "GR9004");
  const files = stopped ? [] : inputs.files;
  const run = await runFiles(task as Task, files, options, terminal, (result) => {
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
  const outcome = {
    files: run.results.map(({ name }) => name),
    diagnostics,
    units: run.units,
    made: options.manifest === undefined ? [] : [options.manifest],
    read: [...inputs.files, ...run.results.flatMap((result) => result.inputs.map(({ name }) => name))],
  };
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
  const { findLibreOffice } = await import("../../emit/pdf.js");
  const libreOffice = findLibreOffice(terminal.env);
  return libreOffice ? { ...asked, libreOffice } : usageFault("GR9009", { reason: "missing" });
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
  const read = results.flatMap(({ inputs }) => inputs.map((input) => input.name));
  return (
    placeFault(name, { read, written: [] }, cwd) ?? writeOutputs([{ name, bytes: manifest(files) }], cwd)
  );
}
