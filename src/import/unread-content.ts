/** What shows in a cell without being text: a picture, a chart or the like, or a field of Word without a result. */
export type Unread = "picture" | "field";

/** One Han character each, so that it is no label either. */
export const UNREAD_TEXTS: Readonly<Record<Unread, string>> = { picture: "［图］", field: "［域］" };

/** The id of the anchor that marks such a cell in a page made of a Word document. */
export function unreadId(what: Unread): string {
  return `gr-unread-${what}`;
}

/** What the anchor of an id marks. */
export function markedUnread(id: string | undefined): Unread | undefined {
  return (["picture", "field"] as const).find((each) => id === unreadId(each));
}
