/**
 * What shows in a cell without being text: a picture, a chart or the like, a field of Word without a result, or the number
 * of a list alone. One Han character each, so that it is no label either.
 */
export const UNREAD_TEXTS = {
  picture: "［图］",
  field: "［域］",
  number: "［号］",
} as const;

export type Unread = keyof typeof UNREAD_TEXTS;

/** The id of the anchor that marks such a cell in a page made of a Word document. */
export function unreadId(what: Unread): string {
  return `gr-unread-${what}`;
}

/** What the anchor of an id marks. */
export function markedUnread(id: string | undefined): Unread | undefined {
  return (Object.keys(UNREAD_TEXTS) as Unread[]).find((each) => id === unreadId(each));
}
