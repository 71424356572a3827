"""The log of this computer: what broke and where in the program, never whose data it was.

A traceback quotes values, and values are names and phone numbers. So of an exception only its
type and the places it came through are written.
"""

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from typing_extensions import override

LOG_FILE = "schwungrad.log"
CRASH_FILE = "crash.log"
FILES = 7
BYTES_PER_FILE = 256 * 1024
_PROGRAM = Path(__file__).resolve().parent.parent


def install(folder: Path, report: Callable[[str], None]) -> Callable[[], None]:
    """Log into `folder` from now on, and return what undoes it.

    Whatever nobody handles is logged and, on the main thread, handed to `report` as one line
    without personal data. A crash of the interpreter leaves its stack in `CRASH_FILE`.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    stop_log, write = _start_log(folder / LOG_FILE)
    crash = _owners_file(folder / CRASH_FILE)
    faulthandler.enable(crash)
    before = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    sys.excepthook = _Handler(write, report)
    sys.unraisablehook = lambda event: write(_line(event.exc_value))
    # A thread cannot show anything: windows belong to the main thread.
    threading.excepthook = lambda event: write(_line(event.exc_value))

    def undo() -> None:
        sys.excepthook, sys.unraisablehook, threading.excepthook = before
        faulthandler.disable()
        os.close(crash)
        stop_log()

    return undo


class _Handler:
    """The one place where errors nobody expected end."""

    def __init__(self, write: Callable[[str], None], report: Callable[[str], None]) -> None:
        self._write = write
        self._report = report
        self._reporting = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log the error and report it once; `sys.excepthook` has this shape."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        line = _line(error.with_traceback(trace))
        self._write(line)
        # Only to someone who sits at a terminal; elsewhere stderr ends in the system's journal.
        if sys.stderr is not None and sys.stderr.isatty():
            sys.__excepthook__(kind, error, trace)
        # Showing the report can fail as well, and must not report itself for ever.
        if not self._reporting:
            self._reporting = True
            try:
                self._report(line)
            finally:
                self._reporting = False


def describe(error: BaseException) -> str:
    """Return the type of `error`, of what caused it, and the places all came through."""
    return " <- ".join(
        f"{type(link).__qualname__} at {' > '.join(_places(link)) or 'an unknown place'}"
        for link in _chain(error)
    )


def _line(error: BaseException | None) -> str:
    return describe(error) if error else "an error without a name"


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _places(error: BaseException) -> Iterator[str]:
    for frame, line in walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        # The full path would hold the name of the user's home.
        inside = path.is_relative_to(_PROGRAM)
        short = path.relative_to(_PROGRAM) if inside else Path(*path.parts[-2:])
        yield f"{short.as_posix()}:{line} {frame.f_code.co_name}"


class _LateFile(logging.Handler):
    """Opens its rotating file at the first record; most runs have none, and would wait 5 ms."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None
        os.close(_owners_file(path))

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._file = self._file or _rotating(self._path)
        self._file.handle(record)

    @override
    def close(self) -> None:
        if self._file:
            self._file.close()
        super().close()


def _rotating(path: Path) -> logging.Handler:
    # Here, because the first paint would wait for it.
    import logging.handlers  # noqa: PLC0415

    def rotate(source: str, target: str) -> None:
        Path(source).replace(target)
        os.close(_owners_file(Path(source)))

    file = logging.handlers.RotatingFileHandler(
        path, maxBytes=BYTES_PER_FILE, backupCount=FILES - 1, encoding="utf-8"
    )
    file.rotator = rotate
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return file


def _start_log(path: Path) -> tuple[Callable[[], None], Callable[[str], None]]:
    def keep_places_only(record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[1]:
            record.exc_text = describe(record.exc_info[1])
        return True

    handler = _LateFile(path)
    handler.addFilter(keep_places_only)
    log = logging.getLogger("kanban_app")
    log.setLevel(logging.INFO)
    log.addHandler(handler)

    def stop() -> None:
        log.removeHandler(handler)
        handler.close()

    return stop, lambda line: log.critical("not handled: %s", line)


def _owners_file(path: Path) -> int:
    handle = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    path.chmod(0o600)
    return handle
