import { readXml } from "./xml.js";

/** Gathers the text of a string item: its plain text, or that of its runs; how it is pronounced is left out. */
export class StringItem {
  private text = "";
  private inText = false;
  private phonetic = false;

  open(name: string): void {
    if (name === "rPh") this.phonetic = true;
    else if (name === "t") this.inText = !this.phonetic;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic = false;
    else if (name === "t") this.inText = false;
  }

  /** Returns the text so far and starts the next item. */
  take(): string {
    const text = unescaped(this.text);
    this.text = "";
    return text;
  }
}

/** The texts that the cells of a workbook name by their numbers. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const item = new StringItem();
  readXml(bytes, {
    open: ({ name }) => item.open(name),
    text: (text) => item.add(text),
    close(name) {
      item.close(name);
      if (name === "si") strings.push(item.take());
    },
  });
  return strings;
}

/** Excel reads _x0041_ within a text as the escape of a character, unless its underscore is escaped itself. */
export function escapeEscapes(text: string): string {
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");
}

/** Characters that XML cannot hold are written by their number: _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
