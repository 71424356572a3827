"""A name is found however its umlauts, marks and numbers are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.search_text import dial_text, marks, query_of, searchable


@pytest.mark.parametrize("typed", ["muller", "mueller", "müller", "MÜLLER", "Mu", "ller"])
def test_every_spelling_finds_an_umlaut(typed):
    (word,) = query_of(typed).words
    assert word in searchable(["Müller, Eva"])[0]


def test_an_umlaut_finds_the_name_that_is_spelled_out():
    (word,) = query_of("müller").words
    assert word in searchable(["Mueller, Joerg"])[0]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Große Straße 5", "strasse"),
        ("Große Straße 5", "STRAẞE"),
        ("Jürgen Öztürk", "oeztuerk"),
        ("Neuerwerb", "erwerb"),
        ("T. Y\u0131ld\u0131r\u0131m", "yildirim"),
        ("Ivo Petrović", "petrovic"),
        ("Mu\u0308ller", "mueller"),
        ("p1@example.org", "p1@example.org"),
    ],
)
def test_what_is_typed_without_marks_finds_what_has_them(text, typed):
    (word,) = query_of(typed).words
    assert word in searchable([text])[0]


def test_texts_stay_apart_when_many_are_read_at_once():
    texts = ["Weiß, Ada", "", "Straße\nam Wald", "Plain"]
    assert searchable(texts) == [searchable([t])[0] for t in texts]
    assert searchable(texts) == ["weiss ada", "", "strasse am wald", "plain"]


@given(st.lists(st.text(), max_size=5))
def test_any_texts_are_read_at_once_as_one_by_one(texts):
    assert searchable(texts) == [searchable([t])[0] for t in texts]


@pytest.mark.parametrize(
    "typed", ["0221 4710 142", "0221/4710-142", "+49 221 4710142", "0049 (221) 4710 142", "4710142"]
)
def test_a_telephone_number_is_one_number_in_every_spelling(typed):
    assert query_of(typed).phone in dial_text("0221 4710142")


def test_a_foreign_number_is_found_with_plus_and_with_zeros():
    assert query_of("+33 1 2345").phone == query_of("0033 12345").phone == "003312345"


@pytest.mark.parametrize("typed", ["79100 Freiburg", "123", "EFH 149 m²", ""])
def test_what_is_no_number_is_looked_for_by_words_only(typed):
    assert query_of(typed).phone == ""


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Müller, Jörg", "muller", ["Müller"]),
        ("Müller, Jörg", "mueller", ["Müller"]),
        ("Mueller, Joerg", "müller", ["Mueller"]),
        ("Große Straße", "stras", ["Stra", "ß"]),
        ("Eva Müller-Thelen", "thel eva", ["Eva", "Thel"]),
        ("p1@example.org", "example.org", ["example.org"]),
        ("Nichts", "zq", []),
        ("", "zq", []),
    ],
)
def test_the_hit_is_marked_in_the_text_as_it_stands(text, typed, marked):
    pieces = marks(text, query_of(typed).words)
    assert "".join(piece for piece, _ in pieces) == text
    assert "".join(piece for piece, hit in pieces if hit) == "".join(marked)


@given(st.text(), st.text())
def test_marks_never_change_a_text(text, typed):
    assert "".join(piece for piece, _ in marks(text, query_of(typed).words)) == text
