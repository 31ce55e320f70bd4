import type Workbook from "../../../generated/exceljs.js";
import { protectSheet } from "../../emit/xlsx/input.js";
import { lineCount, rowHeight } from "../../emit/xlsx/measure.js";
import { a4, type PageHeading, pageMargins } from "../../emit/xlsx/page.js";
import type { Form } from "../form.js";
import { referenceTo } from "../help.js";
import { SHEETS } from "../sheets.js";
import { guideStyle, guideTitleStyle } from "./style.js";

const WIDTH = 100;
const AIR = 8;

/** Adds the sheet that says what to do with the form. */
export async function addGuideSheet(workbook: Workbook, form: Form, heading: PageHeading): Promise<void> {
  const sheet = workbook.addWorksheet(SHEETS.guide);
  sheet.getColumn(1).width = WIDTH;
  [form.subject, ...guide(form)].forEach((text, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = text;
    cell.style = index === 0 ? guideTitleStyle() : guideStyle();
    sheet.getRow(index + 1).height = rowHeight(lineCount(text, WIDTH), index === 0 ? 20 : AIR);
  });
  sheet.views = [{ showGridLines: false }];
  Object.assign(sheet.pageSetup, a4("landscape"), { fitToHeight: 0 });
  Object.assign(sheet.headerFooter, pageMargins(heading));
  await protectSheet(sheet);
}

/** What somebody who opens the form for the first time has to know, a paragraph each. */
export function guide({ template }: Form): string[] {
  const tables = template.tables.map(({ name }) => `“${name}”`).join("");
  return [
    "一、填哪里：按工作表从左到右，填浅黄色的格，其他格不用动。列标题和行标签上的批注（鼠标移上去）说明填什么。",
    `二、三张表：${tables}与正式表格一样。没有的可以空着，按0算；一张表全部空着，算没有填。总计自动算出；表三下面的勾稽关系显示“平衡”就对了，显示红色的数就是相差多少。`,
    "三、文字：一段写一行，格里换行（Alt+Enter）也是另起一段。不用空两格，不用编（一）（二）。行不够时在浅黄色的行之间插入行。",
    `四、文字里可以用表格的数：写 ${referenceTo(template, `${template.applications.received}.total`)}，就印出“本年新收”的总计，改了表格，文字跟着改；表三的行标签的批注里写着各行怎么引用。要加粗的写成 **加粗**；行首写 # 是下一级小标题；行首写 | 可以排表格；要原样印出 *、#、| 的，前面加一个 \\。`,
    `五、格里的数要说明的（如55（含自然失效29件）），写在“${SHEETS.remarks}”里，表格里只填数。`,
    "六、填好以后保存，仍然存成 .xlsx，然后运行：gov-report build 本文件.xlsx，就在旁边得到正式的报告（Word和Excel）。填得不对、还没有填的格会指出在哪个工作表、哪一格，改好再运行一次。",
    "七、工作表加了保护，防止误改公式，没有密码。要调整的，在“审阅”里撤消工作表保护。",
  ];
}
