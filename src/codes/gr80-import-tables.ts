/** Tables of documents and pages, and what was read in their cells. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

/** A cell of a table that was read as a figure though it is not written as one. `row` and `column` are 1-based. */
export interface ReadCell {
  label: string;
  row: number;
  column: number;
  found: string;
  value: string;
}

export const GR8002 = defineCode({
  code: "GR8002",
  severity: "error",
  title: { "zh-CN": "表格里的数能读出来", en: "Figures of the tables can be read" },
  why: {
    "zh-CN":
      "读不出的数不猜，数据文件里写“待填”，由人对照原报告填写；格里是图片、图表、对象（写作“［图］”）、没有结果的域（写作“［域］”）或者只有自动编号（写作“［号］”）的，不当作空白。",
    en: "A figure that cannot be read is never guessed: the data file says 待填 there, for a person to fill in; a cell with a picture, chart or object (shown as ［图］), a field without a result (［域］) or the number of a list alone (［号］) is not taken for a blank.",
  },
  clause: "gov-report 导入",
  wrong: { scene: "| 行政许可 | 三千余 |" },
  right: { scene: "| 行政许可 | 3012 |" },
  message: {
    "zh-CN": (a: { label: string; found: string }) =>
      say(
        `${a.label}写的是“${a.found}”，读不出是多少。`,
        "这一格写成单独一个数；已经导入的，把数据文件里这一处的“待填”改成数",
      ),
    en: (a) =>
      say(
        `${a.label}: no number can be read out of “${a.found}”.`,
        "Make the cell a number alone; where it was imported, put the number for 待填 in the data file",
      ),
  },
});

export const GR8003 = defineCode({
  code: "GR8003",
  severity: "warning",
  title: { "zh-CN": "表格里单独写数", en: "Cells hold a number alone" },
  why: {
    "zh-CN":
      "空白、/、无等读作0，没有填的总计按各项之和，12件读作12，带括号说明的读作数和说明，单位和格式不同的金额折算；每张表合并提示一次，数据文件里有注释。",
    en: "Blanks, / and 无 are read as 0, totals left blank as the sum, 12件 as 12, a number with a bracketed text as a number and its remark, an amount in another unit in that of the form; told once a table, with comments in the data file.",
  },
  clause: "gov-report 导入",
  wrong: { scene: "| 规章 | / | 无 | 12件 |" },
  right: { scene: "| 规章 | 0 | 0 | 12 |" },
  message: {
    "zh-CN": (a: { table: string; cells: ReadCell[] }) =>
      say(
        `${a.table}里有${a.cells.length}格不是单独一个数：${cellsZh(a.cells)}。`,
        "这几格写成单独的数；已经导入的，核对数据文件里有注释的各处",
      ),
    en: (a) =>
      say(
        `${a.table}: ${a.cells.length} cells are not a number alone: ${cellsEn(a.cells)}.`,
        "Make them numbers alone; where they were imported, check what the data file has comments on",
      ),
  },
});

/**
 * Without `rows` the table is missing, or empty throughout (`blank`). Rows under the `heads` of another format are
 * other figures; `unsure` rows are there, and nothing says which number belongs to which column; `twice` are figures that two
 * tables of the document have otherwise.
 */
export interface MissingTable {
  label: string;
  rows: string[];
  blank?: true;
  unsure?: true;
  twice?: true;
  heads?: string[];
}

export const GR8005 = defineCode({
  code: "GR8005",
  severity: "error",
  title: { "zh-CN": "三张表齐全", en: "The three tables are complete" },
  why: {
    "zh-CN":
      "缺的表、缺的行、整张空白的表、用另一年份格式的各列，和各列对不上的数，两张表里不同的数，在数据文件里写“待填”；缺的总计由程序计算。",
    en: "What is missing of the tables is 待填 in the data file, and so are tables that are blank throughout, columns of another format, numbers that fit no columns, and those that two tables have otherwise; totals that are missing are computed.",
  },
  clause: "gov-report 导入",
  wrong: { scene: "文档里有“四、…行政复议、行政诉讼情况”的标题，下面没有表" },
  right: { scene: "标题下面有行政复议、行政诉讼的表" },
  message: {
    "zh-CN": (a: MissingTable) => {
      const rows = named(a.rows, 5, "处");
      if (a.blank)
        return say(
          `“${a.label}”的表是空白的，一个数也没有填，不能当作都是0。`,
          "把表填好，没有发生的填0；已经导入的，把数据文件里这一部分的“待填”填好",
        );
      if (a.heads)
        return say(
          `${a.label}的表里，${rows}的各列用的是另一年份格式的名称（${named(a.heads, 3, "列")}），含义不同，没有读取。`,
          "按报告年度的格式重填这几行；已经导入的，把数据文件里的“待填”填好",
        );
      if (a.twice)
        return say(
          `${a.label}的表有不止一张，${rows}的数各不相同，不能断定哪一张是这份报告的，没有读取。`,
          "只留这份报告的一张表；已经导入的，对照原报告把数据文件里的“待填”填好",
        );
      if (a.unsure)
        return say(
          `${a.label}的表里，${rows}的数和各列对不上，分不清哪个数属于哪一列，没有读取。`,
          "核对原表合并的单元格、多出的空格；已经导入的，对照原报告把数据文件里的“待填”填好",
        );
      return a.rows.length === 0
        ? say(`没有找到“${a.label}”的表。`, "补上这张表；已经导入的，把数据文件里这一部分的“待填”填好")
        : say(`${a.label}的表里没有找到${rows}。`, "补上这几处；已经导入的，把数据文件里的“待填”填好");
    },
    en: (a) => {
      const rows = `${a.rows.slice(0, 5).join(", ")}${a.rows.length > 5 ? ` and ${a.rows.length - 5} more` : ""}`;
      if (a.blank)
        return say(
          `The table “${a.label}” is blank throughout, which does not say that all is 0.`,
          "Fill in the table, with 0 for what did not happen; where it was imported, fill in what is 待填 in this part",
        );
      if (a.heads)
        return say(
          `${a.label}: the columns of ${rows} are those of another format (${a.heads.slice(0, 3).join(", ")}), other figures, and were not read.`,
          "Fill in these rows in the format of the year; where they were imported, fill in what is 待填",
        );
      if (a.twice)
        return say(
          `${a.label}: there is more than one such table, and ${rows} differ in them; nothing says which one is the report's, so they were not read.`,
          "Leave the one table of the report; where it was imported, fill in what is 待填 by the report",
        );
      if (a.unsure)
        return say(
          `${a.label}: the numbers of ${rows} do not fit the columns, so that nothing says which belongs to which; they were not read.`,
          "Check merged and extra cells of the table; where it was imported, fill in what is 待填 by the report",
        );
      return a.rows.length === 0
        ? say(
            `There is no table “${a.label}”.`,
            "Add the table; where it was imported, fill in what is 待填 in this part",
          )
        : say(
            `The table ${a.label} does not have ${rows}.`,
            "Add them; where they were imported, fill in what is 待填",
          );
    },
  },
});

export const GR8006 = defineCode({
  code: "GR8006",
  severity: "warning",
  title: { "zh-CN": "（六）其他处理分三行填写", en: "（六）其他处理 has three rows" },
  why: {
    "zh-CN": "2021年格式把（六）其他处理分为三行；只有一行的，分不清属于哪一行，记入“3.其他”。",
    en: "The format of 2021 has three rows; of one row nothing says which it was, so its figures stand under 3.其他.",
  },
  clause: "国办公开办函〔2021〕30号 表三",
  wrong: { scene: "| （六）其他处理 | 3 |" },
  right: {
    scene:
      "| （六）其他处理 | 1.申请人无正当理由逾期不补正… | 1 |\n| | 2.申请人逾期未按收费通知要求缴纳费用… | 0 |\n| | 3.其他 | 2 |",
  },
  message: {
    "zh-CN": (a: { label: string; row: string }) =>
      say(
        `${a.label}只有一行（2019年试行格式的写法），各数记入“${a.row}”。`,
        "按2021年格式分三行填写；已经导入而能分清的，改记到另外两行",
      ),
    en: (a) =>
      say(
        `${a.label} is one row, as in the trial format of 2019; its figures stand under “${a.row}”.`,
        "Fill in three rows as the format of 2021 has them; where it was imported, move what you can tell apart",
      ),
  },
});

export const GR8010 = defineCode({
  code: "GR8010",
  severity: "error",
  title: { "zh-CN": "没有表格线的表，各格看得清", en: "Cells of a table without lines are clear" },
  why: {
    "zh-CN":
      "没有画全表格线的 PDF 按文字的位置认行和列：一个数在哪一行、哪一列都没有疑问才读取；空着的、挨着别的文字的、压着水印的，不知道有没有读漏，写“待填”。",
    en: "In a .pdf without all lines of its tables, rows and columns are known by where words stand: a figure is read only where both are beyond doubt. Cells that are empty, close to other words or under a watermark may have lost something, and are 待填.",
  },
  clause: "gov-report 导入",
  wrong: { scene: "没有表格线，“行政许可”右面空着" },
  right: { scene: "没有表格线，“行政许可”右面写着 0" },
  message: {
    "zh-CN": (a: { table: string; cells: string[] }) =>
      say(
        `${a.table}的表没有画全表格线，${a.cells.length}格没有数，或者看不清是哪个数：${named(a.cells, 4, "格")}，没有读取。`,
        "改用画有表格线的原文档，没有发生的填0；已经导入的，对照原报告把数据文件里的“待填”填好",
      ),
    en: (a) =>
      say(
        `${a.table}: the table is not ruled throughout, and ${a.cells.length} cells have no figure or none that is clearly theirs: ${a.cells.slice(0, 4).join(", ")}${a.cells.length > 4 ? " and others" : ""}.`,
        "Take the document with its lines, with 0 for what did not happen; where it was imported, fill in what is 待填",
      ),
  },
});

/** Cells with the same text are told together, and only the first ones are named; machine formats carry them all. */
function cellsZh(all: readonly ReadCell[]): string {
  const typed = (found: string) => (found === "" ? "空白" : `“${found}”`);
  const groups = alikeCells(all).map((alike) => {
    const { label, row, column, found, value } = alike[0]!;
    const read = value === "" ? "，按各项之和计算" : `读作${value}`;
    return alike.length === 1
      ? `第${row}行第${column}列（${label}）${typed(found)}${read}`
      : `${alike.length}格${typed(found)}${read}（第${row}行第${column}列等）`;
  });
  return groups.slice(0, 6).join("，") + (groups.length > 6 ? "，等等" : "");
}

function cellsEn(all: readonly ReadCell[]): string {
  const typed = (found: string) => (found === "" ? "blank" : `“${found}”`);
  const groups = alikeCells(all).map((alike) => {
    const { label, row, column, found, value } = alike[0]!;
    const read = value === "" ? "taken as the sum" : `read as ${value}`;
    return alike.length === 1
      ? `row ${row} column ${column} (${label}) ${typed(found)} ${read}`
      : `${alike.length} cells ${typed(found)} ${read} (row ${row} column ${column} and others)`;
  });
  return groups.slice(0, 6).join(", ") + (groups.length > 6 ? ", and so on" : "");
}

/** Cells of a table in groups that have the same text and were read as the same number. */
function alikeCells(cells: readonly ReadCell[]): ReadCell[][] {
  const groups = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    const key = `${cell.found}\0${cell.value}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

/** The first ones by name, and how many there are. */
function named(all: readonly string[], most: number, unit: string): string {
  const first = all.slice(0, most).map((each) => `“${each}”`);
  return first.join("、") + (all.length > most ? `等${all.length}${unit}` : "");
}
