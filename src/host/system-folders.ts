const NAMES = new Set(["System Volume Information", "$RECYCLE.BIN", "lost+found"]);

/** Whether a system keeps a folder of this name on a disk for itself: nobody looks into it, and no report is in it. */
export function isSystemFolder(name: string): boolean {
  return NAMES.has(name);
}
