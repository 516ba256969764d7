#!/usr/bin/env python3
"""The adapter alone: workers that die, hang, lie or refuse, and what becomes of the documents. Ends with an error at the
first thing that is not as it should be.
"""
import sys
import tempfile
from pathlib import Path

import pyarrow as pa

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "cluster"))
from peyman_worker import Worker, WorkerError, answer_schema, read_documents

NODE = str(ROOT / "node_modules" / "node" / "bin" / "node")
POISON = dict(line.strip(" ,\n").replace("'", "").split(": ") for line in open(HERE / "poison.ts", encoding="utf-8") if ": '" in line)
GOOD = "حسین رستگار وزیر نیرو گفت: همکاری دو کشور در زمینه گاز و برق ادامه دارد."


def batch(texts, **more):
    columns = {"source_path": ["a"] * len(texts), "source_record": list(range(1, len(texts) + 1)), "text": texts, **more}
    return pa.record_batch(columns)


def faulty(*words):
    return [NODE, str(HERE / "faulty_worker.ts"), *words]


def statuses(answers):
    return [row for each in answers for row in each.column("status").to_pylist()]


def poison_is_set_apart():
    texts = [GOOD] * 40
    for at, name in ((0, "throws"), (17, "killed"), (39, "exits")):
        texts[at] = f"{GOOD} {POISON[name]} در باغ دیده شد."
    with Worker(faulty(), silence=60) as worker:
        answers = pa.Table.from_batches(worker.read([batch(texts)]))
        expected = ["failed" if at in (0, 17, 39) else "ok" for at in range(40)]
        assert answers.column("status").to_pylist() == expected, answers.column("status").to_pylist()
        reasons = {row["source_record"]: row["issues"][0]["message"] for row in answers.to_pylist() if row["status"] == "failed"}
        assert "a defect" in reasons[1] and "SIGKILL" in reasons[18] and "exit code 0" in reasons[40], reasons
        assert worker.starts == 6, f"{worker.starts} starts for three poison documents"
        assert all(len(row["statements"]) == 1 for row in answers.to_pylist() if row["status"] == "ok")


def hanging_is_ended():
    answers = statuses(read_documents([batch([GOOD, f"{POISON['hangs']} خوابید."])], faulty(), silence=5))
    assert answers == ["ok", "failed"], answers


def killed_once_loses_nothing():
    with tempfile.TemporaryDirectory() as folder:
        text = f"{GOOD} {POISON['killedOnce']} در باغ دیده شد."
        answers = statuses(read_documents([batch([GOOD, text, GOOD])], faulty(f"{folder}/once")))
        assert answers == ["ok"] * 3, answers


def too_many_failures_fail_the_task():
    texts = [f"{POISON['exits']} {at}" for at in range(3)]
    refused("too many documents fail", lambda: statuses(read_documents([batch(texts)], faulty(), most_failures=1)))


def hosts_columns_are_cast():
    ids = pa.array([9007199254740993, 2])
    texts = pa.array([GOOD, GOOD])
    with Worker() as worker:
        for kind in (pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string()), pa.large_binary()):
            given = texts.cast(pa.binary()).cast(kind) if kind == pa.large_binary() else texts.cast(kind)
            rows = pa.Table.from_batches(worker.read([batch(given, id=ids, more=["x", "y"])])).to_pylist()
            assert [row["documents"][0]["source_record"] for row in rows] == ["9007199254740993", "2"], kind
            assert [row["documents"][0]["text"] for row in rows] == [GOOD, GOOD], kind
        assert worker.starts == 1


def hosts_mistakes_are_said():
    refused("no column source_path", lambda: statuses(read_documents([pa.record_batch({"text": [GOOD]})])))
    refused("the column text is", lambda: statuses(read_documents([batch([[1], [2]])])))
    refused("refuses the batch", lambda: statuses(read_documents([batch([GOOD], source_path=[None])])))
    refused("does not start", lambda: statuses(read_documents([batch([GOOD])], [NODE, "--no-such-option"])))
    refused("cannot start", lambda: statuses(read_documents([batch([GOOD])], ["/no/such/worker"])))
    refused("does not start", lambda: statuses(read_documents([batch([GOOD])], ["echo", "no stream"])))


def refused(words, action):
    try:
        action()
    except WorkerError as error:
        assert words in str(error), f"{words!r} is not in {str(error)!r}"
        return
    raise AssertionError(f"no error of {words!r}")


def lying_workers_are_found():
    with tempfile.TemporaryDirectory() as folder:
        schema = Path(folder) / "schema"
        schema.write_bytes(answer_schema().serialize())
        for how, statuses_of in (("short", ["failed", "failed"]), ("swapped", ["ok", "ok"]), ("cut", ["failed", "failed"])):
            lie = [sys.executable, str(HERE / "lying_worker.py"), str(schema), how]
            with Worker(lie) as worker:
                answers = statuses(worker.read([batch([GOOD, GOOD])]))
            assert answers == statuses_of, (how, answers)
            # one answer in the wrong order is right again when it stands alone
            assert worker.starts > 1, how


def empty_batches():
    assert statuses(read_documents([])) == []
    assert statuses(read_documents([batch([GOOD]).slice(0, 0), batch([GOOD])])) == ["ok"]


TESTS = [
    poison_is_set_apart,
    hanging_is_ended,
    killed_once_loses_nothing,
    too_many_failures_fail_the_task,
    hosts_columns_are_cast,
    hosts_mistakes_are_said,
    lying_workers_are_found,
    empty_batches,
]

if __name__ == "__main__":
    for test in TESTS:
        test()
        print(f"adapter: {test.__name__.replace('_', ' ')}")
