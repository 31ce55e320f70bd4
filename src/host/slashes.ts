/** A file's name as it is shown and written, with `/` on every system. */
export function slashes(name: string): string {
  return name.replaceAll("\\", "/");
}
