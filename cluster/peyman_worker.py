"""Reads news through Peyman's worker, for any engine that speaks Arrow: record batches in, record batches out.

The worker is a process of its own (Node); this starts it, feeds it, and keeps it from taking the work down with it: a
worker that dies or hangs is started again and its batch is tried again; a document that does it every time is set apart
from its batch and answered as `failed`, and the others are read. docs/scaling.md has the protocol.

    for answers in read_documents(batches): ...
"""
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path

import pyarrow as pa

CONTRACT = b"peyman-documents/1"
WORKER = str(Path(__file__).resolve().parent / "worker")

# what the worker reads of a batch; the strings go as bytes, as it checks itself whether they are UTF-8
COLUMNS = {
    "source_path": pa.string(),
    "source_record": pa.int64(),
    **{name: pa.binary() for name in ("text", "id", "outlet", "url", "title", "published_at")},
    "repeat_count": pa.int32(),
    "first_path": pa.string(),
    "first_record": pa.int64(),
}
NEEDED = ("source_path", "text")
MOST_ROWS = 128
START_SECONDS = 120.0
MOST_BYTES = 8 << 20


class WorkerError(Exception):
    """The worker cannot be used: it does not start, the batches are not as it wants them, or too many documents fail."""


class _Death(Exception):
    """The worker died, hung, or answered nonsense, at a row of its batch if it said which."""

    def __init__(self, reason, document):
        super().__init__(reason)
        self.document = document


class Worker:
    """One worker process, started when it is needed and kept for all batches; close it, or use it in a `with`.

    command: the worker's program and words. silence: seconds without any document read after which it counts as hung.
    most_failures: documents that may fail before the whole task does. All three are for the task's engine to choose.
    """

    def __init__(self, command=(WORKER,), silence=60.0, most_failures=100):
        self.command = list(command)
        self.silence = silence
        self.failures_left = most_failures
        self.starts = 0
        self._process = None
        self._schema = None

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.close()
        else:
            self._kill()

    @property
    def schema(self):
        """The schema of the answers; its metadata says what made them."""
        if self._schema is None:
            self._start()
        return self._schema

    def read(self, batches):
        """One row of answers for each row of the batches, in order; batches are cut to a size that keeps memory flat."""
        for batch in batches:
            for piece in _pieces(_as_worker_wants(batch)):
                yield from self._answers(piece)

    def close(self):
        """Ends the stream and waits for the worker; raises WorkerError if it does not end well."""
        process, self._process = self._process, None
        if process is None:
            return
        code = process.end()
        if code != 0:
            raise WorkerError(f"the worker ended with {_ending(code)}: {process.last_words()}")

    def _answers(self, piece, suspected=False):
        """The answers to one piece; where the worker dies, part by part, until who is to blame dies alone."""
        try:
            yield self._ask(piece)
            return
        except _Death as death:
            last = death
        if not suspected:
            for part in _parts(piece, last.document):
                yield from self._answers(part, suspected=part.num_rows == 1)
            return
        self.failures_left -= 1
        if self.failures_left < 0:
            raise WorkerError(f"too many documents fail; the last one: {last}")
        yield _failed(self.schema, piece, str(last))

    def _ask(self, piece):
        if self._process is None:
            self._start()
        try:
            answers = self._process.ask(piece)
            _check(answers, piece, self._schema)
            return answers
        except (OSError, pa.ArrowException, StopIteration, ValueError) as error:
            process = self._process
            raise _Death(self._post_mortem(error), process.document) from error

    def _post_mortem(self, error):
        """Ends what is left of the worker and says how it died; where the batch itself was wrong, that is no death."""
        process = self._process
        code = self._kill()
        if code == 2:
            raise WorkerError(f"the worker refuses the batch: {process.last_words()}") from error
        if process.hung:
            return f"the worker read no document for {self.silence:g} s"
        if code == -signal.SIGKILL and not process.was_dead:
            return f"the worker's answer is not right: {error}"
        return f"the worker ended with {_ending(code)} {process.last_words()}".rstrip()

    def _start(self):
        self.starts += 1
        self._process = _Process(self.command, self.silence)
        try:
            schema = self._process.schema()
        except (OSError, pa.ArrowException, StopIteration) as error:
            process = self._process
            code = self._kill()
            raise WorkerError(f"the worker does not start ({_ending(code)}): {process.last_words() or error}") from error
        if (schema.metadata or {}).get(b"contract") != CONTRACT:
            self._kill()
            raise WorkerError(f"the worker does not speak {CONTRACT.decode()}")
        if self._schema is not None and not schema.equals(self._schema, check_metadata=True):
            self._kill()
            raise WorkerError("the worker is not the one it was: its code or lexicon changed under the task")
        self._schema = schema

    def _kill(self):
        process, self._process = self._process, None
        return None if process is None else process.kill()


class _Process:
    """A running worker. Its stderr is read by a thread of its own, which also stops it when it is silent for too long."""

    def __init__(self, command, silence):
        pipe = subprocess.PIPE
        try:
            self.child = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
        except OSError as error:
            raise WorkerError(f"cannot start {command[0]}: {error}") from error
        self.silence = silence
        self.patience = START_SECONDS
        self.hung = False
        self.document = None
        self.was_dead = False
        self._words = deque(maxlen=40)
        self._waiting = False
        self._last_sign = 0.0
        self._writer = None
        self._reader = None
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        threading.Thread(target=self._guard, daemon=True).start()

    def schema(self):
        self._wait()
        self._reader = pa.ipc.open_stream(self.child.stdout)
        self._waiting = False
        self.patience = self.silence
        return self._reader.schema

    def ask(self, piece):
        """Writes a batch and reads its answers. The worker writes nothing before it has the whole batch: no deadlock."""
        self.document = None
        self._wait()
        if self._writer is None:
            self._writer = pa.ipc.new_stream(self.child.stdin, piece.schema)
        self._writer.write_batch(piece)
        self.child.stdin.flush()
        answers = self._reader.read_next_batch()
        self._waiting = False
        return answers

    def end(self):
        try:
            if self._writer is not None:
                self._writer.close()
            self.child.stdin.close()
            code = self.child.wait(timeout=self.silence)
        except (OSError, subprocess.TimeoutExpired):
            return self.kill()
        self._listener.join(timeout=5)
        return code

    def kill(self):
        """Ends the worker and all it may have started; returns how it ended."""
        self.was_dead = self._is_ending()
        if not self.was_dead:
            self._kill_group()
        code = self.child.wait()
        self._listener.join(timeout=5)
        for stream in (self.child.stdin, self.child.stdout):
            try:
                stream.close()
            except OSError:
                pass
        return code

    def _kill_group(self):
        try:
            os.killpg(self.child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def last_words(self):
        return " ".join(self._words)[-4096:]

    def _wait(self):
        self._last_sign = time.monotonic()
        self._waiting = True

    def _is_ending(self):
        """Whether it ended by itself; a process whose pipes are closed may need a moment to be gone."""
        try:
            self.child.wait(timeout=0.2)
            return True
        except subprocess.TimeoutExpired:
            return False

    def _listen(self):
        for line in self.child.stderr:
            try:
                said = json.loads(line)
            except ValueError:
                said = None
            if isinstance(said, dict) and "document" in said:
                self.document = said["document"]
                self._last_sign = time.monotonic()
                continue
            words = said["error"] if isinstance(said, dict) and "error" in said else line.decode("utf-8", "replace")
            self._words.append(str(words).strip())
        self.child.stderr.close()

    def _guard(self):
        while self.child.poll() is None:
            if self._waiting and time.monotonic() - self._last_sign > self.patience:
                self.hung = True
                self._kill_group()
                return
            time.sleep(min(0.5, self.patience / 4))


def read_documents(batches, command=(WORKER,), silence=60.0, most_failures=100):
    """Answers for the rows of record batches: see Worker. One worker process serves the whole iteration."""
    with Worker(command, silence, most_failures) as worker:
        yield from worker.read(batches)


def answer_schema(command=(WORKER,)):
    """The schema of the answers; its metadata says what makes them."""
    with Worker(command) as worker:
        return worker.schema


def _as_worker_wants(batch):
    """The worker's columns of a batch, in its types; a column that the batch does not have is null."""
    names = batch.schema.names
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise WorkerError(f"the batch has no column {missing[0]}; it has {', '.join(names)}")
    columns = []
    for name, kind in COLUMNS.items():
        column = batch.column(name) if name in names else pa.nulls(batch.num_rows, kind)
        try:
            columns.append(_cast(column, kind))
        except pa.ArrowException as error:
            raise WorkerError(f"the column {name} is {column.type}, which cannot be read as {kind}: {error}") from error
    return pa.record_batch(columns, schema=pa.schema(COLUMNS.items()))


def _cast(column, kind):
    if column.type.equals(kind):
        return column
    if pa.types.is_binary(kind) and not pa.types.is_large_binary(column.type) and not pa.types.is_binary_view(column.type):
        column = column.cast(pa.string())
    return column.cast(kind)


def _pieces(batch):
    """The batch in pieces of at most so many rows and, where documents are long, so many bytes."""
    text = batch.column("text")
    first, size = 0, 0
    for row in range(batch.num_rows):
        length = text[row].as_buffer().size if text[row].is_valid else 0
        if row > first and (row - first == MOST_ROWS or size + length > MOST_BYTES):
            yield batch.slice(first, row - first)
            first, size = row, 0
        size += length
    if batch.num_rows > first:
        yield batch.slice(first)


def _parts(piece, document):
    """The document that the worker died at alone, and what is around it; halves, where it did not say which."""
    rows = piece.num_rows
    cuts = [0, rows // 2, rows]
    if document is not None and document < rows:
        cuts = [0, document, document + 1, rows]
    return [piece.slice(a, b - a) for a, b in zip(cuts, cuts[1:]) if a < b]


def _check(answers, piece, schema):
    """A stream cut off at a batch's end, or a damaged one, is seen here and nowhere later."""
    answers.validate(full=True)
    if not answers.schema.equals(schema):
        raise ValueError("the answers have another schema")
    if answers.num_rows != piece.num_rows:
        raise ValueError(f"{answers.num_rows} answers to {piece.num_rows} documents")
    for name in ("source_path", "source_record"):
        if answers.column(name).to_pylist() != piece.column(name).to_pylist():
            raise ValueError(f"the answers are not in the order of the documents ({name})")


def _failed(schema, piece, reason):
    """The answer for a document that no worker survives: no rows, and an issue with the reason."""
    path, record = piece.column("source_path")[0].as_py(), piece.column("source_record")[0].as_py()
    message = f"the document could not be read by a defect of the program, please report it: {reason}"
    issue = {
        "source_path": path,
        "source_record": None if record is None else str(record),
        "severity": "error",
        "code": "E_INTERNAL",
        "message": message,
    }
    row = {field.name: [] if pa.types.is_list(field.type) else None for field in schema}
    row.update(source_path=path, source_record=record, status="failed", issues=[issue])
    return pa.RecordBatch.from_pylist([row], schema=schema)


def _ending(code):
    if code is not None and code < 0:
        return f"signal {signal.Signals(-code).name}"
    return f"exit code {code}"


if __name__ == "__main__":
    print(answer_schema(sys.argv[1:] or (WORKER,)).to_string(show_schema_metadata=False))
