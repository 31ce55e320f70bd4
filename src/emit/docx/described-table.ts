import { type ITableOptions, StringValueElement, Table } from "docx";
import { printableText } from "./text.js";

/** A table with its name as alternative text (w:tblCaption), which docx has no option for. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, name?: string) {
    super(options);
    const [properties] = this.root;
    // tblCaption is the last of the properties but tblDescription, so it may follow whatever is there.
    if (name && typeof properties === "object")
      (properties as Table).addChildElement(new StringValueElement("w:tblCaption", printableText(name)));
  }
}
