"""A stage opens into sub-stages: cards move in them, levels come and go, nothing is lost."""

import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.book import book_of
from kanban_app.analytics.report_cards import ledger
from kanban_app.analytics.substages import level_of
from kanban_app.analytics.view import View, visit_days
from kanban_app.analytics.window import Window
from kanban_app.domain.changes import OpKind
from kanban_app.domain.errors import DomainError, UserError
from kanban_app.domain.ids import CardId
from kanban_app.domain.improvement import Improvement
from kanban_app.domain.journey import Names
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.moment import Moment
from kanban_app.domain.past import as_of
from kanban_app.domain.substages import Substage, leaves, walk, written
from kanban_app.services.moves import Drop
from kanban_app.services.past_logs import PastLogs
from kanban_app.services.stats import Asked
from kanban_app.services.substages import SubDrop
from tests.builders import DAYS, Desk, a_desk, standing


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        # The shipped journey has levels of its own.
        made.uses.substages.save(made.stage("marketing").id, ())
        yield made


def a_step(name: str, *steps: Substage, key: str = "") -> Substage:
    return Substage(key, Names(name, name), steps=steps)


def opened(desk: Desk, *steps: Substage, stage: str = "marketing") -> None:
    desk.uses.substages.save(desk.stage(stage).id, steps or (a_step("Anzeige"), a_step("Angebot")))


def columns(desk: Desk, path: str = "", stage: str = "marketing") -> dict[str, list[str]]:
    board = desk.uses.substages.board(desk.stage(stage).id, path)
    return {column.path: [face.heading for face in column.faces] for column in board.columns}


def move(desk: Desk, path: str, *cards: CardId, before: CardId | None = None):
    return desk.uses.substages.move(SubDrop(cards, desk.stage("marketing").id, path, before))


def test_the_cards_of_a_stage_stand_in_its_first_leaf_when_it_is_opened(desk):
    for name in ("A", "B"):
        desk.add(name, "marketing")
    opened(desk, a_step("Anzeige", a_step("Text"), a_step("Fotos")), a_step("Angebot"))
    assert columns(desk) == {"anzeige": ["B", "A"], "angebot": []}
    assert columns(desk, "anzeige") == {"anzeige/text": ["B", "A"], "anzeige/fotos": []}


def test_cards_move_between_sub_stages_and_back_by_undo(desk):
    cards = [desk.add(name, "marketing") for name in "ABC"]
    opened(desk)
    changes = move(desk, "angebot", cards[2], cards[0])
    assert changes.op.kind is OpKind.SUBSTAGE
    assert set(changes.cards) == {cards[0], cards[2]}
    assert columns(desk) == {"anzeige": ["B"], "angebot": ["C", "A"]}
    assert standing(desk, cards) == {
        cards[0]: "angebot", cards[1]: "anzeige", cards[2]: "angebot",
    }  # fmt: skip
    desk.undo.undo()
    assert columns(desk) == {"anzeige": ["C", "B", "A"], "angebot": []}
    desk.undo.redo()
    assert columns(desk) == {"anzeige": ["B"], "angebot": ["C", "A"]}
    assert desk.store.check() == []


def test_cards_move_in_a_stage_though_the_clock_was_set_back(desk):
    card, other = desk.add("A", "marketing"), desk.add("B", "staging")
    opened(desk, a_step("Anzeige"), a_step("Besichtigung"), a_step("Angebot"))
    desk.clock.pass_days(-10)
    move(desk, "besichtigung", card)
    assert columns(desk) == {"anzeige": [], "besichtigung": ["A"], "angebot": []}
    move(desk, "angebot", card)
    assert columns(desk) == {"anzeige": [], "besichtigung": [], "angebot": ["A"]}
    # Into the sub-stage from another stage, in one step.
    desk.board.move(Drop((other,), desk.stage("marketing").id), within="besichtigung")
    assert columns(desk) == {"anzeige": [], "besichtigung": ["B"], "angebot": ["A"]}
    entered = desk.store.events_of([card])[-1].at
    assert [e.at for e in desk.uses.substages.of_card(card)] == [entered, entered]


def test_a_card_that_comes_back_begins_anew_though_the_clock_was_set_back(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    desk.clock.pass_days(1)
    move(desk, "angebot", card)
    # The clock is put right: between the card's arrival and its step.
    desk.clock.pass_days(-0.5)
    desk.board.move(Drop((card,), desk.stage("transaction").id))
    desk.clock.pass_days(0.1)
    desk.board.move(Drop((card,), desk.stage("marketing").id))
    assert columns(desk) == {"anzeige": ["A"], "angebot": []}
    (step,) = desk.store.substages.of_card(card)
    assert [e.at >= step.at for e in desk.store.events_of([card])] == [False, True, True]


def test_a_move_within_the_stage_leaves_its_history_alone(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    before = (desk.store.events_of([card]), desk.store.states([card]))
    move(desk, "angebot", card)
    assert (desk.store.events_of([card]), desk.store.states([card])) == before


def test_cards_lie_where_they_were_dropped(desk):
    a, b, c, d = (desk.add(name, "marketing") for name in "ABCD")
    opened(desk)
    # Where nobody lies yet the cards keep the order they have in the stage.
    move(desk, "angebot", a, c)
    assert columns(desk) == {"anzeige": ["D", "B"], "angebot": ["C", "A"]}
    move(desk, "angebot", d, before=a)
    assert columns(desk) == {"anzeige": ["B"], "angebot": ["C", "D", "A"]}
    changes = move(desk, "angebot", a, before=c)
    assert changes.op.kind is OpKind.REORDER
    assert columns(desk)["angebot"] == ["A", "C", "D"]
    move(desk, "angebot", b)
    assert columns(desk) == {"anzeige": [], "angebot": ["A", "C", "D", "B"]}
    # Where it stands already it stays, and there is nothing to undo.
    assert move(desk, "angebot", b).op is None


def test_a_card_that_leaves_the_stage_comes_back_to_the_first_leaf(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    move(desk, "angebot", card)
    desk.board.move(Drop((card,), desk.stage("staging").id))
    assert columns(desk) == {"anzeige": [], "angebot": []}
    desk.undo.undo()
    assert columns(desk) == {"anzeige": [], "angebot": ["A"]}
    desk.undo.redo()
    desk.board.move(Drop((card,), desk.stage("marketing").id))
    assert columns(desk) == {"anzeige": ["A"], "angebot": []}


def test_a_card_opened_again_where_it_stands_stays_in_its_sub_stage(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    move(desk, "angebot", card)
    desk.board.reopen([card])
    assert columns(desk) == {"anzeige": [], "angebot": ["A"]}
    assert standing(desk, [card]) == {card: "angebot"}


def test_what_is_lost_stands_in_no_sub_stage_and_cannot_be_moved_in_one(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    desk.board.lose([card], "price")
    assert columns(desk) == {"anzeige": [], "angebot": []}
    with pytest.raises(DomainError, match="left the stage"):
        move(desk, "angebot", card)
    with pytest.raises(DomainError, match="no longer exists"):
        move(desk, "weg", card)


def test_a_new_level_takes_the_cards_of_the_sub_stage_it_opens(desk):
    a, b = (desk.add(name, "marketing") for name in "AB")
    opened(desk)
    move(desk, "angebot", b)
    ad, offer = desk.uses.substages.levels(desk.stage("marketing").id)
    opened(desk, ad, offer._replace(steps=(a_step("Geprüft"), a_step("Verhandelt"))))
    assert columns(desk, "angebot") == {"angebot/geprueft": ["B"], "angebot/verhandelt": []}
    move(desk, "angebot/verhandelt", b, a)
    assert columns(desk)["angebot"] == ["B", "A"]
    # Closing the level again leaves the cards in the sub-stage itself.
    opened(desk, ad, offer)
    assert columns(desk) == {"anzeige": [], "angebot": ["B", "A"]}
    desk.undo.undo()
    assert columns(desk, "angebot") == {"angebot/geprueft": [], "angebot/verhandelt": ["B", "A"]}


def test_cards_of_a_removed_sub_stage_go_to_the_one_before_or_where_one_says(desk):
    cards = [desk.add(name, "marketing") for name in "ABC"]
    opened(desk, a_step("Anzeige"), a_step("Besichtigung"), a_step("Angebot"))
    move(desk, "besichtigung", cards[1])
    move(desk, "angebot", cards[2])
    ad, viewing, offer = desk.uses.substages.levels(desk.stage("marketing").id)
    opened(desk, ad, viewing)
    assert columns(desk) == {"anzeige": ["A"], "besichtigung": ["C", "B"]}
    desk.undo.undo()
    assert columns(desk) == {"anzeige": ["A"], "besichtigung": ["B"], "angebot": ["C"]}
    stage = desk.stage("marketing").id
    desk.uses.substages.save(stage, (ad, offer), {"besichtigung": "angebot"})
    assert columns(desk) == {"anzeige": ["A"], "angebot": ["C", "B"]}
    # Without any level the stage is as it ever was; what happened within is not forgotten.
    desk.uses.substages.save(stage, ())
    assert desk.uses.substages.with_levels() == {}
    assert desk.titles("marketing") == ["C", "B", "A"]
    assert "steps" not in desk.store.stage_rests()[stage]
    opened(desk, ad, offer)
    assert columns(desk) == {"anzeige": ["A"], "angebot": ["C", "B"]}
    assert desk.store.check() == []


def test_renaming_and_reordering_moves_no_card(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    move(desk, "angebot", card)
    ad, offer = desk.uses.substages.levels(desk.stage("marketing").id)
    opened(desk, offer._replace(name=Names("Verhandlung", ""), wip_limit=3), ad)
    assert columns(desk) == {"angebot": ["A"], "anzeige": []}
    (first, _) = desk.uses.substages.board(desk.stage("marketing").id).columns
    assert (first.step.name.de, first.step.wip_limit) == ("Verhandlung", 3)


def rows(desk: Desk, now: Moment, stage: str = "marketing") -> dict[str, tuple[object, ...]]:
    """Return what the numbers say of each sub-stage, but for what its place in the order says."""
    log = desk.store.snapshot(now, daybook=False)
    book = book_of(PastLogs(log.events).log(log, desk.journey().id), now)
    view = View(book, Window(Moment(0), Moment(now + 1), now), DAYS)
    home = desk.stage(stage).id
    steps, events = desk.uses.substages.levels(home), desk.store.substages.of_stage(home)
    level = level_of(view, home, steps, events)
    return {
        path: (r.entries, r.from_outside, r.days, sorted(r.took), r.standing, sum(r.ends))
        for path, r in found(level.rows())
    }


def found(parts):
    for row in parts:
        yield row.path, row
        yield from found(row.rows)


def test_a_level_that_comes_first_leaves_the_past_where_it_was(desk):
    b = [desk.add(name, "marketing") for name in "AB"][1]
    opened(desk)
    desk.clock.pass_days(50)
    desk.board.move(Drop((b,), desk.stage("transaction").id))
    desk.clock.pass_days(50)
    now, stage = desk.clock(), desk.stage("marketing").id
    before = rows(desk, now)
    ad, offer = desk.uses.substages.levels(stage)
    desk.uses.substages.save(stage, (a_step("Vorher"), ad, offer))
    after = rows(desk, now)
    assert after.pop("vorher")[0] == 0
    # Two visits in the advert, of 100 and of 50 days; A stands there still.
    assert (before["anzeige"][0], round(before["anzeige"][2])) == (2, 150)
    assert after == before
    assert columns(desk) == {"vorher": [], "anzeige": ["A"], "angebot": []}
    desk.uses.substages.save(stage, (offer, ad))
    assert rows(desk, now) == before
    desk.undo.undo()
    desk.undo.undo()
    assert desk.store.substages.all() == []
    assert rows(desk, now) == before
    desk.undo.redo()
    assert rows(desk, now) == {**before, "vorher": (0, 0, 0.0, [], (), 0)}
    assert desk.store.check() == []
    # Who comes from now on begins in the new first one.
    desk.board.move(Drop((b,), stage))
    assert columns(desk) == {"vorher": ["B"], "anzeige": ["A"], "angebot": []}


def test_a_deeper_level_that_comes_first_leaves_the_past_where_it_was(desk):
    a = desk.add("A", "marketing")
    opened(desk)
    desk.clock.pass_days(5)
    move(desk, "angebot", a)
    ad, offer = desk.uses.substages.levels(desk.stage("marketing").id)
    opened(desk, ad, offer._replace(steps=(a_step("Entwurf"), a_step("Final"))))
    desk.clock.pass_days(5)
    now, stage = desk.clock(), desk.stage("marketing").id
    before = rows(desk, now)
    _, offer = desk.uses.substages.levels(stage)
    desk.uses.substages.save_level(stage, "angebot", (a_step("Skizze"), *offer.steps))
    after = rows(desk, now)
    assert after.pop("angebot/skizze")[0] == 0
    assert after == before


def test_the_past_of_a_removed_sub_stage_is_given_to_no_other(desk):
    a, b = (desk.add(name, "marketing") for name in "AB")
    opened(desk, a_step("Anzeige"), a_step("Besichtigung"), a_step("Angebot"))
    desk.clock.pass_days(50)
    desk.board.move(Drop((b,), desk.stage("transaction").id))
    desk.clock.pass_days(50)
    stage = desk.stage("marketing").id
    ad, *others = desk.uses.substages.levels(stage)
    desk.uses.substages.save(stage, others)
    desk.clock.pass_days(7)
    told = rows(desk, desk.clock())
    # Two visits, of 100 and of 50 days, in what is gone; since then A stands in the next one.
    entries, from_outside, days, *_ = told["/"]
    assert (entries, from_outside, round(days)) == (2, 2, 150)
    entries, from_outside, days, took, standing, _ = told["besichtigung"]
    assert (entries, from_outside, round(days), took, standing) == (1, 0, 7, [], (a,))
    assert told["angebot"][0] == 0
    assert columns(desk) == {"besichtigung": ["A"], "angebot": []}
    stats = desk.uses.stats.stats(desk.journey(), Asked(), desk.clock())["steps"]["marketing"]
    assert "conversion" not in stats["(removed)"]
    assert stats["besichtigung"]["wip"] == 1
    # A level with the same key, as of a template read in again, is the same place again.
    steps = desk.store.stage_rests()[stage]["steps"]
    back = {**desk.store.stage_rests()[stage], "steps": [*written([ad]), *steps]}
    desk.store.record(
        OpKind.EDIT_MAP, ("",), desk.clock(), lambda w: w.save_stage_rest(stage, back)
    )
    assert "/" not in rows(desk, desk.clock())
    assert round(rows(desk, desk.clock())["anzeige"][2]) == 150
    desk.undo.undo()
    desk.undo.undo()
    assert desk.store.substages.all() == []
    assert round(rows(desk, desk.clock())["anzeige"][2]) == 157


def test_the_past_before_all_levels_were_removed_is_given_to_no_new_one(desk):
    a, b = (desk.add(name, "marketing") for name in "AB")
    opened(desk)
    desk.clock.pass_days(50)
    desk.board.move(Drop((b,), desk.stage("transaction").id))
    desk.uses.substages.save(desk.stage("marketing").id, ())
    opened(desk, a_step("Foto"), a_step("Text"))
    told = rows(desk, desk.clock())
    assert [round(told[path][2]) for path in ("/", "foto", "text")] == [100, 0, 0]
    # The one that stayed stands in the first of the new ones from now on.
    assert [told[path][4] for path in ("/", "foto", "text")] == [(), (a,), ()]
    desk.clock.pass_days(2)
    assert round(rows(desk, desk.clock())["foto"][2]) == 2


def test_a_past_day_is_told_as_it_was_though_the_sub_stage_is_removed_since(desk):
    a = desk.add("A", "marketing")
    opened(desk)
    desk.clock.pass_days(1)
    move(desk, "angebot", a)
    desk.clock.pass_days(10)
    then, stage = desk.clock(), desk.stage("marketing").id
    ad = rows(desk, then)["anzeige"]
    desk.clock.pass_days(5)
    desk.uses.substages.save(stage, desk.uses.substages.levels(stage)[:1])
    told = rows(desk, then)
    # A stood in the offer then, which is no more: not in the advert, where it stands now.
    assert (round(told["/"][2]), told["/"][4], told["anzeige"]) == (10, (a,), ad)
    assert desk.uses.substages.leaf_at(a, stage, then) == "/"
    assert desk.uses.substages.leaf_at(a, stage) == "anzeige"
    stats = desk.uses.stats.stats(desk.journey(), Asked(as_of=then), desk.clock())
    assert {k: s["wip"] for k, s in stats["steps"]["marketing"].items()} == {
        "(removed)": 1, "anzeige": 0,
    }  # fmt: skip


def test_the_past_of_a_removed_deeper_sub_stage_stays_in_the_one_above(desk):
    a = desk.add("A", "marketing")
    opened(desk, a_step("Anzeige"), a_step("Angebot", a_step("Entwurf"), a_step("Final")))
    move(desk, "angebot/entwurf", a)
    desk.clock.pass_days(5)
    stage = desk.stage("marketing").id
    _, offer = desk.uses.substages.levels(stage)
    desk.uses.substages.save_level(stage, "angebot", offer.steps[1:])
    told = rows(desk, desk.clock())
    assert (told["angebot"][0], round(told["angebot"][2])) == (1, 5)
    assert round(told["angebot/"][2]) == 5
    assert (told["angebot/final"][0], told["angebot/final"][4]) == (1, (a,))


def test_making_the_first_level_writes_nothing_down(desk):
    desk.add("A", "marketing")
    opened(desk)
    ad, offer = desk.uses.substages.levels(desk.stage("marketing").id)
    opened(desk, ad, a_step("Foto"), offer._replace(steps=(a_step("X"),)))
    assert desk.store.substages.all() == []


def test_a_key_that_was_ever_used_never_means_another_place(desk):
    card = desk.add("A", "marketing")
    opened(desk)
    move(desk, "angebot", card)
    ad, _ = desk.uses.substages.levels(desk.stage("marketing").id)
    opened(desk, ad)
    opened(desk, ad, a_step("Angebot"))
    assert columns(desk) == {"anzeige": ["A"], "angebot_2": []}


def test_what_a_template_says_of_the_stage_beside_its_levels_stays(desk):
    before = dict(desk.store.stage_rests()[desk.stage("marketing").id])
    opened(desk)
    rest = dict(desk.store.stage_rests()[desk.stage("marketing").id])
    assert [step["key"] for step in rest.pop("steps")] == ["anzeige", "angebot"]
    assert rest == before


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ((a_step(" "),), "needs a name"),
        ((a_step("Anzeige"), a_step("anzeige ")), "are called"),
        ((a_step("A", a_step("B"), a_step("B")),), "are called"),
        ((a_step("A")._replace(wip_limit=-1),), "out of range"),
        (tuple(a_step(f"S{n}") for n in range(31)), "at most 30"),
    ],
)
def test_levels_that_cannot_be_kept_are_refused(desk, steps, reason):
    with pytest.raises(DomainError, match=reason):
        opened(desk, *steps)


def test_what_is_written_while_a_level_is_edited_stays(desk):
    opened(desk, a_step("Anzeige", a_step("Text")), a_step("Angebot"))
    stage, service = desk.stage("marketing").id, desk.uses.substages
    ad, offer = service.levels(stage)
    # Meanwhile: an improvement of the one, and of a sub-stage of the other.
    idea, made = Improvement("", Names("Sammeltermin", "")), desk.uses.improvements
    made.add(Place(stage, "angebot"), idea)
    made.add(Place(stage, "anzeige/text"), idea)
    service.save_level(stage, "anzeige", [*ad.steps, a_step("Fotos")])
    renamed = offer._replace(name=Names("Gebot", ""))
    service.save_level(stage, "", [renamed, ad])
    assert [len(made.of_stage(Place(stage, p))) for p in ("angebot", "anzeige/text")] == [1, 1]
    steps = service.levels(stage)
    assert [(path, step.name.de) for path, step in walk(steps)] == [
        ("angebot", "Gebot"), ("anzeige", "Anzeige"), ("anzeige/text", "Text"),
        ("anzeige/fotos", "Fotos"),
    ]  # fmt: skip
    service.save(stage, (ad, offer._replace(wip_limit=2)))
    assert len(made.of_stage(Place(stage, "angebot"))) == 1
    assert service.levels(stage)[1].wip_limit == 2


def test_a_path_that_is_gone_is_said(desk):
    opened(desk)
    with pytest.raises(DomainError, match="no longer exists"):
        columns(desk, "weg")


def test_the_way_to_a_deeper_level_is_told(desk):
    opened(desk, a_step("Anzeige"), a_step("Angebot", a_step("Geprüft")))
    board = desk.uses.substages.board(desk.stage("marketing").id, "angebot")
    assert (board.journey.key, board.stage.key) == ("owner", "marketing")
    assert [(path, name.de) for path, name in board.trail] == [("angebot", "Angebot")]


def test_stats_tell_the_sub_stages_of_a_stage(desk):
    _, b = (desk.add(name, "marketing") for name in "AB")
    opened(desk)
    desk.clock.pass_days(2)
    move(desk, "angebot", b)
    moved = desk.clock.now
    desk.clock.pass_days(3)
    desk.board.move(Drop((b,), desk.stage("transaction").id))
    stats = desk.uses.stats.stats(desk.journey(), Asked(), desk.clock())
    assert list(stats["steps"]) == ["marketing"]
    ad, offer = stats["steps"]["marketing"].values()
    assert (ad["entries"], ad["on"], ad["wip"], ad["conversion"]["reached_next"]) == (2, 1, 1, 1)
    assert (offer["entries"], offer["from_outside"], offer["advanced"]) == (1, 0, 1)
    told = stats["conversion"]["marketing"]
    assert ad["conversion"]["cohort"] == told["cohort"]
    assert offer["conversion"]["reached_next"] == told["reached_next"]
    then = desk.uses.stats.stats(desk.journey(), Asked(as_of=Moment(moved - 1)), desk.clock())
    assert [s["wip"] for s in then["steps"]["marketing"].values()] == [2, 0]
    assert desk.uses.stats.stats(desk.journey("buyer"), Asked(), desk.clock())["steps"] == {}


class Opener:
    """A broker who opens, changes and closes stages while cards travel, as the dice say."""

    def __init__(self, desk: Desk, dice: Random) -> None:
        self.desk, self.dice = desk, dice
        self.cards = [desk.add(f"K{n}", "acquisition") for n in range(4)]
        self.stages = [s for s in desk.journey().stages if s.key in {"acquisition", "marketing"}]

    def work(self, deeds: int) -> None:
        for _ in range(deeds):
            self.desk.clock.pass_days(self.dice.random() * 3)
            with suppress(UserError, IndexError):
                self.dice.choice([
                    self.travel, self.travel, self.step, self.step, self.step, self.change,
                    self.undo, self.end,
                ])()  # fmt: skip

    def travel(self) -> None:
        targets = [*self.stages, *self.stages, *self.desk.journey().stages]
        self.desk.board.move(Drop((self.dice.choice(self.cards),), self.dice.choice(targets).id))

    def step(self) -> None:
        stage = self.dice.choice(self.stages)
        card = self.dice.choice([c for c, _ in self.desk.store.column(stage.id)])
        paths = list(leaves(self.desk.uses.substages.levels(stage.id)))
        self.desk.uses.substages.move(SubDrop((card,), stage.id, self.dice.choice(paths)))

    def change(self) -> None:
        stage = self.dice.choice(self.stages)
        steps = self.changed(self.desk.uses.substages.levels(stage.id), 3)
        self.desk.uses.substages.save(stage.id, steps)

    def changed(self, steps: tuple[Substage, ...], deep: int) -> tuple[Substage, ...]:
        kept = [s for s in steps if self.dice.random() < 0.8]
        if self.dice.random() < 0.7:
            kept.append(a_step(f"S{self.dice.randint(0, 9**6)}"))
        self.dice.shuffle(kept)
        if deep == 1:
            return tuple(kept)
        return tuple(
            s._replace(steps=self.changed(s.steps, deep - 1)) if self.dice.random() < 0.5 else s
            for s in kept
        )

    def more(self, steps: tuple[Substage, ...]) -> tuple[Substage, ...]:
        """Return the sub-stages in another order, with new ones between them on every level."""
        if not steps:
            return ()
        shaken = [s._replace(steps=self.more(s.steps)) for s in steps]
        shaken.append(a_step(f"S{self.dice.randint(0, 9**6)}"))
        self.dice.shuffle(shaken)
        return tuple(shaken)

    def fewer(self, steps: tuple[Substage, ...]) -> tuple[Substage, ...]:
        """Return some of the sub-stages, no level of them closed."""
        kept = [s for s in steps if self.dice.random() < 0.6]
        kept = [s._replace(steps=self.fewer(s.steps) or s.steps) for s in kept]
        self.dice.shuffle(kept)
        return tuple(kept)

    def undo(self) -> None:
        self.desk.undo.undo()
        if self.dice.random() < 0.4:
            self.desk.undo.redo()

    def end(self) -> None:
        card = self.dice.choice(self.cards)
        self.dice.choice([
            lambda: self.desk.board.lose([card], "price"), lambda: self.desk.board.win([card]),
            lambda: self.desk.board.reopen([card]), lambda: self.desk.board.archive([card]),
        ])()  # fmt: skip


@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(5, settings.default.max_examples // 10))
@pytest.mark.timeout(120)
def test_parts_add_up_after_any_work_with_cards_and_levels(seed):
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder) / "b.sqlite") as desk:
        opener = Opener(desk, Random(seed))
        opener.work(40)
        assert desk.store.check() == []
        now = desk.clock()
        for moment in (now, Moment(now - opener.dice.randint(0, 90) * 86_400_000_000)):
            adds_up(desk, opener, moment, now)
        for stage in opener.stages:
            if desk.uses.substages.levels(stage.id):
                shown = sorted(
                    name for part in columns(desk, "", stage.key).values() for name in part
                )
                assert shown == sorted(desk.titles(stage.key))


@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(5, settings.default.max_examples // 20))
@pytest.mark.timeout(120)
def test_inserting_and_reordering_never_changes_what_the_parts_were(seed):
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder) / "b.sqlite") as desk:
        opener = Opener(desk, Random(seed))
        opener.work(40)
        now = desk.clock()
        for stage in (s for s in opener.stages if desk.uses.substages.levels(s.id)):
            before, steps = rows(desk, now, stage.key), desk.uses.substages.levels(stage.id)
            desk.uses.substages.save(stage.id, opener.more(steps))
            after = rows(desk, now, stage.key)
            assert {path: after[path] for path in before} == before
        assert desk.store.check() == []


@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(5, settings.default.max_examples // 20))
@pytest.mark.timeout(120)
def test_removing_never_changes_what_the_past_was_in_the_parts_that_stay(seed):
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder) / "b.sqlite") as desk:
        opener = Opener(desk, Random(seed))
        opener.work(40)
        # Everybody has left the stages: all that is told of them is past.
        known = tuple(face.id for face in desk.store.faces(opener.cards))
        desk.board.move(Drop(known, desk.stage("transaction").id))
        now = desk.clock()
        for stage in (s for s in opener.stages if desk.uses.substages.levels(s.id)):
            before, steps = rows(desk, now, stage.key), desk.uses.substages.levels(stage.id)
            desk.uses.substages.save(stage.id, opener.fewer(steps))
            kept = set(leaves(desk.uses.substages.levels(stage.id))) & set(leaves(steps))
            if not kept:
                continue
            after = rows(desk, now, stage.key)
            assert {path: after[path] for path in kept} == {path: before[path] for path in kept}
            adds_up(desk, opener, now, now)
        assert desk.store.check() == []


@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(5, settings.default.max_examples // 20))
@pytest.mark.timeout(120)
def test_where_the_cards_of_a_past_day_stood_is_told_of_all_as_of_each(seed):
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder) / "b.sqlite") as desk:
        opener = Opener(desk, Random(seed))
        opener.work(40)
        history = desk.uses.past.open(desk.clock())
        days = (history.last - history.first).days
        then = history.board(history.first + timedelta(opener.dice.randint(0, max(0, days - 1))))
        sub = desk.uses.substages
        for stage in (s.id for s in opener.stages):
            faces = then.columns.get(stage, ())
            each = {face.id: sub.leaf_at(face.id, stage, then.moment) for face in faces}
            assert sub.places_then(stage, faces, then.moment) == each


@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(5, settings.default.max_examples // 20))
@pytest.mark.timeout(120)
def test_what_is_told_of_a_past_day_never_changes_in_the_parts_that_stay(seed):
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder) / "b.sqlite") as desk:
        opener = Opener(desk, Random(seed))
        opener.work(20)
        service, dice = desk.uses.substages, opener.dice
        for stage in opener.stages:
            new = opener.more(service.levels(stage.id))
            service.save(stage.id, new or (a_step("A"), a_step("B"), a_step("C")))
        for card in opener.cards:
            desk.clock.pass_days(1)
            with suppress(UserError):
                desk.board.move(Drop((card,), dice.choice(opener.stages).id))
            for _ in range(2):
                desk.clock.pass_days(0.1)
                with suppress(UserError, IndexError):
                    opener.step()
        # Cards stand in sub-stages that day, and go on, and the sub-stages go.
        then = desk.clock()
        told = [s for s in opener.stages if service.levels(s.id)]
        before = {stage.key: rows(desk, then, stage.key) for stage in told}
        for stage in (*told, *told):
            desk.clock.pass_days(1 + dice.random())
            with suppress(UserError, IndexError):
                dice.choice([opener.step, opener.travel])()
            levels = service.levels(stage.id)
            service.save(stage.id, opener.fewer(levels) or levels)
        for stage in (s for s in told if service.levels(s.id)):
            after = rows(desk, then, stage.key)
            kept = [p for p in before[stage.key] if p in after and not p.endswith("/")]
            assert {p: after[p] for p in kept} == {p: before[stage.key][p] for p in kept}
            for moment in (then, desk.clock()):
                adds_up(desk, opener, moment, desk.clock.now)


def adds_up(desk: Desk, opener: Opener, moment: Moment, now: Moment) -> None:
    snapshot = as_of(desk.store.snapshot(now, daybook=False), moment, DAYS)
    if not snapshot.cards:
        return
    log = PastLogs(snapshot.events).log(snapshot, desk.journey().id)
    view = View(book_of(log, moment), Window(Moment(0), Moment(moment + 1), moment), DAYS)
    told = {row.stage: row for row in ledger(view)}
    for stage in opener.stages:
        steps = desk.uses.substages.levels(stage.id)
        if not steps:
            continue
        rows = level_of(view, stage.id, steps, desk.store.substages.of_stage(stage.id)).rows()
        whole, here = told[stage.id], view.book.visits.stage == view.book.slot(stage.id)
        assert sum(row.from_outside for row in rows) == whole.entries
        for kind in rows[0].ends._fields:
            assert sum(getattr(row.ends, kind) for row in rows) == getattr(whole, kind)
        assert sum(row.days for row in rows) == pytest.approx(visit_days(view.book)[here].sum())
        if moment == now:
            # What the numbers say is what the board shows.
            board = desk.uses.substages.board(stage.id)
            assert [sorted(row.standing) for row in rows if not row.gone] == [
                sorted(face.id for face in column.faces) for column in board.columns
            ]
