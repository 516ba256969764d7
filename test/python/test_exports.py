#!/usr/bin/env python3
"""Reads the exports of a build with what others read them with, and compares them with the tables.

test_exports.py OUT_DIR EXPORTS_DIR

EXPORTS_DIR holds polecat, brat, web-annotation and sqlite. The database is opened with Python's sqlite3 and served by Datasette;
brat's files are read by pybrat, which knows nothing of Peyman; the event table by csv and pandas; Web Annotations by json.
"""
import asyncio
import csv
import json
import sqlite3
import sys
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
from datasette.app import Datasette
from pybrat.parser import BratParser

ZWNJ = "\u200c"


def rows(out, table):
    return pq.read_table(out / f"{table}.parquet").to_pylist()


def check_sqlite(out, folder):
    database = sqlite3.connect(f"file:{folder / 'peyman.db'}?mode=ro", uri=True)
    assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert database.execute("pragma foreign_key_check").fetchall() == []
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    tables = [resource["name"] for resource in package["resources"] if resource.get("format") == "csv"]
    for table in tables:
        (count,) = database.execute(f'select count(*) from "{table}"').fetchone()
        assert count == pq.ParquetFile(out / f"{table}.parquet").metadata.num_rows, table
    for (text, start, end, span) in database.execute('select d.text, s.start, s."end", s.text from statements s join documents d using (document_id)'):
        assert text[start:end] == span
    print(f"sqlite: {len(tables)} tables, keys and spans hold in Python's sqlite3 ({sqlite3.sqlite_version})")


async def check_datasette(out, folder):
    metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    datasette = Datasette([str(folder / "peyman.db")], metadata=metadata, settings={"facet_time_limit_ms": 5000, "sql_time_limit_ms": 10000})
    await datasette.invoke_startup()

    async def get(path, **parameters):
        answer = await datasette.client.get(path, params=parameters)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[:500])
        return answer

    statements = rows(out, "statements")
    word = next(word for row in statements for word in row["normalized"].split() if ZWNJ in word.strip(f"{ZWNJ}.,:«»()،؛؟"))
    word = word.strip(".,:«»()،؛؟")
    found = [(await get("/peyman/statements.json", _search=each, _shape="objects")).json()["filtered_table_rows_count"] for each in (word, word.replace(ZWNJ, ""), word.replace(ZWNJ, " "))]
    assert found[0] > 0 and len(set(found)) == 1, (word, found)
    page = (await get("/peyman/statements")).text
    assert "شیوه نقل" in page or "How the content is given" in page, "no meanings of columns"
    agreements = (await get("/peyman/agreements.json", _facet="stage")).json()
    stages = {value["value"]: (value["label"], value["count"]) for value in agreements["facet_results"]["stage"]["results"]}
    expected = pd.Series([row["stage"] for row in rows(out, "agreements")]).value_counts().to_dict()
    assert {stage: count for stage, (_, count) in stages.items()} == expected, (stages, expected)
    assert all(any("\u0600" <= letter <= "\u06ff" for letter in label) for label, _ in stages.values()), stages
    for view in ("said", "agreed", "met"):
        await get(f"/peyman/{view}.json")
    print(f"datasette: search blind to half-spaces ({found[0]} statements), stages counted under their Persian names, views")


def check_brat(out, folder):
    texts = {row["document_id"]: row["text"] for row in rows(out, "documents")}
    spans = {table: sum(1 for _ in rows(out, table)) for table in ("statements", "agreements", "meetings", "mentions")}
    found = dict.fromkeys(("Statement", "Agreement", "Meeting"), 0)
    entities = 0
    # pybrat refuses two types for one span, which brat allows and `Speaker` and `Person` are
    for example in BratParser(error="ignore").parse(str(folder)):
        text = texts[Path(example.id).name]
        for entity in example.entities:
            entities += 1
            assert entity.mention == " ".join(text[span.start : span.end] for span in entity.spans), entity
        for event in example.events:
            found[event.type] += 1
            assert event.trigger.type == event.type, event
    assert list(found.values()) == [spans["statements"], spans["agreements"], spans["meetings"]], (found, spans)
    print(f"brat: {entities} text-bound annotations and {sum(found.values())} events, as pybrat reads them")


def check_web_annotation(out, folder):
    texts = {row["document_id"]: row["text"] for row in rows(out, "documents")}
    collection = json.loads((folder / "collection.json").read_text(encoding="utf-8"))
    total = 0
    for path in sorted((folder / "pages").iterdir()):
        for item in json.loads(path.read_text(encoding="utf-8"))["items"]:
            total += 1
            for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
                text = texts[Path(target["source"]).stem]
                position, quote = target["selector"]
                assert text[position["start"] : position["end"]] == quote["exact"], item["id"]
    assert total == collection["total"]
    print(f"web-annotation: {total} annotations, positions and quotations agree")


def check_polecat(out, folder):
    with open(folder / "events.txt", encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file, delimiter="\t"))
    frame = pd.read_csv(folder / "events.txt", sep="\t", dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == read and len(frame.columns) == 40
    evidence = pd.read_csv(folder / "evidence.tsv", sep="\t")
    texts = {row["document_id"]: row["text"] for row in rows(out, "documents")}
    words = {table: {next(iter(row.values())): row["text"] for row in rows(out, table)} for table in ("statements", "agreements", "meetings")}
    assert list(evidence["Event ID"]) == list(frame["Event ID"])
    for row in evidence.itertuples():
        assert texts[row.document_id][row.start : row.end] == words[row.table][row.row_id]
    print(f"polecat: {len(frame)} events in 40 columns, each with its words")


def main(out, exports):
    check_sqlite(out, exports / "sqlite")
    asyncio.run(check_datasette(out, exports / "sqlite"))
    check_brat(out, exports / "brat")
    check_web_annotation(out, exports / "web-annotation")
    check_polecat(out, exports / "polecat")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
