import { type Outcome, success } from "../diagnostics/outcome.js";
import type { OpenedPackage } from "../ooxml/open-package.js";
import { MAX_PICTURES } from "./limits.js";
import { unreadable } from "./unreadable.js";
import { visibleDocx } from "./visible-docx.js";

/**
 * What programs call the styles whose meaning a page would lose. Those of `gov-report build` are among them, so that its
 * own documents come back as they were.
 */
const STYLES = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Signature'] => p.signature:fresh",
  "p[style-name='Date'] => p.date:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Attachment List'] => p.attachment-list:fresh",
  "p[style-name='附件说明'] => p.attachment-list:fresh",
  "table[style-name='并排图片'] => table.gr-image-row:fresh",
  "r[style-name='Heading 2 Char'] => span.lead",
  "r[style-name='heading 2 Char'] => span.lead",
  "r[style-name='标题 2 字符'] => span.lead",
];

/**
 * A Word document as a page, by mammoth: text, headings, lists, tables with their merged cells, links, bold and images.
 * Nothing outside the file is read.
 */
export async function docxToHtml(name: string, docx: OpenedPackage): Promise<Outcome<string>> {
  const visible = visibleDocx(name, docx);
  if (!visible.ok) return visible;
  // Loaded only for Word documents: it takes half a second.
  const { default: mammoth } = await import("mammoth");
  try {
    // It uses the one in Node and the other in a browser.
    const { buffer } = visible.value;
    const arrayBuffer = buffer instanceof ArrayBuffer ? buffer : visible.value.slice().buffer;
    const input = { buffer: visible.value, arrayBuffer };
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument,
      convertImage: mammoth.images.imgElement(picturesWithin(MAX_PICTURES)),
    });
    return success(value);
  } catch (error) {
    // mammoth does not say what is wrong, except for a part that is nested too deep for the stack.
    return unreadable(name, error instanceof RangeError ? "tooDeep" : "broken");
  }
}

/**
 * Reads pictures as data of a page; those beyond so much, and those that are not in the file, have none, which is told where
 * a picture is looked at.
 */
function picturesWithin(most: number) {
  let left = most;
  return async (image: { contentType: string; readAsBase64String(): Promise<string> }) => {
    const data = left > 0 ? await image.readAsBase64String().catch(() => "") : "";
    left -= data.length;
    return { src: `data:${image.contentType};base64,${left < 0 ? "" : data}` };
  };
}

/** An indent that a paragraph has by its own setting becomes what writers of web pages type: two wide spaces. */
function transformDocument<T extends Element>(element: T): T {
  const children = element.children?.map(transformDocument);
  const changed = children ? { ...element, children } : element;
  const first = Number(changed.indent?.firstLine ?? 0);
  if (changed.type !== "paragraph" || !children || !(first > 0)) return changed;
  const space = { type: "run", children: [{ type: "text", value: "\u3000\u3000" }] };
  return { ...changed, children: [space, ...children] };
}

/** mammoth's document, as far as it is looked at here. */
interface Element {
  type?: string;
  children?: Element[];
  indent?: { firstLine?: string | null };
  value?: string;
}
