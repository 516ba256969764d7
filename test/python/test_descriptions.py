#!/usr/bin/env python3
"""Checks the files that describe a build with the programs that others read them with.

test_descriptions.py OUT_DIR

datapackage.json against the profiles of Data Package 2.0 (as dplib ships them, so that nothing is fetched), and with
frictionless: every CSV table against its schema, keys, bytes and hash (frictionless does not read lists in Parquet).
croissant.json with mlcroissant: that it is valid, and that every record set can be loaded through it.
"""
import itertools
import json
import logging
import sys
from pathlib import Path

import dplib
import frictionless
import jsonschema
import mlcroissant

PROFILES = Path(dplib.__file__).parent / "profiles" / "2.0"

logging.disable(logging.WARNING)


def as_profiled(schema):
    """The schema with its lists as arrays: Table Schema 2.0 has the type `list`, its profile in JSON leaves it out."""
    return {**schema, "fields": [{**field, "type": "array"} if field["type"] == "list" else field for field in schema["fields"]]}


def check_against(profile, descriptor, where):
    rules = json.loads((PROFILES / f"{profile}.json").read_text(encoding="utf-8"))
    for error in jsonschema.Draft7Validator(rules).iter_errors(descriptor):
        raise AssertionError(f"{where}, {profile}: {list(error.path)}: {error.message[:300]}")


def check_profiles(out):
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        if "schema" in resource:
            resource["schema"] = as_profiled(resource["schema"])
            check_against("tableschema", resource["schema"], resource["name"])
            check_against("tabledialect", resource["dialect"], resource["name"])
        check_against("dataresource", resource, resource["name"])
    check_against("datapackage", package, "datapackage.json")
    print(f"datapackage.json: it and its {len(package['resources'])} resources are as the profiles of Data Package 2.0 have it")


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
    assert not dataset.metadata.ctx.issues.errors, dataset.metadata.ctx.issues.errors
    record_sets = [record_set.uuid for record_set in dataset.metadata.record_sets]
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    rows = {output["path"]: output["rows"] for output in manifest["outputs"]}
    for name in record_sets:
        wanted = min(rows[f"{name}.csv"], 100)
        loaded = sum(1 for _ in itertools.islice(dataset.records(name), 100))
        assert loaded == wanted, f"croissant.json: {loaded} of the first {wanted} rows of {name} are loaded"
    print(f"croissant.json: {len(record_sets)} record sets, all loaded by mlcroissant")


def main(out):
    check_profiles(out)
    check_package(out)
    check_croissant(out)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve())
