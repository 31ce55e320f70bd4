/** An example as a reader of the data file writes it; what no terminal shows is spelt out. */
export function plainExample(example: string): string {
  return example
    .replace(/^(?:raw|line|replace):/, "")
    .replace(/[\0-\x08\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
