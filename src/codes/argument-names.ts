/** Arguments of commands as they are called in Chinese; in English they are their own names. */
const NAMES: Readonly<Record<string, string>> = {
  LEDGER: "台账",
  OLD: "较早的年度",
  DIR: "文件夹",
  NEW: "较晚的年度",
  CODE: "编号",
  SHELL: "命令行",
};

/** Every such name in a line of usage. */
export const ARGUMENT_NAMES = new RegExp(`(?<=[<[])(?:${Object.keys(NAMES).join("|")})(?=[.\\]>])`, "g");

export function chineseName(name: string): string {
  return NAMES[name] ?? name;
}
