/** How a part of a .mht is packed (RFC 2045, 6). */
export type TransferEncoding = "base64" | "quoted-printable" | "8bit";

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** The text of a part, its bytes as the characters of Latin-1. */
export const TRANSFER_ENCODINGS: Readonly<Record<TransferEncoding, (bytes: Uint8Array) => string>> = {
  base64: (bytes) => Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n"),
  "quoted-printable": (bytes) =>
    latin(bytes)
      .replace(
        /[^\n\r !-<>-~]/g,
        (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
      )
      .replace(/(?:=[0-9A-F]{2}|[^=\r\n]){60}/g, "$&=\r\n"),
  "8bit": latin,
};
