"""The same document and tables with python-docx and openpyxl: the peer of `gov-report build`.

usage: report.py CONTENT.json OUT-FOLDER [COUNT]

CONTENT.json is the finished text (bench/content.mjs): no parsing, no checks, no layout is asked of this side. Written for
speed within the public APIs: cells are taken from one flat list, styles are set once a paragraph.
"""
import json
import sys

import openpyxl
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openpyxl.styles import Alignment, Border, Side

CENTER = Alignment(horizontal="center", vertical="center", wrap_text=True)
THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def write_docx(content, path):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(16)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
    document.core_properties.title = content["title"]
    for block in content["blocks"]:
        if block["type"] == "table":
            add_table(document, content["tables"][block["table"]])
        else:
            document.add_paragraph(block["text"], style=block["style"])
    document.save(path)


def add_table(document, table):
    columns = len(table["widths"])
    made = document.add_table(rows=table["rows"], cols=columns)
    made.style, made.autofit = "Table Grid", False
    cells = made._cells
    for cell in table["cells"]:
        first = cells[cell["row"] * columns + cell["column"]]
        if cell["rowspan"] > 1 or cell["colspan"] > 1:
            last = cells[(cell["row"] + cell["rowspan"] - 1) * columns + cell["column"] + cell["colspan"] - 1]
            first = first.merge(last)
        first.text = cell["text"]


def write_xlsx(content, path):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for table in content["tables"]:
        sheet = workbook.create_sheet(table["name"])
        for cell in table["cells"]:
            row, column = cell["row"] + 1, cell["column"] + 1
            written = sheet.cell(row, column, cell["number"] if cell["number"] is not None else cell["text"])
            written.alignment, written.border = CENTER, BOX
            if cell["rowspan"] > 1 or cell["colspan"] > 1:
                sheet.merge_cells(
                    start_row=row,
                    start_column=column,
                    end_row=row + cell["rowspan"] - 1,
                    end_column=column + cell["colspan"] - 1,
                )
    data = workbook.create_sheet("数据")
    for row in content["data"]:
        data.append(row)
    workbook.save(path)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        content = json.load(file)
    folder, count = sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1
    for index in range(count):
        write_docx(content, f"{folder}/python-{index}.docx")
        write_xlsx(content, f"{folder}/python-{index}.xlsx")


main()
