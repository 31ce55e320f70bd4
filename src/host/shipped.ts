import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Where the built files lie, seen from the folders of dist/ and, in tests, from src/host/. */
const FOLDERS = ["../", "../../dist/"];

/** A file of the package that is handed out as it is; the package has it compressed. */
export function shippedFile(name: "gov-report.html"): Uint8Array {
  const places = FOLDERS.map((folder) => new URL(`${folder}${name}.gz`, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`the package has no ${name}`);
  return gunzipSync(readFileSync(found));
}
