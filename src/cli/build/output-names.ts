import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { FORMATS, type FormatName } from "../../emit/formats.js";
import { slashes } from "../../host/slashes.js";
import { usageFault } from "../../host/usage-fault.js";
import { type Task, TaskRunner } from "../../run/task.js";
import { fileName } from "../../text/file-name.js";

/** What decides where outputs go. */
export interface Naming {
  /** Formats to write. */
  format: FormatName[];
  outDir?: string;
  /** Named by the report's title. */
  officialNames?: boolean;
}

/** Marks an output that would have the name of the form that was filled in. */
const BESIDE_THE_FORM = "（生成）";

/**
 * File names without their endings: the data file's own, or the report's title, for which each has to be read first. A
 * report that is made of a form is named by its title in any case: the form is no data.xlsx, and has to stay.
 */
export async function stemsOf(
  task: Task,
  files: readonly string[],
  { officialNames }: Naming,
): Promise<Map<string, string>> {
  const stems = new Map(files.map((name) => [name, path.basename(name).replace(/\.(?:ya?ml|xlsx)$/i, "")]));
  const reader = new TaskRunner({ ...task, formats: [] });
  for (const name of files) {
    const isForm = /\.xlsx$/i.test(name);
    if (!officialNames && !isForm) continue;
    const { title } = await reader.run(name);
    const stem = title ? fileName(title) : stems.get(name)!;
    stems.set(
      name,
      isForm && stem === path.basename(name, path.extname(name)) ? stem + BESIDE_THE_FORM : stem,
    );
  }
  return stems;
}

/** Beside the data file or in --out-dir. */
export function outputName(input: string, stem: string, format: FormatName, { outDir }: Naming): string {
  const folder = outDir ?? path.dirname(input);
  return slashes(path.join(folder, `${stem}${FORMATS[format].extension}`));
}

/** Inputs of which the outputs would be the same files: one fault for all formats. */
export function clashingOutputs(
  stems: ReadonlyMap<string, string>,
  options: Naming,
  cwd: string,
): Diagnostic[] {
  const owners = new Map<string, string[]>();
  for (const [input, stem] of stems) {
    const key = path.resolve(cwd, outputName(input, stem, options.format[0]!, options));
    owners.set(key, [...(owners.get(key) ?? []), input]);
  }
  return [...owners.values()]
    .filter((inputs) => inputs.length > 1)
    .map((inputs) => {
      const stem = stems.get(inputs[0]!)!;
      const [file, ...also] = options.format.map((format) => outputName(inputs[0]!, stem, format, options));
      const titled = options.officialNames && { titled: true as const };
      return usageFault("GR9004", { file: file!, inputs, ...(also.length > 0 && { also }), ...titled });
    });
}
