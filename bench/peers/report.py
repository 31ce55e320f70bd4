"""The same document and tables with python-docx and openpyxl: the peer of `gov-report build`.

usage: report.py CONTENT.json OUT-FOLDER [COUNT]

CONTENT.json is the finished text (bench/content.mjs): no parsing, no checks, no layout is asked of this side. Written for
speed within the public APIs: cells are taken from one flat list, styles are set once a paragraph.
"""
import json
import sys

import openpyxl
from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips
from openpyxl.styles import Alignment, Border, Font, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

FANGSONG, SONG, HEI, KAI = "仿宋_GB2312", "宋体", "黑体", "楷体_GB2312"
HEADING_FONTS = {"Heading 1": HEI, "Heading 2": KAI, "Heading 3": FANGSONG, "Heading 4": FANGSONG}
CENTER = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
CELL_FONT = Font(name=SONG, size=10.5)
OPEN = Protection(locked=False)


def set_font(style, name, size, bold=False):
    style.font.name, style.font.size, style.font.bold = "Times New Roman", Pt(size), bold
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)


def write_docx(content, path):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    styles = document.styles
    set_font(styles["Normal"], FANGSONG, 16)
    styles["Normal"].paragraph_format.line_spacing = Pt(28.95)
    styles["Normal"].paragraph_format.first_line_indent = Pt(32)
    set_font(styles["Title"], "方正小标宋简体", 22)
    for name, font in HEADING_FONTS.items():
        set_font(styles[name], font, 16)
        styles[name].paragraph_format.keep_with_next = True
    for name, alignment in (("Cell", WD_ALIGN_PARAGRAPH.CENTER), ("Label", WD_ALIGN_PARAGRAPH.LEFT)):
        style = styles.add_style(name, 1)
        set_font(style, SONG, 10.5)
        style.paragraph_format.alignment = alignment
        style.paragraph_format.first_line_indent = Pt(0)
        style.paragraph_format.line_spacing = 1
    core = document.core_properties
    core.title, core.author, core.subject = content["title"], content["creator"], content["title"]
    add_page_number(section.footer.paragraphs[0])
    for block in content["blocks"]:
        if block["type"] == "table":
            add_table(document, content["tables"][block["table"]])
        else:
            document.add_paragraph(block["text"], style=block["style"])
    document.save(path)


def add_page_number(paragraph):
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def add_table(document, table):
    widths = [Twips(width) for width in table["widths"]]
    columns = len(widths)
    made = document.add_table(rows=table["rows"], cols=columns)
    made.style, made.autofit, made.alignment = "Table Grid", False, WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(made.columns, widths):
        column.width = width
    for index, row in enumerate(made.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if index < table["headerRows"]:
            properties.append(OxmlElement("w:tblHeader"))
    cells = made._cells
    styles = document.styles
    for cell in table["cells"]:
        first = cells[cell["row"] * columns + cell["column"]]
        if cell["rowspan"] > 1 or cell["colspan"] > 1:
            last = cells[(cell["row"] + cell["rowspan"] - 1) * columns + cell["column"] + cell["colspan"] - 1]
            first = first.merge(last)
        first.width = sum(widths[cell["column"] : cell["column"] + cell["colspan"]])
        first.vertical_alignment = 1
        paragraph = first.paragraphs[0]
        paragraph.style = styles["Cell" if cell["align"] == "center" else "Label"]
        paragraph.add_run(cell["text"])


def write_xlsx(content, path):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for table in content["tables"]:
        write_table(workbook, table, content)
    data = workbook.create_sheet("数据")
    for row in content["data"]:
        data.append(row)
    data.add_table(Table(displayName="figures", ref=f"A1:F{len(content['data'])}"))
    data.freeze_panes = "A2"
    workbook.save(path)


def write_table(workbook, table, content):
    sheet = workbook.create_sheet(table["name"])
    places = {cell["path"]: cell for cell in table["cells"] if cell["path"]}
    address = lambda cell: f"{get_column_letter(cell['column'] + 1)}{cell['row'] + 1}"
    counts = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0")
    sheet.add_data_validation(counts)
    for cell in table["cells"]:
        row, column = cell["row"] + 1, cell["column"] + 1
        for down in range(cell["rowspan"]):
            for right in range(cell["colspan"]):
                sheet.cell(row + down, column + right).border = BOX
        written = sheet.cell(row, column)
        if cell["sumOf"]:
            written.value = "=" + "+".join(address(places[path]) for path in cell["sumOf"])
        else:
            written.value = cell["text"] if cell["number"] is None else cell["number"]
        written.font, written.alignment = CELL_FONT, CENTER if cell["align"] == "center" else LEFT
        if cell["path"]:
            workbook.defined_names.append(
                DefinedName(cell["path"], attr_text=f"'{table['name']}'!${get_column_letter(column)}${row}")
            )
            if not cell["sumOf"]:
                written.protection = OPEN
                counts.add(written)
        if cell["rowspan"] > 1 or cell["colspan"] > 1:
            sheet.merge_cells(
                start_row=row,
                start_column=column,
                end_row=row + cell["rowspan"] - 1,
                end_column=column + cell["colspan"] - 1,
            )
    for index, width in enumerate(table["widths"]):
        sheet.column_dimensions[get_column_letter(index + 1)].width = width / 100
    for row in range(1, table["rows"] + 1):
        sheet.row_dimensions[row].height = 20
    sheet.freeze_panes = f"A{table['headerRows'] + 1}"
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = 9, 1
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    sheet.oddHeader.center.text, sheet.oddFooter.center.text = content["title"], "— &P —"
    sheet.protection.sheet = True


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        content = json.load(file)
    folder, count = sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1
    for index in range(count):
        write_docx(content, f"{folder}/python-{index}.docx")
        write_xlsx(content, f"{folder}/python-{index}.xlsx")


main()
