"""How often rows are right: measured on annotated texts where a folder of them is at hand (PEYMAN_GOLD), else as docs/accuracy.md has it."""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parent.parent


def measured():
    """A row for each measure with its figure (0 to 1), and a line that says where they come from."""
    gold = os.environ.get("PEYMAN_GOLD")
    return _score(Path(gold).resolve()) if gold else _published()


def _score(gold):
    """Builds the texts of GOLD (ID.txt beside ID.json) and scores them with the score.py beside GOLD."""
    with tempfile.TemporaryDirectory() as work:
        raw, out, scores = Path(work, "raw"), Path(work, "out"), Path(work, "scores.json")
        raw.mkdir()
        for text in gold.glob("*.txt"):
            (raw / text.name).write_bytes(text.read_bytes())
        subprocess.run([ROOT / "bin/peyman", "build", raw, "--out", out, "--quiet"], check=True)
        score = [sys.executable, gold.parent / "score.py", gold, out, "--json", scores]
        subprocess.run(score, check=True, stdout=subprocess.DEVNULL)
        found = json.loads(scores.read_text(encoding="utf-8"))
    rows = [(name, each.get("f1", each.get("accuracy")), _counts(each)) for name, each in found.items()]
    frame = pd.DataFrame(rows, columns=["measure", "figure", "of"]).dropna(subset="figure")
    return frame, f"measured now on the {len(list(gold.glob('*.json')))} annotated texts of {gold.name}"


def _counts(each):
    if "f1" not in each:
        return f"of {each.get('of', each.get('n', '?'))}"
    return f"P {each['precision']:.3f} R {each['recall']:.3f}, gold {each.get('gold', '?')}"


def _published():
    """The table that `make score` wrote."""
    page = (ROOT / "docs/accuracy.md").read_text(encoding="utf-8").split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in page.splitlines() if line.startswith("|")][2:]
    frame = pd.DataFrame([(row[0], float(row[2]), row[-1]) for row in rows], columns=["measure", "figure", "of"])
    return frame, "as published in docs/accuracy.md, on articles that the rules were written with in view"


def unseen():
    """What docs/accuracy.md says of articles that the rules have not seen, as Markdown."""
    page = (ROOT / "docs/accuracy.md").read_text(encoding="utf-8")
    return page.partition("\n## On articles that the rules have not seen\n")[2].split("\n## ")[0].strip()
