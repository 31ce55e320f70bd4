import type { Code } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import type { Outcome } from "../diagnostics/outcome.js";
import { definitionOf } from "../rules/codes.js";
import { fixAll } from "../run/fix.js";
import { type Audited, audit, auditSheet, type Kept } from "./audit.js";
import { type Checked, checkDraft, compiled, DATA_FILE, wholeReport } from "./check.js";
import { type Draft, draftOf, draftText } from "./draft.js";
import type { Files } from "./files.js";
import { type GivenFile, readDocument, readGiven } from "./given.js";
import {
  type Beginning,
  begin,
  beginAfter,
  mayBeRegister,
  mustBeRegister,
  type Opened,
  openReport,
} from "./open.js";
import { beginWithRegister, type Counted, countRegister, isRegister } from "./register.js";
import { type Kind, type Made, takeAway } from "./take-away.js";
import { type Told, toldOf } from "./told.js";

/** The answer to a request: its value with the findings, or why there is none. */
export interface Answer<T> {
  value?: T;
  told: Told[];
}

/** The pipeline as the page asks it: every answer comes later. */
export type Pipeline = {
  [Name in keyof Work]: Work[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Awaited<Result>>
    : never;
} & {
  /** Ends the reading of a file that is under way; all else that was asked is still answered. */
  cancel(): void;
  /** Ends the checking of many files that is under way. */
  cancelAudit(): void;
};

/** What is asked of many files that are checked. */
export const OF_AUDITS: readonly (keyof Work)[] = ["audit", "auditSheet"];

/** Why a code is checked. */
export interface Explained {
  why: string;
  clause: string;
}

/**
 * All that the page asks of the pipeline, in one place, so that a worker can do it: every answer is plain data.
 */
export class Work {
  begin(beginning: Beginning, language: Language): Answer<Opened> {
    return answer(begin(beginning), language);
  }

  async beginAfter(file: GivenFile, language: Language): Promise<Answer<Opened>> {
    const last = await readDocument(file);
    return answer(last.ok ? await beginAfter(last.value) : last, language);
  }

  /** @param beginning of a report to begin, where the file is a register of applications */
  async open(file: GivenFile, beginning: Beginning, language: Language): Promise<Answer<Opened>> {
    const read = await readDocument(file);
    if (!read.ok) return answer(read, language);
    const input = read.value;
    const opened = await openReport(input);
    if (opened.ok || !mayBeRegister(input)) return answer(opened, language);
    const counted = await beginWithRegister(input, beginning);
    const isOne = counted.ok || mustBeRegister(input) || isRegister(counted);
    return answer(isOne ? counted : opened, language);
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

  async register(file: GivenFile, draft: Draft, language: Language): Promise<Answer<Counted>> {
    const input = await readGiven(file);
    return answer(input.ok ? await countRegister(input.value, draft) : input, language);
  }

  explain(code: string, language: Language): Explained {
    const { why, clause } = definitionOf(code as Code);
    return { why: why[language], clause };
  }

  audit(file: GivenFile, name: string, language: Language): Promise<Audited> {
    return audit(file, name, language);
  }

  auditSheet(all: ReadonlyMap<string, Kept>, language: Language): Promise<Uint8Array> {
    return auditSheet(all, language);
  }
}

function answer<T>(outcome: Outcome<T>, language: Language): Answer<T> {
  const told = toldOf(outcome.diagnostics, language);
  return outcome.ok ? { value: outcome.value, told } : { told };
}
