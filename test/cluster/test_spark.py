#!/usr/bin/env python3
"""test_spark.py FOLDER: builds FOLDER/raw on Spark, with a worker that some texts bring down, and compares every table
with those that one machine made of FOLDER/without (FOLDER/embedded), where those texts are not. Ends with an error at
the first difference.
"""
import json
import os
import shutil
import sys
import time
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "cluster"))
import spark_job

# the poison that no second try helps against: see poison.ts
FAILED = 4
NODE = ROOT / "node_modules" / "node" / "bin" / "node"


def session(folder):
    settings = {
        "spark.driver.memory": "1g",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.local.dir": str(folder / "spark"),
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("test-cluster")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def differences(duck, table, columns, mine, theirs):
    """Rows of one side that the other does not have, counted as often as they stand there."""
    listed = ", ".join(f'"{name}"' for name in columns)
    sides = [f"select {listed} from {source}" for source in (mine, theirs)]
    found = {}
    for name, (a, b) in {"only here": sides, "missing": sides[::-1]}.items():
        rows = duck.sql(f"{a} except all {b}").fetchall()
        if rows:
            found[name] = (len(rows), rows[:2])
    return found


def compare(duck, folder, table):
    """Every value of every row of a table, in any order; of the failed documents' issues only how many there are."""
    embedded = folder / "embedded" / f"{table}.parquet"
    columns = pq.read_schema(embedded).names
    parts = f"read_parquet('{folder}/spark-out/{table}/**/*.parquet', hive_partitioning = false)"
    one = f"read_parquet('{embedded}')"
    mine = duck.sql(f"describe select * from {parts}").fetchall()
    theirs = duck.sql(f"describe select * from {one}").fetchall()
    assert {row[:2] for row in mine} == {row[:2] for row in theirs}, f"{table}: other columns: {mine} {theirs}"
    if table == "issues":
        failed = duck.sql(f"select message from {parts} where code = 'E_INTERNAL' order by source_path").fetchall()
        assert len(failed) == FAILED, f"{len(failed)} documents failed: {failed}"
        print("  failed:", *(message.rsplit("report it: ", 1)[-1][:90] for (message,) in failed), sep="\n    ")
        places = f"select source_path, source_record from {parts} where code = 'E_INTERNAL'"
        one = f"(select * from {one} where (source_path, source_record) not in ({places}))"
        parts = f"(select * from {parts} where code <> 'E_INTERNAL')"
    found = differences(duck, table, columns, parts, one)
    assert not found, f"{table}: {found}"
    rows = duck.sql(f"select count(*) from {parts}").fetchone()[0]
    print(f"{table}: {rows} rows, the same")
    return rows


def main(folder):
    out = folder / "spark-out"
    shutil.rmtree(out, ignore_errors=True)
    once = folder / "killed-once"
    once.unlink(missing_ok=True)
    worker = [str(NODE), str(HERE / "faulty_worker.ts"), str(once)]
    spark = session(folder)
    begun = time.monotonic()
    manifest = spark_job.build(spark, str(folder / "raw"), str(out), worker, silence=5)
    seconds = time.monotonic() - begun
    spark.stop()
    counts = json.loads((folder / "embedded" / "manifest.json").read_text())
    assert manifest["code_sha256"] == counts["code"]["sha256"] and manifest["lexicon_sha256"] == counts["lexicon"]["sha256"]
    assert once.exists(), "no worker was killed in passing"
    same = ("documents_in", "documents_written", "documents_rejected")
    assert {name: manifest[name] for name in same} == {name: counts["counts"][name] for name in same}, manifest
    assert manifest["documents_failed"] == FAILED, manifest
    duck = duckdb.connect()
    rows = [compare(duck, folder, path.stem) for path in sorted((folder / "embedded").glob("*.parquet"))]
    print(f"test-cluster: {len(rows)} tables, {sum(rows)} rows: Spark {manifest['spark']} gives what one machine gives")
    print(f"{manifest['documents_in']} documents in {seconds:.0f} s on local[2], {FAILED} failed, none lost")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
