import { valueAt } from "../data-file/values.js";
import type { Language } from "../diagnostics/language.js";
import type { Checked } from "./check.js";
import { cellAt, type Draft } from "./draft.js";
import { withApplications, withChanges } from "./edit.js";
import type { Files } from "./files.js";
import type { Change } from "./finding.js";
import { type GivenFile, readGiven } from "./given.js";
import type { Evidence, Opened } from "./open.js";
import type { Counted } from "./register.js";
import { failed, type Told, toldOf } from "./told.js";
import type { Pipeline } from "./work.js";

/** Steps that can be taken back. */
const MOST_STEPS = 500;

/** Typing in one place within this time is one step. */
const ONE_STEP = 1_500;

/** The report that is open: what it says, what was found in it, and the steps that led there. */
export class Session {
  draft: Draft;
  files: Files;
  checked?: Checked;
  /** What is said of how a file was read. */
  told: readonly Told[];
  /** How the program failed at the last check. */
  fault: readonly Told[] = [];
  /** Path of the field that is being filled in. */
  focus?: string;
  private past: Draft[] = [];
  private future: Draft[] = [];
  private last = { at: "", when: 0 };
  private kept: Draft;
  /** Whether what was typed last is still being checked. */
  isBusy = false;
  private stale = false;
  /** What `checked` is about. */
  private checkedDraft: Draft;

  /** What table 三 was counted from. */
  counted?: Evidence;

  constructor(
    readonly pipeline: Pipeline,
    { draft, files, counted }: Opened,
    told: readonly Told[],
    public language: Language,
    private readonly changed: () => void,
  ) {
    this.draft = draft;
    this.files = files;
    this.told = told;
    this.kept = draft;
    this.checkedDraft = draft;
    if (counted) this.counted = counted;
    this.check();
  }

  /** @param at where something is typed: steps in one place follow each other as one */
  change(next: Draft, at = ""): void {
    const now = Date.now();
    const goesOn = at !== "" && at === this.last.at && now - this.last.when < ONE_STEP;
    if (!goesOn) this.past = [...this.past, this.draft].slice(-MOST_STEPS);
    this.future = [];
    this.last = { at, when: now };
    this.set(next);
  }

  /** Changes of the last check; one of a text that was changed since then waits for the next check. */
  mend(changes: readonly Change[]): void {
    const { draft, checkedDraft } = this;
    const isOld = ({ path }: Change) =>
      cellAt(draft.values, path).value !== cellAt(checkedDraft.values, path).value;
    if (!changes.some(isOld)) this.change(withChanges(draft, changes));
  }

  /** Takes table 三 over that was counted from a register; what was typed elsewhere in the meantime stays. */
  count({ draft, counted }: Counted): void {
    this.counted = counted;
    this.change(withApplications(this.draft, valueAt(draft.values, "applications")));
  }

  undo(): void {
    const before = this.past.pop();
    if (!before) return;
    this.future.push(this.draft);
    this.last = { at: "", when: 0 };
    this.set(before);
  }

  redo(): void {
    const after = this.future.pop();
    if (!after) return;
    this.past.push(this.draft);
    this.set(after);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  addFile(name: string, bytes: Uint8Array): void {
    this.files = { ...this.files, [name]: bytes };
  }

  /** Everything mended that can be without changing a figure. */
  async fixAll(): Promise<void> {
    const { draft } = this;
    try {
      const mended = await this.pipeline.fix(draft, this.files);
      if (mended && this.draft === draft) this.change(mended);
    } catch (error) {
      this.tell(failed(error, this.language));
    }
  }

  /** Reads a file that was chosen for the report; undefined where that cannot be, which is told. */
  async read(file: GivenFile, maximum?: number): Promise<Uint8Array | undefined> {
    const read = await readGiven(file, maximum);
    this.tell(toldOf(read.diagnostics, this.language));
    return read.ok ? read.value.bytes : undefined;
  }

  /** Takes a file that the report names. */
  async takeFile(name: string, file: GivenFile): Promise<void> {
    const bytes = await this.read(file);
    if (!bytes) return;
    this.addFile(name, bytes);
    this.check();
  }

  private tell(told: readonly Told[]): void {
    this.told = told;
    this.changed();
  }

  /** The data file has been saved as it is now. */
  keep(): void {
    this.kept = this.draft;
    this.changed();
  }

  get isSaved(): boolean {
    return this.kept === this.draft;
  }

  focusOn(path: string | undefined): void {
    if (this.focus === path) return;
    if (path === undefined) delete this.focus;
    else this.focus = path;
    this.changed();
    this.check();
  }

  speak(language: Language): void {
    this.language = language;
    this.changed();
    this.check();
  }

  private set(next: Draft): void {
    this.draft = next;
    this.changed();
    this.check();
  }

  /** Asks for a check; while one is under way only the newest draft waits. */
  check(): void {
    this.stale = true;
    if (!this.isBusy) void this.run();
  }

  private async run(): Promise<void> {
    this.isBusy = true;
    while (this.stale) {
      this.stale = false;
      this.changed();
      const { draft } = this;
      try {
        this.checked = await this.pipeline.check(draft, this.files, this.language, this.focus);
        this.checkedDraft = draft;
        this.fault = [];
      } catch (error) {
        this.fault = failed(error, this.language);
      }
      this.isBusy = this.stale;
      this.changed();
    }
  }
}
