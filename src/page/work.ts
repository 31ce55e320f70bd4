import type { Code } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import type { Outcome } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { signatureOf } from "../host/sniff.js";
import { definitionOf } from "../rules/codes.js";
import { fixAll } from "../run/fix.js";
import { Audit, type Audited } from "./audit.js";
import { type Checked, checkDraft, compiled, DATA_FILE, wholeReport } from "./check.js";
import { type Draft, draftOf, draftText } from "./draft.js";
import type { Files } from "./files.js";
import { type Beginning, begin, beginAfter, mayBeRegister, type Opened, openReport } from "./open.js";
import { beginWithRegister, type Counted, countRegister, isRegister } from "./register.js";
import { type Kind, type Made, takeAway } from "./take-away.js";
import { pdfNotHere, type Told, toldOf } from "./told.js";

/** The answer to a request: its value with the findings, or why there is none. */
export interface Answer<T> {
  value?: T;
  told: Told[];
}

/** Why a code is checked. */
export interface Explained {
  why: string;
  clause: string;
}

/**
 * All that the page asks of the pipeline, in one place, so that a worker can do it: every answer is plain data.
 */
export class Work {
  private audits = new Audit();

  begin(beginning: Beginning, language: Language): Answer<Opened> {
    return answer(begin(beginning), language);
  }

  async beginAfter(last: InputFile, language: Language): Promise<Answer<Opened>> {
    if (isPdf(last)) return { told: [pdfNotHere(last.name, language)] };
    return answer(await beginAfter(last), language);
  }

  /** @param beginning of a report to begin, where the file is a register of applications */
  async open(input: InputFile, beginning: Beginning, language: Language): Promise<Answer<Opened>> {
    if (isPdf(input)) return { told: [pdfNotHere(input.name, language)] };
    const opened = await openReport(input);
    if (opened.ok || !mayBeRegister(input)) return answer(opened, language);
    const counted = await beginWithRegister(input, beginning);
    return answer(counted.ok || isRegister(counted) ? counted : opened, language);
  }

  check(draft: Draft, files: Files, language: Language, shown?: string): Checked {
    return checkDraft(draft, files, language, shown);
  }

  whole(draft: Draft, files: Files): string {
    return wholeReport(draft, files);
  }

  /** Applies every fix that changes no figure. */
  fix(draft: Draft, files: Files): Draft | undefined {
    const text = draftText(draft);
    const mended = fixAll(
      { name: DATA_FILE, bytes: new TextEncoder().encode(text) },
      compiled(text, files),
      ({ bytes }) => compiled(new TextDecoder().decode(bytes), files),
    );
    const read = mended && draftOf({ name: DATA_FILE, bytes: mended.bytes });
    return read?.ok ? read.value : undefined;
  }

  async takeAway(draft: Draft, files: Files, kind: Kind, language: Language): Promise<Answer<Made>> {
    return answer(await takeAway(draft, files, kind, language), language);
  }

  async register(input: InputFile, draft: Draft, language: Language): Promise<Answer<Counted>> {
    return answer(await countRegister(input, draft), language);
  }

  explain(code: string, language: Language): Explained {
    const { why, clause } = definitionOf(code as Code);
    return { why: why[language], clause };
  }

  newAudit(): void {
    this.audits = new Audit();
  }

  audit(input: InputFile, language: Language): Promise<Audited> {
    return this.audits.add(input, language);
  }

  auditSheet(language: Language): Promise<Uint8Array> {
    return this.audits.sheet(language);
  }
}

function isPdf({ bytes }: InputFile): boolean {
  return signatureOf(bytes) === "pdf";
}

function answer<T>(outcome: Outcome<T>, language: Language): Answer<T> {
  const told = toldOf(outcome.diagnostics, language);
  return outcome.ok ? { value: outcome.value, told } : { told };
}
