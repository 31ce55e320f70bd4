import type { Block, Inline } from "../../document.js";

/** Every text of blocks in order: paragraphs, run-in headings, items, quotes; no titles and no tables. */
export function paragraphsOf(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap((block): Inline[][] => {
    switch (block.type) {
      case "paragraph":
        return [block.content];
      case "heading":
        return block.runIn ? [block.runIn] : [];
      case "list":
        return block.items.flatMap(paragraphsOf);
      default:
        return [];
    }
  });
}
