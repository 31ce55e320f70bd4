import path from "node:path";
import { fileArgument } from "../../codes/shell-argument.js";
import { usage } from "../../codes/usage/fault.js";
import type { Imported } from "../../data-file/imported.js";
import { type KeyLanguage, writeDataFile } from "../../data-file/write.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { failure, type Outcome, type Success, success } from "../../diagnostics/outcome.js";
import { type FoundInputs, findInputs } from "../../host/find.js";
import { kindAt, readInput } from "../../host/read.js";
import { slashes } from "../../host/slashes.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { type OutputFile, overwriteFaults } from "../../host/write.js";
import { writeNamed } from "../../host/write-named.js";
import { importFile } from "../../import/open.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import { markFound } from "../../run/inputs.js";
import { hasErrors, report, writeAndReport } from "../finish.js";
import { foreignEnding } from "../wrong-ending.js";

interface ImportOptions extends ReportingOptions {
  output?: string;
  /** The data file that a form's figures are written into. */
  into?: string;
  force?: boolean;
  keys: KeyLanguage;
}

/** `gov-report import FILE…`: a data file of each, with what was interpreted as comments and as findings. */
export async function importCommand(
  names: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const inputs = findInputs(names, terminal.cwd, { wanted: "documents" });
  const named = inputs.ok ? inputs.value.files : [];
  if (options.into !== undefined && inputs.ok && !hasErrors(inputs.diagnostics))
    return intoDataFile(inputs, options.into, options, terminal);
  const targets = (options.into === undefined ? named : []).map((name) => ({
    name,
    out: outputName(name, options.output, named.length, terminal.cwd),
  }));
  const diagnostics = [...inputs.diagnostics, ...wrongTargets(targets, options, terminal.cwd)];
  const written: string[] = [];
  // What is left out of a folder keeps nothing else from being imported.
  for (const target of hasErrors(diagnostics) ? [] : targets) {
    const made = await importOne(target, options, terminal);
    diagnostics.push(...(inputs.ok ? markFound(made.diagnostics, inputs.value.foundBy) : made.diagnostics));
    if (made.ok) written.push(...made.value);
  }
  return report({ files: named, diagnostics }, options, terminal, "stderr", written);
}

/** A form's figures in a data file that is there already. */
async function intoDataFile(
  { value: { files }, diagnostics }: Success<FoundInputs>,
  into: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const merged = await merge(files, into, options, terminal);
  const outputs = merged.ok ? [{ name: into, bytes: new TextEncoder().encode(merged.value) }] : [];
  return writeAndReport(
    { files, diagnostics: [...diagnostics, ...merged.diagnostics], outputs, read: [into] },
    options,
    terminal,
  );
}

async function merge(
  names: readonly string[],
  into: string,
  { output }: ImportOptions,
  { cwd }: Terminal,
): Promise<Outcome<string>> {
  const [name, ...more] = names;
  if (output !== undefined) return failure(usage({ reason: "oneOf", options: ["-o", "--into"] }));
  if (name === undefined || more.length > 0)
    return failure(usage({ reason: "oneInput", option: "--into", given: names.length }));
  const input = readInput(name, cwd, "document");
  const data = readInput(into, cwd);
  if (!input.ok) return input;
  if (!data.ok) return data;
  const imported = await importFile(input.value);
  if (!imported.ok) return imported;
  const { mergeForm } = await import("../../form/merge.js");
  const merged = await mergeForm(data.value, name, imported.value);
  if (!merged.ok) return merged;
  return success(merged.value, [...imported.diagnostics, ...merged.diagnostics]);
}

/** One data file with its pictures, written. */
async function importOne(
  { name, out }: { name: string; out: string },
  { keys, force = false }: ImportOptions,
  terminal: Terminal,
): Promise<Outcome<readonly string[]>> {
  const { cwd } = terminal;
  const input = readInput(name, cwd, "document");
  if (!input.ok) return input;
  const imported = await importFile(input.value);
  if (!imported.ok) return imported;
  const files = outputs(name, out, imported.value, keys);
  const pictures = files.slice(1).map((file) => file.name);
  const [taken] = overwriteFaults(pictures, [], force, cwd);
  // Pictures are written beside their data file, which a device or a pipe has no place for.
  const placeless = pictures.length > 0 && kindAt(out, cwd) === "other";
  const fault = placeless ? usageFault("GR9002", { file: out, reason: "notAFile" }) : taken;
  const wrote = fault ? failure(fault) : await writeNamed(files, terminal);
  return { ...wrote, diagnostics: [...imported.diagnostics, ...wrote.diagnostics] };
}

/** Beside the input, into the folder of -o, or -o itself where it names a data file for a single input. */
function outputName(name: string, out: string | undefined, count: number, cwd: string): string {
  const own = `${path.basename(name).replace(/\.[^.]+$/, "")}.yaml`;
  if (out === undefined) return slashes(path.join(path.dirname(name), own));
  const folder = count > 1 || /[\\/]$/.test(out) || kindAt(out, cwd) === "folder";
  return slashes(folder ? path.join(out, own) : out);
}

/** The data file and the pictures of its narrative. */
function outputs(name: string, out: string, imported: Imported, keys: KeyLanguage): OutputFile[] {
  const { template, values, comments, images = [] } = imported;
  const head = `由 ${path.basename(name)} 导入。请对照原报告核对；有“待填”的填好后运行 gov-report validate ${fileArgument(path.basename(out), "文件")}`;
  const text = writeDataFile({ template, values, comments, head, keys });
  const folder = path.dirname(out);
  return [
    { name: out, bytes: new TextEncoder().encode(text) },
    ...images.map(({ path: file, bytes }) => ({ name: slashes(path.join(folder, file)), bytes })),
  ];
}

/** Two inputs for one output, or an output that exists already or is named as another kind of file. */
function wrongTargets(
  targets: readonly { name: string; out: string }[],
  { output, force = false }: ImportOptions,
  cwd: string,
): Diagnostic[] {
  const misnamed = targets.some(({ out }) => out === output) && foreignEnding(output, "-o");
  if (misnamed) return [misnamed];
  const owners = new Map<string, string[]>();
  for (const { name, out } of targets) owners.set(out, [...(owners.get(out) ?? []), name]);
  const clashes = [...owners]
    .filter(([, names]) => names.length > 1)
    .map(([file, names]) => usageFault("GR9004", { file, inputs: names }));
  if (clashes.length > 0) return clashes;
  return overwriteFaults(
    targets.map(({ out }) => out),
    targets.map(({ name }) => name),
    force,
    cwd,
  );
}
