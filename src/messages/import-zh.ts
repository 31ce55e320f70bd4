import type { Catalogue, DiagnosticArgs, Message } from "../diagnostics/codes.js";
import { alikeCells } from "./read-cells.js";

const say = (text: string, ...hints: string[]): Message => ({ text, hints });

const UNREADABLE: Record<DiagnosticArgs["GR8001"]["reason"], [string, string]> = {
  notAReport: ["认不出是什么文件。", "可以导入 .docx、.html 和填好的 .xlsx 表单"],
  pdf: ["是PDF，里面的表格无法读取。", "找到生成它的Word文档；没有的，用WPS或Word打开PDF，“另存为” .docx"],
  openDocument: ["是OpenDocument文件（.odt、.ods），没有读取。", "用打开它的程序“另存为” .docx 或 .xlsx"],
  webArchive: ["是单个文件网页（.mht），没有读取。", "用浏览器或Word打开，“另存为”网页（.html）或 .docx"],
  oldWord: ["是旧的Word文档（.doc）或者加了密码的文件，无法读取。", "去掉密码，用Word或WPS“另存为” .docx"],
  broken: ["文件已损坏，无法读取。", "用Word或WPS打开，“另存为” .docx 后再试"],
  tooLarge: ["文件太大，超过了一份报告可能的大小。", "确认是不是选错了文件；图片先压缩"],
  unsafe: ["文件里有不安全的内容，没有打开。", "用Word或WPS打开，“另存为” .docx 后再试"],
  encoding: ["认不出网页的编码。", "用浏览器打开，另存为UTF-8编码的网页"],
  tooDeep: ["网页嵌套得太深，无法读取。", "确认是不是选错了文件；只保存报告正文再试"],
  noTables: ["没有找到年度报告的三张表格。", "确认是不是选错了文件；图片形式的表格无法读取"],
};

/** Cells that are alike together, the first ones by name; machine formats carry them all. */
function cells(all: DiagnosticArgs["GR8003"]["cells"]): string {
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

/** The first ones by name, and how many there are. */
function named(all: readonly string[], most: number, unit: string): string {
  const first = all.slice(0, most).map((each) => `“${each}”`);
  return first.join("、") + (all.length > most ? `等${all.length}${unit}` : "");
}

/** GR8 of `import` and of the audit of a document: what was read how. */
export const importZh: Pick<
  Catalogue,
  "GR8001" | "GR8002" | "GR8003" | "GR8004" | "GR8005" | "GR8006" | "GR8007" | "GR8008" | "GR8009"
> = {
  GR8001: (a) => say(...UNREADABLE[a.reason]),
  GR8002: (a) =>
    say(
      `${a.label}写的是“${a.found}”，读不出是多少。`,
      "这一格写成单独一个数；已经导入的，把数据文件里这一处的“待填”改成数",
    ),
  GR8003: (a) =>
    say(
      `${a.table}里有${a.cells.length}格不是单独一个数：${cells(a.cells)}。`,
      "这几格写成单独的数；已经导入的，核对数据文件里有注释的各处",
    ),
  GR8004: (a) => say(`“${a.found}”当作“${a.label}”读取。`, "改成格式规定的名称；已经导入的，核对这里的内容"),
  GR8005: (a) => {
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
    return a.rows.length === 0
      ? say(`没有找到“${a.label}”的表。`, "补上这张表；已经导入的，把数据文件里这一部分的“待填”填好")
      : say(`${a.label}的表里没有找到${rows}。`, "补上这几处；已经导入的，把数据文件里的“待填”填好");
  },
  GR8006: (a) =>
    say(
      `${a.label}只有一行（2019年试行格式的写法），各数记入“${a.row}”。`,
      "按2021年格式分三行填写；已经导入而能分清的，改记到另外两行",
    ),
  GR8007: (a) => {
    const what: Record<typeof a.what, [string, string]> = {
      kind: [
        `机关类型按名称“${a.found}”推定为“${a.label ?? a.value}”（${a.value}）。`,
        "核对数据文件里的机关类型（agency.kind）",
      ],
      year: [`标题里没有年份，按“${a.found}”作${a.value}年度读取。`, "核对数据文件里的报告年度（year）"],
      template: [
        `${a.found}年度的报告用的是${a.value}年格式的表格。`,
        "核对报告年度和所用的格式：2019、2020年度用2019年格式，以后用2021年格式",
      ],
      date: [`成文日期“${a.found}”读作 ${a.value}。`, "核对数据文件里的成文日期（signature.date）"],
      columns: [
        `“${a.found}”${a.value === "" ? "" : `等${a.value}行`}上面的各列没有能认出的名称，按格式规定的先后读取。`,
        "对照原报告核对各列的数",
      ],
      joined: [`“${a.found}……”接在上一段后面（当作换页断开的一段）。`, "确实另起一段的，在数据文件里空一行"],
      number: [
        `小标题的序号“${a.found}”会印成“${a.value}”。`,
        "序号由程序按先后编排；核对有没有缺少的小标题",
      ],
      unnumbered: [
        `“${a.found}”等小标题没有写出序号（或者由Word自动编号），按层次读作小标题，会印成“${a.value}${a.found}”。`,
        "核对小标题和层次；不是小标题的，在数据文件里改成正文",
      ],
      noBody: [
        `“${a.found}”下面没有正文，这一部分的小标题都按普通段落读取。`,
        "需要小标题的，在数据文件里改写成 sections",
      ],
    };
    return say(...what[a.what]);
  },
  GR8008: (a) => say(`没有找到${a.label}。`, "对照原报告，把数据文件里的“待填”填好"),
  GR8009: (a) => say(`图片没有读入（${a.found}）。`, "需要的，另存为PNG或JPEG，放在数据文件旁边再引用"),
};
