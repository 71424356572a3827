"""A complete JSON makes an equal store, whatever the first one has been through."""

import json
from datetime import date

import pytest

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.card import WaitingOn
from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.journey import StagePlan
from kanban_app.domain.moment import LocalDays
from kanban_app.exchange.writing.snapshot_json import write_snapshot
from kanban_app.paths import local_zone
from kanban_app.services.exporting import ExportService, Scope
from kanban_app.services.live import LiveService
from kanban_app.services.moves import Drop
from kanban_app.services.restoring import RestoreService
from tests.builders import Desk, a_desk, a_lead
from tests.services.snapshots import plain


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "first.sqlite") as made:
        yield made


@pytest.fixture
def other(tmp_path):
    with a_desk(tmp_path / "second.sqlite") as made:
        yield made


def lived_in(desk: Desk) -> None:
    """A past with everything in it that a file must carry."""
    first = desk.add("Müller, Eva", tags=("warm", "Stuttgart"), notes="zwei\nZeilen")
    second = desk.add("Öztürk, Ada", "staging", "owner")
    third = desk.add("=1+1", "marketing")
    gone = desk.add("Weg")
    desk.board.move(Drop((first,), desk.stage("acquisition").id))
    desk.board.hand_over([second], desk.journey("buyer").id)
    desk.board.park([first], date(2027, 1, 1))
    desk.board.edit(third, a_lead("Neu", waiting_on=WaitingOn.BANK, waiting_note="Zusage"))
    desk.board.edit(first, a_lead("Müller, Eva", value_cents=1, probability=0.58))
    desk.board.edit(first, a_lead("Müller, Eva", value_cents=2, currency="CHF"))
    desk.board.win([third])
    desk.board.lose([desk.add("Verloren")], "price", "zu teuer")
    desk.board.delete([gone])
    journey = desk.journey()
    plans = [
        StagePlan(s.id, s.key, s.name, s.colour, s.probability / 2, 7, s.dwell_target_days)
        for s in journey.stages
        if s.key != "staging"
    ]
    desk.journeys.edit_stages(journey.id, plans, {})
    desk.board.move(Drop((first,), desk.stage("marketing").id))


def test_a_complete_export_restores_an_equal_store(desk, other):
    lived_in(desk)
    snapshot = desk.store.snapshot(desk.clock())
    report = RestoreService(other.store, other.clock).restore("a.json", write_snapshot(snapshot))
    restored = other.store.snapshot(other.clock())
    assert plain(restored) == plain(snapshot)
    assert other.store.check() == []
    assert report.added == len(snapshot.cards)


def test_a_file_from_before_estimates_were_kept_still_restores(desk, other):
    lived_in(desk)
    now = desk.clock()
    document = json.loads(write_snapshot(desk.store.snapshot(now)))
    del document["card_estimates"], document["stage_estimates"]
    for order in document["orders"]:
        del order["since"]
    for card in document["cards"]:
        del card["probability"]
    RestoreService(other.store, other.clock).restore("a.json", json.dumps(document).encode())
    snapshot = other.store.snapshot(now)
    journey = other.journey().id
    moved = max(e.at for e in snapshot.events)
    assert (snapshot.card_estimates, snapshot.stage_estimates) == ((), ())
    # The second order is known from the one step that was taken in it.
    since = {v: at for (j, v), at in snapshot.version_since.items() if j == journey}
    assert since == {1: 0, 2: moved}


RENT = b"""
[journey]
key = "rent"
name = "Vermietung"
[[stage]]
key = "inquiry"
name = "Anfrage"
"""


def test_a_journey_of_ones_own_stays_when_the_file_does_not_bring_it(desk, other):
    desk.add("Eva")
    other.journeys.add(RENT)
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    RestoreService(other.store, other.clock).restore("a.json", data)
    assert {j.key for j in other.journeys.journeys()} == {"owner", "buyer", "rent"}
    assert other.titles("awareness") == ["Eva"]


def test_the_export_of_one_journey_brings_the_whole_history_of_a_card_handed_over(desk, other):
    card = desk.add("Eva")
    desk.add("Bleibt zurück")
    desk.board.hand_over([card], desk.journey("buyer").id)
    days = LocalDays(local_zone())
    only_buyers = Scope(journey=desk.journey("buyer").id)
    exported = ExportService(desk.store, desk.clock, days).pipeline(only_buyers)
    data = write_snapshot(exported.snapshot)
    RestoreService(other.store, other.clock).restore("a.json", data)
    (copy,) = other.store.snapshot(other.clock()).cards
    assert (copy.fields.title, len(other.store.events_of([copy.id]))) == ("Eva", 3)
    assert [j.key for j in exported.journeys] == ["buyer"]


def test_restoring_is_one_undo(desk, other):
    lived_in(desk)
    before = plain(other.store.snapshot(other.clock()))
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    RestoreService(other.store, other.clock).restore("a.json", data)
    other.undo.undo()
    assert plain(other.store.snapshot(other.clock())) == before
    other.undo.redo()
    assert other.store.check() == []


def test_what_is_here_already_is_not_doubled(desk):
    lived_in(desk)
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    report = RestoreService(desk.store, desk.clock).restore("a.json", data)
    assert (report.added, report.changes.op) == (0, None)


def test_a_file_that_is_no_snapshot_changes_nothing(desk):
    with pytest.raises(ImportProblem, match="not a snapshot"):
        RestoreService(desk.store, desk.clock).restore("a.json", b'{"a": 1}')


def test_deleted_cards_come_back_from_a_file_beside_their_graves(desk):
    lived_in(desk)
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    cards = [c.id for c in desk.store.snapshot(desk.clock()).cards]
    desk.board.delete(cards)
    report = RestoreService(desk.store, desk.clock).restore("a.json", data)
    assert report.added == len(cards)
    assert len(desk.store.snapshot(desk.clock()).cards) == len(cards)
    assert desk.store.check() == []


def turned_round(desk: Desk) -> None:
    journey = desk.journey()
    plans = [StagePlan(s.id, s.key, s.name, s.colour, s.probability) for s in journey.stages]
    plans[0], plans[1] = plans[1], plans[0]
    desk.journeys.edit_stages(journey.id, plans, {})


def passed(desk: Desk) -> dict[str, int]:
    live = LiveService(desk.store, LocalDays(local_zone()))
    reading = live.statistics(desk.journey(), desk.clock()).reading(PeriodUnit.WEEK)
    return {s.key: sum(reading.stages[s.id].throughput) for s in desk.journey().stages}


def test_versions_of_the_file_that_mean_something_else_here_are_not_taken_over(desk, other):
    # The file counts by its versions 3 and 4, of which this store knows nothing.
    first, second = desk.journey().stages[:2]
    turned_round(desk)
    turned_round(desk)
    card = desk.add("A", first.key)
    desk.board.move(Drop((card,), second.id))
    turned_round(desk)
    desk.board.move(Drop((desk.add("B", second.key),), first.id))
    other.add("Hier")
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    RestoreService(other.store, other.clock).restore("a.json", data)
    versions = {e.version for e in other.store.snapshot(other.clock()).events}
    assert versions == {1}
    assert passed(other)[first.key] == 1
    assert other.store.check() == []


def test_versions_that_mean_the_same_here_stay(desk, other):
    desk.add("Alt")
    for there in (desk, other):
        turned_round(there)
    desk.add("Neu")
    other.add("Hier")
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    RestoreService(other.store, other.clock).restore("a.json", data)
    restored = other.store.snapshot(other.clock())
    assert sorted(e.version for e in restored.events) == [1, 2, 2]


def removed(desk: Desk, key: str) -> None:
    plans = [
        StagePlan(s.id, s.key, s.name, s.colour, s.probability)
        for s in desk.journey().stages
        if s.key != key
    ]
    desk.journeys.edit_stages(desk.journey().id, plans, {})


def test_a_stage_the_file_knows_only_from_the_past_is_the_one_of_its_key_here(desk, other):
    card = desk.add("A", "staging")
    desk.board.move(Drop((card,), desk.stage("marketing").id))
    removed(desk, "staging")
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    other.add("Hier")
    RestoreService(other.store, other.clock).restore("a.json", data)
    copy = other.store.refs()[desk.store.detail(card).uid]
    ways = [e.to for e in other.store.events_of([copy])]
    assert ways == [other.stage("staging").id, other.stage("marketing").id]


def test_a_stage_from_the_past_that_the_journey_lacks_here_is_named(desk, other):
    card = desk.add("A", "staging")
    desk.board.move(Drop((card,), desk.stage("marketing").id))
    removed(desk, "staging")
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    other.add("Hier")
    removed(other, "staging")
    with pytest.raises(ImportProblem, match="stage staging"):
        RestoreService(other.store, other.clock).restore("a.json", data)


def test_a_step_of_the_day_after_tomorrow_is_refused(desk, other):
    desk.add("A")
    data = write_snapshot(desk.store.snapshot(desk.clock()))
    other.clock.pass_days(-2)
    with pytest.raises(ImportProblem, match=r"events\[0\]\.at: .* in the future"):
        RestoreService(other.store, other.clock).restore("a.json", data)


def test_a_card_the_store_cannot_take_refuses_the_file(desk, other):
    desk.add("A")
    snapshot = desk.store.snapshot(desk.clock())
    card = snapshot.cards[0]._replace(fields=a_lead("B", place="x" * 900))
    with pytest.raises(ImportProblem, match="too long"):
        RestoreService(other.store, other.clock).restore(
            "a.json", write_snapshot(snapshot._replace(cards=(card,)))
        )
