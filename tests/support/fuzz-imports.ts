import fc from "fast-check";
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { compile, emitDocx, emitXlsx } from "../../src/index.js";
import { MINIMAL } from "./files.js";
import { place } from "./fuzz-tokens.js";

/** Documents that a command is to read: by their name, for the kind shows in its ending. */
export interface Hostile {
  name: string;
  bytes: Uint8Array;
}

/** Hostile documents made from whole ones: of each kind a report as this program writes it. */
export async function hostileDocuments(): Promise<Record<string, fc.Arbitrary<Hostile>>> {
  const { document } = compile({ name: "data.yaml", bytes: strToU8(MINIMAL) });
  const whole: Hostile[] = [
    { name: "a.docx", bytes: await emitDocx(document!) },
    { name: "a.xlsx", bytes: await emitXlsx(document!) },
    {
      name: "a.html",
      bytes: strToU8(
        "<html><body><h1>报告</h1><table><tr><td>规章</td><td>1</td></tr></table></body></html>",
      ),
    },
  ];
  const any = fc.constantFrom(...whole);
  const zipped = fc.constantFrom(...whole.filter(({ name }) => name !== "a.html"));
  const repacked = (change: (parts: Unzipped, main: string) => void) => {
    // There is one for each whole document, and some take seconds to make.
    const made = new Map<string, Hostile>();
    return zipped.map(({ name, bytes }): Hostile => {
      const known = made.get(name);
      if (known) return known;
      const parts = unzipSync(bytes);
      change(parts, name === "a.docx" ? "word/document.xml" : "xl/worksheets/sheet1.xml");
      const hostile = { name, bytes: zipSync(parts, { level: 1 }) };
      made.set(name, hostile);
      return hostile;
    });
  };
  const inMain = (change: (xml: string) => string) =>
    repacked((parts, main) => {
      parts[main] = strToU8(change(strFromU8(parts[main]!)));
    });
  const afterHead = (text: string) =>
    inMain((xml) => xml.replace(/^(<\?xml[^>]*\?>)?/, (head) => head + text));
  return {
    truncated: fc.tuple(any, place).map(([{ name, bytes }, part]) => ({
      name,
      bytes: bytes.subarray(0, Math.floor(bytes.length * part)),
    })),
    "bit-flipped": fc
      .tuple(
        any,
        fc.array(fc.tuple(place, fc.nat(7)), {
          minLength: 1,
          maxLength: 8,
        }),
      )
      .map(([{ name, bytes }, flips]) => {
        const flipped = bytes.slice();
        for (const [at, bit] of flips) flipped[Math.floor(at * bytes.length)]! ^= 1 << bit;
        return { name, bytes: flipped };
      }),
    "under another name": fc.tuple(any, any).map(([{ name }, { bytes }]) => ({ name, bytes })),
    "zip bombs": repacked((parts, main) => {
      parts[main] = new Uint8Array(120_000_000);
    }),
    "a part of many megabytes of tags": inMain((xml) => xml + "<w:p>".repeat(4_000_000)),
    "entities that expand": afterHead(
      `<!DOCTYPE a [<!ENTITY a "${"a".repeat(100)}">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${"b".repeat(i + 1)} "${`&${"b".repeat(i) || "a"};`.repeat(10)}">`).join("")}]>`,
    ),
    "entities of files": afterHead('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    "paths that climb": repacked((parts) => {
      for (const name of ["../../evil.txt", "/evil.txt", "..\\evil.txt", "a/../../evil.txt"])
        parts[name] = strToU8("evil");
    }),
    "no part that is wanted": repacked((parts, main) => {
      delete parts[main];
    }),
    "deep tables": fc.constant({ name: "a.html", bytes: strToU8("<table><tr><td>".repeat(50_000)) }),
    "spans without end": fc.constant({
      name: "a.html",
      bytes: strToU8(
        `<table>${'<tr><td colspan="99999999" rowspan="99999999">1</td></tr>'.repeat(50)}</table>`,
      ),
    }),
  };
}
