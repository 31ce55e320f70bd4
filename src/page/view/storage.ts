import { fromBase64, toBase64 } from "../../text/base64.js";
import { type Draft, textAt } from "../draft.js";
import type { Files } from "../files.js";
import type { Opened } from "../open.js";

const KEY = "gov-report";

/** A report that was left in this browser. */
export interface Copy {
  label: string;
  opened: Opened;
}

/** The copy that lies in this browser's storage; none where there is none, or where a page may keep nothing. */
export function stored(): Copy | undefined {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return undefined;
    const { draft, files, when } = JSON.parse(text) as Stored;
    const pictures = Object.entries(files).map(([name, content]) => [name, fromBase64(content)]);
    const label = `${textAt(draft.values, "agency.name")} ${textAt(draft.values, "year")} · ${when}`;
    return { label, opened: { draft, files: Object.fromEntries(pictures) as Files } };
  } catch {
    return undefined;
  }
}

interface Stored {
  draft: Draft;
  files: Record<string, string>;
  when: string;
}

/** Keeps a copy; false where the browser lets a page keep none, or not so much. */
export function store({ draft, files }: Opened): boolean {
  try {
    const when = new Date().toLocaleString("zh-CN");
    const pictures = Object.entries(files).map(([name, bytes]) => [name, toBase64(bytes)]);
    localStorage.setItem(KEY, JSON.stringify({ draft, files: Object.fromEntries(pictures), when }));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing may be stored there is nothing to remove.
  }
}
