/**
 * A text as an argument of a command that a message tells to type, in quotes where it needs them; undefined for one in which
 * some shell would see more than a text, or that nobody types.
 */
export function shellArgument(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  if (/^[\p{L}\p{N}_.][\p{L}\p{N}_.-]*$/u.test(text)) return text;
  return SAFE_IN_QUOTES.test(text) ? `"${text}"` : undefined;
}

const LONGEST = 60;

/** Letters, digits, and marks that mean nothing within double quotes to bash, PowerShell and cmd. */
const SAFE_IN_QUOTES =
  /^(?=[^\s-])[\p{L}\p{N}\p{So} _.,:;/()+*?=，。、：；？（）《》〔〕【】·—－／…-]+(?<=\S)$/u;
