/**
 * Page breaks after the given columns (1-based), which exceljs has no way to write. They stand behind the page's
 * header and footer (ISO/IEC 29500-1, 18.3.1.99).
 */
export function addColumnBreaks(xml: string, after: readonly number[]): string {
  if (after.length === 0) return xml;
  const breaks = after.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join("");
  const count = `count="${after.length}" manualBreakCount="${after.length}"`;
  return xml.replace("</headerFooter>", `$&<colBreaks ${count}>${breaks}</colBreaks>`);
}
