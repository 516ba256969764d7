#!/usr/bin/env python3
"""test_docs.py: runs the examples of docs/tutorial.md as they stand there, one after the other in one folder, and the Python
of README.md over the tables of raw/. An example followed by a block of `text` must print it; `…` stands for anything.
"""
import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$(?:\n+^```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)


def printed(kind, code, names):
    """What an example prints; `names` are what the Python before it defined."""
    if kind == "python":
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, "<example>", "exec"), names)
        return out.getvalue()
    ran = subprocess.run(["sh", "-euc", code], capture_output=True, text=True)
    assert ran.returncode == 0, f"{code}\n{ran.stdout[-2000:]}\n{ran.stderr[-2000:]}"
    return ran.stdout


def check(code, expected, out):
    """Every piece between two … stands in the output, in order; blanks at line ends and runs of them do not matter."""
    plain = lambda text: "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    at = 0
    for piece in plain(expected).split("…\n"):
        found = plain(out).find(piece.strip(), at)
        assert found >= 0, f"{code}\nshould print\n{piece}\nand prints\n{out}"
        at = found + len(piece.strip())


def run(page, kinds):
    names = {}
    examples = [match for match in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")) if match[0] in kinds]
    assert examples, f"{page} has no examples"
    for kind, code, expected in examples:
        out = printed(kind, code, names)
        if expected:
            check(code, expected, out)
    print(f"{page}: {len(examples)} examples run as they stand")


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.environ["NO_COLOR"] = "1"
        for name in ("bin", "notebooks", "raw"):
            os.symlink(ROOT / name, name)
        run("docs/tutorial.md", ("sh", "python"))
        subprocess.run(["bin/peyman", "build", "raw", "--out", "out", "--quiet"], check=True)
        run("README.md", ("python",))
        os.chdir(ROOT)


if __name__ == "__main__":
    main()
