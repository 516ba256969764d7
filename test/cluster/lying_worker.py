#!/usr/bin/env python3
"""lying_worker.py SCHEMA HOW: a worker that keeps to the form and not to the truth. `short` answers one document fewer,
`swapped` in another order, `cut` ends its stream cleanly before the answer. SCHEMA is a file with the true schema.
"""
import sys
from pathlib import Path

import pyarrow as pa


def main(schema_file, how):
    schema = pa.ipc.read_schema(pa.py_buffer(Path(schema_file).read_bytes()))
    out = sys.stdout.buffer
    out.write(schema.serialize())
    out.flush()
    for given in pa.ipc.open_stream(sys.stdin.buffer):
        if how == "cut":
            break
        empty = {field.name: [] if pa.types.is_list(field.type) else None for field in schema}
        places = given.select(["source_path", "source_record"]).to_pylist()
        rows = [{**empty, **place, "status": "ok"} for place in places]
        rows = rows[1:] if how == "short" else rows[::-1]
        out.write(pa.RecordBatch.from_pylist(rows, schema=schema).serialize())
        out.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
