/** What a comparison can be written as. */
export const COMPARISON_FORMATS = ["pretty", "md", "json", "html", "xlsx"] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** Who a page is for: public shows what is published, internal what is to be checked as well. */
export const AUDIENCES = ["public", "internal"] as const;
export type Audience = (typeof AUDIENCES)[number];
