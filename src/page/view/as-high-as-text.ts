const waiting = new Set<HTMLTextAreaElement>();

/** Makes a box as high as its text, with all others that wait: measured one by one, each would have the page laid out anew. */
export function asHighAsText(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  if (waiting.size === 0) queueMicrotask(fit);
  waiting.add(field);
}

function fit(): void {
  const fields = [...waiting];
  waiting.clear();
  for (const { style } of fields) style.height = "auto";
  const heights = fields.map(({ scrollHeight }) => scrollHeight + 2);
  for (const [index, { style }] of fields.entries()) style.height = `${heights[index]}px`;
}
