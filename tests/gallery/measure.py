"""usage: measure.py FOLDER FILE.pdf...

Runs grid.py, which lies in the folder, over many files in one process and prints a JSON list of what it prints of each.
"""
import contextlib
import io
import json
import sys

folder, *files = sys.argv[1:]
sys.path.insert(0, folder)
import grid

measured = []
for file in files:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        grid.main(["--check", "--pretty", file])
    measured.append(json.loads(printed.getvalue()))
json.dump(measured, sys.stdout)
