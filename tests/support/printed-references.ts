import type { Inline } from "../../src/document.js";
import { compile, messageOf } from "../../src/index.js";
import { MINIMAL, replaced } from "./files.js";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A data file with this text as its part 一. */
const withBody = (body: string, text = MINIMAL) =>
  replaced(text, "本机关依法公开政府信息。", JSON.stringify(body));

/** What a paragraph prints with the references in it, or the messages why it cannot. */
export function printed(
  body: string,
  { text = MINIMAL, previous }: { text?: string; previous?: string } = {},
): string {
  const { document, diagnostics } = compile(
    { name: "data.yaml", bytes: bytes(withBody(body, text)) },
    previous === undefined ? {} : { previous: { name: "last.yaml", bytes: bytes(previous) } },
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    return errors
      .map((found) => `${found.code} ${messageOf(found, "zh-CN").text} ${messageOf(found, "zh-CN").hints}`)
      .join("\n");
  }
  const paragraph = document!.blocks.find((block) => block.type === "paragraph")! as { content: Inline[] };
  return paragraph.content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
}
