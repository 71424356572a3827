"""Contacts are found by what is typed, and it is marked where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.contact_search import excerpt, found, hay, needle, spans
from tests.domain.test_duplicates import a_line

JOERG = a_line(
    1, "Müller, Jörg", "+49 221 4710 142", "j.mueller@example.org", city="Köln", postcode="50667",
    notes="Anruf nachmittags\nFrau Groß fragt nach", street="Gartenweg 3",
)  # fmt: skip
OTHER = a_line(2, "Weber, Jan", "0171 3920031")
HAYS = [hay(JOERG), hay(OTHER)]


@pytest.mark.parametrize(
    "text",
    ["müller", "Mueller", "muller", "ülle", "jorg mül", "köln", "50667", "GROSS", "gartenweg",
     "0221 4710142", "+49 221 47", "0049 (0)221/4710", "4710 142", "j.mueller@"],
)  # fmt: skip
def test_any_spelling_of_any_part_finds_him(text):
    assert [h.line.id for h in found(HAYS, needle(text))] == [1]


def test_every_word_must_occur_and_no_word_finds_everybody():
    assert found(HAYS, needle("müller jan")) == []
    assert len(found(HAYS, needle("  "))) == 2
    assert found(HAYS, needle("0999 123")) == []


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [("Müller, Jörg", "muller", ["Müller"]), ("Mueller, Joerg", "müller", ["Mueller"]),
     ("Mueller, Joerg", "jorg", ["Joerg"]), ("Groß", "gross", ["Groß"]),
     ("anna@example.org", "ann org", ["ann", "org"]), ("Weber", "müller", [])],
)  # fmt: skip
def test_hits_are_marked_as_they_are_written(text, typed, marked):
    assert [text[a:b] for a, b in spans(text, needle(typed).words)] == marked


@given(st.text(max_size=30), st.text(max_size=5))
def test_marks_lie_within_the_text_and_in_order(text, typed):
    runs = spans(text, needle(typed).words)
    flat = [place for run in runs for place in run]
    assert flat == sorted(flat)
    assert all(0 <= place <= len(text) for place in flat)


def test_a_note_is_shown_around_what_was_found():
    assert excerpt(JOERG.notes, needle("fragt").words) == "Groß fragt nach"
    assert excerpt(JOERG.notes, needle("weber").words) == ""


def test_a_title_does_not_count_for_the_order():
    names = ("Dr. Ganter, Lukas", "Müller, Prof. Eva", "Dr. Anna Gross", "Müller, Adam", "Fa. GmbH")
    ordered = sorted((hay(a_line(n, name)) for n, name in enumerate(names)), key=lambda h: h.order)
    assert [h.line.name for h in ordered] == [
        "Fa. GmbH", "Dr. Ganter, Lukas", "Dr. Anna Gross", "Müller, Adam", "Müller, Prof. Eva",
    ]  # fmt: skip
