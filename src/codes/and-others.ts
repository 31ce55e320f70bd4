/** What the last of very many findings of a code tells of the rest. */
export interface AndOthers {
  /** How many more there are, which are not told. */
  others?: number;
}

export function othersInChinese({ others }: AndOthers): string | undefined {
  return others === undefined ? undefined : `同样的问题还有${others}处没有列出，改好已经列出的以后再统计一次`;
}

export function othersInEnglish({ others }: AndOthers): string | undefined {
  return others === undefined
    ? undefined
    : `${others} more of this kind are not listed; mend these first and tally again`;
}
