import type { Compilation, CompileOptions } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diskAround } from "../host/disk.js";
import { CONFIG } from "../host/host.js";
import { readInput } from "../host/read.js";
import { isForeign } from "../host/sniff.js";
import { ReportCompiler } from "../import/compile-report.js";
import type { Figure } from "../report/figures.js";
import { readConfig } from "../run/settings.js";
import { SettingsFiles } from "../run/settings-files.js";
import { namedFrom } from "./names.js";
import { isReportText } from "./report-text.js";

/** An open document and the findings in its current text. */
export interface Checked {
  /** Full name, with `/`. */
  file: string;
  text: string;
  diagnostics: readonly Diagnostic[];
  compilation?: Compilation;
  /** The last compilation with figures: while a line is being typed, a compilation often has none. */
  known?: Compilation;
}

/** The documents open in an editor, and the disk. An open document's unsaved text replaces its file. */
export class Workspace {
  private readonly texts = new Map<string, string>();
  private readonly checked = new Map<string, Checked>();
  private readonly reports = new ReportCompiler();
  /** Reading a document takes a while, so one check waits for another. */
  private line: Promise<unknown> = Promise.resolve();

  /** Names of the open documents. */
  get files(): string[] {
    return [...this.texts.keys()];
  }

  close(file: string): void {
    this.texts.delete(file);
    this.checked.delete(file);
  }

  set(file: string, text: string): void {
    this.texts.set(file, text);
  }

  /** Checks an open document; one that is no report has no findings. */
  check(file: string): Promise<Checked> {
    return this.inLine(() => this.checkNow(file));
  }

  /**
   * The findings in the current text: those of the last check, where nothing was typed since. An editor asks for quick fixes
   * wherever the cursor goes.
   */
  current(file: string): Promise<Checked> {
    return this.inLine(async () => {
      const before = this.checked.get(file);
      return before && before.text === this.texts.get(file) ? before : this.checkNow(file);
    });
  }

  /** The result of the last check; checks now if there is none. */
  async last(file: string): Promise<Checked | undefined> {
    return this.texts.has(file) ? (this.checked.get(file) ?? (await this.check(file))) : undefined;
  }

  /** A figure of a report that another one names, open or not, and whether that is a document, which has no lines. */
  async figureOf(file: string, path: string): Promise<{ figure: Figure; isDocument: boolean } | undefined> {
    const input = this.input(file);
    if (!input) return undefined;
    const { figures } = await this.reports.compile(input, this.host());
    const figure = figures?.get(path);
    return figure && { figure, isDocument: isForeign(input) };
  }

  /** The files of a pattern in a data file. */
  filesOf(pattern: string, file: string): string[] {
    const found = diskAround("/").readFiles(pattern, file);
    return typeof found === "string" ? [] : found.filter(({ bytes }) => bytes).map(({ name }) => name);
  }

  private inLine(job: () => Promise<Checked>): Promise<Checked> {
    const done = this.line.then(job);
    this.line = done.catch(() => {});
    return done;
  }

  private async checkNow(file: string): Promise<Checked> {
    const checked = await this.read(file, this.texts.get(file) ?? "", this.checked.get(file));
    if (this.texts.has(file)) this.checked.set(file, checked);
    return checked;
  }

  private async read(file: string, text: string, before: Checked | undefined): Promise<Checked> {
    const input = { name: file, bytes: new TextEncoder().encode(text) };
    if (file.endsWith(`/${CONFIG}`)) return { file, text, diagnostics: readConfig(input).diagnostics };
    // A document that once was a report counts as one while it is being rewritten.
    if (!before?.compilation && !isReportText(text)) return { file, text, diagnostics: [] };
    const settings = new SettingsFiles("/");
    const compilation = await this.reports.compile(input, { ...this.host(), ...settings.words(file) });
    const known = compilation.figures ? compilation : before?.known;
    const diagnostics = settings.applied(file, compilation.diagnostics);
    return { file, text, diagnostics, compilation, ...(known && { known }) };
  }

  private input(file: string) {
    const text = this.texts.get(file);
    if (text !== undefined) return { name: file, bytes: new TextEncoder().encode(text) };
    const input = readInput(file, "/");
    return input.ok ? input.value : undefined;
  }

  private host(): CompileOptions {
    const disk = diskAround("/");
    return {
      ...disk,
      readFile: (named, from) => {
        const name = namedFrom(named, from);
        return this.texts.has(name) ? this.input(name) : disk.readFile(named, from);
      },
      readFiles: (named, from) => {
        const found = disk.readFiles(named, from);
        return typeof found === "string"
          ? found
          : found.map((each) => (this.texts.has(each.name) ? { ...each, ...this.open(each.name) } : each));
      },
    };
  }

  private open(file: string): { bytes?: Uint8Array } {
    const text = this.texts.get(file);
    return text === undefined ? {} : { bytes: new TextEncoder().encode(text) };
  }
}
