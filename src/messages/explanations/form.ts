import type { StageCode } from "../../diagnostics/codes.js";
import type { Explanation } from "../../rules/rule.js";
import { explanation } from "./explanation.js";

const FORM = "gov-report 填报表";

const told = (titleZh: string, titleEn: string, whyZh: string, whyEn: string) =>
  explanation(titleZh, titleEn, whyZh, whyEn, "", "", FORM);

/** GR81: what is found in a filled form. */
export const FORM_FAULTS = {
  GR8101: told(
    "填报表能读取",
    "The form can be read",
    "读取 .xlsx 工作簿；有打开密码的、旧格式 .xls 的、损坏的、解开以后过大的都不读，没有填报表的工作表的也不读。",
    "Workbooks are read as .xlsx; not with a password, not as .xls, not damaged, not when they unpack to too much, and not without the form's sheets.",
  ),
  GR8102: told(
    "填报表的工作表和行齐全",
    "The form's sheets and rows are there",
    "工作表和行按标签查找，可以改名、移动、插入行；标签本身不能改。找不到的留作待填，不猜。",
    "Sheets and rows are found by their labels, so they may be renamed, moved, and rows inserted; the labels must stay. What is not found is left 待填.",
  ),
  GR8103: told(
    "填数的格里是数",
    "A cell for a number holds one",
    "小数、负数、文字、错误值都不是件数；不是数的留作待填，不猜。",
    "Decimals, negative numbers, words and errors are no counts; such a cell is left 待填.",
  ),
  GR8104: told(
    "空着的格按0算",
    "Empty cells count as 0",
    "填了一部分的表，空着的格按0算，一次列出请核对。一张表全部空着，算没有填，留作待填。",
    "In a table that is partly filled in, empty cells count as 0 and are listed once. A table that is all empty is left 待填.",
  ),
  GR8105: told(
    "公式按算出的结果取数",
    "A formula gives its last result",
    "填数的格里写了公式的，按保存时的结果取数；公式引用的别的文件变了，结果可能是旧的。",
    "A formula in a cell to fill in gives the result it was saved with, which may be old where it refers to other files.",
  ),
  GR8106: told(
    "总计是公式",
    "Totals are formulas",
    "总计由各项算出。公式被改成数、又与各项之和不同的，数据文件里照写这个数，由核对指出。",
    "Totals are computed. One that was replaced by a number that is not the sum goes into the data file as it is, for the checks to tell.",
  ),
  GR8107: told(
    "格里只填数",
    "Cells hold digits alone",
    "“12件”“１２”“55（含自然失效29件）”能断定是什么数，按这个数取，并请核对。",
    "12件, １２, 55（含自然失效29件） can only be one number; it is taken, and to be checked.",
  ),
  GR8108: told(
    "说明写明是哪一格的",
    "A remark says which cell it is for",
    "“格内说明”每行写表格、单元格和说明，三样都要有；说明印在数后面的括号里。",
    "A row of 格内说明 names the table, the cell and the remark, all three; the remark is printed behind the number.",
  ),
  GR8109: told(
    "从列表里选的填列表里的词",
    "A choice is one of the list",
    "机关类型、行政层级等只能是列表里的词。",
    "The kind of agency, its level and the like are words of the list.",
  ),
  GR8110: told(
    "每行有名称和内容",
    "Every row has its name and its content",
    "没有名称的数、重复的名称、错误值都不采用，免得张冠李戴。",
    "A number without a name, a name given twice and an error are left out.",
  ),
  GR8111: told(
    "填报表里没有地方写的",
    "What the form has no place for",
    "下级机关数据文件和版式只写在数据文件里，转回来以后自己抄过去。",
    "The children's data files and the style are kept in the data file only; copy them afterwards.",
  ),
} satisfies Partial<Record<StageCode, Explanation>>;
