import { openPackage } from "./open-package.js";
import { readXml } from "./xml.js";

/** Properties are small: a larger part was not written by an office program. */
const LIMITS = { file: 50_000_000, unpacked: 400_000_000, xml: 80_000_000 };
const LONGEST_PART = 100_000;

/** The title in the properties of an Office package; "" where it has none, or they cannot be read. */
export function readTitleOf(bytes: Uint8Array): string {
  const opened = openPackage(bytes, LIMITS, () => undefined);
  if (!opened) return "";
  try {
    const part = opened.value.part("docProps/core.xml");
    if (!part || part.length > LONGEST_PART) return "";
    let title = "";
    let inTitle = false;
    readXml(part, {
      open: ({ name }) => {
        inTitle = name === "title";
      },
      text: (text) => {
        if (inTitle) title += text;
      },
      close: () => {
        inTitle = false;
      },
    });
    return title.trim();
  } catch {
    return "";
  }
}
