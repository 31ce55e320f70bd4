import { strFromU8, strToU8, zipSync } from "fflate";
import type { Outcome } from "../diagnostics/outcome.js";
import { success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { openPackage } from "../ooxml/open-package.js";
import { DocumentTypeFound, NestedTooDeep, readXml } from "../ooxml/xml.js";
import { BeyondLimits, MAX_ELEMENTS } from "./limits.js";
import { unreadable } from "./unreadable.js";

/** A report is a few hundred kilobytes, its pictures a few megabytes; its text is one or two megabytes of tags. */
export const DOCX_LIMITS = { file: 50_000_000, unpacked: 200_000_000, xml: 8_000_000 };

const TEXT = "word/document.xml";

/**
 * A Word document whose parts are what they say they are, without its hidden text, of which mammoth knows nothing.
 *
 * @returns its bytes, not packed; GR8001 where it is broken, a bomb, or an attack
 */
export function visibleDocx({ name, bytes }: InputFile): Outcome<Uint8Array> {
  const opened = openPackage(bytes, DOCX_LIMITS, (fault) => unreadable(name, fault));
  if (!opened.ok) return opened;
  const { names, part } = opened.value;
  try {
    let elements = 0;
    const count = () => {
      if (++elements > MAX_ELEMENTS) throw new BeyondLimits("tooLarge");
    };
    const parts: Record<string, Uint8Array> = {};
    for (const each of names) {
      if (each.endsWith("/")) continue;
      const data = part(each)!;
      if (/\.(?:xml|rels)$/i.test(each)) inspect(data, count);
      parts[each] = each === TEXT ? withoutHiddenText(data) : data;
    }
    return success(zipSync(parts, { level: 0 }));
  } catch (error) {
    return unreadable(name, error instanceof BeyondLimits ? error.reason : "broken");
  }
}

/** Counts the elements of a part. What else is wrong with it is mammoth's to judge: it reads only some of them. */
function inspect(data: Uint8Array, count: () => void): void {
  try {
    readXml(data, { open: count });
  } catch (error) {
    if (error instanceof BeyondLimits) throw error;
    if (error instanceof DocumentTypeFound) throw new BeyondLimits("unsafe");
    if (error instanceof NestedTooDeep) throw new BeyondLimits("tooDeep");
  }
}

/** The document's part without the runs that are set not to show. Hardly any has some. */
function withoutHiddenText(data: Uint8Array): Uint8Array {
  if (!strFromU8(data).includes("vanish")) return data;
  const writer = new VisibleWriter();
  readXml(data, writer);
  return strToU8(writer.xml.join(""));
}

/** Writes XML as it is read, and takes back each run whose own properties hide it. */
class VisibleWriter {
  readonly xml: string[] = [];
  private readonly ancestors: { name: string; from: number; hidden: boolean }[] = [];

  readonly open = ({
    name,
    written,
    attributes,
  }: {
    name: string;
    written: string;
    attributes: Record<string, string>;
  }) => {
    const [run, properties] = this.ancestors.slice(-2);
    const { "w:val": value = "true" } = attributes;
    if (name === "vanish" && properties?.name === "rPr" && run?.name === "r" && /^(?:1|true|on)$/.test(value))
      run.hidden = true;
    this.ancestors.push({ name, from: this.xml.length, hidden: false });
    const given = Object.entries(attributes).map(([key, text]) => ` ${key}="${escaped(text)}"`);
    this.xml.push(`<${written}${given.join("")}>`);
  };

  readonly text = (text: string) => {
    this.xml.push(escaped(text));
  };

  readonly close = (_: string, written: string) => {
    const element = this.ancestors.pop();
    if (element?.hidden) this.xml.length = element.from;
    else this.xml.push(`</${written}>`);
  };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`);
}
