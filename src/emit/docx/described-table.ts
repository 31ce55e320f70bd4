import { type ITableOptions, Table, XmlComponent } from "docx";
import { printableText } from "./text.js";

/** A table with its alternative text (w:tblCaption and w:tblDescription), which docx has no option for. */
export class DescribedTable extends Table {
  /** @param name what the table is, `description` what stands in it: what screen readers say before its cells */
  constructor(options: ITableOptions, { name, description }: { name: string; description: string }) {
    super(options);
    const properties = this.root.find((child) => child instanceof XmlComponent);
    // In the order of the schema: both come last in w:tblPr.
    properties?.addChildElement(new TextProperty("w:tblCaption", name));
    properties?.addChildElement(new TextProperty("w:tblDescription", description));
  }
}

/** An element whose value is text. */
class TextProperty extends XmlComponent {
  constructor(name: string, text: string) {
    super(name);
    this.root.push({ _attr: { "w:val": printableText(text) } });
  }
}
