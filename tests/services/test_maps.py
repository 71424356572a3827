"""The journey map, read and edited on a real store file."""

from collections.abc import Iterator

import pytest

from kanban_app.analytics.wheel import Nps
from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.changes import OpKind
from kanban_app.domain.errors import DomainError
from kanban_app.domain.goal import Goal
from kanban_app.domain.map_lanes import Lane, LaneKey, lanes_of
from kanban_app.domain.map_sheet import Column, Measure, Place, Sheet
from kanban_app.domain.voice_plan import Ratings
from kanban_app.services.maps import Scope
from kanban_app.services.moves import Drop
from tests.builders import DAYS, Desk, a_desk


@pytest.fixture
def desk(tmp_path) -> Iterator[Desk]:
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def sheet(desk: Desk, journey: str = "owner", persona: str = "") -> Sheet:
    now = desk.clock()
    today = DAYS.day(now)
    return desk.uses.maps.sheet(desk.journey(journey), Scope(today - 364, today, now, persona))


def column(desk: Desk, stage: str = "awareness", persona: str = "") -> Column:
    return next(c for c in sheet(desk, persona=persona).columns if c.key == stage)


def texts(desk: Desk, lane: str, language: str, stage: str = "awareness") -> list[str]:
    return [item.text(language) for item in column(desk, stage).cells[lane]]


def measure(desk: Desk, key: str, stage: str = "awareness", persona: str = "") -> Measure:
    told = column(desk, stage, persona).measures
    return next(m for m in (*told["metrics_out"], *told["metrics_in"]) if m.key == key)


def place(desk: Desk, stage: str = "awareness") -> Place:
    return Place(desk.stage(stage).id)


def note(desk: Desk, card, **more) -> None:
    desk.activities.add(ActivityFields(ActivityKind.CALL, desk.clock(), card=card, **more))


def answer(desk: Desk, card, score: int, **more) -> None:
    fields = {"rating": score, "scale": "0-10", **more}
    desk.activities.add(ActivityFields(ActivityKind.SURVEY, desk.clock(), card=card, **fields))


def rest(desk: Desk, stage: str = "awareness"):
    return desk.store.stage_rests()[desk.stage(stage).id]


def test_the_sheet_says_what_the_template_says(desk):
    told = sheet(desk)

    assert [c.key for c in told.columns] == [s.key for s in desk.journey().stages]
    assert texts(desk, "question", "de")[0].startswith("Was bringt den Eigentümer dazu")
    assert texts(desk, "goal", "en") == ["Answer on the same day"]
    assert texts(desk, "hat", "de") == ["marketing"]
    assert [lane.key for lane in told.lanes] == list(LaneKey)


def test_six_came_four_went_on_and_one_was_lost(desk):
    cards = [desk.add(f"Card {n}") for n in range(6)]
    for card in cards[:4]:
        desk.board.move(Drop((card,), desk.stage("acquisition").id))
    desk.board.lose((cards[4],), "price")

    assert measure(desk, "new_leads_by_source")[2:4] == (6, 6)
    assert measure(desk, "conversion_to_acquisition")[2:5] == (4 / 6, 6, 4)
    assert measure(desk, "churn_rate")[2:5] == (1 / 6, 6, 1)
    assert measure(desk, "throughput").value == 4
    assert column(desk).cards == 1
    assert column(desk, "acquisition").cards == 4


def test_a_metric_of_every_stage_is_told_once_under_the_word_of_the_template(desk):
    told = column(desk).measures

    assert "arrivals" not in {m.key for m in told["metrics_in"]}
    assert "conversion" not in {m.key for m in told["metrics_out"]}
    assert {"median_days", "throughput", "churn_rate"} <= {m.key for m in told["metrics_out"]}


def test_a_metric_that_nothing_is_known_of_is_named_without_a_number(desk):
    cost = measure(desk, "cost_per_lead")

    assert (cost.known, cost.value) == (False, None)
    assert column(desk).measures["metrics_in"][-1] == cost


def test_the_first_answer_is_timed_from_the_arrival(desk):
    for name in ("A", "B", "C", "D", "E"):
        card = desk.add(name)
        desk.clock.pass_days(0.5)
        note(desk, card, direction=None)

    found = measure(desk, "median_first_response_time")

    assert found.value == pytest.approx(12, abs=0.01)
    assert found.n == 5


def test_what_clients_said_makes_the_curves_and_the_quotes(desk):
    for mark in (2, 1, 0, -1, 2):
        note(desk, desk.add("Lenz, Ute"), emotion=mark, quote="Endlich!", sentiment=1)

    told = column(desk)

    assert told.experience.emotion == (4 / 5, 5)
    assert told.experience.usability.n == 0
    assert (told.quotes[0].text, told.quotes[0].who, told.quotes[0].mood) == ("Endlich!", "Lenz", 1)


def test_a_period_that_is_over_does_not_hear_what_is_said_after_it(desk):
    card = desk.add("Lenz, Ute")
    answer(desk, card, 9, emotion=-1, quote="Damals")
    last = DAYS.day(desk.clock())
    desk.clock.pass_days(1)
    answer(desk, card, 0, emotion=2, quote="Heute")

    told = desk.uses.maps.sheet(desk.journey(), Scope(last - 364, last, desk.clock())).columns[0]

    assert [quote.text for quote in told.quotes] == ["Damals"]
    assert told.experience.emotion == (-1, 1)
    found = {m.key: m for m in told.measures["metrics_out"]}
    assert (found["satisfaction"].value, found["satisfaction"].n) == (9, 1)


def test_a_stage_opens_into_its_touchpoints(desk):
    point = texts(desk, "touchpoints", "de")[0]
    note(desk, desk.add("Lenz"), emotion=2, touchpoint=point)

    parts = column(desk).parts

    assert [p.name.de for p in parts] == texts(desk, "touchpoints", "de")
    assert parts[0].experience.emotion == (2, 1)
    assert parts[1].experience.emotion.n == 0


def test_what_was_said_in_either_language_is_of_one_touchpoint(desk):
    german, english = (texts(desk, "touchpoints", language)[0] for language in ("de", "en"))
    assert german != english
    card = desk.add("Lenz")
    note(desk, card, emotion=2, touchpoint=german)
    note(desk, card, emotion=-1, touchpoint=english)

    assert column(desk).parts[0].experience.emotion == (0.5, 2)


def test_a_plan_in_the_other_language_is_of_the_same_touchpoint_and_stays_one(desk):
    german, english = (texts(desk, "touchpoints", language)[0] for language in ("de", "en"))
    planned = {**rest(desk), "plan": {"touchpoints": {english: {"emotion": 2}}}}
    desk.store.record(
        OpKind.EDIT_MAP,
        ("",),
        desk.clock(),
        lambda w: w.save_stage_rest(desk.stage("awareness").id, planned),
    )
    told = column(desk).parts[0]
    assert told.plan == (None, 2, None)

    desk.uses.maps.edit_plan(told.place, Ratings(emotion=1), "", "en")

    assert rest(desk)["plan"] == {"touchpoints": {german: {"emotion": 1}}}


def test_a_stage_with_sub_stages_opens_into_these(desk):
    steps = [{"key": "ad", "name": {"de": "Anzeige", "en": "Ad"}, "customer_does": ["Liest"]}]
    desk.store.record(
        OpKind.EDIT_MAP,
        ("",),
        desk.clock(),
        lambda w: w.save_stage_rest(desk.stage("marketing").id, {"steps": steps}),
    )
    note(desk, desk.add("Lenz"), emotion=2, stage=desk.stage("marketing").id, step="ad")

    (part,) = column(desk, "marketing").parts

    assert (part.name.de, part.place.path) == ("Anzeige", "ad")
    assert part.cells["customer_does"][0].text("de") == "Liest"
    assert part.experience.emotion == (2, 1)
    desk.uses.maps.edit_cell(part.place, Lane(LaneKey.CUSTOMER_DOES), ["Liest viel"], "de")
    (part,) = column(desk, "marketing").parts
    assert part.cells["customer_does"][0].names == ("Liest viel", "Liest")


def test_only_the_clients_of_a_persona_are_counted(desk):
    cards = [desk.add(f"Card {n}") for n in range(3)]
    desk.store.record(
        OpKind.EDIT,
        ("",),
        desk.clock(),
        lambda w: w.values.set(cards[0], "persona", "helga_brandt"),
    )
    for card in cards:
        note(desk, card, emotion=1)

    assert measure(desk, "new_leads_by_source", persona="helga_brandt").value == 1
    assert column(desk, persona="helga_brandt").cards == 1
    assert column(desk, "acquisition").wip_limit == 8
    assert column(desk, "acquisition", persona="helga_brandt").wip_limit == 0
    book = desk.uses.analytics.book(desk.journey(), desk.clock(), "helga_brandt")
    assert {stage.wip_limit for stage in book.journey.stages} == {0}
    assert column(desk, persona="helga_brandt").experience.emotion.n == 1
    assert measure(desk, "new_leads_by_source").value == 3


def test_a_cell_is_edited_in_one_language_and_given_back_by_undo(desk):
    before = rest(desk)
    lines = ["Bemerkt etwas", *texts(desk, "customer_does", "de")[1:]]

    changes = desk.uses.maps.edit_cell(place(desk), Lane(LaneKey.CUSTOMER_DOES), lines, "de")

    assert changes.op is not None
    assert changes.op.kind is OpKind.EDIT_MAP
    assert texts(desk, "customer_does", "de") == lines
    assert rest(desk)["customer_does"][0]["en"] == before["customer_does"][0]["en"]
    assert {k: v for k, v in rest(desk).items() if k != "customer_does"} == {
        k: v for k, v in before.items() if k != "customer_does"
    }
    desk.undo.undo()
    assert rest(desk) == before


def test_the_guiding_question_is_edited_in_one_language(desk):
    english = texts(desk, "question", "en")

    desk.uses.maps.edit_cell(place(desk), Lane(LaneKey.QUESTION), ["Was treibt ihn", "an?"], "de")

    assert texts(desk, "question", "de") == ["Was treibt ihn an?"]
    assert texts(desk, "question", "en") == english
    desk.undo.undo()
    assert texts(desk, "question", "de") != ["Was treibt ihn an?"]


def test_targets_and_named_metrics_are_edited_in_one_deed(desk):
    named = ("conversion_to_acquisition", "nps")
    before = rest(desk)

    desk.uses.maps.edit_metrics(place(desk), "metrics_out", named, {"throughput": 10, "nps": None})

    assert measure(desk, "throughput").target == 10
    assert measure(desk, "nps").known
    assert rest(desk)["metrics_out"] == list(named)
    desk.undo.undo()
    assert rest(desk) == before


def test_a_goal_of_a_what_if_is_the_target_of_all_that_measure_the_same(desk):
    desk.uses.goals.keep(desk.stage("awareness").id, Goal(0.6, 20))
    desk.uses.goals.keep(desk.stage("marketing").id, Goal(days=30))

    went_on = measure(desk, "conversion_to_acquisition")
    assert (went_on.target, went_on.from_goal) == (0.6, True)
    assert measure(desk, "median_days").target == 20
    assert measure(desk, "days_on_market", "marketing").target == 30


def test_a_goal_of_a_what_if_is_no_target_of_its_own(desk):
    desk.uses.goals.keep(desk.stage("awareness").id, Goal(conversion=0.6))
    named = ("conversion_to_acquisition",)

    untouched = {"conversion_to_acquisition": None, "throughput": 5}
    desk.uses.maps.edit_metrics(place(desk), "metrics_out", named, untouched)

    assert rest(desk)["targets"] == {"throughput": 5}
    desk.uses.maps.edit_metrics(place(desk), "metrics_out", named, {named[0]: 0.7})
    typed = measure(desk, named[0])
    assert (typed.target, typed.from_goal) == (0.7, False)


def test_nps_stays_when_its_question_is_cleared_in_one_language(desk):
    for score in (10, 9, 9, 3, 8):
        answer(desk, desk.add("Lenz"), score, scale="", stage=desk.stage("after_sales").id)
    before = measure(desk, "nps", "after_sales")
    assert (before.value, before.n) == (40, 5)

    desk.uses.maps.edit_cell(place(desk, "after_sales"), Lane(LaneKey.SURVEY), [], "de")

    assert measure(desk, "nps", "after_sales") == before


def test_the_nps_asks_a_client_with_two_cards_once_as_the_wheel_does(desk):
    first, second = desk.add("Lenz"), desk.add("Lenz")
    desk.contacts.link_card(second, desk.contacts.of_card(first))
    stage, since = desk.stage("after_sales").id, desk.clock()
    for card, score in ((first, 10), (second, 3)):
        answer(desk, card, score, scale="", stage=stage)
        desk.clock.pass_days(1)
    told, now = measure(desk, "nps", "after_sales"), desk.clock()
    assert (told.value, told.n) == (-100, 1)
    assert desk.flywheel.wheel(since, now, now, now).nps == Nps(0, 0, 1, few=True)


def test_a_plan_is_kept_for_a_stage_and_for_a_touchpoint(desk):
    point = texts(desk, "touchpoints", "de")[0]
    desk.uses.maps.edit_plan(place(desk), Ratings(1, 2, None), "Alles leicht", "de")
    desk.uses.maps.edit_plan(
        place(desk)._replace(touchpoint=point), Ratings(emotion=-1), "nicht gesagt", "de"
    )

    told = column(desk)

    assert told.plan == (1, 2, None)
    assert told.story.de == "Alles leicht"
    assert told.parts[0].plan == (None, -1, None)
    desk.undo.undo()
    assert column(desk).parts[0].plan == (None, None, None)


def test_rows_are_hidden_ordered_added_and_taken_away_each_in_one_deed(desk):
    maps, journey = desk.uses.maps, desk.journey().id
    maps.show_lane(journey, LaneKey.VOC, hidden=True)
    maps.move_lane(journey, LaneKey.HAT, LaneKey.QUESTION)
    maps.add_lane(journey, "Recht", "de")
    own = sheet(desk).lanes[-1]
    maps.edit_cell(place(desk), own, ["Widerruf"], "de")

    told = sheet(desk)
    assert LaneKey.VOC not in {lane.key for lane in told.shown}
    assert told.lanes[0].key == LaneKey.HAT
    assert [i.text("de") for i in told.columns[0].cells[own.key]] == ["Widerruf"]

    maps.remove_lane(journey, own.key)
    assert own.key not in {lane.key for lane in sheet(desk).lanes}
    assert "lanes" not in rest(desk)
    desk.undo.undo()
    assert [i.text("de") for i in sheet(desk).columns[0].cells[own.key]] == ["Widerruf"]
    for _ in range(4):
        desk.undo.undo()
    assert sheet(desk).lanes == lanes_of({})


def test_a_sub_stage_that_is_gone_is_told(desk):
    with pytest.raises(DomainError, match="no longer exists"):
        desk.uses.maps.edit_cell(place(desk)._replace(path="x"), Lane("voc"), ["a"], "de")


def test_every_shipped_map_is_read(desk):
    for journey in desk.store.journeys():
        told = sheet(desk, journey.key)
        named = {m.key for c in told.columns for m in c.measures["metrics_out"]}
        assert "nps" in named
        assert all(column.cells["question"] for column in told.columns)


def test_a_map_reads_only_what_it_counts(desk):
    desk.add("Müller, Eva", "marketing")
    asked: list[str] = []
    desk.store._plain.set_trace_callback(asked.append)
    sheet(desk)
    desk.store._plain.set_trace_callback(None)
    told = [statement for statement in asked if "activity.note" in statement]
    # Voices are read whole, and only those of the period.
    assert len(told) == 1
    assert "BETWEEN 0 AND" not in told[0]
    assert not any("property_document" in statement for statement in asked)
