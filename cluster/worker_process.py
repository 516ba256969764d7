"""One running worker: its pipes, its signs of life, its end."""
import json
import os
import signal
import subprocess
import threading
import time
from collections import deque

import pyarrow as pa

START_SECONDS = 120.0


class WorkerProcess:
    """A running worker. Its stderr is read by a thread of its own, which also stops it when it is silent for too long."""

    def __init__(self, command, silence):
        pipe = subprocess.PIPE
        self.child = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
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


def ending(code):
    """How a process ended, in words."""
    if code is not None and code < 0:
        return f"signal {signal.Signals(-code).name}"
    return f"exit code {code}"
