#!/usr/bin/env python3
"""test_examples.py RAW [ray]: runs the Python examples of docs/scaling.md as they stand there, in a folder where raw/ is
RAW, and checks what they leave. Without `ray`, the one that needs it is left out.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow.parquet as pq

ROOT = Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def run(code, raw):
    """Runs an example in a process of its own; returns the statuses that it wrote to answers/."""
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(raw, Path(folder) / "raw")
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "cluster"), "RAY_USAGE_STATS_ENABLED": "0"}
        ran = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True)
        assert ran.returncode == 0, f"{code}\n{ran.stdout[-2000:]}\n{ran.stderr[-4000:]}"
        table = pq.read_table(Path(folder) / "answers", columns=["status", "source_path", "source_record"])
        return [tuple(row.values()) for row in table.to_pylist()]


def main(raw, with_ray):
    records = sum(pq.ParquetFile(file).metadata.num_rows for file in raw.rglob("*.parquet"))
    examples = BLOCK.findall((ROOT / "docs" / "scaling.md").read_text(encoding="utf-8"))
    engines = {name: [code for code in examples if re.search(rf"^import .*\b{name}\b", code, re.MULTILINE)] for name in ("duckdb", "ray")}
    assert all(len(codes) == 1 for codes in engines.values()), "docs/scaling.md has one example for each engine"
    for name, (code,) in engines.items():
        assert len(code.splitlines()) <= 12, f"the example for {name} has {len(code.splitlines())} lines"
        if name == "ray" and not with_ray:
            continue
        rows = run(code, raw)
        assert len(rows) == records, f"{name}: {len(rows)} answers to {records} records"
        assert name == "ray" or len(set(rows)) == records, f"{name}: records answered twice"
        ok = sum(status == "ok" for status, *_ in rows)
        assert 0 < ok < records, f"{name}: {ok} of {records} are ok"
        print(f"example for {name}: {records} records, {ok} read")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), "ray" in sys.argv[2:])
