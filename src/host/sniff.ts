/** A file that is no text at all, by the signs that it begins with. */
export function foreignKind(bytes: Uint8Array): "Office" | "PDF" | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === "PK\x03\x04" || start === "\xd0\xcf\x11\xe0") return "Office";
  return start === "%PDF" ? "PDF" : undefined;
}
