#!/usr/bin/env python3
"""Checks the files that describe a build with the programs that others read them with.

test_descriptions.py OUT_DIR

datapackage.json with frictionless: every CSV table against its schema, keys, bytes and hash (frictionless does not read lists in
Parquet). croissant.json with mlcroissant: that it is valid, and that a record set can be loaded through it.
"""
import json
import logging
import sys
from pathlib import Path

import frictionless
import mlcroissant

logging.disable(logging.WARNING)


def check_package(out):
    descriptor = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["resources"] = [resource for resource in descriptor["resources"] if resource["format"] == "csv"]
    assert descriptor["resources"], "datapackage.json has no CSV"
    report = frictionless.Package.from_descriptor(descriptor, basepath=str(out)).validate()
    wrong = report.flatten(["name", "rowNumber", "fieldName", "note"])
    assert report.valid, f"datapackage.json: frictionless finds {wrong[:5]}"
    print(f"datapackage.json: {len(report.tasks)} tables are what frictionless reads in it")


def check_croissant(out):
    dataset = mlcroissant.Dataset(jsonld=str(out / "croissant.json"))
    record_sets = [record_set.uuid for record_set in dataset.metadata.record_sets]
    first = next(iter(dataset.records("topics")))
    assert first["topics/topic_id"], first
    print(f"croissant.json: {len(record_sets)} record sets, loaded by mlcroissant")


def main(out):
    check_package(out)
    check_croissant(out)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve())
