/** The languages that messages are in. */
export type Language = "zh-CN" | "en";
