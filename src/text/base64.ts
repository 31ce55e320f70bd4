/** Signs that one call takes as its arguments. */
const STEP = 8_192;

/** Bytes as base64, in a browser as in Node. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  return btoa(pieces.join(""));
}

/** The bytes of a base64 text, read as mail programs read it: what is no sign of it is passed over. */
export function fromBase64(text: string): Uint8Array {
  const signs = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/=.*$/s, "")
    .replace(/[^\w+/]/g, "");
  // One sign alone at the end makes no byte.
  const whole = atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs);
  const bytes = new Uint8Array(whole.length);
  for (let at = 0; at < whole.length; at++) bytes[at] = whole.charCodeAt(at);
  return bytes;
}
