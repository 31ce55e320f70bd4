/** `2023-01-18` as an official document writes it: 2023年1月18日, no leading zeros (GB/T 9704-2012 7.3.5.4). */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
