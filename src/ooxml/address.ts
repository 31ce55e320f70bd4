/** `C` for column 3 (1-based). */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `C4` for row 4, column 3 (1-based). */
export function cellName(row: number, column: number): string {
  return columnName(column) + row;
}

/** `$C$4` for row 4, column 3 (1-based). */
export function absoluteCellName(row: number, column: number): string {
  return `$${columnName(column)}$${row}`;
}

/** Row and column (1-based) of `C4`; undefined where it is no address of a sheet. */
export function addressOf(name: string): { row: number; column: number } | undefined {
  const [, letters = "", digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return column >= 1 && column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : undefined;
}

/** The last column of a sheet is XFD. */
const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;
