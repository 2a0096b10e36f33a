"""Work on a long stream in several processes: answers in order, a few chunks in memory."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from factcheck.errors import FactcheckError

Item = TypeVar("Item")
Result = TypeVar("Result")

# A process costs a second or two before its first answer: what is this short is done without.
_ALONE = 2
# Chunks given out for each process: one to work on, one so that it need not wait for the next.
_AHEAD = 2
_NEEDED = 700 * 2**20  # bytes that one process takes, with room
_CGROUP = Path("/sys/fs/cgroup")


def in_order(
    chunks: Iterable[Item],
    here: Callable[[Item], Iterable[Result]],
    there: Callable[[Item], list[Result]],
    jobs: int,
) -> Iterator[Result]:
    """The results of all chunks, in order, from ``jobs`` processes; this one is one of them.

    ``here`` works in this process, ``there`` in another: it and all that goes in and out can be pickled,
    and the two give equal results. What either raises is raised when the turn of its chunk comes.

    Raises:
        FactcheckError: a process was ended from outside.
    """
    source = iter(chunks)
    for chunk in islice(source, _ALONE) if jobs > 1 else source:
        yield from here(chunk)
    following = next(source, None)
    if following is not None:
        yield from _shared(chain([following], source), here, there, jobs - 1)


def _shared(
    source: Iterator[Item],
    here: Callable[[Item], Iterable[Result]],
    there: Callable[[Item], list[Result]],
    others: int,
) -> Iterator[Result]:
    # Spawned, not forked: threads of the encoder may hold locks.
    context = get_context("spawn")
    watched, held = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(others, context, _begin, (watched,))
    waiting: deque[Future[list[Result]]] = deque()
    try:
        more = True
        while more or waiting:
            given = sum(not one.done() for one in waiting)
            waiting.extend(pool.submit(there, chunk) for chunk in islice(source, _AHEAD * others - given))
            own = next(source, None)
            more = own is not None
            if own is not None:
                waiting.append(_done(here, own))
            while waiting and (waiting[0].done() or not more or len(waiting) > 4 * _AHEAD * others):
                yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise FactcheckError(
            "a worker process ended before its work was done", "--jobs", "free some memory, or use --jobs 1"
        ) from error
    finally:
        held.close()  # they end at once, also in the middle of their work
        pool.shutdown(cancel_futures=True)
        watched.close()


def _done(work: Callable[[Item], Iterable[Result]], item: Item) -> Future[list[Result]]:
    """Done now, but told in its turn."""
    future: Future[list[Result]] = Future()
    try:
        future.set_result(list(work(item)))
    except Exception as error:
        future.set_exception(error)
    return future


def _begin(watched: Connection) -> None:
    """In a new process: an interrupt is the first process's to answer, and when that is gone, so is this."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(watched,), daemon=True).start()


def _end_with(watched: Connection) -> None:
    with suppress(EOFError, OSError):
        watched.recv_bytes()
    os._exit(0)


def affordable_jobs() -> int:
    """As many processes as there are cores to use, and as there is memory for; at least one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    free = _free_bytes()
    return max(1, cores if free is None else min(cores, free // _NEEDED))


def _free_bytes() -> int | None:
    """Memory to be had, on Linux: of the machine and of the container; None where nobody says."""
    known = []
    with suppress(OSError, ValueError, StopIteration):
        known.append(_told(Path("/proc/meminfo"), "MemAvailable:") * 1024)
    with suppress(OSError, ValueError, StopIteration):  # "max" where the container has no limit
        limit, used = (
            int((_CGROUP / name).read_text(encoding="ascii")) for name in ("memory.max", "memory.current")
        )
        # A container counts the files it has read as used, though they make room when room is asked for.
        known.append(max(0, limit - used + _told(_CGROUP / "memory.stat", "inactive_file")))
    return min(known, default=None)


def _told(path: Path, name: str) -> int:
    """The number beside ``name`` in a file of names and numbers."""
    lines = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return int(next(words[1] for words in lines if words[0] == name))
