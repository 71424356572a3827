"""The log says what broke and where, and nothing about anybody."""

import faulthandler
import logging
import stat
import subprocess
import sys
import threading

import pytest

from kanban_app import logs

CANARY = "Eva Müller 0761 123456"


@pytest.fixture
def log(tmp_path):
    """Install the log in a folder that is not there yet, and take it down again."""
    log = Log(tmp_path / "state" / "schwungrad")
    yield log
    log.undo()
    # pytest has its own way to report a crash.
    faulthandler.enable(sys.__stderr__)


class Log:
    def __init__(self, folder) -> None:
        self.folder = folder
        self.reports: list[str] = []
        self.undo = logs.install(folder, self.reports.append)

    def text(self) -> str:
        return "".join(path.read_text(encoding="utf-8") for path in self.folder.iterdir())


class PersonalError(Exception):
    pass


def fail_for(name: str) -> None:
    raise PersonalError(f"cannot call {name}")


def unhandled(error_maker) -> None:
    try:
        error_maker()
    except Exception:  # noqa: BLE001 -- plays the interpreter
        sys.excepthook(*sys.exc_info())


def test_an_unexpected_error_is_logged_with_type_and_place_only(log):
    unhandled(lambda: fail_for(CANARY))
    text = log.text()
    assert "PersonalError at " in text
    assert "tests/test_logs.py:" in text
    assert " fail_for" in text
    assert CANARY not in text
    assert "cannot call" not in text


def test_the_report_holds_the_same_line_and_nothing_personal(log):
    unhandled(lambda: fail_for(CANARY))
    assert len(log.reports) == 1
    assert log.reports[0] in log.text()
    assert CANARY not in log.reports[0]


def test_causes_are_named_without_their_values(log):
    def wrapped():
        try:
            {}[CANARY]
        except KeyError as error:
            raise PersonalError(CANARY) from error

    unhandled(wrapped)
    assert "PersonalError at " in log.text()
    assert " <- KeyError at " in log.text()
    assert CANARY not in log.text()


def test_a_logged_exception_and_its_notes_stay_private(log):
    try:
        fail_for(CANARY)
    except PersonalError as error:
        error.add_note(CANARY)
        logging.getLogger("kanban_app.somewhere").exception("import failed")
    assert "import failed" in log.text()
    assert "PersonalError at " in log.text()
    assert CANARY not in log.text()


def test_no_path_of_the_users_home_is_logged(log):
    unhandled(lambda: fail_for(CANARY))
    assert str(logs._PROGRAM) not in log.text()


def test_an_error_in_a_thread_is_logged_but_not_shown(log):
    thread = threading.Thread(target=fail_for, args=(CANARY,))
    thread.start()
    thread.join()
    assert "PersonalError at " in log.text()
    assert CANARY not in log.text()
    assert log.reports == []


def test_an_error_in_a_finalizer_is_logged(log):
    class Leaky:
        def __del__(self) -> None:
            fail_for(CANARY)

    Leaky()
    assert "PersonalError at " in log.text()
    assert CANARY not in log.text()


def test_a_report_that_fails_does_not_report_itself_for_ever(tmp_path):
    calls = []

    def failing_report(line: str) -> None:
        calls.append(line)
        unhandled(lambda: fail_for(CANARY))

    undo = logs.install(tmp_path, failing_report)
    try:
        unhandled(lambda: fail_for(CANARY))
        unhandled(lambda: fail_for(CANARY))
    finally:
        undo()
        faulthandler.enable(sys.__stderr__)
    assert len(calls) == 2


def test_ctrl_c_is_no_error(log, capsys):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert log.reports == []
    assert "KeyboardInterrupt" not in log.text()


def test_only_the_owner_can_read_what_is_logged(log):
    unhandled(lambda: fail_for(CANARY))
    assert stat.S_IMODE(log.folder.stat().st_mode) == 0o700
    for path in log.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_others_could_read_is_closed_to_them(tmp_path):
    old = tmp_path / logs.LOG_FILE
    old.touch()
    old.chmod(0o644)
    undo = logs.install(tmp_path, print)
    undo()
    faulthandler.enable(sys.__stderr__)
    assert stat.S_IMODE(old.stat().st_mode) == 0o600


def test_at_most_seven_files_are_kept_and_all_are_private(log, monkeypatch):
    writer = logging.getLogger("kanban_app.test")
    for _ in range(12 * logs.BYTES_PER_FILE // 50_000):
        writer.info("%s", "x" * 50_000)
    files = sorted(log.folder.glob(f"{logs.LOG_FILE}*"))
    assert len(files) == logs.FILES
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert all(path.stat().st_size <= logs.BYTES_PER_FILE for path in files)


def test_taking_it_down_puts_everything_back(tmp_path):
    before = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    logs.install(tmp_path, print)()
    faulthandler.enable(sys.__stderr__)
    assert (sys.excepthook, sys.unraisablehook, threading.excepthook) == before
    assert logging.getLogger("kanban_app").handlers == []


def test_a_crash_of_the_interpreter_leaves_its_stack(tmp_path):
    program = (
        "import sys, os, pathlib; from kanban_app import logs\n"
        "logs.install(pathlib.Path(sys.argv[1]), print)\n"
        f"def crash(name={CANARY!r}): os.abort()\n"
        "crash()\n"
    )
    assert run(program, str(tmp_path)) != 0
    crash = (tmp_path / logs.CRASH_FILE).read_text(encoding="utf-8")
    assert "Fatal Python error" in crash
    assert " in crash" in crash
    assert CANARY not in crash


def test_the_log_costs_the_start_nothing_before_there_is_something_to_write(tmp_path):
    program = (
        "import sys; from pathlib import Path; from kanban_app import logs; "
        "logs.install(Path(sys.argv[1]), print); sys.exit('logging.handlers' in sys.modules)"
    )
    assert run(program, str(tmp_path)) == 0


def run(program: str, *arguments: str) -> int:
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, check=False).returncode  # noqa: S603 -- our own program
