/** Keeps a link of the report's text from leading away from the page; one within the text still works. */
export function stayHere(event: Event): void {
  const { target } = event;
  // An element of another frame is none of this one's.
  const link = (target as Element | null)?.closest("a[href]");
  if (link && !link.getAttribute("href")?.startsWith("#")) event.preventDefault();
}
