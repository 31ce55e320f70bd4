"""The same document and workbook with python-docx and openpyxl: the peer of `gov-report build`.

usage: report.py CONTENT.json OUT-FOLDER [COUNT]

CONTENT.json is gov-report's own .docx and .xlsx as plain data (bench/content.mjs). All of them is
written here: paragraphs run by run, tables and sheets cell by cell, with formats, names,
validations, protection and print settings. Not asked of this side: to parse the report, check it
and lay it out; and to make the styles, page, footers and settings of the .docx, which come in a
template, as is usual with python-docx. openpyxl cannot write the results of formulas, nor two
fonts in one cell.

Written for speed within the public APIs, with OxmlElement where there is none: cells are taken
from one flat list, texts are added whole, styles are looked up once, looks of cells are named
styles, sheets are streamed. A fifth of the .docx's time goes into setting `style`, which goes
through all styles every time; only the private `_p.style` would not.
"""
import base64
import json
import sys
import warnings
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.numbers import builtin_format_code
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName, DefinedNameList
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.page import PageMargins, PrintOptions, PrintPageSetup
from openpyxl.worksheet.protection import SheetProtection
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

ALIGNMENTS = {"left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER}
SIDES = ("top", "left", "bottom", "right")
LINES = (*SIDES, "insideH", "insideV")
THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
PLACES = {"&L": "left", "&C": "center", "&R": "right"}

# openpyxl says so even of a table that has its columns.
warnings.filterwarnings("ignore", "In write-only mode you must add table columns manually")


def write_docx(content, template, path):
    document = Document(BytesIO(template))
    properties, core = content["properties"], document.core_properties
    core.title, core.subject = properties["title"], properties["subject"]
    core.author = core.last_modified_by = properties["creator"]
    core.language = properties["language"]
    core.created = core.modified = datetime.strptime(properties["created"], "%Y-%m-%dT%H:%M:%SZ")
    styles = {style.style_id: style for style in document.styles}
    for block in content["blocks"]:
        if block["type"] == "table":
            add_table(document, block, styles)
        else:
            fill(document.add_paragraph(), block, styles)
    document.save(path)


def fill(paragraph, content, styles):
    paragraph.style = styles[content["style"]]
    settings = paragraph.paragraph_format
    if "keepNext" in content:
        settings.keep_with_next = content["keepNext"]
    if "after" in content:
        settings.space_after = Twips(content["after"])
    if "align" in content:
        settings.alignment = ALIGNMENTS[content["align"]]
    for run in content["runs"]:
        add_run(paragraph, run, styles)


def add_run(paragraph, content, styles):
    run = paragraph.add_run(style=styles.get(content.get("style")))
    if "font" in content:
        run.font.name = content["font"]
    if "hint" in content:
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), content["hint"])
    if "bold" in content:
        run.font.bold = run.font.cs_bold = True
    if "break" in content:
        run.add_break()
    if "text" in content:
        run.add_text(content["text"])
    if "link" in content:
        relate = paragraph.part.relate_to
        target = relate(content["link"], RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = element("w:hyperlink", run._r, history=1)
        link.set(qn("r:id"), target)
        paragraph._p.append(link)


def element(name, *parts, **attributes):
    made = OxmlElement(name, {qn(f"w:{key}"): str(value) for key, value in attributes.items()})
    made.extend(parts)
    return made


def add_table(document, content, styles):
    rows, columns = content["rows"], len(content["columns"])
    table = document.add_table(len(rows), columns, styles[content["style"]])
    set_table(table, content)
    for row, settings in zip(table.rows, rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if settings["header"]:
            properties.append(element("w:tblHeader"))
        if "height" in settings:
            row.height = Twips(settings["height"])
            row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
    cells = table._cells
    for row, column, last_row, last_column in content["merges"]:
        cells[row * columns + column].merge(cells[last_row * columns + last_column])
    for cell in content["cells"]:
        fill_cell(cells[cell["row"] * columns + cell["column"]], cell, styles)


def set_table(table, content):
    table.autofit = False
    for column, width in zip(table.columns, content["columns"]):
        column.width = Twips(width)
    properties = table._tbl.tblPr
    width = properties.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(sum(content["columns"])))
    lines = (element(f"w:{side}", val="single", sz=4, color="000000") for side in LINES)
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(element("w:tblBorders", *lines))
    layout.addnext(margins("w:tblCellMar", content["margins"]))


def margins(name, widths):
    """Order matters: top, left, bottom, right."""
    sides = (side for side in SIDES if side in widths)
    return element(name, *(element(f"w:{side}", w=widths[side], type="dxa") for side in sides))


def fill_cell(cell, content, styles):
    cell.width = Twips(content["width"])
    if content["margins"]:
        cell._tc.get_or_add_tcPr().append(margins("w:tcMar", content["margins"]))
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    fill(cell.paragraphs[0], content["paragraph"], styles)


def write_xlsx(content, properties, path):
    workbook = Workbook(write_only=True)
    for name, value in properties.items():
        setattr(workbook.properties, name, value)
    default, *styles = content["styles"]
    workbook._named_styles["Normal"].font = Font(**default["font"])
    for index, style in enumerate(styles, 1):
        workbook.add_named_style(named_style(f"cell {index}", style))
    for sheet in content["sheets"]:
        write_sheet(workbook.create_sheet(sheet["name"]), sheet)
    names = [DefinedName(name["name"], attr_text=name["text"]) for name in content["names"]]
    workbook.defined_names = DefinedNameList(names)
    workbook.save(path)


def named_style(name, style):
    number = style["format"]
    return NamedStyle(
        name,
        font=Font(**style["font"]),
        border=BOX,
        alignment=Alignment(**style["alignment"]),
        number_format=number if isinstance(number, str) else builtin_format_code(number),
        protection=Protection(**style["protection"]),
    )


def write_sheet(sheet, content):
    """The rows come last, since they are written as they are added."""
    set_page(sheet, content)
    sheet.sheet_view.showGridLines = content["gridLines"]
    if "freeze" in content:
        sheet.freeze_panes = content["freeze"]
    for index, width in enumerate(content["widths"], 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    for index, height in enumerate(content["heights"], 1):
        if height:
            sheet.row_dimensions[index].height = height
    sheet.protection = SheetProtection(**content["protection"])
    for merge in content["merges"]:
        sheet.merged_cells.add(merge)
    for validation in content["validations"]:
        sheet.data_validations.append(DataValidation(**validation))
    for condition in content["conditions"]:
        for rule in condition["rules"]:
            sheet.conditional_formatting.add(condition["sqref"], conditional(rule))
    for table in content["tables"]:
        sheet.add_table(excel_table(table))
    for row in content["rows"]:
        sheet.append([styled(sheet, style, value) for style, value in row])


def set_page(sheet, content):
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options = PrintOptions(**content["options"])
    sheet.page_margins = PageMargins(**content["margins"])
    sheet.page_setup = PrintPageSetup(sheet, **content["setup"])
    sheet.print_area = content["area"]
    sheet.print_title_rows = content.get("titles")
    sheet.HeaderFooter.differentOddEven = True
    for name, text in content["headers"]:
        place, rest = PLACES[text[:2]], text[2:]
        getattr(getattr(sheet.HeaderFooter, name), place).text = rest


def conditional(rule):
    background = rule.get("background")
    fill = PatternFill("solid", bgColor=background) if background else None
    return CellIsRule(rule["operator"], [rule["formula"]], font=Font(**rule["font"]), fill=fill)


def excel_table(table):
    return Table(
        **table["settings"],
        autoFilter=AutoFilter(table["settings"]["ref"]),
        tableColumns=[TableColumn(**column) for column in table["columns"]],
        tableStyleInfo=TableStyleInfo(**table["style"]),
    )


def styled(sheet, style, value):
    cell = WriteOnlyCell(sheet, value)
    cell.style = f"cell {style}"
    return cell


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        content = json.load(file)
    template = base64.b64decode(content["template"])
    folder, count = sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1
    for index in range(count):
        write_docx(content, template, f"{folder}/python-{index}.docx")
        write_xlsx(content["workbook"], content["properties"], f"{folder}/python-{index}.xlsx")


main()
