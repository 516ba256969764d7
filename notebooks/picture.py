#!/usr/bin/env python3
"""Takes the picture of a notebook for the README: a report with its marks and the rows read from it, as Jupyter shows them.

picture.py FILE.png       needs Chromium (CHROMIUM names it), and the packages of run.sh
"""
import base64
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from PIL import Image, ImageChops

HERE = Path(__file__).resolve().parent
LARGEST = 150_000


def page():
    """The cell with the whole report and the one after it, without their code."""
    notebook = nbformat.read(HERE / "1_first_look.ipynb", as_version=4)
    at = next(at for at, cell in enumerate(notebook.cells) if cell.source.startswith("document = sql("))
    notebook.cells = [nbformat.v4.new_markdown_cell("## A report, and what was read from it"), *notebook.cells[at : at + 2]]
    font = base64.b64encode((HERE.parent / "node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf").read_bytes()).decode()
    face = f"@font-face{{font-family:V;src:url(data:font/ttf;base64,{font})}}"
    style = "*{font-family:V,sans-serif!important} body{padding:12px!important}"
    exporter = HTMLExporter(exclude_input=True, exclude_output_prompt=True, mathjax_url="", require_js_url="")
    html, _ = exporter.from_notebook_node(notebook)
    return html.replace("</head>", f"<style>{face} {style}</style></head>")


def cropped(path):
    """The picture without the white below and beside it, in 128 colours."""
    picture = Image.open(path).convert("RGB")
    ground = Image.new("RGB", picture.size, picture.getpixel((picture.width - 1, picture.height - 1)))
    left, top, right, bottom = ImageChops.difference(picture, ground).getbbox()
    box = (max(0, left - 20), max(0, top - 20), min(picture.width, right + 20), min(picture.height, bottom + 20))
    return picture.crop(box).quantize(128, dither=Image.Dither.NONE)


def main(target):
    found = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
    browser = os.environ.get("CHROMIUM") or next(found, None)
    if browser is None:
        sys.exit("notebook-picture: no Chromium here; CHROMIUM names one")
    with tempfile.TemporaryDirectory() as work:
        html, shot = Path(work, "page.html"), Path(work, "page.png")
        html.write_text(page(), encoding="utf-8")
        command = [browser, "--headless", "--disable-gpu", "--hide-scrollbars", "--window-size=1080,1400"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")  # Chromium has no sandbox for root
        subprocess.run([*command, f"--screenshot={shot}", html.as_uri()], check=True, timeout=120, stderr=subprocess.DEVNULL)
        target.parent.mkdir(parents=True, exist_ok=True)
        cropped(shot).save(target, "png", optimize=True)
    size = target.stat().st_size
    print(f"notebook-picture: {target.name}, {size:,} bytes")
    if size > LARGEST:
        sys.exit(f"notebook-picture: {LARGEST:,} bytes is the most")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
