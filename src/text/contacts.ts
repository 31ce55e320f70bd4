/** A stretch of a text by which somebody can be reached; offsets into it. */
interface Contact {
  kind: "phone" | "email" | "url";
  start: number;
  end: number;
}

/** Only a text with one of these can hold a contact. */
const HINT = /@|:\/\/|www\.|\d{4}/i;

/** A web address ends before the first character that is not ASCII, and without the marks that end the sentence. */
const URL = "(?<url>(?:https?:\\/\\/|(?<![\\w.])www\\.)[\\x21-\\x7e]{0,500}[\\w\\/=&#%~+-])";

const EMAIL = "(?<email>(?<![\\w.%+-])[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})";

/** Between the parts of a number: a hyphen of any width, a space, or nothing. */
const DASH = "[-\\u2010\\u2011\\u2013\\uff0d—]";
const JOINT = `(?:${DASH}|[ \\u00a0])?`;
const EXTENSION = `(?:(?:${DASH}| ?(?:转|分机))\\d{1,6})?`;

/** Ways to write a phone number of China. */
const NUMBERS = [
  // Area and 7 or 8 digits, with or without the country.
  `(?:(?:\\+|00)?86${JOINT})?(?:[（(]0\\d{2,3}[）)]|0\\d{2,3})${JOINT}\\d{3,4}${JOINT}\\d{4}${EXTENSION}`,
  `\\+?86${JOINT}\\d{2,3}${JOINT}\\d{3,4}${JOINT}\\d{4}${EXTENSION}`,
  // A hotline behind its area.
  `(?:[（(]0\\d{2,3}[）)]${JOINT}|0\\d{2,3}${DASH})1\\d{4}`,
  `[48]00${DASH}\\d{3,4}${DASH}\\d{3,4}${EXTENSION}`,
  "1[3-9]\\d{9}",
  // 7 or 8 digits alone, where an extension or a word before them says what they are.
  `[2-8]\\d{6,7}${DASH}\\d{1,6}`,
  "(?<=(?:电话|传真|热线|联系方式)(?:号码)?[^\\d。；]{0,4})[2-8]\\d{6,7}",
];
const PHONE = `(?<phone>(?<![\\d.-])(?:${NUMBERS.join("|")})(?!\\.?\\d|[余多]?[件条次万人元个]))`;

const CONTACT = new RegExp([URL, EMAIL, PHONE].join("|"), "gi");

/** Phone and fax numbers, e-mail addresses and web addresses of a text, in order. */
export function contactsIn(text: string): Contact[] {
  if (!HINT.test(text)) return [];
  return Array.from(text.matchAll(CONTACT), ({ 0: whole, index, groups = {} }) => ({
    kind: groups.url ? "url" : groups.email ? "email" : "phone",
    start: index,
    end: index + whole.length,
  }));
}
