import { MINIMAL } from "./files.js";

const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length));
const counted = (make: (index: number) => string, size: number) => {
  const parts: string[] = [];
  for (let index = 0, length = 0; length < size; index++) {
    const part = make(index);
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
};

/** Data files of about so many characters, made to cost as much as they can. */
export const HOSTILE_FILES: Record<string, (size: number) => string> = {
  "one line letters": (size) => fill("a", size),
  "one line plain value": (size) => `a: ${fill("a", size)}`,
  "one line quoted": (size) => `a: "${fill("a", size)}"`,
  escapes: (size) => `a: "${fill("\\n", size)}"`,
  "escape forbidden": (size) => `a: "${fill("\\u0001", size)}"`,
  "unclosed quote": (size) => `a: "${fill("a b ", size)}`,
  "unclosed quotes": (size) => fill('"', size),
  "single quotes": (size) => fill("'", size),
  "flow seqs": (size) => `a: [${fill("1,", size)}]`,
  "flow maps": (size) => `a: [${fill("{a: 1},", size)}]`,
  "flow keys": (size) => `{${counted((i) => `a${i}: 1, `, size)}}`,
  "block keys": (size) => counted((i) => `a${i}: 1\n`, size),
  "block keys 9999": (size) => counted((i) => `a${i}: 1\n`, size),
  "known-like keys 9999": (size) => MINIMAL + counted((i) => `overvie${i}: 1\n`, size),
  "figures 9999": (size) => `${MINIMAL}figures:\n${counted((i) => `  f${i}: 1\n`, size)}`,
  "figures bad 9999": (size) => `${MINIMAL}figures:\n${counted((i) => `  f${i}: x\n`, size)}`,
  "figures names bad": (size) => `${MINIMAL}figures:\n${counted((i) => `  1f${i}: 1\n`, size)}`,
  "duplicate keys": (size) => fill("a: 1\n", size),
  attachments: (size) => `${MINIMAL}attachments:\n${fill("  - { title: 附件, body: 正文。 }\n", size)}`,
  "attachments bad": (size) => `${MINIMAL}attachments:\n${fill("  - { titel: 附件, boby: 正文。 }\n", size)}`,
  "attachments scalars": (size) => `${MINIMAL}attachments:\n${fill("  - a\n", size)}`,
  "sections empty": (size) => `${MINIMAL}attachments:\n${fill("  - {}\n", size)}`,
  byAgency: (size) =>
    MINIMAL +
    "  processingFee:\n    byAgency:\n" +
    counted((i) => `      - { name: 局${i}, notices: 1, noticedAmount: 1, collected: 1 }\n`, size),
  "children files": (size) => `${MINIMAL}children: { files: [${counted((i) => `a${i}.yaml, `, size)}] }\n`,
  "long key": () => `${MINIMAL + fill("k", 900)}: 1\n`,
  "huge key": (size) => `${MINIMAL}? ${fill("k", size)}\n: 1\n`,
  "huge quoted key": () => `${MINIMAL}"${fill("k", 1000)}": 1\n`,
  "huge keys": (size) => MINIMAL + counted((i) => `${fill("k", 900)}${i}: 1\n`, size),
  aliases: (size) => `a: &a 1\nb: [${fill("*a,", size)}]`,
  "aliases distinct": (size) => `a: [${counted((i) => `&b${i} 1, *b${i},`, size)}]`,
  tags: (size) => `a: [${fill("!!int 1,", size)}]`,
  merges: (size) => fill("<<: *a\n", size),
  documents: (size) => fill("---\na: 1\n", size),
  directives: (size) => fill("%YAML 1.2\n", size),
  comments: (size) => MINIMAL + fill("# a\n", size),
  suppressions: (size) => MINIMAL + fill("# gov-report-disable-next-line GR4001 -- x\n", size),
  "suppressions answered": (size) =>
    MINIMAL.replace(
      "overview:",
      `${fill("# gov-report-disable-next-line GR6001 -- x\n", size / 4)}overview:`,
    ).replace("本机关依法公开政府信息。", fill("公,", 5000)),
  "suppressions before keys": (size) =>
    MINIMAL +
    "figures:\n" +
    counted((i) => `  # gov-report-disable-next-line GR6001 -- x\n  f${i}: 1\n`, size),
  anchors: (size) => `a: [${counted((i) => `&a${i} 1,`, size)}]`,
  dashes: (size) => fill("- ", size),
  "dash lines": (size) => fill("-\n", size),
  "lone dashes": (size) => fill("a: -\n", size),
  colons: (size) => fill(": ", size),
  "colon lines": (size) => fill(":\n", size),
  questions: (size) => fill("? ", size),
  brackets: (size) => fill("[", size),
  "braces closing": (size) => fill("}", size),
  "tabs lines": (size) => fill("\ta: 1\n", size),
  "wide space lines": (size) => fill("\u3000a: 1\n", size),
  "full-width colon lines": (size) => fill("名：a\n", size),
  "keys without space": (size) => fill("a:b\n", size),
  "indent staircase down": (size) => `a:\n${counted((i) => `${" ".repeat(80 - (i % 80))}b\n`, size)}`,
  "block scalar in flow": (size) => fill("{ | ", size),
  literals: (size) => counted((i) => `a${i}: |\n  b\n`, size),
  folded: (size) => `a: >\n${fill("  a\n", size)}`,
  "plain multi line": (size) => `a:\n${fill("  a\n", size)}`,
  thousands: (size) => `a: {b: ${fill("1,", size)}}`,
  thousands2: (size) => `a: {b: 1,${fill("200,", size)}}`,
  "stuck flow": (size) => `{${counted((i) => `a${i}:6, `, size)}}`,
  "huge number": (size) => MINIMAL.replace("issued: 13", `issued: ${fill("1", size)}`),
  "huge title": (size) => `${MINIMAL}title: ${fill("名", size)}\n`,
  "title 9990": () => `${MINIMAL}title: ${fill("名", 9990)}\n`,
  "huge agency": (size) => MINIMAL.replace("某省科学技术厅", fill("名", size)),
  "huge remark": (size) =>
    MINIMAL.replace("issued: 13", `issued: { value: 13, remark: ${fill("名", size)} }`),
  "huge enum": (size) => MINIMAL.replace("kind: department", `kind: ${fill("x", size)}`),
  "huge date": (size) => `${MINIMAL}signature: { name: a, date: ${fill("2", size)} }\n`,
  "huge year": (size) => MINIMAL.replace("2022", fill("2", size)),
  "huge postcode": (size) =>
    MINIMAL.replace(
      "kind: department",
      `kind: department, contact: { website: ${fill("a", size)}, phone: ${fill("1", size)} }`,
    ),
  "huge previous": (size) => `${MINIMAL}previous: ${fill("a/", size)}\n`,
  待填s: (size) => `${MINIMAL}figures:\n${counted((i) => `  f${i}: 待填\n`, size)}`,
  "cr only": (size) => fill("a: 1\r", size),
  "nested seq inline": (size) => `a:\n${fill("- - - -\n", size)}`,
  "deep block": (size) => counted((i) => `${" ".repeat(i)}a:\n`, Math.min(size, 200_000)),
};
