import type { OtherKind } from "../codes/gr82-register-file.js";
import { endingOf } from "../host/endings.js";
import type { InputFile } from "../host/host.js";
import { signatureOf } from "../host/sniff.js";
import { openPackage } from "../ooxml/open-package.js";
import { WORKBOOK_LIMITS } from "../ooxml/read-workbook.js";

/** What is in the names of a zip's parts, the surest first. */
const PARTS: readonly (readonly [part: RegExp, OtherKind | undefined])[] = [
  [/^xl\//, undefined],
  [/^word\//, "word"],
  [/^content\.xml$/, "openDocument"],
  [/^\[Content_Types\]\.xml$/, undefined],
  [/./, "archive"],
];

/** What a file is by its ending, where nothing in it says so: it may be damaged. */
const ENDINGS: Readonly<Record<string, OtherKind>> = {
  pdf: "pdf",
  ...kinds("word", "docx docm doc wps rtf"),
  ...kinds("openDocument", "ods odt"),
  ...kinds("archive", "zip rar 7z"),
  ...kinds("picture", "png jpg jpeg bmp gif tif tiff webp heic"),
  ...kinds("webPage", "html htm mht mhtml"),
  ...kinds("text", "md markdown yaml yml json"),
};

function kinds(kind: OtherKind, endings: string): Record<string, OtherKind> {
  return Object.fromEntries(endings.split(" ").map((ending) => [ending, kind]));
}

/** What a file is that cannot be read as a workbook; undefined for a damaged workbook, and what nothing is known of. */
export function otherKind({ name, bytes }: InputFile): OtherKind | undefined {
  const ending = ENDINGS[endingOf(name)];
  switch (signatureOf(bytes)) {
    case "pdf":
      return "pdf";
    case "zip": {
      const opened = openPackage(bytes, WORKBOOK_LIMITS, () => undefined);
      if (!opened) return ending;
      return PARTS.find(([part]) => opened.value.names.some((each) => part.test(each)))?.[1];
    }
    case "compound":
      // An old workbook or a file with a password, unless its name says otherwise.
      return ending === "word" ? ending : undefined;
    default:
      if (ending) return ending;
      if (looksLikePage(bytes)) return "webPage";
      return WORKBOOKS.test(name) || bytes.subarray(0, SAMPLE).includes(0) ? undefined : "text";
  }
}

const WORKBOOKS = /\.(?:xls[xmb]?|et)$/i;

/** So many of the first bytes tell a text. */
const SAMPLE = 1_000;

/** Systems give web pages out as .xls. */
function looksLikePage(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, SAMPLE));
  return /<(?:!doctype html|html|table|meta)\b/i.test(start);
}
