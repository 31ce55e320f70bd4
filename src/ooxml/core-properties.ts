import type { OpenedPackage } from "./open-package.js";
import { readXml } from "./xml.js";

/** Properties are small: a larger part was not written by an office program. */
const LONGEST_PART = 100_000;

/**
 * A property of an Office document (docProps/core.xml, ECMA-376 part 2, 11); "" where it has none, or they cannot be
 * read, since nothing hangs on them.
 */
export function corePropertyOf({ part }: OpenedPackage, property: "title" | "keywords"): string {
  try {
    const core = part("docProps/core.xml");
    if (!core || core.length > LONGEST_PART) return "";
    let [isInside, value] = [false, ""];
    readXml(core, {
      open: ({ name }) => {
        isInside = name === property;
      },
      text: (text) => {
        if (isInside) value += text;
      },
      close: () => {
        isInside = false;
      },
    });
    return value.trim();
  } catch {
    return "";
  }
}
