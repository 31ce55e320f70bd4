/** Columns and rows that a note covers: exceljs makes it two by four, too small for a description. */
const COLUMNS = 5;
const ROWS = 8;

/**
 * Makes the notes of a sheet as large as their texts need.
 *
 * @param name path of the part within the package
 */
export function widerNotes(name: string, xml: string): string {
  if (!/^xl\/drawings\/vmlDrawing\d+\.vml$/.test(name)) return xml;
  return xml.replace(/<x:Anchor>([^<]*)<\/x:Anchor>/g, (_, anchor: string) => {
    const [left = 0, leftOffset = 0, top = 0, topOffset = 0] = anchor.split(",").map(Number);
    const corners = [left, leftOffset, top, topOffset, left + COLUMNS, 0, top + ROWS, 0];
    return `<x:Anchor>${corners.join(", ")}</x:Anchor>`;
  });
}
