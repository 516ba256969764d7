#!/usr/bin/env python3
"""Runs the notebooks of this folder, each in a new kernel, and writes them back with what they show.

run.py [--check | --into FOLDER] [NAME ...]

--check writes nothing and compares the text of all outputs with what the files hold; of pictures only the number is compared, as
their bytes may differ from machine to machine. --into FOLDER writes the notebooks there, for tables of one's own (PEYMAN_OUT).
Ends with an error where a cell fails or warns, or where --check finds a difference.
"""
import argparse
import difflib
import os
import re
import sys
from pathlib import Path

os.environ.update({"JUPYTER_PREFER_ENV_PATH": "1", "JUPYTER_PLATFORM_DIRS": "1", "PYTHONHASHSEED": "0", "TZ": "UTC"})

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

HERE = Path(__file__).resolve().parent
LARGEST = 300_000
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def execute(path):
    """The notebook after a run, without what differs from run to run: times, ids, versions."""
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(HERE)}}
    client = NotebookClient(notebook, timeout=1800, kernel_name="python3", resources=place, extra_arguments=["--log-level=ERROR"])
    client.execute()
    notebook.metadata = {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
    }
    for at, cell in enumerate(notebook.cells, 1):
        cell.id = f"{path.stem.replace('_', '-')}-{at:02}"
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            if output.get("name") == "stderr":
                raise RuntimeError(f"{path.name}, cell {at} warns: {output.text}")
            output.pop("metadata", None) if output.output_type == "stream" else output.update(metadata={})
    nbformat.validate(notebook)
    return notebook


def lines(notebook):
    """What a notebook says, line by line, its pictures by their number only."""
    for cell in notebook.cells:
        yield from cell.source.split("\n")
        for output in cell.get("outputs", ()):
            said = output.get("data", {"text/plain": output.get("text", "")})
            yield from f"[{' '.join(sorted(said))}]".split("\n")
            for kind in sorted(said):
                if not kind.startswith("image/"):
                    yield from "".join(said[kind]).replace("<tr>", "\n<tr>").split("\n")


def check(path, notebook):
    kept = list(lines(nbformat.read(path, as_version=4)))
    changes = list(difflib.unified_diff(kept, list(lines(notebook)), "kept", "now", lineterm="", n=0))
    for line in changes[:40]:
        print(line[:300])
    return not changes


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("names", nargs="*")
    arguments.add_argument("--check", action="store_true")
    arguments.add_argument("--into", type=Path)
    options = arguments.parse_args()
    if os.environ.get("PEYMAN_OUT") and not options.into:
        sys.exit("PEYMAN_OUT names other tables than those of the notebooks that are kept: give a folder with --into")
    stale = []
    for path in sorted(HERE.glob("*.ipynb")):
        if options.names and path.stem not in options.names:
            continue
        try:
            notebook = execute(path)
        except (CellExecutionError, RuntimeError) as error:
            sys.exit(f"{path.name}: {COLOURS.sub('', str(error))}")
        if options.check:
            if not check(path, notebook):
                stale.append(path.name)
        else:
            target = (options.into or HERE) / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            nbformat.write(notebook, target)
            if not options.into and target.stat().st_size > LARGEST:
                sys.exit(f"{path.name} has grown to {target.stat().st_size:,} bytes; {LARGEST:,} is the most")
        print(f"notebooks: {path.name} ran, {sum(cell.cell_type == 'code' for cell in notebook.cells)} cells")
    if stale:
        sys.exit(f"notebooks: {', '.join(stale)} would show something else now; run `make notebooks`, look at the change and commit it")


if __name__ == "__main__":
    main()
