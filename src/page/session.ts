import type { Language } from "../../diagnostics/language.js";
import type { Checked } from "../check.js";
import type { Draft } from "../draft.js";
import type { Files } from "../files.js";
import type { Evidence, Opened } from "../open.js";
import type { Counted } from "../register.js";
import { failed, type Told } from "../told.js";
import type { Pipeline } from "./client.js";
import { chooseFiles, inputOf } from "./save.js";

/** Steps that can be taken back. */
const MOST_STEPS = 500;

/** Typing in one place within this time is one step. */
const ONE_STEP = 1_500;

/** The report that is open: what it says, what was found in it, and the steps that led there. */
export class Session {
  draft: Draft;
  files: Files;
  checked?: Checked;
  /** What is said of how the file was read. */
  told: readonly Told[];
  /** Path of the field that is being filled in. */
  focus?: string;
  private past: Draft[] = [];
  private future: Draft[] = [];
  private last = { at: "", when: 0 };
  private kept: Draft;
  /** Whether what was typed last is still being checked. */
  isBusy = false;
  private stale = false;

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

  /** Takes table 三 over that was counted from a register. */
  count({ draft, counted }: Counted): void {
    this.counted = counted;
    this.change(draft);
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
    const mended = await this.pipeline.fix(draft, this.files);
    if (mended && this.draft === draft) this.change(mended);
  }

  /** Asks for a file that the report names. */
  async takeFile(name: string): Promise<void> {
    const [file] = await chooseFiles("");
    if (!file) return;
    this.addFile(name, (await inputOf(file)).bytes);
    this.check();
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
      try {
        this.checked = await this.pipeline.check(this.draft, this.files, this.language, this.focus);
      } catch (error) {
        this.told = failed(error, this.language);
      }
      this.isBusy = this.stale;
      this.changed();
    }
  }
}
