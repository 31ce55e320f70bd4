import type { PageContent } from "./content.js";

/** A picture that is smaller than this, in points, is a mark or an ornament. */
const SMALL = 40;

/** The pages, 1-based, of all pictures but ornaments: small ones, and those at one place of most pages. */
export function picturePages(pages: readonly Pick<PageContent, "pictures">[]): number[] {
  const seen = new Map<string, number>();
  const found = pages.flatMap(({ pictures }, index) => {
    const large = pictures.filter((box) => box.right - box.left >= SMALL && box.bottom - box.top >= SMALL);
    const keys = new Set(large.map((box) => `${Math.round(box.left)} ${Math.round(box.top)}`));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
    return [...keys].map((key) => ({ key, page: index + 1 }));
  });
  return found.flatMap(({ key, page }) => {
    const often = seen.get(key)!;
    return often > 2 && often > pages.length / 2 ? [] : [page];
  });
}

export function hasPicture({ pictures }: Pick<PageContent, "pictures">): boolean {
  return pictures.length > 0;
}
