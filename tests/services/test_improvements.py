"""The backlog: what is to be tried keeps its order, its days and its way back."""

import base64
from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from kanban_app.analytics.experiment import Verdict
from kanban_app.domain.errors import DomainError
from kanban_app.domain.improvement import Improvement, Measure, Progress, improvements_of
from kanban_app.domain.journey import Names
from kanban_app.domain.map_sheet import Outcome, Place, Sheet
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.persona import Persona, personas_of
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.services.maps import Scope
from kanban_app.services.substages import SubDrop
from tests.builders import DAYS, Desk, a_desk, template

NEW = Improvement("", Names("Sammeltermin", "Joint viewing"), effort=1, effect=4)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def texts(desk: Desk, stage: str = "awareness") -> list[str]:
    return [i.text.en for i in desk.uses.improvements.of_stage(desk.stage(stage).id)]


def first(desk: Desk, stage: str = "awareness") -> Improvement:
    return desk.uses.improvements.of_stage(desk.stage(stage).id)[0]


def today(desk: Desk) -> date:
    return DAYS.date_of(desk.clock())


def test_a_template_of_old_is_a_backlog_at_once_and_stays_as_it_is(desk):
    assert b"effort" not in template("owner")
    assert texts(desk) == ["Block call-back slots", "Maintain the list of tipsters"]
    lines = desk.uses.improvements.backlog(desk.journey())
    assert len(lines) == 7
    assert {line.improvement.progress for line in lines} == {Progress.OPEN}
    stored = desk.store.stage_rests()[desk.stage("awareness").id]["improvements"]
    assert [sorted(i) for i in stored] == [["de", "en", "priority"]] * 2


def test_a_new_one_comes_last_and_is_there_after_a_restart(desk):
    desk.uses.improvements.add(desk.stage("awareness").id, NEW)
    again = desk.reopened()
    added = again.uses.improvements.of_stage(again.stage("awareness").id)[-1]
    assert added == NEW._replace(key="sammeltermin", priority=3)
    again.undo.undo()
    assert len(texts(again)) == 2
    again.close()


def test_it_is_begun_done_and_opened_again_each_in_one_step(desk):
    service, stage = desk.uses.improvements, desk.stage("awareness").id
    key = first(desk).key
    service.start(stage, key)
    assert first(desk).progress is Progress.RUNNING
    desk.clock.pass_days(10)
    service.finish(stage, first(desk).key)
    done = service.of_stage(stage)[-1]
    assert (done.done - done.started).days == 10
    service.reopen(stage, done.key)
    assert service.of_stage(stage)[-1].progress is Progress.RUNNING
    service.reopen(stage, done.key)
    assert service.of_stage(stage)[-1].progress is Progress.OPEN
    for progress in (Progress.RUNNING, Progress.DONE, Progress.RUNNING, Progress.OPEN):
        desk.undo.undo()
        found = {i.text.en: i.progress for i in service.of_stage(stage)}
        assert found["Block call-back slots"] is progress


def test_what_is_done_at_once_began_that_day(desk):
    stage, day = desk.stage("awareness").id, today(desk) - timedelta(days=3)
    desk.uses.improvements.finish(stage, first(desk).key, day)
    done = desk.uses.improvements.of_stage(stage)[-1]
    assert (done.started, done.done) == (day, day)


def test_another_place_is_another_priority(desk):
    stage = desk.stage("awareness").id
    desk.uses.improvements.move(stage, first(desk).key, stage, 1)
    assert texts(desk) == ["Maintain the list of tipsters", "Block call-back slots"]
    assert [i.priority for i in desk.uses.improvements.of_stage(stage)] == [1, 2]
    desk.undo.undo()
    assert texts(desk)[0] == "Block call-back slots"


def test_it_can_move_to_another_stage_in_one_step(desk):
    stage, target = desk.stage("awareness").id, desk.stage("staging").id
    desk.uses.improvements.move(stage, first(desk).key, target, 0)
    assert len(texts(desk)) == 1
    assert texts(desk, "staging")[0] == "Block call-back slots"
    desk.undo.undo()
    assert (len(texts(desk)), len(texts(desk, "staging"))) == (2, 1)


def test_it_never_lands_among_those_that_are_done(desk):
    stage = desk.stage("awareness").id
    one, two = desk.uses.improvements.of_stage(stage)
    desk.uses.improvements.finish(stage, one.key)
    desk.uses.improvements.move(stage, two.key, stage, 9)
    assert [i.progress for i in desk.uses.improvements.of_stage(stage)] == [
        Progress.OPEN,
        Progress.DONE,
    ]


def test_a_deleted_one_comes_back_by_undo(desk):
    stage = desk.stage("awareness").id
    desk.uses.improvements.remove(stage, first(desk).key)
    assert texts(desk) == ["Maintain the list of tipsters"]
    desk.undo.undo()
    assert len(texts(desk)) == 2


def test_what_else_the_stage_says_stays(desk):
    stage = desk.stage("awareness").id
    before = desk.store.stage_rests()[stage]
    desk.uses.improvements.change(stage, first(desk)._replace(effort=3))
    after = desk.store.stage_rests()[stage]
    assert {**after, "improvements": 0} == {**before, "improvements": 0}


def test_what_is_gone_or_in_days_to_come_is_refused(desk):
    service, stage = desk.uses.improvements, desk.stage("awareness").id
    with pytest.raises(DomainError, match="no longer"):
        service.start(stage, "nothing")
    with pytest.raises(DomainError, match="today or earlier"):
        service.start(stage, first(desk).key, today(desk) + timedelta(days=1))


def test_a_done_one_tells_what_came_of_it_as_of_the_day_looked_at(desk):
    service, stage = desk.uses.improvements, desk.stage("awareness").id
    # Ten weeks of one new card each, none in the two weeks of work, then seven each.
    start = desk.clock.now
    for week in range(10):
        desk.clock.now = Moment(start + week * 7 * DAY)
        desk.add(f"B{week}")
    begun = DAYS.date_of(Moment(start + 70 * DAY))
    for week in range(12, 20):
        desk.clock.now = Moment(start + week * 7 * DAY)
        for number in range(7):
            desk.add(f"A{week}{number}")
    desk.clock.now = Moment(start + 20 * 7 * DAY)
    named = first(desk)._replace(
        started=begun, done=begun + timedelta(days=7), metric=Measure.ARRIVALS
    )
    service.change(stage, named)
    line = service.backlog(desk.journey())[1]
    assert line.came_of_it.verdict is Verdict.SIGNAL
    assert [p.value for p in line.came_of_it.after] == [7] * 8
    assert outcomes_on_map(desk, desk.clock.now) == {named.key: Outcome.BETTER}
    assert outcomes_on_map(desk, desk.clock.now, "helga_brandt") == {}
    # On a day before it was done it was running, and nothing had come of it yet.
    past = service.backlog(desk.journey(), Moment(start + 72 * DAY))
    assert [p.improvement.progress for p in past[:2]].count(Progress.RUNNING) == 1
    assert all(p.came_of_it is None for p in past)
    assert outcomes_on_map(desk, Moment(start + 72 * DAY)) == {}


def on_map(desk: Desk, at: Moment, persona: str = "") -> Sheet:
    day = DAYS.day(at)
    return desk.uses.maps.sheet(desk.journey(), Scope(day - 364, day, at, persona))


def outcomes_on_map(desk: Desk, at: Moment, persona: str = "") -> Mapping[str, Outcome]:
    return next(c for c in on_map(desk, at, persona).columns if c.key == "awareness").outcomes


def test_a_map_of_a_past_day_says_of_no_improvement_what_came_later(desk):
    service, stage = desk.uses.improvements, desk.stage("marketing").id
    viewing = Place(stage, "viewing")
    service.add(viewing, NEW)
    desk.clock.pass_days(1)
    then = desk.clock.now
    desk.clock.pass_days(9)
    begun = desk.clock.now
    service.start(viewing, "sammeltermin")
    service.start(stage, first(desk, "marketing").key)
    desk.clock.pass_days(20)
    service.finish(viewing, "sammeltermin")
    service.finish(stage, service.of_stage(stage)[0].key)

    def said(at: Moment) -> list[tuple[bool, bool]]:
        (column,) = (c for c in on_map(desk, at).columns if c.place.stage == stage)
        part = next(part for part in column.parts if part.key == "viewing")
        raws = [i.raw for c in (column, part) for i in c.cells["improvements"]]
        days = [(bool(raw.get("started")), bool(raw.get("done"))) for raw in raws]
        return sorted(day for day in days if any(day))

    assert said(then) == []
    assert said(begun) == [(True, False)] * 2
    assert said(desk.clock.now) == [(True, True)] * 2


def test_a_copied_journey_has_begun_nothing(desk):
    home, stage = desk.journey(), desk.stage("awareness").id
    one, two = desk.uses.improvements.of_stage(stage)
    desk.uses.improvements.change(stage, one._replace(metric=Measure.TIME, effort=2))
    desk.uses.improvements.finish(stage, one.key)
    desk.uses.improvements.start(stage, two.key)
    desk.uses.templates.copy(home.id, Names("Kopie", "Copy"))
    copied = desk.uses.improvements.of_stage(desk.journey("kopie").stages[0].id)
    assert {i.progress for i in copied} == {Progress.OPEN}
    assert {(i.key, i.metric, i.effort) for i in copied} == {
        (one.key, Measure.TIME, 2),
        (two.key, None, 0),
    }
    assert desk.uses.improvements.of_stage(stage)[-1].progress is Progress.DONE


def test_a_template_carries_personas_and_improvements_out_and_in_again(desk):
    home, stage = desk.journey(), desk.stage("awareness").id
    picture = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"x" * 4_000).decode()
    eva = Persona(
        "", "Eva Winter", Names("Erbin", "Heiress"), (Names("Ruhe", "Peace"),), picture=picture
    )
    desk.uses.personas.add(home.id, eva)
    desk.uses.improvements.change(stage, first(desk)._replace(metric=Measure.TIME, effort=2))
    desk.uses.improvements.finish(stage, first(desk).key)
    template_out = read_journey(desk.uses.templates.written(home.id))
    assert personas_of(template_out.rest) == desk.uses.personas.of_journey(home.id)
    for known, written in zip(home.stages, template_out.stages, strict=True):
        assert improvements_of(written.rest) == desk.uses.improvements.of_stage(known.id)
    # And once more: what was read is what was written.
    desk.uses.templates.copy(home.id, Names("Kopie", "Copy"))
    copy = desk.journey("Kopie")
    assert desk.uses.personas.of_journey(copy.id) == personas_of(template_out.rest)


def test_improvements_of_a_sub_stage_are_in_the_backlog_and_stay_in_it(desk):
    service, stage = desk.uses.improvements, desk.stage("marketing").id
    before = [line.improvement.key for line in service.backlog(desk.journey())]
    viewing = Place(stage, "viewing")
    service.add(viewing, NEW)
    line = next(line for line in service.backlog(desk.journey()) if line.path)
    assert (line.stage, line.path, line.improvement.key) == (stage, "viewing", "sammeltermin")
    assert [x.improvement.key for x in service.backlog(desk.journey()) if not x.path] == before
    service.start(viewing, "sammeltermin")
    desk.clock.pass_days(3)
    service.finish(viewing, "sammeltermin")
    (done,) = service.of_stage(viewing)
    assert (done.done - done.started).days == 3
    # Up to the stage, and undo brings it back.
    service.reopen(viewing, "sammeltermin")
    service.move(viewing, "sammeltermin", stage, 0)
    assert service.of_stage(viewing) == ()
    assert next(i.key for i in service.of_stage(stage)) == "sammeltermin"
    desk.undo.undo()
    assert [i.key for i in service.of_stage(viewing)] == ["sammeltermin"]
    (again,) = service.of_stage(viewing)
    service.change(viewing, again._replace(effort=5), Place(stage, "offer"))
    assert service.of_stage(Place(stage, "offer"))[0].effort == 5
    service.remove(Place(stage, "offer"), "sammeltermin")
    assert [x.improvement.key for x in service.backlog(desk.journey())] == before
    steps = desk.store.stage_rests()[stage]["steps"]
    assert [step["key"] for step in steps] == ["advert", "viewing", "offer"]
    with pytest.raises(DomainError, match="no longer exists"):
        service.add(Place(stage, "gone"), NEW)


def test_what_came_of_one_in_a_sub_stage_is_measured_there(desk):
    service, stage = desk.uses.improvements, desk.stage("marketing").id
    start = desk.clock.now
    # A day in the advert, then 20 days of viewings; after the fiftieth day only 2.
    days = [(number, 20) for number in range(25)] + [(60 + number, 2) for number in range(12)]
    for began, long in days:
        desk.clock.now = Moment(start + began * DAY)
        card = desk.add(f"K{began}", "marketing")
        for day, path in ((began + 1, "viewing"), (began + 1 + long, "offer")):
            desk.clock.now = Moment(start + day * DAY)
            desk.uses.substages.move(SubDrop((card,), stage, path))
    desk.clock.now = Moment(start + 90 * DAY)
    day = DAYS.date_of(Moment(start + 50 * DAY))
    service.add(Place(stage, "viewing"), NEW._replace(metric=Measure.TIME, started=day, done=day))
    line = next(line for line in service.backlog(desk.journey()) if line.path)
    assert {round(p.value) for p in line.came_of_it.before} == {20}
    assert {round(p.value) for p in line.came_of_it.after} == {2}
    assert line.came_of_it.verdict is Verdict.SIGNAL
    (column,) = (c for c in on_map(desk, desk.clock.now).columns if c.place.stage == stage)
    told = {part.key: dict(part.outcomes) for part in column.parts}
    assert told["viewing"] == {"sammeltermin": Outcome.BETTER}
    assert (told["offer"], dict(column.outcomes)) == ({}, {})


def test_a_copied_journey_has_begun_nothing_in_its_sub_stages(desk):
    place = Place(desk.stage("marketing").id, "viewing")
    desk.uses.improvements.add(place, NEW)
    desk.uses.improvements.start(place, "sammeltermin")
    desk.uses.templates.copy(desk.journey().id, Names("Kopie", "Copy"))
    copied = next(s for s in desk.journey("kopie").stages if s.key == "marketing")
    (one,) = desk.uses.improvements.of_stage(Place(copied.id, "viewing"))
    assert one.progress is Progress.OPEN
