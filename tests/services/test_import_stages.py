"""The words of a history for its stages, against the owner's journey."""

import pytest

from kanban_app.exchange.reading.headers import recognise
from kanban_app.exchange.reading.table import read_table
from kanban_app.services.import_stages import StageWord, meaning, stage_words
from tests.builders import a_desk

STEPS = b"""card,at,from_stage,to_stage
A,2026-01-01,Backlog,Marketing
B,2026-01-01,,Blood test
B,2026-01-02,Blood test,blood-test
"""


@pytest.fixture
def owner(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        yield desk.journey()


def test_every_word_is_counted_once_in_its_first_spelling(owner):
    table = read_table(STEPS)
    assert stage_words(table, recognise(table), owner) == (
        StageWord("Marketing", 1, "marketing"),
        StageWord("Blood test", 2, None),
        StageWord("Backlog", 1, None),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MARKETING", "marketing"),
        ("Marketing & Vertrieb", "marketing"),
        ("Vermarktung", None),
        ("Gewonnen", "WON"),
        ("Abgeschlossen und gewonnen", "WON"),
        ("geschlossen", "ARCHIVED"),
        ("offen", None),
        ("After", "after_sales"),
        ("A", None),
    ],
)
def test_a_word_means_what_it_names_or_begins_like(owner, text, expected):
    assert meaning(text, owner) == expected
