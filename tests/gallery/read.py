"""usage: read.py FILE.docx...: what python-docx reads, as JSON by file name: paragraphs outside tables and cells."""
import json
import sys

import docx
from docx.oxml.ns import qn


def text(paragraph):
    """A hyphen that does not break is an element of its own, a space that does not break a character."""
    nodes = paragraph.iter(qn("w:t"), qn("w:noBreakHyphen"))
    return "".join("-" if node.tag == qn("w:noBreakHyphen") else node.text or "" for node in nodes).replace("\u00a0", " ")


def read(name):
    body = docx.Document(name).element.body
    paragraphs = [text(child) for child in body if child.tag == qn("w:p")]
    tables = []
    for table in body.iter(qn("w:tbl")):
        rows = []
        for row in table.iter(qn("w:tr")):
            cells = []
            for cell in row.iter(qn("w:tc")):
                merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                if merge is None or merge.get(qn("w:val")) == "restart":
                    cells.append("".join(text(paragraph) for paragraph in cell.iter(qn("w:p"))))
            rows.append(cells)
        tables.append(rows)
    return {"paragraphs": [each for each in paragraphs if each], "tables": tables}


print(json.dumps({name: read(name) for name in sys.argv[1:]}, ensure_ascii=False))
