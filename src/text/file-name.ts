/** A title as a file name that every system takes: without reserved signs, at most 80 characters. */
export function fileName(title: string): string {
  const signs = [...title.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")].slice(0, 80);
  while (new TextEncoder().encode(signs.join("")).length > MOST_BYTES) signs.pop();
  const plain = signs.join("");
  const name = plain.replace(/^[.\s]+|[.\s]+$/g, "") || "report";
  return RESERVED.test(name) ? `${name}_` : name;
}

/** With the ending a name has 255 bytes at most. */
const MOST_BYTES = 240;

/** Devices of Windows, which no file can be named after, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;
