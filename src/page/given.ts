import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { LARGEST } from "../host/limits.js";
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
 */
export async function readGiven(
  file: GivenFile,
  maximum: number = LARGEST.document,
): Promise<Outcome<InputFile>> {
  const { name, size } = file;
  if (size > maximum)
    return failure(usageFault("GR9001", { file: name, reason: "tooLarge", maximum, actual: size }));
  try {
    return success({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return failure(usageFault("GR9001", { file: name, reason: "notGiven" }));
  }
}
