"""A sub-stage is judged by the time in which it is told apart, and its history is read once."""

from datetime import date, timedelta

import pytest

from kanban_app.analytics.experiment import Experiment, Verdict
from kanban_app.domain.improvement import Improvement, Measure
from kanban_app.domain.journey import Names
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.substages import Substage
from kanban_app.services import level_books
from kanban_app.services.maps import Scope
from kanban_app.services.moves import Drop
from kanban_app.services.substages import SubDrop
from tests.builders import DAYS, Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def a_step(name: str, *steps: Substage) -> Substage:
    return Substage("", Names(name, name), steps=steps)


def improved(desk: Desk, path: str, measure: Measure, day: date) -> None:
    place = Place(desk.stage("marketing").id, path)
    name = f"{path} {measure}"
    desk.uses.improvements.add(
        place, Improvement("", Names(name, name), started=day, done=day, metric=measure)
    )


def came_of(desk: Desk) -> dict[tuple[str, Measure], Experiment]:
    lines = desk.uses.improvements.backlog(desk.journey())
    found = [(line, line.came_of_it) for line in lines if line.path]
    return {(line.path, it.measure): it for line, it in found if it is not None}


def steady(desk: Desk, made: int, levels: tuple[Substage, ...], days: int) -> None:
    """Let a card come every second day, for 12 days in each of two parts told apart from `made`."""
    stage, goal = desk.stage("marketing").id, desk.stage("transaction").id
    service = desk.uses.substages
    service.save(stage, ())
    start, cards = desk.clock.now, {}
    for day in range(days):
        desk.clock.now = Moment(start + day * DAY)
        if day == made:
            service.save(stage, levels)
        if day % 2 == 0:
            cards[day] = desk.add(f"K{day}", "marketing")
        if day >= made and (card := cards.get(day - 12)):
            service.move(SubDrop((card,), stage, service.levels(stage)[-1].key))
        if card := cards.get(day - 24):
            desk.board.move(Drop((card,), goal))


def test_the_time_before_a_level_was_made_is_no_before(desk):
    start, stage = DAYS.date_of(desk.clock.now), desk.stage("marketing").id
    steady(desk, 120, (a_step("A"), a_step("B")), 240)
    improved(desk, "a", Measure.TIME, start + timedelta(days=150))
    improved(desk, "b", Measure.ARRIVALS, start + timedelta(days=150))
    improved(desk, "a", Measure.CONVERSION, start + timedelta(days=150))
    for (path, measure), found in came_of(desk).items():
        assert found.verdict is Verdict.FEW_BEFORE, (path, measure)
    found = came_of(desk)
    assert {round(p.value) for p in found["a", Measure.TIME].before} == {12}
    level_made = (start + timedelta(days=120)).toordinal()
    assert min(p.day for p in found["b", Measure.ARRIVALS].before) > level_made
    # It is as old when another part comes first, though that writes down of every visit, as early
    # as the first, that it began in A.
    desk.uses.substages.save(stage, (a_step("X"), *desk.uses.substages.levels(stage)))
    again = came_of(desk)["a", Measure.TIME]
    assert again.verdict is Verdict.FEW_BEFORE
    assert again.before == found["a", Measure.TIME].before


def test_with_enough_of_it_unchanged_work_is_noise(desk):
    start = DAYS.date_of(desk.clock.now)
    steady(desk, 60, (a_step("A"), a_step("B")), 240)
    for measure in (Measure.TIME, Measure.ARRIVALS, Measure.CONVERSION):
        improved(desk, "a", measure, start + timedelta(days=150))
    assert {found.verdict for found in came_of(desk).values()} == {Verdict.NOISE}


def test_a_part_of_a_part_is_told_apart_when_the_part_is(desk):
    start = DAYS.date_of(desk.clock.now)
    steady(desk, 120, (a_step("A", a_step("C"), a_step("D")), a_step("B")), 240)
    improved(desk, "a/c", Measure.TIME, start + timedelta(days=150))
    assert came_of(desk)["a/c", Measure.TIME].verdict is Verdict.FEW_BEFORE


def test_the_time_before_a_part_was_added_beside_it_is_no_before(desk):
    start, stage = desk.clock.now, desk.stage("marketing").id
    goal, service = desk.stage("transaction").id, desk.uses.substages
    service.save(stage, (a_step("A"), a_step("B")))
    cards = {}
    for day in range(220):
        desk.clock.now = Moment(start + day * DAY)
        if day == 120:
            service.save(stage, (*service.levels(stage), a_step("C")))
        if day % 2 == 0:
            cards[day] = desk.add(f"K{day}", "marketing")
        # Of the 12 days in B the last six are told as C now.
        for after, path in ((4, "b"), (10, "c" if day >= 120 else "")):
            if path and (card := cards.get(day - after)):
                service.move(SubDrop((card,), stage, path))
        if card := cards.get(day - 16):
            desk.board.move(Drop((card,), goal))
    for day, verdict in ((140, Verdict.FEW_BEFORE), (190, Verdict.NOISE)):
        improved(desk, "b", Measure.TIME, DAYS.date_of(start) + timedelta(days=day))
        lines = desk.uses.improvements.backlog(desk.journey())
        (line,) = [line for line in lines if line.path]
        assert line.came_of_it.verdict is verdict
        desk.uses.improvements.remove(Place(stage, "b"), line.improvement.key)


def test_what_was_said_of_a_past_day_stays_when_another_part_comes_into_use(desk):
    start, stage = DAYS.date_of(desk.clock.now), desk.stage("marketing").id
    steady(desk, 20, (a_step("A"), a_step("B"), a_step("C")), 240)
    improved(desk, "a", Measure.TIME, start + timedelta(days=150))
    then = desk.clock()

    def told() -> Experiment | None:
        lines = desk.uses.improvements.backlog(desk.journey(), then)
        return next(line.came_of_it for line in lines if line.path == "a")

    before = told()
    assert before is not None
    desk.uses.substages.save(stage, (*desk.uses.substages.levels(stage)[:2], a_step("D")))
    for card in desk.store.column(stage)[:3]:
        desk.clock.pass_days(1)
        desk.uses.substages.move(SubDrop((card[0],), stage, "d"))
    assert told() == before


def test_a_level_is_read_once_for_all_its_improvements_and_until_something_happens(
    desk, monkeypatch
):
    start = DAYS.date_of(desk.clock.now)
    steady(desk, 60, (a_step("A"), a_step("B")), 120)
    for path in ("a", "b"):
        for measure in (Measure.TIME, Measure.ARRIVALS):
            improved(desk, path, measure, start + timedelta(days=100))
    read: list[str] = []
    real = level_books.opened
    monkeypatch.setattr(level_books, "opened", lambda *given: read.append(given[3]) or real(*given))

    def asked() -> int:
        read.clear()
        desk.clock.pass_days(0.01)
        day = DAYS.day(desk.clock.now)
        desk.uses.maps.sheet(desk.journey(), Scope(day - 90, day, desk.clock.now))
        assert len(came_of(desk)) == 4
        return len(read)

    assert [asked(), asked()] == [1, 0]
    stage = desk.stage("marketing").id
    before = came_of(desk)["a", Measure.TIME]
    # The youngest one stands in the first part.
    card = max(face.id for part in desk.store.column_faces(stage) for face in part)
    desk.uses.analytics.follow(desk.uses.substages.move(SubDrop((card,), stage, "b")))
    assert asked() == 1
    assert len(came_of(desk)["a", Measure.TIME].after) == len(before.after) + 1
    desk.uses.analytics.follow(desk.undo.undo())
    assert asked() == 1
    assert came_of(desk)["a", Measure.TIME] == before
