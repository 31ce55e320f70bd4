import path from "node:path";
import { stopsBuilding } from "../codes/draft.js";
import type { Compilation, CompileOptions } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { withSourceExcerpts } from "../diagnostics/excerpt.js";
import type { ReportDocument } from "../document.js";
import type { Download } from "../emit/download.js";
import { type EmitOptions, FORMATS, type FormatName, type HtmlKind } from "../emit/formats.js";
import { diskAround } from "../host/disk.js";
import type { InputFile } from "../host/host.js";
import { readInput } from "../host/read.js";
import { isForeign } from "../host/sniff.js";
import { usageFault } from "../host/usage-fault.js";
import { canBeBuilt, isTablesAlone, ReportCompiler } from "../import/compile-report.js";
import { type Unit, unitOf } from "../reporters/run.js";
import { fixAll, type Mended } from "./fix.js";
import { SettingsFiles } from "./settings-files.js";

/** What to do with each data file of a run. It is plain data, so that it can be sent to a process. */
export interface Task {
  cwd: string;
  /** SOURCE_DATE_EPOCH, in seconds. */
  epoch?: number;
  /** In place of the files that the data names. */
  previous?: InputFile;
  children?: { name: string; bytes?: Uint8Array }[];
  /** The year that every report is to be on. */
  year?: number;
  /** Note the SHA-256 of every file taken, for the manifest. */
  hashes?: boolean;
  /** Mend what can be mended without changing a figure: in the file, or only to be shown. */
  fix?: "write" | "show";
  /** What to render of a file that may be built; empty to check only. */
  formats: readonly FormatName[];
  html?: HtmlKind;
  /** The .pdf as PDF/A-2b. */
  pdfA?: boolean;
  /** Files that each page links to, by the name of its data file. */
  downloads?: Readonly<Record<string, readonly Download[]>>;
  /** LibreOffice's program, where a .pdf is asked for. */
  libreOffice?: string;
  /** Render in spite of errors of arithmetic (GR3), marked as a draft. */
  draft?: boolean;
}

/** A file that was used for a result. */
export interface TakenInput {
  /** As from the working folder, with `/`. */
  name: string;
  role: "data" | "previous" | "child" | "reference" | "image" | "settings";
  /** Absent where it could not be read, or nobody asked for it. */
  sha256?: string;
}

/** The result for one data file, as plain data; nothing is written yet. */
export interface TaskResult {
  name: string;
  diagnostics: Diagnostic[];
  /** Faults of the settings file that counts here, which other files may share. */
  settings?: { name: string; diagnostics: Diagnostic[] };
  unit: Unit;
  /** The report's title, once it could be laid out. */
  title?: string;
  /** The mended file, how many faults that mended, and what was found before. */
  mended?: {
    bytes: Uint8Array;
    count: number;
    /** 1-based lines that are different now. */
    lines: number[];
    before: Diagnostic[];
    /** As it was read. */
    from: Uint8Array;
  };
  /** In the order of the formats; empty where errors stand in the way. */
  rendered: { format: FormatName; bytes: Uint8Array; sha256?: string }[];
  /** Findings about the machine and not the data, such as missing fonts. */
  surroundings?: Diagnostic[];
  inputs: TakenInput[];
}

/** Does a task with one data file after another; settings files are read once. */
export class TaskRunner {
  private readonly settings: SettingsFiles;
  private readonly reports = new ReportCompiler();
  private hash?: (bytes: Uint8Array) => string;
  private readonly hashed = (bytes: Uint8Array) => (this.hash ? { sha256: this.hash(bytes) } : {});

  constructor(private readonly task: Task) {
    this.settings = new SettingsFiles(task.cwd);
  }

  /** Reads, checks and renders a file; one that cannot be read is a diagnostic too. */
  async run(name: string): Promise<TaskResult> {
    const input = readInput(name, this.task.cwd, "report");
    if (!input.ok) {
      return {
        name,
        diagnostics: [...input.diagnostics],
        unit: { name },
        rendered: [],
        inputs: [{ name, role: "data" }],
      };
    }
    return this.runOn(input.value);
  }

  /** The same for bytes that are here already: standard input. */
  async runOn(input: InputFile): Promise<TaskResult> {
    const inputs = new Map<string, TakenInput>();
    if (this.task.hashes) this.hash ??= await hasher();
    const hashed = this.hashed;
    const options = this.compileOptions(input.name, inputs);
    const take = (role: TakenInput["role"], { name, bytes }: InputFile) =>
      inputs.set(name, { name, role, ...hashed(bytes) });
    take("data", input);
    if (options.previous) take("previous", options.previous);
    for (const { name, bytes } of options.children ?? []) if (bytes) take("child", { name, bytes });
    const builds = this.task.formats.length > 0;
    if ((this.task.fix && isForeign(input)) || (builds && !canBeBuilt(input)))
      return refused(input.name, "notADataFile");
    const first = await this.reports.compile(input, options);
    if (builds && isTablesAlone(input, first)) return refused(input.name, "tablesAlone");
    const again = (file: InputFile) => this.reports.again(file, options);
    const fixed = this.task.fix ? fixAll(input, first, again) : undefined;
    const compilation = fixed?.compilation ?? first;
    const settings = this.settings.for(input.name);
    for (const { name, bytes } of settings ? [settings, ...settings.extended] : [])
      inputs.set(name, { name, role: "settings", ...(bytes && hashed(bytes)) });
    const told = ({ diagnostics }: Compilation) =>
      withSourceExcerpts(this.settings.applied(input.name, diagnostics));
    const { document } = compilation;
    return {
      name: input.name,
      diagnostics: told(compilation),
      ...(settings && { settings: { name: settings.name, diagnostics: settings.config.diagnostics } }),
      unit: unitOf(input.name, compilation),
      ...(document && { title: document.title }),
      ...(fixed && { mended: mendedPart(fixed, told(first), input) }),
      ...(await this.rendered(
        input.name,
        document,
        this.settings.applied(input.name, compilation.diagnostics),
      )),
      inputs: [...inputs.values()],
    };
  }

  /** Renders all formats or none: outputs of one file that do not match are worse than a missing one. */
  private async rendered(
    name: string,
    document: ReportDocument | undefined,
    diagnostics: readonly Diagnostic[],
  ): Promise<Pick<TaskResult, "rendered" | "surroundings">> {
    const { formats, draft, libreOffice, html, pdfA, downloads } = this.task;
    if (!document || formats.length === 0) return { rendered: [] };
    if (diagnostics.some((one) => stopsBuilding(one, draft))) return { rendered: [] };
    const links = downloads?.[name];
    const options: EmitOptions = {
      ...(libreOffice && { libreOffice }),
      ...(html && { html }),
      ...(pdfA && { pdfA }),
      ...(links && { downloads: links }),
    };
    const pdf = formats.includes("pdf") ? await import("../emit/pdf.js") : undefined;
    const rendered = [];
    try {
      for (const format of formats) {
        const bytes = await FORMATS[format].emit(document, options);
        rendered.push({ format, bytes, ...this.hashed(bytes) });
      }
    } catch (error) {
      if (!pdf || !(error instanceof pdf.PdfFailure)) throw error;
      return { rendered: [], surroundings: [usageFault("GR9009", { reason: "failed" })] };
    }
    const fonts = pdf?.missingFonts(document) ?? [];
    return { rendered, surroundings: fonts.length > 0 ? [usageFault("GR9010", { fonts })] : [] };
  }

  /** The pipeline's options, with every file that it reads noted. */
  private compileOptions(own: string, inputs: Map<string, TakenInput>): CompileOptions {
    const { cwd, epoch, previous, draft, year } = this.task;
    // A report is not its own child, even where the pattern matches it.
    const children = this.task.children?.filter(
      ({ name }) => path.resolve(cwd, name) !== path.resolve(cwd, own),
    );
    const disk = diskAround(cwd, (name, role, bytes) =>
      inputs.set(name, { name, role, ...(bytes && this.hashed(bytes)) }),
    );
    return {
      ...disk,
      ...(previous && { previous }),
      ...(children && { children }),
      ...(epoch !== undefined && { epoch }),
      ...(year !== undefined && { year }),
      ...(draft && { draft }),
      ...this.settings.words(own),
    };
  }
}

/** The part of a mended file that is plain data. */
function mendedPart({ bytes, count, lines }: Mended, before: Diagnostic[], { bytes: from }: InputFile) {
  return { bytes, count, lines, before, from };
}

/** Documents and pages are checked, not built nor mended; the three tables alone make no report. */
function refused(name: string, reason: "notADataFile" | "tablesAlone"): TaskResult {
  const fault = usageFault("GR9001", { file: name, reason });
  return { name, diagnostics: [fault], unit: { name }, rendered: [], inputs: [{ name, role: "data" }] };
}

/** Loaded only for manifests: OpenSSL costs a tenth of a run over one file. */
async function hasher(): Promise<(bytes: Uint8Array) => string> {
  const { createHash } = await import("node:crypto");
  return (bytes) => createHash("sha256").update(bytes).digest("hex");
}
