import { type Compilation, type CompileOptions, compile } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Outcome } from "../diagnostics/outcome.js";
import type { FoundFile, InputFile, ReportFile } from "../host/host.js";
import { isForeign } from "../host/sniff.js";
import type { AsDataFile } from "./as-data-file.js";
import type * as Audit from "./audit.js";

/** Stands for a file that is gone when it is to be read again. */
const NOTHING = new Uint8Array();

/** Documents name others, which name none. A file that is another one in every round counts as it was read last. */
const MOST_ROUNDS = 8;

/**
 * Compiles reports of any kind, held against others of any kind: a document or page stands wherever a data file may. What
 * reads those is loaded only for them, and each is read once.
 */
export class ReportCompiler {
  /** What was read by name, with a digest of the bytes: these may be many megabytes each. */
  private readonly read = new Map<string, { digest: string; taken: Outcome<AsDataFile> }>();
  private audit?: typeof Audit;

  /** A data file, or a report in a document or page. */
  async compile(input: InputFile, options: CompileOptions = {}): Promise<Compilation> {
    const taken = new Map<string, Outcome<AsDataFile>>();
    for (let round = 0; ; round++) {
      const { compilation, unread } = this.attempt(input, options, taken, round >= MOST_ROUNDS);
      if (unread.size === 0) return compilation;
      this.audit ??= await import("./audit.js");
      for (const [key, { name, bytesOf }] of unread) {
        const bytes = bytesOf();
        const read = await this.audit.asDataFile({ name, bytes });
        this.read.set(name, { digest: digestOf(bytes), taken: read });
        taken.set(key, read);
      }
    }
  }

  /** A version of a data file that was compiled before, with the same others. */
  again(input: InputFile, options: CompileOptions): Compilation {
    return this.attempt(input, options).compilation;
  }

  /**
   * One way through the pipeline, with the documents that are still to be read for it.
   *
   * @param taken what was read for it so far, by name and content
   * @param isChanging whether what was read last of a name counts for whatever the file is now: it may change for ever
   */
  private attempt(
    input: InputFile,
    options: CompileOptions,
    taken: ReadonlyMap<string, Outcome<AsDataFile>> = new Map(),
    isChanging = false,
  ) {
    // Bytes are not kept: those of all documents may be more than fits into the memory.
    const unread = new Map<string, { name: string; bytesOf: () => Uint8Array }>();
    const used = new Set<AsDataFile>();
    const known = ({ name, bytes }: InputFile, again: () => Uint8Array): Outcome<AsDataFile> | undefined => {
      const digest = digestOf(bytes);
      const key = `${name}\n${digest}`;
      const own = taken.get(key);
      if (own) return own;
      const before = this.read.get(name);
      if (before && (isChanging || before.digest === digest)) return before.taken;
      unread.set(key, { name, bytesOf: again });
      return undefined;
    };
    const report = <T extends FoundFile>(file: T): T | ReportFile => {
      const { name, pattern, bytes } = file;
      if (!bytes || !isForeign({ name, bytes })) return file;
      const read = known({ name, bytes }, () => file.bytes ?? NOTHING);
      if (!read?.ok || !read.value.isNamed) return file;
      used.add(read.value);
      return { ...(pattern !== undefined && { pattern }), ...read.value.file };
    };
    const { readFile, readFiles, previous, children } = options;
    const withReports: CompileOptions = {
      ...options,
      ...(previous && { previous: report(previous) as ReportFile }),
      ...(children && { children: children.map(report) }),
      ...(readFile && {
        readFile: (name, from) => {
          const found = readFile(name, from);
          return typeof found === "object" ? report(found) : found;
        },
      }),
      ...(readFiles && {
        readFiles: (pattern, from) => {
          const found = readFiles(pattern, from);
          return typeof found === "string" ? found : found.map(report);
        },
      }),
    };
    const compilation = this.through(input, known, withReports);
    return { compilation: told(compilation, used), unread };
  }

  private through(
    input: InputFile,
    known: (file: InputFile, again: () => Uint8Array) => Outcome<AsDataFile> | undefined,
    options: CompileOptions,
  ): Compilation {
    if (!isForeign(input)) return compile(input, options);
    const taken = known(input, () => input.bytes);
    if (!taken || !this.audit) return { diagnostics: [] };
    return taken.ok ? this.audit.audited(taken.value, options) : { diagnostics: [...taken.diagnostics] };
  }
}

/** Whether a report is built of a file: documents and pages are only checked. Whether a workbook is a filled form, its reading tells. */
export function canBeBuilt(input: InputFile): boolean {
  return !isForeign(input) || /\.xlsx$/i.test(input.name);
}

/** Whether a workbook has the three tables without a report around them, and nothing wrong with them. */
export function isTablesAlone(input: InputFile, { document, diagnostics }: Compilation): boolean {
  return isForeign(input) && !document && diagnostics.every(({ severity }) => severity !== "error");
}

/** Tells one version of a file from the next. */
function digestOf(bytes: Uint8Array): string {
  let [one, other] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    one = Math.imul(one, 31) + byte;
    other = Math.imul(other ^ byte, 16_777_619);
  }
  return `${bytes.length} ${one | 0} ${other}`;
}

/** The findings in the documents' own places, and what is doubtful in the documents themselves. */
function told(compilation: Compilation, used: ReadonlySet<AsDataFile>): Compilation {
  if (used.size === 0) return compilation;
  let found: readonly Diagnostic[] = compilation.diagnostics;
  for (const taken of used) found = taken.inOwnPlaces(found);
  return { ...compilation, diagnostics: [...found, ...[...used].flatMap((taken) => taken.doubts())] };
}
