/** The program's own text, from which the worker is made. */
export function programText(): string {
  return document.getElementById("program")?.textContent ?? "";
}

/** SHA-256 of the program as hexadecimal digits; the browser runs no other one (the policy in the file names it). */
export async function programDigest(): Promise<string> {
  // Browsers have no such function for pages from an insecure place.
  if (!globalThis.crypto?.subtle) return "";
  const bytes = new TextEncoder().encode(programText());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The licences of what is in the program. */
export const LICENCES = () => document.getElementById("licences")?.textContent ?? "";
