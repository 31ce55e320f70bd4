const DIGITS = "零一二三四五六七八九";
const NUMERAL =
  /^(?:([一二三四五六七八九])千(?=$|零|.百))?零?(?:([一二三四五六七八九])百(?=$|零|.十))?零?(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/;

/** Reads 七, 两, 十二, 一百零三; undefined for what is not a well-formed numeral below ten thousand (二〇). */
export function readChineseNumeral(written: string): number | undefined {
  const text = written.replaceAll("两", "二").replaceAll("〇", "零");
  const match = text === "" ? undefined : NUMERAL.exec(text);
  if (!match) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const digit = (sign: string | undefined) => (sign ? DIGITS.indexOf(sign) : 0);
  return (
    digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
  );
}
