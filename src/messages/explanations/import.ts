import type { StageCode } from "../../diagnostics/codes.js";
import type { Explanation } from "../../rules/rule.js";
import { explanation } from "./explanation.js";

const NONE = "year: 2022";
const IMPORT = "gov-report 导入";

/** GR8: what `import`, and `validate` of a document, read and how. None can be shown as a data file. */
export const IMPORTS = {
  GR8001: explanation(
    "要导入的文件能打开",
    "The file to import can be opened",
    "可以导入 .docx、网页和填好的 .xlsx 表单；旧的 .doc、加密、损坏、大得不合情理或者藏有不安全内容的文件不打开。",
    "A .docx, a web page or a filled form .xlsx; old .doc files and those that are encrypted, damaged, absurdly large or unsafe are not opened.",
    "",
    NONE,
    IMPORT,
  ),
  GR8002: explanation(
    "表格里的数能读出来",
    "Figures of the tables can be read",
    "读不出的数不猜，数据文件里写“待填”，由人对照原报告填写。",
    "A figure that cannot be read is never guessed: the data file says 待填 there, for a person to fill in.",
    "",
    NONE,
    IMPORT,
  ),
  GR8003: explanation(
    "表格里单独写数",
    "Cells hold a number alone",
    "空白、/、无等读作0，没有填的总计按各项之和，12件读作12，带括号说明的读作数和说明，单位和格式不同的金额折算；每张表合并提示一次，数据文件里有注释。",
    "Blanks, / and 无 are read as 0, totals left blank as the sum, 12件 as 12, a number with a bracketed text as a number and its remark, an amount in another unit in that of the form; told once a table, with comments in the data file.",
    "",
    NONE,
    IMPORT,
  ),
  GR8004: explanation(
    "标题和表格的各项名称与格式一致",
    "Headings and labels are those of the form",
    "名称有错漏或者用了旧的说法时，按最相近的读取，请核对。",
    "A label with a damaged or an older word is read as the one it is most like; check it.",
    "",
    NONE,
    IMPORT,
  ),
  GR8005: explanation(
    "三张表齐全",
    "The three tables are complete",
    "缺的表、缺的行、整张空白的表、用另一年份格式的各列，在数据文件里写“待填”；缺的总计由程序计算。",
    "What is missing of the tables is 待填 in the data file, and so are tables that are blank throughout and columns of another format; totals that are missing are computed.",
    "",
    NONE,
    IMPORT,
  ),
  GR8006: explanation(
    "（六）其他处理分三行填写",
    "（六）其他处理 has three rows",
    "2021年格式把（六）其他处理分为三行；只有一行的，分不清属于哪一行，记入“3.其他”。",
    "The format of 2021 has three rows; of one row nothing says which it was, so its figures stand under 3.其他.",
    "",
    NONE,
    "国办公开办函〔2021〕30号 表三",
  ),
  GR8007: explanation(
    "推定的内容请核对",
    "What was interpreted is to be checked",
    "机关类型、年度、日期、接起来的段落等，是按通常的写法读取的。",
    "The kind of agency, the year, a date, joined paragraphs and the like were read by what is usual.",
    "",
    NONE,
    IMPORT,
  ),
  GR8008: explanation(
    "报告的各项内容都能找到",
    "Everything a report needs is found",
    "没有找到的在数据文件里写“待填”。",
    "What was not found is 待填 in the data file.",
    "",
    NONE,
    IMPORT,
  ),
  GR8009: explanation(
    "图片都读入了",
    "Every picture is taken over",
    "文档里的PNG、JPEG图片存到数据文件旁边；网页上的图片和其他格式的不读入。",
    "PNG and JPEG pictures of a document are saved beside the data file; those of web pages and other formats are not.",
    "",
    NONE,
    IMPORT,
  ),
} satisfies Partial<Record<StageCode, Explanation>>;
