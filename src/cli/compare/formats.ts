/** What a comparison can be written as. */
export const COMPARISON_FORMATS = ["pretty", "md", "json", "html", "xlsx"] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];
