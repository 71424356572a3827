"""Whatever SQLite reports reaches the callers in words, never as an error of its own."""

import shutil
import sqlite3
import traceback

import pytest

from kanban_app.domain.changes import OpKind
from kanban_app.domain.errors import DiskError, DomainError, StorageError
from kanban_app.domain.history import EventKind
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.store.connection import open_store
from kanban_app.store.first_screen import read_first_screen
from kanban_app.store.store import SqlStore
from kanban_app.store.trouble import translated_plain
from tests.builders import NOW, Desk, a_desk, a_lead, template

NAME = "Geheim"


@pytest.fixture
def path(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        for number in range(40):
            desk.add(f"{number}")
    return tmp_path / "b.sqlite"


def _damaged(path, table):
    """Overwrite the first page of a table."""
    connection = sqlite3.connect(path)
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    page = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
    ).fetchone()[0]
    connection.close()
    with path.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    return SqlStore(open_store(path))


def test_a_damaged_file_is_a_problem_of_the_check(path):
    store = _damaged(path, "card")
    assert any("damaged (SQLITE_CORRUPT" in p for p in store.check())
    assert any("damaged (SQLITE_CORRUPT" in p for p in store.check_board())
    store.close()


def test_a_word_that_nothing_knows_is_a_problem_of_the_check(path):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE stage_event SET kind = 'mave' WHERE id = 1")
    connection.commit()
    connection.close()
    store = SqlStore(open_store(path))
    assert store.check() == ["contents: a value that this program never wrote"]
    store.close()


def test_every_read_of_a_damaged_file_says_so(path):
    store = _damaged(path, "card")
    reads = [
        lambda: store.states([1]),
        lambda: store.faces([1]),
        lambda: store.detail(1),
        lambda: list(store.events()),
        lambda: list(store.column_faces(1)),
        lambda: store.snapshot(NOW),
        store.refs,
        lambda: read_first_screen(store._opened.connection, 5, "2026-07-15"),
    ]
    for read in reads:
        with pytest.raises(StorageError, match=r"damaged \(SQLITE_CORRUPT"):
            read()
    store.close()


@pytest.mark.parametrize("table", ["op", "draft", "op_change"])
def test_undo_and_drafts_of_a_damaged_file_say_so(path, table):
    store = _damaged(path, table)
    acts = {
        "op": [store.undo_state, lambda: store.turn(undo=True)],
        "draft": [store.drafts, lambda: store.save_draft(1, a_lead(), NOW)],
        "op_change": [lambda: store.turn(undo=True)],
    }
    for act in acts[table]:
        with pytest.raises(StorageError, match="damaged"):
            act()
    store.close()


def test_a_full_disk_reaches_undo_drafts_and_saving_in_words(path):
    desk = Desk(path)
    raw = desk.store._opened.connection
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count={pages}")
    long = a_lead("A", notes="x" * 60_000)
    with pytest.raises(StorageError, match="disk is full"):
        desk.store.save_draft(1, long, NOW)
    with pytest.raises(StorageError, match="disk is full"):
        desk.board.edit(1, long)
    assert desk.store.check() == []
    desk.close()


def test_a_file_that_may_not_be_written_to_refuses_undo_and_drafts(path):
    desk = Desk(path)
    desk.store._opened.connection.execute("PRAGMA query_only=ON")
    for act in (desk.undo.undo, lambda: desk.store.drop_draft(1)):
        with pytest.raises(StorageError, match="may not be written"):
            act()
    desk.close()


def test_a_text_over_the_limit_is_refused_as_such_and_changes_nothing(path):
    with a_desk(path) as desk:
        before = desk.store.snapshot(NOW)
        with pytest.raises(DomainError, match="too long"):
            desk.store.record(
                OpKind.EDIT, ("A",), NOW, lambda writer: writer.set_fields(1, a_lead("A" * 2_000))
            )
        assert desk.store.snapshot(NOW) == before


def test_text_that_cannot_be_decoded_is_damage_and_is_quoted_nowhere(path):
    connection = sqlite3.connect(path)
    connection.execute(
        "UPDATE card SET title = CAST(? AS TEXT) WHERE id = 1", (NAME.encode() + b"\xff",)
    )
    connection.commit()
    connection.close()
    store = SqlStore(open_store(path))
    for read in (
        lambda: store.faces([1]),
        lambda: store.detail(1),
        lambda: read_first_screen(store._opened.connection, 50, "2026-07-15"),
    ):
        with pytest.raises(StorageError, match="damaged") as caught:
            read()
        assert NAME not in "".join(traceback.format_exception(caught.value))
        del caught  # its frames keep a statement open that the checkpoint would wait for
    store.close()


def test_what_breaks_a_rule_of_the_schema_is_a_bug_and_changes_nothing(path):
    with a_desk(path) as desk:
        before = desk.store.snapshot(NOW)
        twice = read_journey(template("owner"))
        with pytest.raises(sqlite3.IntegrityError):
            desk.store.record(OpKind.ADD_JOURNEY, ("A",), NOW, lambda w: w.add_journey(twice))
        assert desk.store.snapshot(NOW) == before


def test_a_file_without_one_of_our_tables_is_damaged(path):
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE draft")
    connection.commit()
    connection.close()
    store = SqlStore(open_store(path))
    with pytest.raises(StorageError, match="damaged"):
        store.drafts()
    store.close()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("SQLITE_BUSY", "could not be saved"),
        ("SQLITE_LOCKED", "could not be saved"),
        ("SQLITE_IOERR_FSYNC", "could not be saved"),
        ("SQLITE_CANTOPEN", "could not be saved"),
        ("SQLITE_IOERR_READ", "could not be read"),
        ("SQLITE_READONLY", "may not be written"),
        ("SQLITE_FULL", "disk is full"),
    ],
)
def test_what_may_pass_by_itself_is_trouble_with_the_disk(code, name):
    error = sqlite3.OperationalError("said by SQLite")
    error.sqlite_errorname = code
    with pytest.raises(DiskError, match=name), translated_plain():
        raise error


def test_what_went_wrong_is_told_though_closing_fails_after_it(path):
    with pytest.raises(ValueError, match="mave"), SqlStore(open_store(path)) as store:
        # A statement that is still open locks the table the checkpoint wants.
        store._opened.connection.execute("SELECT id FROM card").fetchone(), EventKind("mave")


def test_a_file_that_is_no_database_any_more_says_so(tmp_path, path):
    shutil.copyfile(path, tmp_path / "c.sqlite")
    (tmp_path / "c.sqlite").write_bytes(b"no header" * 1_000)
    connection = sqlite3.connect(tmp_path / "c.sqlite")
    with pytest.raises(StorageError, match=r"damaged \(SQLITE_NOTADB"), translated_plain():
        connection.execute("SELECT 1 FROM card")
    connection.close()
