import type { Outcome } from "../../diagnostics/outcome.js";
import { fromBase64, toBase64 } from "../../text/base64.js";
import { DATA_FILE } from "../check.js";
import { draftOf, draftText, textAt } from "../draft.js";
import type { Files } from "../files.js";
import type { Opened } from "../open.js";

/** What stands before the keys of this page, which shares its storage with every page from disk. */
const PREFIX = "gov-report/";

/** A report as it lies in the browser's storage: its data file, which every version of the page can read, and its files. */
interface Stored {
  label: string;
  /** Milliseconds since 1970. */
  when: number;
  text: string;
  /** Name → bytes in base64. */
  files: Record<string, string>;
}

/** A copy of a report that was left in this browser. */
export interface Copy {
  key: string;
  label: string;
  when: number;
  open(): Outcome<Opened>;
}

/** The copies in this browser, the newest first; none where a page may keep nothing. */
export function copies(): Copy[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.flatMap(copyAt).sort((a, b) => b.when - a.when);
  } catch {
    return [];
  }
}

/** What lies at a key; nothing where it is not what this page writes. */
function copyAt(key: string): Copy[] {
  const listed = storedAt(key);
  if (!listed) return [];
  // Another window may have gone on with it since it was listed, or have deleted it.
  return [{ key, label: listed.label, when: listed.when, open: () => openedOf(storedAt(key) ?? listed) }];
}

function storedAt(key: string): (Omit<Stored, "files"> & { files: Files }) | undefined {
  try {
    const { label, when, text, files = {} } = JSON.parse(itemAt(key) ?? "") as Partial<Stored>;
    if (typeof label !== "string" || typeof when !== "number" || typeof text !== "string") return undefined;
    const own = Object.entries(files).map(([name, content]) => [name, fromBase64(content)] as const);
    return { label, when, text, files: Object.fromEntries(own) };
  } catch {
    return undefined;
  }
}

function openedOf({ text, files }: { text: string; files: Files }): Outcome<Opened> {
  const read = draftOf({ name: DATA_FILE, bytes: new TextEncoder().encode(text) });
  return read.ok ? { ...read, value: { draft: read.value, files } } : read;
}

/** Removes a copy. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing may be stored there is nothing to remove.
  }
}

/** Keeps a copy of one report. Two windows never write to one key, so that neither loses what the other has. */
export class Keeper {
  private written: string | null;

  /** @param key of the copy that the report comes from */
  constructor(private key = newKey()) {
    this.written = itemAt(key);
  }

  /** Keeps the report as it is now; false where the browser lets a page keep none, or not so much. */
  keep({ draft, files }: Opened): boolean {
    const pictures = Object.entries(files).map(([name, bytes]) => [name, toBase64(bytes)]);
    const stored: Stored = {
      label: `${textAt(draft.values, "agency.name")} ${textAt(draft.values, "year")}`,
      when: Date.now(),
      text: draftText(draft),
      files: Object.fromEntries(pictures),
    };
    const text = JSON.stringify(stored);
    try {
      if (itemAt(this.key) !== this.written) this.key = newKey();
      localStorage.setItem(this.key, text);
      this.written = text;
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    forget(this.key);
    this.written = null;
  }
}

function newKey(): string {
  return `${PREFIX}${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
}

function itemAt(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
