"""Exit criteria of the shipped journeys, and when a card meets them."""

from datetime import date

import pytest

from kanban_app.domain.criteria import (
    Ask,
    AskKind,
    Criterion,
    Scale,
    Tick,
    all_met,
    checked_value,
    criteria_of,
    exit_survey,
    standings,
)
from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.needs import need_of
from kanban_app.exchange.reading.criteria_toml import read_criteria
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.paths import shipped_file
from tests.builders import template

BOOK = read_criteria(shipped_file("criteria.toml"))
TODAY = date(2026, 7, 15)
NO_NAME = Names("", "")


def shipped_criteria(key: str) -> dict[str, list[Criterion]]:
    read = read_journey(template(key))
    journey = Journey(JourneyId(1), key, read.name, (), read.commitment_stage, "")
    return {
        stage.key: list(
            criteria_of(journey, Stage(StageId(1), stage.key, stage.name), stage.rest, BOOK)
        )
        for stage in read.stages
    }


@pytest.mark.parametrize(
    ("key", "count", "required"), [("owner", 27, 24), ("buyer", 24, 23), ("lifecycle", 7, 7)]
)
def test_the_shipped_journeys_have_their_criteria(key, count, required):
    found = [c for stage in shipped_criteria(key).values() for c in stage]
    assert (len(found), sum(c.required for c in found)) == (count, required)
    assert all(c.name.de and c.name.en for c in found)


def test_every_entry_of_the_book_belongs_to_a_criterion_of_a_shipped_journey():
    rules = {
        f"{key}.{criterion.rule}"
        for key in ("owner", "buyer", "lifecycle")
        for stage in shipped_criteria(key).values()
        for criterion in stage
    }
    assert BOOK.criteria.keys() <= rules


def test_required_criteria_come_before_optional_ones():
    order = [c.required for c in shipped_criteria("buyer")["high_commitment"]]
    assert order == [True, True, True, False]


def test_a_value_of_one_name_is_typed_in_one_way():
    kinds: dict[str, set[AskKind]] = {}
    for data in BOOK.criteria.values():
        for ask in data.asks:
            kinds.setdefault(ask.key, set()).add(ask.kind)
    assert all(len(found) == 1 for found in kinds.values())


def standing_of(rule: str, facts: dict[str, str], ticks: dict[str, Tick] | None = None):
    stage, _, _ = rule.partition(".")
    criterion = next(c for c in shipped_criteria("owner")[stage] if c.rule == rule)
    return standings([criterion], ticks or {}, facts, TODAY)[0]


def test_the_energy_record_is_met_by_its_five_values():
    facts = {
        "property.energy_valid": "yes",
        "property.energy_source": "gas",
        "property.year_built": "2004",
    }
    three = standing_of("staging.energy", facts)
    assert (three.done, three.of, three.met, three.missing) == (3, 5, False, True)
    facts |= {"property.energy_value": "98.4", "property.energy_class": "C"}
    assert standing_of("staging.energy", facts).by_data


def test_a_certificate_that_has_expired_is_none_until_a_new_one_is_ordered():
    five = ("kind", "source", "value", "class")
    facts = {"property.year_built": "2004"} | {f"property.energy_{key}": "x" for key in five}
    assert standing_of("staging.energy", facts).missing
    assert standing_of("staging.energy", facts | {"value.energy_ordered_on": "2026-07-01"}).by_data


def test_a_house_that_needs_no_certificate_meets_the_energy_record():
    facts = {"property.energy_kind": "exempt", "property.energy_valid": "yes"}
    assert standing_of("staging.energy", facts).by_data


def test_a_tick_meets_what_no_data_does():
    ticked = standing_of("staging.media", {}, {"staging.media": Tick(Moment(1), "on disk")})
    assert (ticked.met, ticked.by_data, ticked.missing) == (True, False, False)
    assert not standing_of("staging.media", {}).met


def test_a_card_is_complete_when_all_that_is_required_is_met():
    need = need_of("value.a")
    assert need is not None
    criteria = (
        Criterion("s.tick", required=True, name=NO_NAME),
        Criterion("s.data", required=True, name=NO_NAME, needs=(need,)),
        Criterion("s.optional", required=False, name=NO_NAME),
    )
    assert not all_met(criteria, {"criterion.s.tick": "yes"}, TODAY)
    assert not all_met(criteria, {"value.a": "1"}, TODAY)
    assert all_met(criteria, {"criterion.s.tick": "yes", "value.a": "1"}, TODAY)
    assert all_met(criteria, {"criterion.s.tick": "yes", "criterion.s.data": "yes"}, TODAY)


def test_the_question_of_a_stage_can_be_answered_when_a_card_leaves_it():
    found = exit_survey({"survey": {"scale": "0-10", "when": "exit", "de": "Gut?", "en": "Good?"}})
    assert found is not None
    assert (found.question.de, found.scale) == ("Gut?", Scale(0, 10))
    monthly = {"scale": "0-10", "when": "every:P30D", "de": "Gut?"}
    assert exit_survey({"survey": monthly}).scale == (0, 10)
    assert exit_survey({"survey": {"scale": "A-F", "when": "exit", "de": "Gut?"}}) is None
    assert exit_survey({}) is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [("date", "15.07.2026"), ("money", "much"), ("bool", "maybe"), ("choice", "bank")],
)
def test_a_value_of_another_kind_is_refused(kind, text):
    with pytest.raises(DomainError):
        checked_value(Ask("a", AskKind(kind), Names("Wert", "Value")), text)


def test_odd_criteria_of_a_template_are_passed_over():
    journey = Journey(JourneyId(1), "own", NO_NAME, (), "a", "a")
    stage = Stage(StageId(1), "a", NO_NAME)
    rest = {"exit": ["text", {"de": "no key"}, {"key": "plain"}, {"key": 3}]}
    (found,) = criteria_of(journey, stage, rest, BOOK)
    assert found == Criterion("a.plain", required=False, name=Names("plain", "plain"))


def test_every_task_of_a_criterion_is_one_of_its_stage():
    bound = {path: data.task for path, data in BOOK.criteria.items() if data.task}
    assert bound == {"buyer.fit.identity": "identify", "owner.staging.energy": "energy"}
    for path, task in bound.items():
        journey, stage, _ = path.split(".")
        rest = next(s.rest for s in read_journey(template(journey)).stages if s.key == stage)
        assert task in {entry["key"] for entry in rest["tasks"]}


def test_what_the_other_side_says_of_a_sale_goes_when_it_falls():
    deal = {path for path, data in BOOK.criteria.items() if data.deal}
    for stage in ("owner.transaction", "buyer.transaction"):
        journey, key = stage.split(".")
        assert {f"{journey}.{c.rule}" for c in shipped_criteria(journey)[key]} <= deal
    assert "buyer.fit.identity" not in deal
    assert "buyer.high_commitment.proof" not in deal
