/** A title as a file name that every system takes: without reserved signs, at most 80 characters. */
export function fileName(title: string): string {
  const signs = [...title.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")].slice(0, 80);
  while (new TextEncoder().encode(signs.join("")).length > MOST_BYTES) signs.pop();
  const plain = signs.join("");
  const name = plain.replace(/^[.\s]+|[.\s]+$/g, "") || "report";
  return RESERVED.test(name) ? `${name}_` : name;
}

/**
 * Titles as file names of which no two are the same, not on a disk either that takes capital letters for small ones.
 *
 * @param taken names of other files
 */
export function distinctFileNames(titles: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return titles.map((title) => {
    const base = fileName(title);
    let name = base;
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${base}（${count}）`;
    used.add(name.toLowerCase());
    return name;
  });
}

/**
 * A file's name, or the first one with a number before its ending that is not taken.
 *
 * @param numbered writes a number, from 2 on
 */
export function freeName(
  name: string,
  isTaken: (name: string) => boolean,
  numbered: (number: number) => string,
): string {
  const [ending = ""] = /(?<=[\s\S])\.[^.]*$/.exec(name) ?? [];
  const stem = name.slice(0, name.length - ending.length);
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${stem}${numbered(number)}${ending}`;
  return free;
}

/** With the ending a name has 255 bytes at most. */
const MOST_BYTES = 240;

/** Devices of Windows, which no file can be named after, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;
