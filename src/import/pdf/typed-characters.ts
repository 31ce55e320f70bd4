/**
 * Radicals that fonts name in place of the character they look like, and that Unicode does not fold
 * (EquivalentUnifiedIdeograph).
 */
const RADICALS = new Map(
  "⺀冫⺈刀⺋卩⺗心⺘手⺙攵⺝月⺟母⺠民⺡氵⺢水⺣火⺩王⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺲罒⺶羊⺼月⺾艹⺿艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞饣⻟饣⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟"
    .match(/../gu)!
    .map((pair) => [pair[0]!, pair[1]!] as const),
);

/** Characters as they are typed: fonts that name ⼈ (U+2F08) mean 人. Control characters show nothing. */
export function asTyped(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/gu, (sign) => RADICALS.get(sign) ?? sign)
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu, (sign) => sign.normalize("NFKC"))
    .replace(/[\0-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff\ufffe\uffff\ue000-\uf8ff]/gu, "")
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("\u2011", "-");
}
