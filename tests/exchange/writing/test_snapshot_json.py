import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.daybook import Daybook
from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.records import Pause, PauseKind, Snapshot
from kanban_app.exchange.reading import snapshot_json
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.exchange.writing.snapshot_json import write_snapshot
from tests.builders import template
from tests.exchange.writing.daybooks import a_daybook
from tests.exchange.writing.snapshots import (
    LATEST,
    NOW,
    OWNER,
    a_card,
    a_snapshot,
    anything,
    snapshots,
)

EVENT = StageEvent(1, NOW, CardId(1), OWNER.id, 1, EventKind.CREATE, OWNER.stages[0].id)

REASON = {"key": "price", "name": {"de": "Preis", "en": "Price"}, "counts_as_loss": True}


def read_snapshot(data: bytes) -> Snapshot:
    return snapshot_json.read_snapshot(data, LATEST)


def full() -> Snapshot:
    return a_snapshot(
        a_card(1),
        a_card(2, origin="uid-1"),
        events=(
            EVENT._replace(seq=0, card=CardId(2)),
            EVENT,
            EVENT._replace(seq=2, card=CardId(2), to=None, end=End.LOST),
        ),
        pauses=(Pause(CardId(2), PauseKind.PARKED, "parked", NOW),),
        daybook=a_daybook(NOW),
    )


@given(snapshots())
@settings(max_examples=60)
def test_what_is_written_is_read_back_equal(snapshot):
    assert read_snapshot(write_snapshot(snapshot)) == snapshot


def test_the_shipped_templates_survive_whole():
    owner = read_journey(template("owner"))
    assert owner.rest
    snapshot = a_snapshot(journeys=(), orders={}, templates={"owner": owner})
    again = read_snapshot(write_snapshot(snapshot))
    assert again.templates["owner"] == owner


def test_the_file_says_what_it_is_and_has_a_line_per_event():
    text = write_snapshot(full()).decode()
    document = json.loads(text)
    assert (document["format"], document["version"]) == ("schwungrad-snapshot", 2)
    assert document["as_of"] == "2026-07-15T09:00:00.000000Z"
    assert len([line for line in text.splitlines() if line.startswith('{"seq"')]) == 3
    assert "Müller, Eva" in text


def test_a_byte_order_mark_does_no_harm():
    assert read_snapshot(b"\xef\xbb\xbf" + write_snapshot(full())) == full()


def test_events_and_pauses_of_cards_left_out_are_left_out():
    whole = full()
    part = whole._replace(cards=whole.cards[:1])
    again = read_snapshot(write_snapshot(part))
    assert again.events == (EVENT,)
    assert again.pauses == ()


def changed(path: list[str | int], value: object) -> bytes:
    document = json.loads(write_snapshot(full()))
    place = document
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    return json.dumps(document).encode()


STAGE = json.loads(write_snapshot(full()))["journeys"][1]["stages"][0] | {"id": 50}


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (["format"], "trello", "$.format"),
        (["version"], 3, "$.version"),
        (["as_of"], "yesterday", "$.as_of"),
        (["as_of"], "2026-07-15T09:00:00", "$.as_of"),
        (["as_of"], "0001-01-01T00:00:00+23:59", "$.as_of"),
        (["cards"], {}, "$.cards"),
        (["cards", 1], 7, "$.cards[1]"),
        (["cards", 1, "uid"], None, "$.cards[1].uid"),
        (["cards", 1, "uid"], "uid-1", "$.cards[1].uid"),
        (["cards", 1, "id"], 1, "$.cards[1].id"),
        (["cards", 0, "rank"], 1.5, "$.cards[0].rank"),
        (["cards", 0, "rank"], 2**70, "$.cards[0].rank"),
        (["cards", 0, "rank"], True, "$.cards[0].rank"),
        (["cards", 0, "stage"], 55, "$.cards[0].stage"),
        (["cards", 0, "outcome"], "maybe", "$.cards[0].outcome"),
        (["cards", 0, "tags"], ["a", 1], "$.cards[0].tags"),
        (["cards", 0, "contact"], "Eva", "$.cards[0].contact"),
        (["cards", 0, "expected_close"], "31.02.2026", "$.cards[0].expected_close"),
        (["events", 1, "card"], 3, "$.events[1].card"),
        (["events", 2, "to"], 1, "$.events[2].to"),
        (["events", 0, "to"], None, "$.events[0].to"),
        (["events", 2, "end"], "GONE", "$.events[2].end"),
        (["pauses", 0, "card"], 3, "$.pauses[0].card"),
        (["pauses", 0, "until"], 3, "$.pauses[0].until"),
        (["orders", 0, "stages"], [1, "2"], "$.orders[0].stages"),
        (["journeys", 1, "key"], "owner", "$.journeys[1].key"),
        (["journeys", 0, "stages", 1, "probability"], 2, "$.journeys[0].stages[1].probability"),
        (["journeys", 0, "stages", 1, "post_win"], 0, "$.journeys[0].stages[1].post_win"),
        (["templates", 0, "stages", 0, "rest"], [], "$.templates[0].stages[0].rest"),
        (["templates", 0, "stages", 2, "key"], "other", "$.journeys[0]"),
        (["templates", 0, "stages"], [], "$.templates[0].stages"),
        (["templates"], [], "$.journeys[0]"),
        (["orders", 1, "stages"], [7, 99], "$.journeys[1].version"),
        (["orders", 0, "stages"], [], "$.orders[0].stages"),
        (["orders", 0, "stages"], [1, 2, 3, 3], "$.orders[0].stages"),
        (["orders", 1], {"journey": 1, "version": 1, "stages": [1]}, "$.orders[1].version"),
        (["orders"], [], "$.journeys[0].version"),
        (["orders", 0, "version"], 2, "$.journeys[0].version"),
        (["orders", 0, "stages"], [1, 3, 2], "$.journeys[0].version"),
        (["gone"], [{**STAGE, "id": 2}], "$.journeys[0].stages[1].id"),
        (["gone"], [STAGE, STAGE], "$.gone[1].id"),
        (["journeys", 0, "key"], "", "$.journeys[0].key"),
        (["journeys", 0, "key"], "ow ner", "$.journeys[0].key"),
        (["journeys", 0, "name"], {"de": " ", "en": ""}, "$.journeys[0].name"),
        (["journeys", 0, "lobe"], "middle", "$.journeys[0].lobe"),
        (["journeys", 0, "stages"], [], "$.journeys[0].stages"),
        (["journeys", 0, "stages", 1, "key"], "awareness", "$.journeys[0].stages[1].key"),
        (["journeys", 0, "stages", 1, "colour"], "red", "$.journeys[0].stages[1].colour"),
        (["journeys", 0, "stages", 1, "wip_limit"], -1, "$.journeys[0].stages[1].wip_limit"),
        (["journeys", 0, "commitment_stage"], "nowhere", "$.journeys[0].commitment_stage"),
        (["journeys", 0, "won_when_leaving"], "nowhere", "$.journeys[0].won_when_leaving"),
        (["templates", 0, "won_when_leaving"], "nowhere", "$.templates[0].won_when_leaving"),
        (["templates", 0, "key"], "buyer", "$.templates[0].key"),
        (["templates", 0, "stages", 1, "key"], "awareness", "$.templates[0].stages[1].key"),
        (
            ["templates", 0, "stages", 1, "name"],
            {"de": "", "en": ""},
            "$.templates[0].stages[1].name",
        ),
        (
            ["templates", 0, "stages", 1, "stale_after_days"],
            10**6,
            "$.templates[0].stages[1].stale_after_days",
        ),
        (["templates", 0, "loss_reasons"], [REASON, REASON], "$.templates[0].loss_reasons[1].key"),
        (["cards", 0, "uid"], "", "$.cards[0].uid"),
        (["cards", 0, "uid"], "\0", "$.cards[0].uid"),
        (["cards", 0, "rank"], 2**63 - 1, "$.cards[0].rank"),
        (["cards", 0, "value_cents"], 2**62, "$.cards[0].value_cents"),
        (["cards", 0, "currency"], "EURO", "$.cards[0].currency"),
        (["cards", 0, "currency"], "", "$.cards[0].currency"),
        (["cards", 0, "journey"], 9, "$.cards[0].stage"),
        (["events", 1, "journey"], 9, "$.events[1].journey"),
        (["events", 1, "version"], 9, "$.events[1].version"),
        (["events", 1, "to"], 7, "$.events[1].to"),
        (["events", 1, "at"], "2150-01-03T00:00:00Z", "$.events[1].at"),
        (["pauses", 0, "since"], "2150-01-03T00:00:00Z", "$.pauses[0].since"),
        (["pauses", 0, "until"], "2150-01-03T00:00:00Z", "$.pauses[0].until"),
        (["pauses", 0, "until"], "2000-01-01T00:00:00Z", "$.pauses[0].until"),
        (["events"], [], "$.cards[0]"),
        (["cards", 0, "contact_uid"], "eve", "$.cards[0].contact_uid"),
        (["cards", 0, "property_uid"], 1, "$.cards[0].property_uid"),
        (["cards", 0, "origin_contact"], "", "$.cards[0].origin_contact"),
        (["cards", 0, "values"], {"": "x"}, "$.cards[0].values"),
        (["cards", 0, "values"], {"a": 1}, "$.cards[0].values.a"),
        (["cards", 0, "values"], {"a": ""}, "$.cards[0].values.a"),
        (["cards", 0, "criteria", 0, "rule"], "mandate", "$.cards[0].criteria[0].rule"),
        (["cards", 0, "criteria", 0, "met_at"], None, "$.cards[0].criteria[0].met_at"),
        (["cards", 0, "milestones", 0, "on"], None, "$.cards[0].milestones[0].on"),
        (["cards", 0, "milestones", 0, "key"], "", "$.cards[0].milestones[0].key"),
        (["contacts"], None, "$.contacts"),
        (["contacts", 1, "uid"], "eva", "$.contacts[1].uid"),
        (["contacts", 0, "kind"], "animal", "$.contacts[0].kind"),
        (["contacts", 0, "roles"], ["king"], "$.contacts[0].roles"),
        (["contacts", 0, "name"], "x" * 801, "$.contacts[0].name"),
        (["contacts", 0, "phones"], ["x" * 801], "$.contacts[0].phones"),
        (["contacts", 0, "birthday"], "1.2.1970", "$.contacts[0].birthday"),
        (["contacts", 0, "channel"], "dove", "$.contacts[0].channel"),
        (["contacts", 0, "identity"], None, "$.contacts[0].identity"),
        (
            ["contacts", 0, "consents", 0, "granted_on"],
            None,
            "$.contacts[0].consents[0].granted_on",
        ),
        (
            ["contacts", 0, "consents", 0, "withdrawn_on"],
            "2020-01-01",
            "$.contacts[0].consents[0].withdrawn_on",
        ),
        (["contacts", 0, "created"], "2150-01-03T00:00:00Z", "$.contacts[0].created"),
        (["not_duplicates", 0, "one"], "x", "$.not_duplicates[0].one"),
        (["not_duplicates", 0, "other"], "eva", "$.not_duplicates[0].other"),
        (["properties", 0, "owner"], "x", "$.properties[0].owner"),
        (["properties", 0, "commission", "tipster"], "x", "$.properties[0].commission.tipster"),
        (["properties", 0, "commission", "vat_rate"], None, "$.properties[0].commission.vat_rate"),
        (
            ["properties", 0, "commission", "owner_rate"],
            -1,
            "$.properties[0].commission.owner_rate",
        ),
        (["properties", 0, "price_cents"], -1, "$.properties[0].price_cents"),
        (["properties", 0, "rooms"], "3", "$.properties[0].rooms"),
        (["properties", 0, "rooms"], -1, "$.properties[0].rooms"),
        (["properties", 0, "latitude"], 10**400, "$.properties[0].latitude"),
        (["properties", 0, "features"], ["moat"], "$.properties[0].features"),
        (["properties", 0, "status"], None, "$.properties[0].status"),
        (["properties", 0, "documents", 0, "state"], "lost", "$.properties[0].documents[0].state"),
        (["properties", 0, "publications", 0], 1, "$.properties[0].publications[0]"),
        (["tasks", 0, "card"], "x", "$.tasks[0].card"),
        (["tasks", 0, "contact"], 1, "$.tasks[0].contact"),
        (["tasks", 0, "property"], "x", "$.tasks[0].property"),
        (["tasks", 0, "due"], None, "$.tasks[0].due"),
        (["tasks", 0, "at"], "9:30", "$.tasks[0].at"),
        (["tasks", 0, "at"], "09:30:01", "$.tasks[0].at"),
        (["tasks", 0, "minutes"], -1, "$.tasks[0].minutes"),
        (["tasks", 0, "repeat"], "often", "$.tasks[0].repeat"),
        (["tasks", 0, "dropped"], True, "$.tasks[0].dropped"),
        (["tasks", 0, "done_at"], "2150-01-03T00:00:00Z", "$.tasks[0].done_at"),
        (["tasks", 1, "uid"], "call", "$.tasks[1].uid"),
        (["activities", 0, "task"], "x", "$.activities[0].task"),
        (["activities", 0, "kind"], "dance", "$.activities[0].kind"),
        (["activities", 0, "rating"], 11, "$.activities[0].rating"),
        (["activities", 0, "sentiment"], -3, "$.activities[0].sentiment"),
        (["activities", 0, "note"], "x" * 70_000, "$.activities[0].note"),
        (["activities", 1, "stage"], 99, "$.activities[1].stage"),
        (["activities", 1, "usability"], 3, "$.activities[1].usability"),
        (["activities", 1, "emotion"], "good", "$.activities[1].emotion"),
        (["activities", 1, "solving"], -3, "$.activities[1].solving"),
        (["activities", 1, "touchpoint"], None, "$.activities[1].touchpoint"),
        (["activities", 1, "scale"], "1-6", "$.activities[1].scale"),
        (["activities", 1, "rating"], 0, "$.activities[1].rating"),
        (["profiles", 0, "card"], "x", "$.profiles[0].card"),
        (["profiles", 0, "weights"], {"price": 101}, "$.profiles[0].weights.price"),
        (["profiles", 0, "financing"], "hope", "$.profiles[0].financing"),
        (["deals", 0, "owner"], None, "$.deals[0].owner"),
        (["deals", 0, "buyer"], "uid-1", "$.deals[0].buyer"),
        (["deals", 0, "state"], "hoped", "$.deals[0].state"),
        (["deals", 0, "before"], "x", "$.deals[0].before"),
        (["match_notes", 0, "profile"], "x", "$.match_notes[0].profile"),
        (["match_notes", 0, "seen_score"], True, "$.match_notes[0].seen_score"),
    ],
)
def test_a_problem_is_named_by_its_path(path, value, where):
    with pytest.raises(ImportProblem) as caught:
        read_snapshot(changed(path, value))
    assert caught.value.arguments[0] == where
    assert where in str(caught.value)


def test_a_property_is_sold_once():
    document = json.loads(write_snapshot(full()))
    document["deals"].append({**document["deals"][0], "uid": "again"})
    with pytest.raises(ImportProblem, match=r"\$\.deals\[1\]\.state"):
        read_snapshot(json.dumps(document).encode())


def test_what_hangs_on_cards_left_out_is_left_out():
    whole = full()
    part = read_snapshot(write_snapshot(whole._replace(cards=whole.cards[1:]))).daybook
    assert [t.uid for t in part.tasks] == ["letter"]
    assert (part.cards, part.activities, part.deals) == ({}, (), ())
    assert [p.uid for p in part.profiles] == ["wish"]


def test_a_file_from_before_clients_were_asked_about_stages_is_read():
    document = json.loads(write_snapshot(full()))
    new = ("stage", "step", "touchpoint", "usability", "emotion", "solving", "scale")
    for activity in document["activities"]:
        for key in new:
            del activity[key]
    talk, answer = read_snapshot(json.dumps(document).encode()).daybook.activities
    before = full().daybook.activities
    assert talk == before[0]
    assert answer.fields == replace(
        before[1].fields, stage=None, step="", touchpoint="", usability=None, emotion=None,
        solving=None, scale="",
    )  # fmt: skip


def test_a_file_of_version_1_has_no_daybook():
    data = changed(["version"], 1)
    assert read_snapshot(data) == full()._replace(daybook=Daybook())


def test_an_old_order_may_not_name_a_stage_the_file_lacks():
    orders = {**full().orders, (1, 2): (1, 99)}
    with pytest.raises(ImportProblem, match=r"\$\.orders\[2\]\.stages"):
        read_snapshot(write_snapshot(full()._replace(orders=orders)))


def test_a_clock_a_little_behind_refuses_nothing():
    yesterday = Moment(NOW - DAY)
    assert snapshot_json.read_snapshot(write_snapshot(full()), yesterday) == full()


def test_what_no_store_can_hold_is_dropped_from_texts():
    data = changed(["cards", 0, "title"], "a\0b\ud83cc")
    assert read_snapshot(data).cards[0].fields.title == "abc"
    half = a_card(fields=replace(a_card().fields, title="\ud83c"))
    assert read_snapshot(write_snapshot(a_snapshot(half))).cards[0].fields.title == ""


def test_a_missing_key_is_named():
    with pytest.raises(ImportProblem, match=r"\$\.events is missing"):
        read_snapshot(
            b'{"format":"schwungrad-snapshot","version":1,"journeys":[],"orders":[],"cards":[]}'
        )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"7",
        b"{",
        b"\xff\xfe{}",
        b"[" * 100_000,
        b"1" * 10_000,
        b"[" + b"9" * 9_999 + b"]",
    ],
)
def test_what_is_no_document_is_refused(data):
    with pytest.raises(ImportProblem):
        read_snapshot(data)


DOCUMENT = json.loads(write_snapshot(full()))


def paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        inner = enumerate(value)
    return [path, *(p for key, v in inner for p in paths(v, (*path, key)))]


PATHS = [p for p in paths(DOCUMENT) if p and "rest" not in p]


@given(st.sampled_from(PATHS), anything)
@settings(max_examples=200)
def test_a_mutated_document_is_read_or_refused_but_never_breaks(path, value):
    problem = None
    try:
        read_snapshot(changed(list(path), value))
    except ImportProblem as raised:
        problem = raised
    assert problem is None or str(problem.arguments[0]).startswith("$")


@given(st.data())
@settings(max_examples=100)
def test_damaged_bytes_are_read_or_refused_but_never_break(data):
    good = write_snapshot(a_snapshot(a_card()))
    at = data.draw(st.integers(0, len(good)))
    damaged = (
        good[:at] + data.draw(st.binary(max_size=4)) + good[at + data.draw(st.integers(0, 9)) :]
    )
    with suppress(ImportProblem):
        read_snapshot(damaged)
