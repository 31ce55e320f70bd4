/** The number of arguments that one call of a function takes safely. */
const STEP = 8_192;

/** Bytes as base64, in a browser as in Node. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  return btoa(pieces.join(""));
}

/** Decodes base64 as mail programs do: characters that are not base64 are skipped. */
export function fromBase64(text: string): Uint8Array {
  const signs = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/=.*$/s, "")
    .replace(/[^\w+/]/g, "");
  // A single character at the end holds no byte.
  const whole = atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs);
  const bytes = new Uint8Array(whole.length);
  for (let at = 0; at < whole.length; at++) bytes[at] = whole.charCodeAt(at);
  return bytes;
}
