"""An opened stage told as a board: its columns are sub-stages, its numbers those of the stage."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.live import LiveStats
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.rules import rules_of
from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import leaves
from kanban_app.services.level_desk import LevelDesk
from kanban_app.services.moves import Drop
from kanban_app.services.stats import Asked
from tests.builders import DAYS, Desk, a_desk, standing
from tests.services.test_substages import Opener, a_step, columns, move, opened


def bare(stage) -> str:
    """Return the name of a column without the sign that it lies beside the level."""
    return stage.name.de.strip("\u2039\u203a ")


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        # The shipped journey has levels of its own.
        made.uses.substages.save(made.stage("marketing").id, ())
        yield made


def level_of(desk: Desk, path: str = "", stage: str = "marketing") -> LevelDesk:
    uses = desk.uses
    return LevelDesk(desk.store, uses.board, uses.substages, DAYS, (desk.stage(stage).id, path))


def shown(level: LevelDesk) -> dict[str, list[str]]:
    (journey,) = level.journeys()
    return {
        bare(stage): [face.heading for face in level.column(stage.id)] for stage in journey.stages
    }


def number(level: LevelDesk, name: str) -> int:
    (journey,) = level.journeys()
    return next(stage.id for stage in journey.stages if bare(stage) == name)


def test_the_columns_are_the_sub_stages_and_their_neighbours(desk):
    for name, stage in (("A", "staging"), ("B", "marketing"), ("C", "marketing")):
        desk.add(name, stage)
    opened(desk, a_step("Anzeige"), a_step("Besichtigung", a_step("Erste"), a_step("Zweite")))
    level = level_of(desk)
    assert shown(level) == {
        "Staging": ["A"], "Anzeige": ["C", "B"], "Besichtigung": [], "Transaktion": [],
    }  # fmt: skip
    deeper = level_of(desk, "besichtigung")
    assert list(shown(deeper)) == ["Anzeige", "Erste", "Zweite", "Transaktion"]


def test_a_stage_at_the_edge_has_one_neighbour_and_a_stage_without_levels_no_columns(desk):
    opened(desk, a_step("Eingang"), stage="awareness")
    assert list(shown(level_of(desk, stage="awareness"))) == ["Eingang", "Erwerb"]
    assert shown(level_of(desk, stage="staging")) == {}


def test_a_level_that_is_gone_has_no_board(desk):
    opened(desk)
    level = level_of(desk, "weg")
    assert level.journeys() == ()
    with pytest.raises(DomainError, match="no longer exists"):
        level.column(desk.stage("marketing").id)


def test_a_drop_into_a_column_moves_within_out_of_and_into_the_stage_in_one_step(desk):
    card, other = desk.add("A", "marketing"), desk.add("B", "staging")
    opened(desk)
    level = level_of(desk)
    level.board.move(Drop((card,), number(level, "Angebot")))
    assert shown(level)["Angebot"] == ["A"]
    changes = level.board.move(Drop((other,), number(level, "Angebot"), card))
    assert changes.op.kind == "move"
    assert shown(level)["Angebot"] == ["B", "A"]
    desk.undo.undo()
    assert (shown(level)["Angebot"], shown(level)["Staging"]) == (["A"], ["B"])
    level.board.move(Drop((card,), number(level, "Staging"), other))
    assert shown(level)["Staging"] == ["A", "B"]
    assert desk.store.check() == []


def test_a_card_that_was_lost_meanwhile_is_opened_again_where_it_is_dropped(desk):
    lost, outside = desk.add("A", "marketing"), desk.add("B", "staging")
    opened(desk, a_step("Anzeige"), a_step("Besichtigung"))
    desk.board.lose([lost], "sells_private", "")
    level = level_of(desk)
    level.board.move(Drop((lost, outside), number(level, "Besichtigung")))
    assert shown(level)["Besichtigung"] == ["A", "B"]


def test_cards_dropped_with_others_stay_where_they_are_in_the_sub_stage(desk):
    ad, viewed = desk.add("A", "marketing"), desk.add("V", "marketing")
    outside = desk.add("B", "staging")
    opened(desk, a_step("Anzeige"), a_step("Besichtigung", a_step("Erste"), a_step("Zweite")))
    move(desk, "besichtigung/zweite", viewed)
    level = level_of(desk)
    level.board.move(Drop((ad, outside, viewed), number(level, "Besichtigung")))
    assert standing(desk, [ad, outside, viewed]) == {
        ad: "besichtigung/erste", outside: "besichtigung/erste", viewed: "besichtigung/zweite",
    }  # fmt: skip
    assert shown(level)["Besichtigung"] == ["A", "B", "V"]
    assert len(desk.store.substages.of_card(viewed)) == 1
    desk.undo.undo()
    assert standing(desk, [ad, viewed]) == {ad: "anzeige", viewed: "besichtigung/zweite"}


def test_a_new_card_begins_in_the_column_it_was_typed_in(desk):
    opened(desk)
    level = level_of(desk)
    fields = CardFields(contact=Contact("Neu"))
    level.board.add(number(level, "Angebot"), fields)
    assert columns(desk) == {"anzeige": [], "angebot": ["Neu"]}
    desk.undo.undo()
    assert columns(desk) == {"anzeige": [], "angebot": []}


def test_a_card_is_as_old_as_its_stay_in_the_sub_stage(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    desk.clock.pass_days(5)
    move(desk, "angebot", card)
    (face,) = level_of(desk).column(number(level := level_of(desk), "Angebot"))
    assert face.entered == desk.store.substages.of_card(card)[-1].at
    (settled,) = level.settled([card]).faces
    assert settled.entered == face.entered


def test_a_card_of_a_removed_sub_stage_stands_in_the_next_one_since_then(desk):
    card, other = desk.add("A", "marketing"), desk.add("B", "marketing")
    opened(desk, a_step("Anzeige"), a_step("Besichtigung"), a_step("Angebot"))
    desk.clock.pass_days(40)
    desk.board.move(Drop((other,), desk.stage("transaction").id))
    plain = readings(desk.uses.live.statistics(desk.journey(), desk.clock()))
    stage = desk.stage("marketing").id
    desk.uses.substages.save(stage, desk.uses.substages.levels(stage)[1:])
    level = level_of(desk)
    (face,) = level.column(number(level, "Besichtigung"))
    assert face.entered == desk.store.substages.of_card(card)[-1].at
    told = readings(level.statistics(desk.journey(), desk.clock()))
    # The other one's 40 days were in what is gone; the parts it went past it has passed.
    first, last = (told[number(level, name)] for name in ("Besichtigung", "Angebot"))
    assert (first.median_days, last.median_days) == (None, None)
    assert last.throughput == plain[stage].throughput
    assert (first.cohort, first.advanced) == (2, 1)


def test_the_past_of_a_level_is_told_with_the_columns_of_then(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    desk.clock.pass_days(1)
    before = desk.clock.now
    desk.clock.pass_days(1)
    move(desk, "angebot", card)
    level = level_of(desk)
    then = {desk.stage("marketing").id: tuple(desk.store.faces([card]))}
    past = level.at(DAYS.date_of(before), before, then)
    names = {s.id: bare(s) for s in past.board.stages}
    assert {names[s]: len(faces) for s, faces in past.columns.items()} == {
        "Staging": 0, "Anzeige": 1, "Angebot": 0, "Transaktion": 0,
    }  # fmt: skip


def test_a_past_day_shows_who_stood_in_what_is_gone_in_a_column_of_its_own(desk):
    card = desk.add("A", "marketing")
    opened(desk, a_step("Anzeige"), a_step("Besichtigung", a_step("Erste"), a_step("Zweite")))
    move(desk, "besichtigung/zweite", card)
    desk.clock.pass_days(3)
    then, stage = desk.clock(), desk.stage("marketing").id
    desk.clock.pass_days(1)
    _, viewing = desk.uses.substages.levels(stage)
    desk.uses.substages.save_level(stage, "besichtigung", viewing.steps[:1])
    columns = {stage: tuple(desk.store.faces([card]))}
    past = level_of(desk, "besichtigung").at(DAYS.date_of(then), then, columns)
    shown = [(bare(s), len(past.columns[s.id])) for s in past.board.stages]
    assert shown == [("Anzeige", 0), ("Entfernt", 1), ("Erste", 0), ("Transaktion", 0)]
    assert {s.id for s in past.board.stages} <= readings(past.numbers).keys()
    # The level above knows where it stood, and the present has no such column.
    above = level_of(desk).at(DAYS.date_of(then), then, columns)
    assert [len(above.columns[s.id]) for s in above.board.stages] == [0, 0, 1, 0]
    (face,) = (level := level_of(desk, "besichtigung")).faces([card])
    assert face.stage_id == number(level, "Erste")


def test_what_is_gone_of_an_opened_level_stands_where_the_level_does(desk):
    card = desk.add("A", "marketing")
    viewing = a_step("Besichtigung", a_step("Erste"), a_step("Zweite"))
    opened(desk, a_step("Anzeige"), viewing, a_step("Angebot"))
    for path in ("besichtigung/erste", "besichtigung/zweite", "angebot"):
        desk.clock.pass_days(1)
        move(desk, path, card)
    stage, service = desk.stage("marketing").id, desk.uses.substages
    service.save_level(stage, "besichtigung", service.levels(stage)[1].steps[1:])
    level = level_of(desk, "besichtigung")
    steps = [event.to for event in level.settled([card]).events]
    told = level.opened()
    rules = rules_of(told.whole, told.orders(desk.store.orders(told.journey.id)))
    # Advert, what is gone of the viewings, the second one, offer: each lies behind the one before.
    ways = [rules.is_forward([told.journey.version], *way) for way in pairwise(steps)]
    assert (len(set(steps)), ways) == (4, [True, True, True])
    # As the printed numbers say.
    stats = desk.uses.stats.stats(desk.journey(), Asked(), desk.clock())["steps"]["marketing"]
    assert [part["back_within"] for part in stats.values()] == [0, 0, 0]
    assert [part["on"] for part in stats["besichtigung"]["steps"].values()] == [1, 0]


def readings(stats: LiveStats) -> dict:
    return dict(stats.reading(PeriodUnit.WEEK, 60).stages)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(5, settings.default.max_examples // 10))
@pytest.mark.timeout(120)
def test_the_numbers_of_other_stages_are_untouched_and_those_of_the_level_fit_the_stage(
    tmp_path_factory, seed
):
    with a_desk(tmp_path_factory.mktemp("s") / "b.sqlite") as desk:
        opener = Opener(desk, Random(seed))
        opener.work(40)
        now = desk.clock()
        plain = readings(desk.uses.live.statistics(desk.journey(), now))
        for stage in opener.stages:
            steps = desk.uses.substages.levels(stage.id)
            if not steps:
                continue
            level = level_of(desk, "", stage.key)
            opened_level = level.opened()
            told = readings(level.statistics(desk.journey(), now))
            for other in desk.journey().stages:
                if other.id != stage.id:
                    assert told[other.id] == plain[other.id]
            first, last = (opened_level.inner[place].stage.id for place in (0, -1))
            assert told[last].throughput == plain[stage.id].throughput
            # Not those that began in the stage before its first part came to be.
            assert told[first].cohort <= plain[stage.id].cohort
            assert list(leaves(steps))


def test_numbers_follow_event_by_event_as_if_they_were_read_anew(desk):
    cards: list[CardId] = [desk.add(name, "marketing") for name in "ABC"]
    opened(desk)
    level = level_of(desk)
    stats = level.statistics(desk.journey(), desk.clock())
    for path, card in (("angebot", cards[0]), ("angebot", cards[1]), ("anzeige", cards[0])):
        desk.clock.pass_days(2)
        move(desk, path, card)
        stats.replace(card, level.settled([card]).events)
    now = Moment(desk.clock())
    stats.set_today(DAYS.day(now))
    assert readings(stats) == readings(level.statistics(desk.journey(), now))


def test_columns_beside_the_level_say_on_which_side_they_lie(desk):
    opened(desk, a_step("Anzeige"), a_step("Besichtigung"))
    (journey,) = level_of(desk).journeys()
    names = [stage.name.de for stage in journey.stages]
    assert names == ["\u2039 Staging", "Anzeige", "Besichtigung", "Transaktion \u203a"]
