/**
 * What shows in a cell without being text: a picture, a chart or the like, a field of Word without a result, or the number
 * of a list alone.
 */
export type Unread = "picture" | "field" | "number";

/** One Han character each, so that it is no label either. */
export const UNREAD_TEXTS: Readonly<Record<Unread, string>> = {
  picture: "［图］",
  field: "［域］",
  number: "［号］",
};

/** The id of the anchor that marks such a cell in a page made of a Word document. */
export function unreadId(what: Unread): string {
  return `gr-unread-${what}`;
}

/** What the anchor of an id marks. */
export function markedUnread(id: string | undefined): Unread | undefined {
  return (["picture", "field", "number"] as const).find((each) => id === unreadId(each));
}
