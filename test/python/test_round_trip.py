#!/usr/bin/env python3
"""Reads a build's tables with pyarrow, polars, pandas and DuckDB and checks that all say the same.

test_round_trip.py OUT_DIR

For every table of datapackage.json: the columns and their types, the row count, every value of Parquet, Arrow and CSV in every
reader (CSV after the guard against formulas is taken away), and for every span that text[start:end] of its document is the slice.
Prints one line a table; ends with an error at the first difference.
"""
import csv as standard_csv
import json
import math
import re
import sys
import unicodedata
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.csv
import pyarrow.feather
import pyarrow.parquet as pq

ARROW_TYPES = {
    "string": pa.string(),
    "date": pa.string(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "list": pa.list_(pa.field("item", pa.string(), nullable=False)),
}
DUCKDB_TYPES = {
    "string": "VARCHAR",
    "date": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "list": "VARCHAR[]",
}
POLARS_TYPES = {
    "string": pl.String,
    "date": pl.String,
    "integer": pl.Int32,
    "number": pl.Float64,
    "boolean": pl.Boolean,
    "list": pl.List(pl.String),
}

OPERATORS = "=+-@\uff1d\uff0b\uff0d\uff20"
LINE_BREAKS = "\n\v\f\r\u0085\u2028\u2029"
# Default_Ignorable_Code_Point beyond the format characters (Unicode's DerivedCoreProperties)
IGNORABLE = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0} | set(range(0xFE00, 0xFE10))


def blank(character):
    if character in LINE_BREAKS:
        return False
    return unicodedata.category(character) in ("Zs", "Cf", "Cc") or ord(character) in IGNORABLE


def raw(cell):
    """The text without the apostrophes that CSV puts before lines a spreadsheet could run, as the codebook says."""

    def guarded(at):
        if cell[at : at + 1] != "'":
            return False
        after = at
        while cell[after : after + 1] == "'":
            after += 1
        first = after
        while after < len(cell) and blank(cell[after]):
            after += 1
        if at == 0 and ("\t" in cell[first:after] or cell[after : after + 1] in ("\n", "\r")):
            return True
        return after < len(cell) and cell[after] in OPERATORS

    starts = [0] + [m.end() for m in re.finditer(f"[{LINE_BREAKS}]", cell)]
    drop = {at for at in starts if guarded(at)}
    return "".join(c for i, c in enumerate(cell) if i not in drop)


def typed(field, cell):
    """A CSV cell, read as a string or None, as the value that it stands for."""
    kind = field["type"]
    if kind == "list":
        return raw(cell).split(";") if cell else []
    if cell is None or cell == "":
        return None if field["nullable"] else ""
    if kind == "integer":
        return int(cell)
    if kind == "number":
        return float(cell)
    if kind == "boolean":
        return {"true": True, "false": False}[cell]
    return raw(cell)


def plain(value):
    """A value of any reader as plain Python: lists for arrays, None for every kind of missing value."""
    if isinstance(value, float) and math.isnan(value):
        return None
    if value is pd.NA:
        return None
    if hasattr(value, "tolist"):
        return value.tolist()
    return value


def compare(reader, table, columns, expected, found):
    """`expected` and `found` are lists of values for each column, by name."""
    assert list(found) == columns, f"{table}: {reader} has the columns {list(found)}"
    for column in columns:
        assert len(found[column]) == len(expected[column]), f"{table}: {reader} has {len(found[column])} rows"
        for row, (a, b) in enumerate(zip(expected[column], found[column])):
            assert a == plain(b), f"{table}.{column}, row {row}: Parquet has {a!r}, {reader} has {plain(b)!r}"


def lists(frame):
    """The columns of a pandas frame as Python lists; a missing value may be NaN, None or NA."""
    return {name: [None if value is None else plain(value) for value in frame[name]] for name in frame.columns}


def check_types(out, table, fields, duck):
    schema = pq.read_schema(out / f"{table}.parquet")
    arrow = pa.ipc.open_file(out / f"{table}.arrow").schema
    polars = pl.scan_parquet(out / f"{table}.parquet").collect_schema()
    feather = pl.read_ipc(out / f"{table}.arrow", memory_map=False).schema
    described = {row[0]: row[1] for row in duck.execute("describe select * from read_parquet(?)", [str(out / f"{table}.parquet")]).fetchall()}
    for field in fields:
        name, kind = field["name"], field["type"]
        assert arrow.field(name).type == ARROW_TYPES[kind], f"{table}.{name}: Arrow has {arrow.field(name).type}"
        assert schema.field(name).type == ARROW_TYPES[kind], f"{table}.{name}: Parquet has {schema.field(name).type}"
        assert polars[name] == POLARS_TYPES[kind], f"{table}.{name}: polars has {polars[name]}"
        assert feather[name] == POLARS_TYPES[kind], f"{table}.{name}: polars (Arrow) has {feather[name]}"
        assert described[name] == DUCKDB_TYPES[kind], f"{table}.{name}: DuckDB has {described[name]}"
        assert arrow.field(name).nullable == schema.field(name).nullable == field["nullable"], f"{table}.{name}: nullable"
        assert arrow.field(name).metadata[b"description"].decode() == field["description"]


def check_table(out, resource, duck):
    table, fields = resource["name"], resource["schema"]["fields"]
    columns = [field["name"] for field in fields]
    properties = json.loads((out / "schemas" / f"{table}.schema.json").read_text(encoding="utf-8"))["properties"]
    for field in fields:
        field["nullable"] = "anyOf" in properties[field["name"]]
    parquet, arrow, csv = (str(out / f"{table}.{form}") for form in ("parquet", "arrow", "csv"))
    check_types(out, table, fields, duck)

    expected = pq.read_table(parquet).to_pydict()
    compare("pyarrow (Arrow)", table, columns, expected, pa.feather.read_table(arrow).to_pydict())
    compare("polars (Parquet)", table, columns, expected, pl.read_parquet(parquet).to_dict(as_series=False))
    compare("polars (Arrow)", table, columns, expected, pl.read_ipc(arrow, memory_map=False).to_dict(as_series=False))
    compare("pandas (Parquet)", table, columns, expected, lists(pd.read_parquet(parquet)))
    compare("pandas (Arrow)", table, columns, expected, lists(pd.read_feather(arrow)))
    duck_rows = duck.execute("select * from read_parquet(?)", [parquet])
    compare("DuckDB (Parquet)", table, columns, expected, transpose(columns, duck_rows.fetchall()))

    def as_typed(cells):
        return {field["name"]: [typed(field, plain(c)) for c in cells[field["name"]]] for field in fields}

    pandas_csv = pd.read_csv(csv, encoding="utf-8-sig", dtype=str, keep_default_na=False, na_values=[""])
    compare("pandas (CSV)", table, columns, expected, as_typed(lists(pandas_csv)))
    polars_csv = pl.read_csv(csv, infer_schema=False)
    compare("polars (CSV)", table, columns, expected, as_typed(polars_csv.to_dict(as_series=False)))
    text = pa.csv.ConvertOptions(column_types={c: pa.string() for c in columns}, strings_can_be_null=True, null_values=[""])
    newlines = pa.csv.ParseOptions(newlines_in_values=True)
    one_block = pa.csv.ReadOptions(block_size=max(1 << 20, Path(csv).stat().st_size + 1))
    arrow_csv = pa.csv.read_csv(csv, read_options=one_block, parse_options=newlines, convert_options=text)
    compare("pyarrow (CSV)", table, columns, expected, as_typed(arrow_csv.to_pydict()))
    standard_csv.field_size_limit(1 << 30)
    with open(csv, encoding="utf-8-sig", newline="") as file:
        rows = list(standard_csv.DictReader(file))
    compare("Python (CSV)", table, columns, expected, as_typed({c: [row[c] for row in rows] for c in columns}))
    duck_csv = duck.execute("select * from read_csv(?, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"')", [csv])
    compare("DuckDB (CSV)", table, columns, expected, as_typed(transpose(columns, duck_csv.fetchall())))
    return expected


def transpose(columns, rows):
    return {column: [row[index] for row in rows] for index, column in enumerate(columns)}


SPAN_COLUMNS = {"cue": "cue", "speaker": "speaker_text", "deadline": "deadline", "venue": "venue", "when": "when"}


def check_spans(table, data, texts):
    """Every pair of start and end columns, against the column that holds the slice."""
    spans = 0
    for start in [c for c in data if c == "start" or c.endswith("_start")]:
        prefix = start.removesuffix("start").removesuffix("_")
        end, column = (f"{prefix}_end", SPAN_COLUMNS[prefix]) if prefix else ("end", "text")
        for document, s, e, text in zip(data["document_id"], data[start], data[end], data[column]):
            assert (s is None) == (e is None) == (text is None), f"{table}.{column}: half a span"
            if s is not None:
                assert texts[document][s:e] == text, f"{table}.{column}: {texts[document][s:e]!r} is not {text!r}"
                spans += 1
    return spans


def main(out):
    duck = duckdb.connect()
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    data = {}
    for resource in package["resources"]:
        if resource.get("format") == "csv":
            data[resource["name"]] = check_table(out, resource, duck)
    texts = dict(zip(data["documents"]["document_id"], data["documents"]["text"]))
    for document, length in zip(data["documents"]["document_id"], data["documents"]["char_count"]):
        assert len(texts[document]) == length, f"documents.char_count: {length} for {len(texts[document])} characters"
    for table, columns in data.items():
        spans = check_spans(table, columns, texts) if "document_id" in columns and table != "documents" else 0
        print(f"{table}: {len(next(iter(columns.values())))} rows, {len(columns)} columns, {spans} spans: all readers agree")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
