/** Rows that are named one by one; of more the first. */
const MOST_ROWS = 10;

/** 第3、5、8行 */
export function rowsInChinese(rows: readonly number[]): string {
  const shown = rows.slice(0, MOST_ROWS).join("、");
  return rows.length > MOST_ROWS ? `第${shown}行等` : `第${shown}行`;
}

export function rowsInEnglish(rows: readonly number[]): string {
  return `rows ${rows.slice(0, MOST_ROWS).join(", ")}${rows.length > MOST_ROWS ? " …" : ""}`;
}
