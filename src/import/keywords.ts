import { openPackage } from "../ooxml/open-package.js";
import { readXml } from "../ooxml/xml.js";
import { unreadable } from "./unreadable.js";
import { DOCX_LIMITS } from "./visible-docx.js";

/** The keywords in a Word document's properties; none where they cannot be read, since nothing hangs on them. */
export function docxKeywords(bytes: Uint8Array): string {
  const opened = openPackage(bytes, DOCX_LIMITS, (fault) => unreadable("", fault));
  let [inside, keywords] = [false, ""];
  try {
    const core = opened.ok ? opened.value.part("docProps/core.xml") : undefined;
    if (!core) return "";
    readXml(core, {
      open: ({ name }) => {
        inside = name === "keywords";
      },
      text: (text) => {
        if (inside) keywords += text;
      },
    });
    return keywords;
  } catch {
    return "";
  }
}

/** A page's head lies within this many characters. */
const HEAD = 20_000;

/** The keywords that a page's head names. */
export function htmlKeywords(html: string): string {
  const metas = html.slice(0, HEAD).match(/<meta\s[^<>]{0,2000}>/gi) ?? [];
  const own = metas.find((meta) => /\sname\s*=\s*["']?keywords["'\s]/i.test(meta));
  return /\scontent\s*=\s*(["'])(.*?)\1/is.exec(own ?? "")?.[2] ?? "";
}
