import fc from "fast-check";

/** Narratives by the grammar of the Markdown subset, any block within any other, with some of what it leaves out. */

const WORDS = fc.constantFrom(
  ..."政务公开,信息管理,全年,主动公开,新收申请7件,占50%,2022年1月1日起,《条例》,“三公”经费,e政务,A4,3.5万元,——,……,（试行）".split(
    ",",
  ),
  "一是加强领导；",
  "a*b",
  "_c_",
  "1.",
  "&amp;",
  " ",
  "　",
);

const ESCAPES = fc.constantFrom(..."*_`[]()<>#|\\{-.!~".split("")).map((sign) => `\\${sign}`);

const REFERENCES = fc.constantFrom(
  "{{year}}",
  "{{agency.name}}",
  "{{applications.newlyReceived.total}}",
  "{{applications.results.withheld.total}}",
  "{{applications.newlyReceived.naturalPerson | percentOf applications.newlyReceived.total}}",
  "\\{{year}}",
  "{{ year }}",
);

const ADDRESSES = fc.constantFrom(
  "http://www.gov.cn/",
  "https://kjt.example.gov.cn/a(1)?b=1&c=%E4%B8%AD",
  "mailto:a@example.gov.cn",
);

/** What no report may have: each is to be refused where it stands. */
const FOREIGN = fc.constantFrom(
  "<b>重</b>",
  "`a`",
  "[^1]",
  "<!-- a -->",
  "[甲][乙]",
  "![图](no.png)",
  "<br>",
  "$a$",
);

interface Grammar {
  inline: string;
  inlines: string;
  block: string;
  blocks: string;
}

const joined = (parts: string[]) => parts.join("");

const indented = (text: string, by: string) => text.replace(/\n(?=.)/g, `\n${by}`);

const { blocks, inlines } = fc.letrec(
  (tie: fc.LetrecTypedTie<Grammar>): fc.LetrecValue<Grammar> => ({
    inline: fc.oneof(
      { maxDepth: 3, depthIdentifier: "inline" },
      { weight: 8, arbitrary: WORDS },
      { weight: 2, arbitrary: ESCAPES },
      { weight: 2, arbitrary: REFERENCES },
      { weight: 1, arbitrary: ADDRESSES.map((url) => `<${url}>`) },
      { weight: 1, arbitrary: fc.constantFrom("http://a.cn/b。", "www.gov.cn", "\\\n", "  \n", "\n") },
      { weight: 2, arbitrary: tie("inlines").map((text) => `**${text}**`) },
      { weight: 2, arbitrary: fc.tuple(tie("inlines"), ADDRESSES).map(([text, url]) => `[${text}](${url})`) },
    ),
    inlines: fc.array(tie("inline"), { minLength: 1, maxLength: 5 }).map(joined),
    block: fc.oneof(
      { maxDepth: 4, depthIdentifier: "block" },
      { weight: 5, arbitrary: tie("inlines") },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.array(tie("blocks"), { minLength: 1, maxLength: 4 }),
            fc.constantFrom("- ", "* ", "+ ", "-   "),
            fc.boolean(),
          )
          .map(([items, mark, isLoose]) => listed(items, () => mark, isLoose)),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.array(tie("blocks"), { minLength: 1, maxLength: 4 }),
            fc.constantFrom(1, 1, 1, 0, 2, 9, 99, 1999),
            fc.constantFrom(". ", ") "),
            fc.boolean(),
          )
          .map(([items, start, mark, isLoose]) =>
            listed(items, (index) => `${start + index}${mark}`, isLoose),
          ),
      },
      { weight: 2, arbitrary: tie("blocks").map((text) => `> ${text.replace(/\n/g, "\n> ")}`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.integer({ min: 1, max: 6 }).chain((columns) =>
              fc.array(fc.array(tie("inlines"), { minLength: columns, maxLength: columns }), {
                minLength: 1,
                maxLength: 5,
              }),
            ),
            fc.constantFrom("---", ":--", "--:", ":-:"),
            fc.option(fc.constantFrom("表：各处室情况", "表：**甲**{{year}}", "表：")),
          )
          .map(([rows, line, caption]) => {
            const written = rows.map((row) => `| ${row.map(inCell).join(" | ")} |`);
            written.splice(1, 0, `|${rows[0]!.map(() => ` ${line} `).join("|")}|`);
            return `${caption === null ? "" : `${caption}\n\n`}${written.join("\n")}`;
          }),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom("# ", "## ", "#", "### "), tie("inlines"))
          .map(([mark, text]) => mark + text.replace(/\s*\n/g, "")),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "![公开指南](a.png)",
          "![一](a.png)![二](a.png)",
          "![](a.png)",
          "图：甲\n\n![甲](a.png)",
        ),
      },
    ),
    blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("\n\n")),
  }),
);

const listed = (items: string[], mark: (index: number) => string, isLoose: boolean) =>
  items
    .map((item, index) => {
      const own = mark(index);
      return own + indented(item, " ".repeat(own.length));
    })
    .join(isLoose ? "\n\n" : "\n");

/** A cell is on one line, and a stroke in it is escaped. */
const inCell = (text: string) => text.replace(/\s*\\?\n/g, "").replace(/(?<!\\)\|/g, "\\|");

/** A narrative of the subset; now and then with one piece that is not. */
export const narrative: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: blocks }, { weight: 1, arbitrary: inlines }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.option(FOREIGN, { freq: 8 }),
  )
  .map(([parts, foreign]) => [...parts, ...(foreign === null ? [] : [foreign])].join("\n\n"));
