"""Whatever a broker keeps beside the pipeline, its complete JSON makes its equal."""

import json
import shutil
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.contact import ContactFields, Role
from kanban_app.domain.errors import ImportProblem, UserError
from kanban_app.domain.ids import ContactId
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.task import TaskFields
from kanban_app.exchange.writing.snapshot_json import write_snapshot
from kanban_app.services.exporting import ExportService, Scope
from kanban_app.services.import_plan import CancelledError
from kanban_app.services.restoring import RestoreReport, RestoreService
from tests.builders import DAYS, NOW, Desk, a_desk
from tests.services.busy import Busy
from tests.services.snapshots import named, plain
from tests.services.test_restoring_histories import numbers

DUE = date(2026, 7, 20)
DEEDS = 120
PASTS = max(1, settings.default.max_examples // 10)


def restored(source: Desk, target: Desk) -> RestoreReport:
    data = write_snapshot(source.store.snapshot(source.clock()))
    return RestoreService(target.store, source.clock).restore("a.json", data)


def busy(desk: Desk, dice: Random, deeds: int = DEEDS) -> None:
    broker = Busy(desk, dice)
    for _ in range(6):
        broker.add()
    for _ in range(deeds):
        desk.clock.pass_days(dice.random() * 2)
        # Nothing there to choose from, or a service says no: the next deed then.
        with suppress(UserError, IndexError, ValueError):
            dice.choice(broker.deeds)()


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A store to be copied: making one takes longer than a copy."""
    path = tmp_path_factory.mktemp("made") / "b.sqlite"
    with a_desk(path):
        return path


@given(seed=st.integers(0, 2**32))
@settings(max_examples=PASTS)
@pytest.mark.timeout(120)
def test_any_daybook_comes_back_whole_with_every_number(made, seed):
    with tempfile.TemporaryDirectory() as folder:
        for name in ("first", "second"):
            shutil.copy(made, Path(folder) / f"{name}.sqlite")
        comes_back(Path(folder), seed)


def comes_back(folder: Path, seed: int) -> None:
    with (
        a_desk(folder / "first.sqlite") as desk,
        a_desk(folder / "second.sqlite") as other,
    ):
        busy(desk, Random(seed))
        empty = plain(other.store.snapshot(desk.clock()))
        restored(desk, other)
        at = desk.clock()
        assert other.store.check() == []
        whole = plain(desk.store.snapshot(at))
        assert plain(other.store.snapshot(at)) == whole
        for journey in desk.journeys.journeys():
            assert numbers(other, journey.key, at) == numbers(desk, journey.key, at)
        other.undo.undo()
        assert plain(other.store.snapshot(at)) == empty
        other.undo.redo()
        assert plain(other.store.snapshot(at)) == whole
        assert other.store.check() == []


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "first.sqlite") as made:
        yield made


@pytest.fixture
def other(tmp_path):
    with a_desk(tmp_path / "second.sqlite") as made:
        yield made


def person(desk: Desk, name: str, **more: object) -> ContactId:
    return desk.contacts.add(ContactFields(name=name, **more)).contact


def test_one_contact_with_two_cards_and_one_property_of_three_stay_one(desk, other):
    eva = person(desk, "Eva Müller", phones=("0761 1",))
    house = desk.properties.add(PropertyFields(line="EFH", owner=eva), "de").id
    for journey in ("owner", "buyer", "buyer"):
        card = desk.add("Eva", journey=journey)
        desk.contacts.link_card(card, eva)
        desk.properties.link(card, house, "de")
    restored(desk, other)
    (name,) = [c for c in other.contacts.lines() if c.cards == 3]
    assert (name.name, name.phones) == ("Eva Müller", ("0761 1",))
    (listed,) = [p for p in other.properties.listed() if len(p.line.cards) == 3]
    assert other.properties.detail(listed.line.id).fields.owner == name.id


def test_people_and_properties_without_cards_come_along(desk, other):
    person(desk, "Notar Schmidt", roles=(Role.NOTARY,))
    desk.properties.add(PropertyFields(line="Büro"), "de")
    report = restored(desk, other)
    assert report.changes.op is not None
    assert [c.name for c in other.contacts.lines()] == ["Notar Schmidt"]
    assert [p.line.line for p in other.properties.listed()] == ["Büro"]


def test_who_was_merged_is_left_out_and_known_as_whom_he_became(desk, other):
    first, second = person(desk, "Eva"), person(desk, "Eva M.")
    card = desk.add("Eva", stage="marketing")
    desk.contacts.link_card(card, second)
    before = write_snapshot(desk.store.snapshot(desk.clock()))
    desk.contacts.merge(first, second, {})
    assert "Eva M." not in [c["name"] for c in named(desk.store.snapshot(NOW))["contacts"]]
    desk.board.delete([card])
    RestoreService(desk.store, desk.clock).restore("a.json", before)
    (copy,) = desk.store.refs().values()
    assert desk.contacts.of_card(copy) == first


def test_a_card_that_is_here_brings_nothing_but_what_belongs_to_no_card_is_added(desk, other):
    card = desk.add("Eva")
    desk.tasks.add(TaskFields("Anrufen", DUE, card=card))
    restored(desk, other)
    desk.tasks.add(TaskFields("Exposé", DUE, card=card))
    desk.tasks.add(TaskFields("Steuer", DUE))
    restored(desk, other)
    titles = {line.task.fields.title for line in other.tasks.due()}
    assert {"Anrufen", "Steuer"} <= titles
    assert "Exposé" not in titles
    assert restored(desk, other).changes.op is None


def test_work_on_a_deleted_card_comes_back_with_the_card(desk):
    card = desk.add("Eva")
    desk.tasks.add(TaskFields("Anrufen", DUE, card=card))
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    desk.board.delete([card])
    RestoreService(desk.store, desk.clock).restore("a.json", data)
    (copy,) = desk.store.refs().values()
    assert "Anrufen" in [t.fields.title for t in desk.tasks.open_of_card(copy)]
    assert desk.store.check() == []


def test_what_a_buyer_had_before_the_deal_is_remembered_in_the_copy(desk, other):
    owner = desk.add("Eva", "marketing", object_line="EFH 12")
    buyer = desk.add("Ada", "fit", "buyer", object_line="Wohnung")
    desk.deals.link(owner, buyer)
    restored(desk, other)
    there = {c.fields.contact.name: c.id for c in other.store.snapshot(NOW).cards}
    other.deals.unlink(there["Eva"], there["Ada"], "zu teuer")
    assert other.store.detail(there["Ada"]).fields.object_line == "Wohnung"
    assert other.deals.ended(there["Ada"])[0].deal.reason == "zu teuer"


def test_a_file_of_version_1_gives_every_card_its_own_contact(desk, other):
    desk.add("Eva")
    document = json.loads(write_snapshot(desk.store.snapshot(desk.clock())))
    document["version"] = 1
    for key in named(desk.store.snapshot(NOW)):
        document.pop(key, None)
    for card in document["cards"]:
        for key in ("contact_uid", "property_uid", "origin_contact", "values", "criteria"):
            del card[key]
    RestoreService(other.store, other.clock).restore("a.json", json.dumps(document).encode())
    (card,) = other.store.snapshot(NOW).cards
    assert card.fields.contact.name == "Eva"
    assert [c.name for c in other.contacts.lines()] == ["Eva"]


def test_a_file_refused_in_the_middle_leaves_nothing_behind(desk, other):
    busy(desk, Random(7), 40)
    desk.tasks.add(TaskFields("Anrufen", DUE))
    document = json.loads(write_snapshot(desk.store.snapshot(desk.clock())))
    document["tasks"][-1]["card"] = "nobody"
    before = plain(other.store.snapshot(NOW))
    with pytest.raises(ImportProblem, match=r"\$\.tasks\[\d+\]\.card: .* no card nobody"):
        RestoreService(other.store, desk.clock).restore("a.json", json.dumps(document).encode())
    assert plain(other.store.snapshot(NOW)) == before


@pytest.mark.parametrize("steps", [0, 1, 3, 5])
def test_restoring_tells_its_progress_and_stops_when_told_to(desk, other, steps):
    busy(desk, Random(7), 40)
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    before = plain(other.store.snapshot(NOW))
    told: list[tuple[int, int]] = []

    def stopped(done: int, total: int) -> bool:
        told.append((done, total))
        return len(told) <= steps

    with pytest.raises(CancelledError):
        RestoreService(other.store, desk.clock).restore("a.json", data, progress=stopped)
    assert plain(other.store.snapshot(NOW)) == before
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    told.clear()
    RestoreService(other.store, desk.clock).restore(
        "a.json", data, progress=lambda done, total: told.append((done, total)) or True
    )
    assert told[-1][0] == told[-1][1] > 0


def test_what_is_restored_goes_with_one_undo(desk, other):
    busy(desk, Random(7), 40)
    restored(desk, other)
    other.undo.undo()
    assert (other.contacts.lines(), other.properties.listed(), other.tasks.due()) == ([], [], [])


def test_the_export_of_one_journey_names_only_whom_its_cards_know(desk, other):
    eva, ada = person(desk, "Eva"), person(desk, "Ada")
    for who, journey in ((eva, "owner"), (ada, "buyer")):
        card = desk.add("X", journey=journey)
        desk.contacts.link_card(card, who)
        desk.tasks.add(TaskFields(f"Anruf {who}", DUE, card=card))
    desk.tasks.add(TaskFields("Steuer", DUE))
    person(desk, "Notar Schmidt")
    scope = Scope(journey=desk.journey("buyer").id)
    exported = ExportService(desk.store, desk.clock, DAYS).pipeline(scope).snapshot
    document = json.loads(write_snapshot(exported))
    assert [c["name"] for c in document["contacts"]] == ["Ada"]
    assert f"Anruf {ada}" in [t["title"] for t in document["tasks"]]
    assert not {f"Anruf {eva}", "Steuer"} & {t["title"] for t in document["tasks"]}
    RestoreService(other.store, other.clock).restore("a.json", write_snapshot(exported))
    assert "Ada" in [c.name for c in other.contacts.lines()]
