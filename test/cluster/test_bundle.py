#!/usr/bin/env python3
"""test_bundle.py UNPACKED: the worker of an unpacked bundle, started where nothing of this checkout can be found, is the
same as that of this checkout, and answers the same.
"""
import os
import sys
from pathlib import Path

import pyarrow as pa

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "cluster"))
from peyman_worker import WORKER, Worker

TEXT = (ROOT / "raw" / "seed.txt").read_text(encoding="utf-8")


def answers(command):
    batch = pa.record_batch({"source_path": ["seed.txt"], "text": [TEXT]})
    with Worker(command) as worker:
        return worker.schema.metadata, pa.Table.from_batches(worker.read([batch])).to_pylist()


def main(unpacked):
    own = answers([WORKER])
    assert own[1][0]["status"] == "ok" and own[1][0]["statements"], own[1]
    os.environ["PATH"] = "/usr/bin:/bin"
    os.chdir("/")
    assert answers([str(unpacked / "cluster" / "worker")]) == own, "the bundle's worker answers otherwise"
    print(f"bundle: Node {own[0][b'node'].decode()}, the same answers as this checkout")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
