import { diagnostic } from "../codes/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { LARGEST } from "../host/limits.js";
import { signatureOf } from "../host/sniff.js";
import { usageFault } from "../host/usage-fault.js";

/** A file that was chosen or dropped, as a browser has it: nothing of it has been read. */
export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads a file that was handed over. One that is too large is not read at all; a folder, and a file that was moved away
 * since or that another program holds, cannot be (GR9001).
 *
 * @param maximum bytes
 * @param name under which it is told
 */
export async function readGiven(
  file: GivenFile,
  maximum: number = LARGEST.document,
  name = file.name,
): Promise<Outcome<InputFile>> {
  const { size } = file;
  if (size > maximum)
    return failure(usageFault("GR9001", { file: name, reason: "tooLarge", maximum, actual: size }));
  try {
    return success({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return failure(usageFault("GR9001", { file: name, reason: "notGiven" }));
  }
}

/**
 * Reads a file in which a report may be. A .pdf is told as what the command line reads: its reader is not in the page
 * (GR8001).
 *
 * @param name under which it is told
 */
export async function readDocument(file: GivenFile, name = file.name): Promise<Outcome<InputFile>> {
  const read = await readGiven(file, LARGEST.document, name);
  if (!read.ok || signatureOf(read.value.bytes) !== "pdf") return read;
  return failure(diagnostic("GR8001", filePlace(name), { reason: "pdfNotHere" }));
}
