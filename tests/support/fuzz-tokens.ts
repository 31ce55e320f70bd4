import fc from "fast-check";

/** Where in something: the part of it that lies before. */
export const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

export const oneOf = <T>(items: readonly T[], at: number): T => items[Math.floor(at * items.length)]!;

export const YAML_TOKENS = [
  ..."{}[],:?-&*!|>'\"%@`#~<\t\n\r =\\",
  ...[
    "\n  ",
    "\n    ",
    ": ",
    "- ",
    " #",
    "---\n",
    "...\n",
    "<<: *a",
    "!!int",
    "&a",
    "*a",
    "|2-\n",
    ">+\n",
    "? ",
  ],
  ...[
    "year",
    "agency",
    "name",
    "applications",
    "results",
    "total",
    "body",
    "sections",
    "figures",
    "children",
  ],
  ...[
    "0",
    "1",
    "012",
    "7.0",
    "1e3",
    "0x1F",
    "null",
    "~",
    "true",
    "2022",
    "__proto__",
    "constructor",
    "toString",
  ],
  ...["{{year}}", "{{", "}}", "\\u0000", "\\ud800", "：", "，", "｛", "　", "待填", "政府信息公开", "2021"],
];

export const MARKDOWN_TOKENS = [
  ..."*_`[]()<>!#|-+>\\~&{}\n\t 　",
  ...[
    "**",
    "```",
    "~~~",
    "\n\n",
    "\n    ",
    "1. ",
    "- ",
    "> ",
    "![",
    "](",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "&amp;",
  ],
  ...[
    "http://a.cn/",
    "a@b.cn",
    "{{year}}",
    "{{applications.newlyReceived.total}}",
    "{{x",
    "}}",
    "\\{{",
    "|-|",
    "===",
  ],
  ...[
    "表：名称",
    "图片.png",
    "一、",
    "（一）",
    "《",
    "》",
    "“",
    "”",
    "新收申请7件",
    "占50%",
    "。",
    "，",
    "公开",
  ],
];

export const soup = (tokens: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...tokens), { maxLength }).map((parts) => parts.join(""));

/** A few of them said over and over, up to so many characters: what a reader spends more than linear time on. */
export const bomb = (
  tokens: readonly string[],
  sizes: readonly number[] = [300, 20_000, 200_000, 2_000_000],
) =>
  fc
    .tuple(fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 4 }), fc.constantFrom(...sizes))
    .map(([parts, size]) => {
      const unit = parts.join("") || "\n";
      return unit.repeat(Math.ceil(size / unit.length));
    });

/** What may not be printed as it stands, and what looks like something else. */
const UNICODE = fc.oneof(
  fc.constantFrom(
    ..."\ufffe\uffff\ufdd0\u0000\u0007\u001b\u007f\u0085\u2028\u2029\u200b\u200d\u202e\u2066\ufeff\u00ad\u0301",
    "\ud800",
    "\udfff",
    "👩‍👩‍👧‍👦",
    "🇨🇳",
    "שלום",
    "مرحبا",
    "e\u0301\u0301\u0301",
    "𠮷",
    "=1+1",
    "@SUM(1)",
    "<w:t>",
    "]]>",
    "&#0;",
    '"',
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
export const unicode = fc.array(UNICODE, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
