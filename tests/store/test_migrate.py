"""Bringing stores up to date: complete or not at all, and nothing is lost."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlmodel import SQLModel

from kanban_app.paths import shipped
from kanban_app.store.backup import backups
from kanban_app.store.connection import SCHEMA_VERSION, open_store
from kanban_app.store.engine import engine_for
from kanban_app.store.migrate import migrate
from kanban_app.store.store import SqlStore
from tests.builders import DATA, NOW, Desk

SHIPPED = shipped("db") / "migrations"
OLD_STORES = sorted((DATA / "stores").glob("v*.sqlite"))


def test_the_migrated_schema_is_the_schema_of_the_tables(tmp_path):
    engine = engine_for(open_store(tmp_path / "b.sqlite"))
    assert migrate(engine, 0, lambda: None) == SCHEMA_VERSION
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
    engine.dispose()


def test_there_is_an_example_of_every_earlier_schema():
    assert [p.stem for p in OLD_STORES] == [f"v{n}" for n in range(1, SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("old", OLD_STORES, ids=lambda p: p.stem)
def test_data_of_every_earlier_schema_is_kept(old, tmp_path):
    path = tmp_path / "b.sqlite"
    shutil.copyfile(old, path)
    desk = Desk(path)
    snapshot = desk.store.snapshot(NOW)
    assert desk.store.check() == []
    assert [c.fields.contact.name for c in snapshot.cards] == ["Müller, Eva", "Öztürk, Ada"]
    assert [c.outcome for c in snapshot.cards] == ["open", "lost"]
    assert len(snapshot.events) == 4
    assert desk.undo.undo().op is not None
    desk.store.close()


def test_the_third_schema_keeps_what_stands_beside_the_pipeline(tmp_path):
    path = tmp_path / "b.sqlite"
    shutil.copyfile(DATA / "stores" / "v3.sqlite", path)
    desk = Desk(path)
    (card, *_) = (c.id for c in desk.store.snapshot(NOW).cards)
    contact = desk.contacts.detail(desk.store.contacts.of_card(card)).fields
    about = desk.properties.of_card(card).detail.fields
    assert (contact.city, contact.consents[0].channel) == ("Freiburg", "phone")
    assert (about.price_cents, about.energy.value) == (64_900_000, 98.4)
    assert [d.key for d in about.documents] == ["energy_certificate"]
    assert [p.portal for p in about.publications] == ["is24"]
    assert "Unterlagen holen" in [t.fields.title for t in desk.tasks.open_of_card(card)]
    assert [a.fields.note for a in desk.activities.of_card(card)] == ["über den Preis"]
    assert "acquisition.valuation" in desk.store.criteria.of_card(card)
    assert desk.store.values.of_card(card) == {"notary_on": "2026-09-01"}
    desk.store.close()


def test_the_fourth_schema_keeps_what_stands_in_forms(tmp_path):
    path = tmp_path / "b.sqlite"
    shutil.copyfile(DATA / "stores" / "v4.sqlite", path)
    desk = Desk(path)
    assert list(desk.store.forms().values()) == [{"note": "Ruft am Montag zurück"}]
    desk.store.close()


def test_the_fifth_schema_keeps_what_clients_said_and_where_cards_stand_within_a_stage(tmp_path):
    path = tmp_path / "b.sqlite"
    shutil.copyfile(DATA / "stores" / "v5.sqlite", path)
    desk = Desk(path)
    stage = desk.stage("staging").id
    (event,) = desk.store.substages.all()
    said = desk.activities.of_card(event.card)[0].fields
    assert (event.stage, event.path) == (stage, "photos/edit")
    assert (said.stage, said.touchpoint, said.scale) == (stage, "Fototermin", "1-5")
    assert (said.usability, said.emotion, said.solving) == (1, 2, -1)
    assert desk.store.stage_rests()[stage]["ideas"] == [{"de": "Drohne", "en": "Drone"}]
    desk.undo.undo()
    assert desk.store.substages.all() == []
    assert "ideas" not in desk.store.stage_rests()[stage]
    desk.store.close()


def test_a_store_of_an_earlier_schema_is_backed_up_as_it_was(tmp_path):
    path = tmp_path / "b.sqlite"
    shutil.copyfile(OLD_STORES[0], path)
    desk = Desk(path)
    desk.store.close()
    ((_, kept),) = backups(path)
    backup = sqlite3.connect(kept)
    assert backup.execute("PRAGMA user_version").fetchone() == (1,)
    assert backup.execute("SELECT count(*) FROM card").fetchone() == (2,)
    backup.close()


def test_orders_made_under_the_first_schema_get_their_moment(tmp_path):
    path = tmp_path / "b.sqlite"
    shutil.copyfile(OLD_STORES[0], path)
    old = sqlite3.connect(path)
    (card, journey, at), *_ = old.execute("SELECT card_id, journey_id, at FROM stage_event")
    order = old.execute(
        "SELECT stage_order FROM journey_version WHERE journey_id = ?", (journey,)
    ).fetchone()
    for version in (2, 3, 4):
        old.execute(
            "INSERT INTO journey_version (journey_id, version, stage_order) VALUES (?, ?, ?)",
            (journey, version, *order),
        )
    # Nobody moved in order 2; order 4 was made by an operation that is on record.
    step = (
        "INSERT INTO stage_event "
        "(card_id, journey_id, at, version, kind, to_stage_id, reason, voided) "
        "VALUES (?, ?, ?, ?, 'move', ?, '', ?)"
    )
    stage = int(order[0].split(",")[0])
    old.execute(step, (card, journey, at + 50, 3, stage, 1))
    old.execute(step, (card, journey, at + 70, 3, stage, 0))
    old.execute(
        "INSERT INTO op (id, uid, kind, at, arguments, state, cards, structure) "
        "VALUES (900, 'u', 'edit_stages', ?, '[]', 'done', '', 1)",
        (at + 90,),
    )
    (last,) = old.execute("SELECT max(id) FROM journey_version").fetchone()
    old.execute(
        "INSERT INTO op_change (op_id, table_name, row_id, last_id) "
        "VALUES (900, 'journey_version', ?, ?)",
        (last, last),
    )
    old.commit()
    old.close()
    desk = Desk(path)
    since = desk.store.snapshot(NOW).version_since
    assert [since[journey, v] for v in (1, 2, 3, 4)] == [0, at + 70, at + 70, at + 90]
    desk.store.close()


def test_what_was_undone_under_the_first_schema_cannot_be_redone(tmp_path):
    path = tmp_path / "b.sqlite"
    shutil.copyfile(OLD_STORES[0], path)
    old = sqlite3.connect(path)
    (newest,) = old.execute("SELECT max(id) FROM op WHERE state = 'done'").fetchone()
    old.execute("UPDATE op SET state = 'undone' WHERE id = ?", (newest,))
    old.commit()
    old.close()
    desk = Desk(path)
    before = desk.store.snapshot(NOW)
    assert desk.undo.state().redo is None
    assert desk.undo.redo().op is None
    assert desk.store.snapshot(NOW) == before
    assert desk.undo.undo().op is not None, "what was done before can still be undone"
    assert desk.undo.redo().op is not None
    desk.store.close()


def _later_scripts(folder: Path, body: str) -> Path:
    shutil.copytree(SHIPPED, folder)
    number = f"{SCHEMA_VERSION + 1:04d}"
    (folder / "versions" / f"{number}_later.py").write_text(
        f"from alembic import op\nrevision = '{number}'\n"
        f"down_revision = '{SCHEMA_VERSION:04d}'\ndef upgrade():\n"
        f"    op.execute('CREATE TABLE later (id INTEGER)')\n{body}"
    )
    return folder


def test_a_backup_is_made_before_a_migration(tmp_path):
    desk = Desk(tmp_path / "b.sqlite")
    desk.add("A")
    desk.store.close()
    scripts = _later_scripts(tmp_path / "scripts", "")
    store = SqlStore(open_store(tmp_path / "b.sqlite"))
    made = []
    engine = store._engine
    migrate(engine, SCHEMA_VERSION, lambda: made.append(store.back_up(NOW)), scripts)
    store.close()
    backup = sqlite3.connect(made[0])
    assert backup.execute("SELECT count(*) FROM card").fetchone() == (1,)
    assert backup.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    backup.close()


def test_a_failing_migration_changes_nothing(tmp_path):
    Desk(tmp_path / "b.sqlite").store.close()
    scripts = _later_scripts(tmp_path / "scripts", "    raise RuntimeError('power cut')\n")
    engine = engine_for(open_store(tmp_path / "b.sqlite"))
    with pytest.raises(RuntimeError):
        migrate(engine, SCHEMA_VERSION, lambda: None, scripts)
    with engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars().all()
        assert "later" not in names
        version = connection.exec_driver_sql("PRAGMA user_version").scalar()
        assert version == SCHEMA_VERSION
    engine.dispose()
