"""Cells of a map: edited in one language, whole in the other."""

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.map_items import Item, edited, flat, items_of

TWO = {"de": "Besichtigt", "en": "Views", "extra": 3}


def test_a_line_typed_anew_leaves_the_other_language_and_all_else_of_its_item() -> None:
    (item,) = edited(items_of([TWO]), ["Schaut an"], "de")

    assert item.raw == {"de": "Schaut an", "en": "Views", "extra": 3}


def test_a_text_for_both_languages_is_told_apart_when_one_is_edited() -> None:
    (item,) = edited(items_of(["Portal"]), ["Portal site"], "en")

    assert item.raw == {"de": "Portal", "en": "Portal site"}


def test_lines_that_stayed_are_the_same_items_wherever_they_stand_now() -> None:
    items = items_of([TWO, "Anruf", "Brief"])

    swapped = edited(items, ["Brief", "Besichtigt"], "de")

    assert [item.raw for item in swapped] == ["Brief", TWO]


def test_a_line_alike_one_that_is_gone_is_that_item_at_another_place() -> None:
    items = items_of([{"de": "Bericht senden", "en": "Send the report"}, "Anruf"])

    made = edited(items, ["Anruf", "Berichte senden"], "de")

    assert made[1].raw == {"de": "Berichte senden", "en": "Send the report"}


def test_a_new_line_is_an_item_of_its_language_and_shown_in_the_other_until_it_is_worded() -> None:
    (item,) = edited((), ["Zaun prüfen"], "de")

    assert item.raw == {"de": "Zaun prüfen"}
    assert item.text("en") == "Zaun prüfen"


def test_an_item_with_breaks_in_it_is_one_line_and_stays_as_it_was() -> None:
    items = items_of(["Ruft an\n und fragt", "5\u00a0Tage", TWO])
    lines = [flat(item.text("de")) for item in items]
    assert lines == ["Ruft an und fragt", "5 Tage", "Besichtigt"]

    made = edited(items, [*lines[:2], "Schaut an"], "de")

    assert made[:2] == items[:2]
    assert made[2].names.de == "Schaut an"


def test_what_is_no_item_is_not_there() -> None:
    assert items_of([1, "", {"key": "x"}, "Anruf", None]) == (Item("Anruf"),)
    assert items_of(None) == ()


TEXT = st.text("abc", min_size=1, max_size=4)
BROKEN = st.text("ab \n\t\r\u2028\u00a0", max_size=8)
ITEMS = st.lists(st.one_of(TEXT, st.fixed_dictionaries({"de": TEXT, "en": TEXT})), max_size=6)


@given(ITEMS, st.lists(TEXT, max_size=6))
def test_what_was_typed_is_what_is_read(raws: list[object], lines: list[str]) -> None:
    made = edited(items_of(raws), lines, "de")

    assert [item.text("de") for item in made] == lines


@given(ITEMS)
def test_lines_given_back_as_they_were_change_nothing(raws: list[object]) -> None:
    items = items_of(raws)

    assert edited(items, [item.text("en") for item in items], "en") == items


@given(st.lists(BROKEN, max_size=6))
def test_lines_given_back_flat_change_nothing_either(raws: list[str]) -> None:
    items = tuple(item for item in items_of(raws) if flat(item.text("de")))

    assert edited(items, [flat(item.text("de")) for item in items], "de") == items
