import { compile } from "../../src/compile.js";
import { writeDataFile } from "../../src/data-file/write.js";
import { makeForm } from "../../src/form/form.js";
import { importForm } from "../../src/form/read/form.js";
import { readForForm } from "../../src/form/source.js";
import { emitForm } from "../../src/form/write/workbook.js";

const encoded = (text: string) => new TextEncoder().encode(text);

/** The form that a data file fills. */
export async function formOf(text: string): Promise<Uint8Array> {
  const file = readForForm({ name: "data.yaml", bytes: encoded(text) });
  if (!file.ok) throw new Error(file.diagnostics.map(({ code }) => code).join());
  return emitForm(makeForm(file.value.template, file.value.root));
}

/** A form as a data file again, with what was said of it. */
export async function imported(bytes: Uint8Array) {
  const result = await importForm({ name: "填报表.xlsx", bytes });
  const { diagnostics } = result;
  if (!result.ok)
    throw new Error(diagnostics.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join());
  return { ...result.value, diagnostics, text: writeDataFile(result.value) };
}

/** What a report prints and counts: every figure with its remark, and every block. */
export function printed(text: string) {
  const { figures, document, diagnostics } = compile({ name: "data.yaml", bytes: encoded(text) });
  const errors = diagnostics.filter(({ severity, code }) => severity === "error" && !code.startsWith("GR3"));
  if (!document || errors.length > 0) throw new Error(`${errors.map(({ code }) => code).join()}\n${text}`);
  const { blocks, title, titleLines, creator } = document;
  return {
    // The form says the format in every case.
    figures: [...figures!.values()]
      .filter(({ path }) => path !== "template")
      .map(({ path, text: digits, remark }) => ({ path, digits, remark }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    blocks,
    title,
    titleLines,
    creator,
  };
}
