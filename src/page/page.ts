import type { Language } from "../diagnostics/language.js";
import { type Audited, auditedName, brokenAudit } from "./audit.js";
import type { GivenFile } from "./given.js";
import type { Beginning, Opened } from "./open.js";
import { Session } from "./session.js";
import { failed, type Told } from "./told.js";
import type { Answer, Pipeline } from "./work.js";

/** The report of the year that is over. */
const BEGINNING: Beginning = { year: new Date().getFullYear() - 1, name: "", kind: "", level: "" };

/** Many files that are checked, and what was found in those that are done. */
export interface Audition {
  readonly files: readonly GivenFile[];
  readonly audited: readonly Audited[];
}

/** What is shown: the beginning, a report being filled in, or many being checked; and the ways from one to another. */
export class Page {
  language: Language = "zh-CN";
  session?: Session;
  /** Stays behind a report that is opened from it. */
  audit?: Audition;
  /** Why the file that was handed over last was not opened. */
  told: readonly Told[] = [];
  isReading = false;
  /** What is typed on the first page of a new report; a register that is dropped there is counted for it. */
  beginning: Beginning = BEGINNING;
  /** Counts what was asked for: what comes back for anything but the newest is dropped. */
  private newest = 0;

  /**
   * @param mayLeave asks whether work that is not saved may be left
   * @param changed called when something else is to be seen
   */
  constructor(
    private readonly pipeline: Pipeline,
    private readonly mayLeave: () => boolean,
    private readonly changed: () => void,
  ) {}

  begin(beginning: Beginning): Promise<void> {
    return this.take(this.pipeline.begin(beginning, this.language));
  }

  beginAfter(file: GivenFile): Promise<void> {
    return this.take(this.pipeline.beginAfter(file, this.language));
  }

  /** Opens a file, or checks several. */
  async open(files: readonly GivenFile[], beginning = this.beginning): Promise<void> {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) await this.check(files);
    else await this.take(this.pipeline.open(file, beginning, this.language));
  }

  /** Puts a report on the page in place of what is there, unless that is not saved and is to stay. */
  show(opened: Opened, told: readonly Told[] = []): boolean {
    if (!this.canLeave) return false;
    this.newest++;
    this.isReading = false;
    this.told = [];
    this.session = new Session(this.pipeline, opened, told, this.language, this.changed);
    this.changed();
    return true;
  }

  /** Tells why something was not opened. */
  tell(told: readonly Told[]): void {
    this.told = told;
    this.changed();
  }

  /** Gives up the file that is being read. */
  cancel(): void {
    this.newest++;
    this.isReading = false;
    this.pipeline.cancel();
    this.changed();
  }

  /** From a report back to those that are being checked, and from these to the beginning. */
  home(): void {
    if (!this.canLeave) return;
    if (this.session) delete this.session;
    else {
      delete this.audit;
      this.pipeline.cancelAudit();
    }
    this.told = [];
    this.cancel();
  }

  speak(language: Language): void {
    this.language = language;
    this.session?.speak(language);
    this.changed();
  }

  /**
   * One return sheet of the files that were checked. Where there is none, why is told, and nothing where it is not wanted any
   * more.
   */
  async auditSheet(): Promise<Uint8Array | undefined> {
    const { files, audited } = this.audit!;
    const isWanted = () => this.audit?.files === files;
    try {
      const all = new Map(audited.map(({ name, kept }) => [name, kept]));
      const sheet = await this.pipeline.auditSheet(all, this.language);
      return isWanted() ? sheet : undefined;
    } catch (error) {
      if (isWanted()) this.tell(failed(error, this.language));
      return undefined;
    }
  }

  /** Asks, where there is something to lose. */
  private get canLeave(): boolean {
    return !this.session || this.session.isSaved || this.mayLeave();
  }

  private async take(asked: Promise<Answer<Opened>>): Promise<void> {
    const own = ++this.newest;
    this.isReading = true;
    this.tell([]);
    const { value, told } = await asked.catch(
      (error: unknown): Answer<Opened> => ({ told: failed(error, this.language) }),
    );
    if (own !== this.newest) return;
    this.isReading = false;
    if (value) this.show(value, told);
    else this.tell(told);
    this.changed();
  }

  private async check(files: readonly GivenFile[]): Promise<void> {
    if (!this.canLeave) return;
    this.newest++;
    delete this.session;
    this.isReading = false;
    this.told = [];
    this.audit = { files, audited: [] };
    this.changed();
    this.pipeline.cancelAudit();
    const taken = new Set<string>();
    for (const file of files) {
      const name = auditedName(file.name, taken);
      taken.add(name);
      const one = await this.pipeline
        .audit(file, name, this.language)
        .catch((error: unknown) => brokenAudit(name, error, this.language));
      if (this.audit?.files !== files) return;
      this.audit = { files, audited: [...this.audit.audited, one] };
      this.changed();
    }
  }
}
