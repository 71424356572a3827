"""A journey written down is the same journey when it is read again."""

import tomllib
from string import ascii_letters, digits

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.journey import (
    JourneyTemplate,
    LossReason,
    Names,
    StageKind,
    StageTemplate,
)
from kanban_app.exchange.reading.journey_rules import LARGEST, LOBES
from kanban_app.exchange.reading.journey_toml import COLOURS, read_journey
from kanban_app.exchange.writing.journey_toml import write_journey
from tests.builders import template

MAP = """
[journey]
key = "rent"
name = { de = "Vermietung", en = "Letting" }
lanes = [
  { key = "question" },
  { key = "risk", de = "Wagnis", en = "Risk", own = true },
  { key = "voc", hidden = true },
]
personas = [{ key = "p1", name = "Helga Brandt", line = "Witwe", goals = ["Ruhe"], picture = "iVBORw0K" }]

[[stage]]
key = "asked"
name = "Anfrage"
ideas = ["Film", { de = "Bild", en = "Picture" }]
targets = { conversion = 0.6, nps = 50 }
goal = { conversion = 0.7, days = 20.0 }
lanes = { risk = ["Leerstand"] }
plan = { usability = 1, emotion = -2, touchpoints = { "E-Mail & Chat" = { emotion = 2 } }, story = { de = "Ruhig." } }
improvements = [{ key = "i1", priority = 1, effort = 2, effect = 5, started = "2026-01-02", done = "", metric = "nps", de = "Kurz" }]

[[stage.steps]]
key = "viewing"
name = { de = "Besichtigung", en = "Viewing" }
steps = [{ key = "slot", name = "Termin", wip_limit = 3 }]

[[stage]]
key = "signed"
name = "Vertrag"
"""  # noqa: E501

KEYS = st.text(ascii_letters + digits + "_-", min_size=1, max_size=12)
# No lone surrogates: no file can hold them.
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
NUMBERS = st.integers() | st.floats(allow_nan=False)
VALUES = st.recursive(
    TEXTS | NUMBERS | st.booleans() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
NAMES = st.builds(Names, TEXTS.map(str.strip), TEXTS.map(str.strip))
GIVEN = NAMES.filter(any)
WHOLE = st.integers(0, LARGEST)
JOURNEY = {"key", "name", "goal", "lobe", "commitment_stage", "won_when_leaving", "loss_reasons"}
STAGE = {*StageTemplate._fields, "position", "tasks"}


def rests(taken: set[str]):
    # A word of the file's own would have to say what it says there.
    keys = TEXTS.map(lambda key: f"x{key}").filter(lambda key: key not in taken)
    return st.dictionaries(keys, VALUES, max_size=4)


def stages(key: str):
    return st.builds(
        StageTemplate,
        key=st.just(key),
        name=GIVEN,
        question=NAMES,
        kind=st.sampled_from(StageKind),
        counts_as_wip=st.booleans(),
        colour=st.sampled_from(COLOURS),
        probability=st.floats(0, 1),
        wip_limit=WHOLE,
        dwell_target_days=WHOLE,
        stale_after_days=WHOLE,
        rest=rests(STAGE),
    )


@st.composite
def templates(draw) -> JourneyTemplate:
    def folded(key: str) -> str:
        return key.casefold()

    keys = draw(st.lists(KEYS, min_size=1, max_size=4, unique_by=folded))
    reasons = draw(st.lists(KEYS, max_size=3, unique_by=folded))
    outside = draw(rests({"schema_version", "journey", "stage"}))
    return JourneyTemplate(
        key=draw(KEYS),
        name=draw(GIVEN),
        stages=tuple(draw(stages(key)) for key in keys),
        commitment_stage=draw(st.sampled_from(keys)),
        won_when_leaving=draw(st.sampled_from(keys)),
        goal=draw(NAMES),
        lobe=draw(st.sampled_from(LOBES)),
        loss_reasons=tuple(LossReason(k, draw(GIVEN), draw(st.booleans())) for k in reasons),
        rest=draw(rests(JOURNEY)) | ({"file": outside} if outside else {}),
    )


@pytest.mark.parametrize("key", ["owner", "buyer", "lifecycle"])
def test_the_shipped_journeys_go_out_and_in_without_loss(key):
    journey = read_journey(template(key))
    assert read_journey(write_journey(journey)) == journey


def test_everything_a_map_says_goes_out_and_in():
    journey = read_journey(MAP.encode())
    written = write_journey(journey)
    assert read_journey(written) == journey
    assert (
        tomllib.loads(MAP)["stage"][0]["plan"]
        == tomllib.loads(written.decode())["stage"][0]["plan"]
    )


@settings(deadline=None)
@given(templates())
def test_any_journey_goes_out_and_in(journey):
    assert read_journey(write_journey(journey)) == journey


def test_a_table_stays_on_one_line_with_what_it_is_about():
    lines = write_journey(read_journey(template("owner"))).decode().splitlines()
    assert 'name = { de = "Erwerb", en = "Acquisition" }' in lines
    assert [line for line in lines if line.startswith("[")] == ["[journey]", *["[[stage]]"] * 6]


def test_a_renamed_reason_keeps_what_else_the_file_said_of_it():
    journey = read_journey(template("lifecycle"))
    reasons = tuple(
        r._replace(name=Names("Gekündigt", "Cancelled")) if r.key == "churn" else r
        for r in journey.loss_reasons
    )
    again = read_journey(write_journey(journey._replace(loss_reasons=reasons)))
    assert again.loss_reasons == reasons
    told = {e["key"]: e for e in again.rest["loss_reasons"]}
    assert told["churn"] == {"key": "churn", "de": "Gekündigt", "en": "Cancelled", "churn": True}


def test_what_is_nothing_is_left_out():
    journey = read_journey(MAP.encode())
    first = journey.stages[0]._replace(rest={"plan": {"emotion": None, "solving": 1}, "hat": None})
    again = read_journey(write_journey(journey._replace(stages=(first, *journey.stages[1:]))))
    assert again.stages[0].rest == {"plan": {"solving": 1}}
