"""Reads news through Peyman's worker, for any engine that speaks Arrow: record batches in, record batches out.

The worker is a process of its own (Node); this starts it, feeds it, and keeps it from taking the work down with it: where
it dies or hangs, another one is started, and the document that it died at is tried alone. One that is the end of a worker
again is answered as `failed`; all others are read. docs/scaling.md has the protocol.

    for answers in read_documents(batches): ...
"""
import signal
import sys
from pathlib import Path

import pyarrow as pa

from worker_batches import BatchError, as_worker_wants, check, failed, parts, pieces
from worker_process import WorkerProcess, ending

CONTRACT = b"peyman-documents/1"
WORKER = str(Path(__file__).resolve().parent / "worker")


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
            try:
                wanted = as_worker_wants(batch)
            except BatchError as error:
                raise WorkerError(str(error)) from error
            for piece in pieces(wanted):
                yield from self._answers(piece)

    def close(self):
        """Ends the stream and waits for the worker; raises WorkerError if it does not end well."""
        process, self._process = self._process, None
        if process is None:
            return
        code = process.end()
        if code != 0:
            raise WorkerError(f"the worker ended with {ending(code)}: {process.last_words()}")

    def _answers(self, piece, suspected=False):
        """The answers to one piece; where the worker dies, part by part, until who is to blame dies alone."""
        try:
            yield self._ask(piece)
            return
        except _Death as death:
            last = death
        if not suspected:
            for part in parts(piece, last.document):
                yield from self._answers(part, suspected=part.num_rows == 1)
            return
        self.failures_left -= 1
        if self.failures_left < 0:
            raise WorkerError(f"too many documents fail; the last one: {last}")
        yield failed(self.schema, piece, str(last))

    def _ask(self, piece):
        if self._process is None:
            self._start()
        try:
            answers = self._process.ask(piece)
            check(answers, piece, self._schema)
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
        return f"the worker ended with {ending(code)} {process.last_words()}".rstrip()

    def _start(self):
        self.starts += 1
        try:
            self._process = WorkerProcess(self.command, self.silence)
        except OSError as error:
            raise WorkerError(f"cannot start {self.command[0]}: {error}") from error
        try:
            schema = self._process.schema()
        except (OSError, pa.ArrowException, StopIteration) as error:
            process = self._process
            code = self._kill()
            raise WorkerError(f"the worker does not start ({ending(code)}): {process.last_words() or error}") from error
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


def read_documents(batches, command=(WORKER,), silence=60.0, most_failures=100):
    """Answers for the rows of record batches: see Worker. One worker process serves the whole iteration."""
    with Worker(command, silence, most_failures) as worker:
        yield from worker.read(batches)


def answer_schema(command=(WORKER,)):
    """The schema of the answers; its metadata says what makes them."""
    with Worker(command) as worker:
        return worker.schema


if __name__ == "__main__":
    print(answer_schema(sys.argv[1:] or (WORKER,)).to_string(show_schema_metadata=False))
