#!/usr/bin/env python3
"""Reads news on a Spark cluster: a folder of Parquet in, partitioned Parquet of all tables out.

spark-submit [--master …] cluster/spark_job.py RAW OUT [--bundle peyman-worker.tar.gz]

RAW is any folder that Spark can list, with the columns of Peyman's input (text, and optionally id, outlet, url, title,
published_at); OUT must not be there yet. The tables have the rows that `peyman build RAW` gives, in folders named as the
tables, those with a document by published_month; OUT/manifest is written last: a folder without it is not whole.
OUT/extracted has what the worker said of each record, and can be deleted. Exit codes as peyman's: 0 done, 1 done but
more than 5 % of the documents were rejected, or failed.
"""
import argparse
import json
import os
import sys
from pathlib import Path

from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema

sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus_steps
import peyman_worker
from raw_records import read_raw

MOST_REJECTED = 0.05
SETTINGS = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.compression.codec": "zstd",
    # reading a document takes far longer than fetching it: small slices keep all cores busy to the end
    "spark.sql.files.maxPartitionBytes": "16m",
}


def words_of(command):
    """The worker's program and words; a function gives them where they differ from machine to machine."""
    return command() if callable(command) else command


def extract(records, command, silence):
    """What the worker says of each record: a row each, with all that was read in it as lists of structs."""
    schema = from_arrow_schema(peyman_worker.answer_schema(words_of(command)))

    def answers(batches):
        return peyman_worker.read_documents(batches, words_of(command), silence)

    return records.mapInArrow(answers, schema)


def extract_once(spark, records, out, command, silence):
    """The answers for all records, on disk, so that no document is read twice; repeated documents are read again as such."""
    extract(records, command, silence).write.parquet(f"{out}/extracted/all")
    answers = spark.read.parquet(f"{out}/extracted/all")
    repeats = corpus_steps.repeated_documents(answers).persist()
    if repeats.isEmpty():
        return answers
    place = list(corpus_steps.PLACE)
    again = records.join(F.broadcast(repeats), place)
    extract(again, command, silence).write.parquet(f"{out}/extracted/repeats")
    kept = answers.join(F.broadcast(repeats.select(*place)), place, "left_anti")
    return kept.unionByName(spark.read.parquet(f"{out}/extracted/repeats"))


def check(counts, records):
    """Every record was answered once, and every document stands once in its table; raises otherwise."""
    if counts["documents_in"] != records:
        raise SystemExit(f"records were lost: {records} in, {counts['documents_in']} answered")
    if counts["documents"] != counts["documents_written"] or counts["ids"] != counts["documents_written"]:
        raise SystemExit(f"documents were lost or doubled: {counts}")


def count(spark, answers, out):
    by_status = {row.status: row["count"] for row in answers.groupBy("status").count().collect()}
    written = by_status.get("ok", 0)
    documents = spark.read.parquet(f"{out}/documents")
    ids = documents.agg(F.count("document_id").alias("rows"), F.countDistinct("document_id").alias("ids")).first()
    total = sum(by_status.values())
    return {
        "documents_in": total,
        "documents_written": written,
        "documents_rejected": total - written,
        "documents_failed": by_status.get("failed", 0),
        "documents": ids.rows,
        "ids": ids.ids,
    }


def build(spark, raw, out, command, silence=60.0):
    """The whole way from RAW to OUT; returns what OUT/manifest says."""
    for name, value in SETTINGS.items():
        spark.conf.set(name, value)
    for module in sorted(Path(__file__).resolve().parent.glob("*.py")):
        spark.sparkContext.addPyFile(str(module))
    metadata = peyman_worker.answer_schema(words_of(command)).metadata
    made_by = {key.decode(): value.decode() for key, value in metadata.items()}
    topics = json.loads(made_by.pop("topics"))
    records = read_raw(spark, raw)
    answers = extract_once(spark, records, out, command, silence)
    for name, table in corpus_steps.tables(spark, answers, topics).items():
        writer = table.write
        if "published_month" in table.columns:
            writer = table.hint("rebalance", "published_month").write.partitionBy("published_month")
        writer.parquet(f"{out}/{name}")
    counts = count(spark, answers, out)
    check(counts, records.count())
    manifest = {**made_by, "spark": spark.version, **{k: v for k, v in counts.items() if k.startswith("documents_")}}
    spark.createDataFrame([(json.dumps(manifest),)], "value string").coalesce(1).write.text(f"{out}/manifest")
    return manifest


def bundled():
    """The worker of the bundle, where the engine unpacked it on this machine."""
    return [os.path.join(SparkFiles.getRootDirectory(), "peyman-worker", "cluster", "worker")]


def place_of(path):
    return path if "://" in path else os.path.abspath(path)


def main(words):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raw")
    parser.add_argument("out")
    parser.add_argument("--bundle", help="the worker as `make cluster-bundle` packs it; without it, this checkout on every machine")
    parser.add_argument("--silence", type=float, default=60.0, help="seconds without a document read that mean a hung worker")
    options = parser.parse_args(words)
    spark = SparkSession.builder.appName("peyman").getOrCreate()
    command = [peyman_worker.WORKER]
    if options.bundle:
        spark.sparkContext.addArchive(f"{options.bundle}#peyman-worker")
        command = bundled
    manifest = build(spark, place_of(options.raw), place_of(options.out), command, options.silence)
    print(json.dumps(manifest), file=sys.stderr)
    spark.stop()
    return 1 if manifest["documents_rejected"] > MOST_REJECTED * manifest["documents_in"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
