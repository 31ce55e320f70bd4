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
