"""What a card must keep to before it is stored."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.card_rules import LONG, SHORT, checked
from kanban_app.domain.errors import DomainError

CARD = CardFields("EFH", Contact("Müller, Eva"))


@pytest.mark.parametrize("fields", [CardFields(), CardFields(" ", Contact("\0 "))])
def test_a_card_without_name_and_title_is_refused(fields):
    with pytest.raises(DomainError, match="name or a title"):
        checked(fields)


@pytest.mark.parametrize("chance", [-0.01, 1.01, float("nan")])
def test_a_chance_that_is_none_is_refused(chance):
    with pytest.raises(DomainError, match="between 0 and 100"):
        checked(replace(CARD, probability=chance))
    assert checked(replace(CARD, probability=0.0)).probability == 0


@pytest.mark.parametrize("name", ["title", "object_line", "place", "waiting_note"])
def test_the_limit_counts_bytes_and_is_included(name):
    fits = replace(CARD, **{name: "ä" * (SHORT // 2)})
    assert checked(fits) == fits
    with pytest.raises(DomainError, match="800 bytes"):
        checked(replace(CARD, **{name: "ä" * (SHORT // 2) + "x"}))


@pytest.mark.parametrize(
    "fields",
    [
        replace(CARD, notes="x" * (LONG + 1)),
        replace(CARD, tags=("warm", "x" * (SHORT + 1))),
        replace(CARD, contact=Contact("x" * (SHORT + 1))),
        replace(CARD, contact=Contact("Eva", ("1" * (SHORT + 1),))),
        replace(CARD, contact=Contact("Eva", (), ("x" * (SHORT + 1),))),
    ],
)
def test_notes_tags_and_contacts_have_limits_too(fields):
    with pytest.raises(DomainError, match="too long"):
        checked(fields)


@given(st.text(st.characters() | st.sampled_from("\0\ud83c"), max_size=20))
def test_what_is_kept_can_be_written(text):
    kept = checked(replace(CARD, notes=text, title=text)).notes
    kept.encode()
    assert "\0" not in kept
    assert checked(replace(CARD, notes=kept)).notes == kept
