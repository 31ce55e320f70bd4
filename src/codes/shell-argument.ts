/**
 * A text as an argument of a command that a message tells to type, in quotes where it needs them; undefined for one in which
 * some shell would see more than a text, or that nobody types.
 */
export function shellArgument(text: string): string | undefined {
  return text.length > LONGEST ? undefined : quoted(text);
}

const LONGEST = 60;

/**
 * The name of a file as an argument of a command that a message tells to type; where it is none that can be typed in every
 * shell, what stands for it.
 */
export function fileArgument(name: string, standIn: string): string {
  // Signs that stand for others, by `visible` or where a name is no UTF-8.
  if (name.length > LONGEST_PATH || /[\u2400-\u243f\ufffd]/.test(name)) return standIn;
  return quoted(name.startsWith("-") ? `./${name}` : name) ?? standIn;
}

/** A path is pasted, not typed. */
const LONGEST_PATH = 260;

function quoted(text: string): string | undefined {
  if (/^[\p{L}\p{N}_./][\p{L}\p{N}_./-]*$/u.test(text)) return text;
  return SAFE_IN_QUOTES.test(text) ? `"${text}"` : undefined;
}

/** Letters, digits, and marks that mean nothing within double quotes to bash, PowerShell and cmd. */
const SAFE_IN_QUOTES =
  /^(?=[^\s-])[\p{L}\p{N}\p{So} _.,:;/()+*?=，。、：；？（）《》〔〕【】·—－／…-]+(?<=\S)$/u;
