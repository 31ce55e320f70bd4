import fc from "fast-check";
import { compile } from "../../src/compile.js";
import { type DataValue, writeDataFile } from "../../src/data-file/write.js";
import type { Template } from "../../src/templates/template.js";
import { randomReport, type Version, write } from "./random-report.js";

type Values = { [key: string]: DataValue };

/** What real narratives hold beyond sentences. Each reads differently in print. */
const PASSAGES = [
  "一是**加强组织领导**，二是做好{{year}}年的培训。",
  "电子版见[省科技厅网站](https://kjt.example.gov.cn/a(1)?b=1)，或者<http://kjt.example.gov.cn/b_c>。",
  "第一行\\\n第二行*有星号*、_下划线_和1.5%。",
  "| 序号 | 名称 |\n| --- | --- |\n| 1 | 甲\\|乙 |\n| 2 | **丙** |",
  "- 公开平台\n- 政务新媒体",
  "1. 第一项\n2. 第二项",
  "> 关于做好年度报告编制工作的通知\n>\n> 各处室：请按时报送。",
  "# 政策解读\n\n开展政策解读工作。",
  "1.加强领导。严格落实责任。",
  "2022年1月1日起施行\\{{暂行\\}}，\\# 号和\\[方括号\\]照印。",
] as const;

/** Passages for places without headings. */
const PLAIN = PASSAGES.filter((text) => !text.startsWith("#"));

const passages = (from: readonly string[]) =>
  fc
    .array(fc.constantFrom(...from), { minLength: 1, maxLength: 3 })
    .map((all) => all.join("\n\n之后的工作有序推进。\n\n"));

const REMARKS = ["含自然失效29件", "其中：委托办理3件（含2件转办）", "截至12月31日"];

/**
 * Random reports as people dress them: remarks in cells, all that narrative can hold, notes at tables,
 * attachments.
 */
export const dressedReport = (template: Template): fc.Arbitrary<string> =>
  fc
    .record({
      base: randomReport({ template: template.version as Version }).map(write),
      remarks: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...REMARKS)), { maxLength: 4 }),
      preamble: passages(PLAIN),
      body: passages(PASSAGES),
      section: passages(PASSAGES),
      intro: fc.option(passages(PLAIN), { nil: undefined }),
      note: fc.option(fc.constantFrom("注：含委托实施的事项。", PLAIN[0]!), { nil: undefined }),
      attachments: fc.array(fc.constantFrom("工作要点", "依申请公开流程（试行）"), { maxLength: 2 }),
      title: fc.option(fc.constant("某省科学技术厅{{year}}年政府信息公开年度报告"), { nil: undefined }),
    })
    .map(({ base, remarks, preamble, body, section, intro, note, attachments, title }) => {
      const report = compile({ name: "base.yaml", bytes: new TextEncoder().encode(base.text) }).report;
      if (!report) throw new Error(base.text);
      const values = structuredClone(report) as unknown as Values;
      for (const [index, remark] of remarks) addRemark(values, index, remark);
      const overview = values.overview as Values;
      (overview.sections as Values[])[0]!.body = section;
      (values.problems as Values).body = body;
      const table = values.proactiveDisclosure as Values;
      if (intro !== undefined) table.intro = intro;
      if (note !== undefined) table.note = note;
      const extra = attachments.length > 0 && {
        attachments: attachments.map((name, index) => ({
          title: `${name}${index}`,
          body: "附件正文第一段。\n\n附件正文第二段。",
        })),
      };
      return writeDataFile({
        template,
        values: { ...values, preamble, ...(title !== undefined && { title }), ...extra },
      });
    });

/** Gives one of the numbers of the tables a remark. */
function addRemark(values: Values, index: number, remark: string): void {
  const cells: { row: Values; key: string }[] = [];
  const visit = (node: DataValue) => {
    if (typeof node !== "object" || Array.isArray(node)) return;
    for (const [key, value] of Object.entries(node)) {
      // One that has a remark already is a mapping with its value.
      if (key === "value") continue;
      if (typeof value === "number" && value > 0) cells.push({ row: node as Values, key });
      else visit(value);
    }
  };
  visit(values.applications!);
  visit(values.proactiveDisclosure!);
  const cell = cells[index % cells.length];
  if (cell) cell.row[cell.key] = { value: cell.row[cell.key]!, remark };
}
