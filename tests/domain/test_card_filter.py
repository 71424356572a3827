"""Filtering finds what is meant, umlauts and all."""

import pytest

from kanban_app.domain.card import CardFace
from kanban_app.domain.card_filter import CardFilter, apply, text_of
from kanban_app.domain.moment import DAY

NOW = 100 * DAY


def a_face(number: int, **more) -> CardFace:
    values = {
        "id": number, "stage_id": 1, "rank": number, "title": "", "person": "Müller, Eva",
        "object_line": "EFH", "place": "Gießen", "value_cents": 1_000_00, "currency": "EUR",
        "source": "phone", "created": 0, "entered": NOW - 10 * DAY, "outcome": "open",
        "parked_until": "", "waiting_on": "nobody", "waiting_note": "", "tags": "warm\nAltbau",
        "expected_close": "", **more,
    }  # fmt: skip
    return CardFace(**values)


FACES = [
    a_face(1),
    a_face(2, person="Strauß, Jan", place="Ulm", tags="", source="website_form"),
    a_face(3, person="Öztürk, Ada", value_cents=9_000_00, entered=NOW - 50 * DAY),
]


def ids(wanted: CardFilter) -> list[int]:
    return [f.id for f in apply(wanted, FACES, [text_of(f) for f in FACES], NOW)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("muller", [1]),
        ("mueller", [1]),
        ("MÜLLER", [1]),
        ("strauss", [2]),
        ("giessen", [1, 3]),
        ("oeztuerk", [3]),
        ("efh ulm", [2]),
        ("altbau", [1, 3]),
        ("nobody at all", []),
    ],
)
def test_every_word_must_occur_in_any_spelling(text, found):
    assert ids(CardFilter(text=text)) == found


def test_tags_sources_values_and_ages_narrow_together():
    assert ids(CardFilter(tags=frozenset({"warm"}))) == [1, 3]
    assert ids(CardFilter(sources=frozenset({"website_form"}))) == [2]
    assert ids(CardFilter(least_cents=5_000_00)) == [3]
    assert ids(CardFilter(most_days=20)) == [1, 2]
    assert ids(CardFilter(tags=frozenset({"warm"}), least_days=20)) == [3]


def test_late_steps_are_found_by_the_day_and_missing_ones_where_a_step_is_needed():
    faces = [
        a_face(1, next_task="Anrufen", next_due="2026-07-14"),
        a_face(2, next_task="Anrufen", next_due="2026-07-15"),
        a_face(3, next_task=""),
        a_face(4, next_task="", parked_until="2026-08-01"),
        a_face(5, next_task="", waiting_on="bank"),
        a_face(6, next_task=None),
    ]

    def found(*steps: str) -> list[int]:
        wanted = CardFilter(steps=frozenset(steps))
        return [f.id for f in apply(wanted, faces, [""] * 6, NOW, "2026-07-15")]

    assert found("late") == [1]
    assert found("none") == [3]
    assert found("late", "none") == [1, 3]
