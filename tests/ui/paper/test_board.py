"""A board on a rectangle: all columns, the cards that fit, and how many do not."""

from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from kanban_app.domain.card import CardFace
from kanban_app.ui import formats
from kanban_app.ui.paper.board import board_size, draw_board
from kanban_app.ui.paper.content import BoardPage
from tests.ui.paper.builders import a_column, a_face, a_page

AREA = QRectF(0, 0, 1340, 800)


def drawn(texts, page: BoardPage, area=AREA, limit=None) -> list[str]:
    return texts(partial(_draw, page, limit), area)


def _draw(page, limit, painter, area):
    draw_board(painter, area, page, limit)


def shown_and_more(words: list[str]) -> tuple[int, int]:
    cards = sum(w == "Karl" for w in words)
    return cards, sum(int(w.split()[0].replace(".", "")) for w in words if w.endswith(" more"))


def test_a_small_board_shows_every_card_and_counts_none(texts):
    words = drawn(texts, a_page((2, 1, 0), person="Karl"))
    assert shown_and_more(words) == (3, 0)
    assert {"Sensibilisierung", "Erwerb", "Staging"} <= set(words)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    counts=st.lists(st.integers(0, 30), min_size=1, max_size=13),
    height=st.integers(150, 1500),
    limit=st.none() | st.integers(1, 8),
)
def test_what_is_shown_and_what_is_counted_are_all_cards(texts, counts, height, limit):
    page = a_page(tuple(counts), person="Karl")
    shown, more = shown_and_more(drawn(texts, page, QRectF(0, 0, 1340, height), limit))
    assert shown + more == sum(counts)
    assert limit is None or shown <= limit * len(counts)


def test_cards_the_page_was_not_given_are_counted_too(texts):
    page = a_page((3,), person="Karl")
    stage = page.journey.stages[0]
    part = BoardPage(
        page.journey, (a_column(stage, page.columns[0].cards, 12_003),), None, page.as_of, "",
        page.days,
    )  # fmt: skip
    assert shown_and_more(drawn(texts, part)) == (3, 12_000)


def test_a_board_as_large_as_it_says_loses_no_card(texts):
    page = a_page((17, 60, 3), person="Karl")
    size = board_size(page, 60)
    words = drawn(texts, page, QRectF(0, 0, size.width(), size.height()), 60)
    assert shown_and_more(words) == (80, 0)
    assert size.width() == 3 * 224 - 8


def test_twelve_columns_stand_in_two_bands_of_compact_cards(texts):
    words = drawn(texts, a_page((9,) * 12, person="Karl"))
    assert {"Sensibilisierung 2", "After Sales 2"} <= set(words)
    # A compact card leaves out where the lead came from.
    assert not {"Phone", "Postcard", "IS24"} & set(words)


def test_a_board_without_columns_is_a_blank_sheet(texts):
    page = a_page((1,))
    none = BoardPage(page.journey, (), None, page.as_of, "", page.days)
    assert drawn(texts, none) == []
    assert board_size(none, 60).isValid()


def test_a_long_name_is_shortened_and_its_card_says_so(texts):
    words = drawn(texts, a_page((1,) * 6, person="Hohenlohe-" * 30))
    assert sum(w.startswith("Hohenlohe-") and w.endswith("…") for w in words) == 6
    assert not any(len(w) > 60 for w in words)


def test_sums_that_would_overlap_leave_out_the_second(texts):
    page = a_page((2,) * 6, value_cents=12_345_678_901_200)
    words = drawn(texts, page)
    assert formats.money(24_691_357_802_400) in words
    assert not any(w.startswith("weighted") for w in words)


@pytest.mark.parametrize("columns", range(2, 9))
def test_no_number_of_a_header_is_shortened_at_any_width(texts, columns):
    words = drawn(texts, a_page((3,) * columns, person="Karl", tags="", object_line="ETW"))
    flow = [w for w in words if w.startswith(("Median", "weighted", "18", "30"))]
    assert flow
    assert not any(w.endswith("…") for w in flow)


def test_a_parked_card_says_until_when_instead_of_its_pace(texts):
    page = a_page((1,), parked_until="2026-09-01")
    assert "Parked until 01.09.2026" in drawn(texts, page)


def test_a_card_that_wakes_today_is_not_parked(texts):
    page = a_page((1,), parked_until="2026-07-15", tags="Erbe")
    words = drawn(texts, page)
    assert "Erbe" in words
    assert not any(w.startswith("Parked") for w in words)


@pytest.mark.parametrize("language", ["de", "en"])
def test_money_and_dates_follow_the_language(texts, language):
    formats.set_language(language)
    page = a_page((1,), value_cents=1_947_000, expected_close="2026-10-30", tags="")
    words = drawn(texts, page)
    assert formats.money(1_947_000) in words
    assert ("Close 30.10.2026" if language == "de" else "Close 30/10/2026") in words


def test_a_face_without_anything_but_a_title_is_drawn(texts):
    page = a_page((1,), read=False)
    stage = page.journey.stages[0]
    bare: CardFace = a_face(1, stage.id)._replace(
        person="", object_line="", place="", value_cents=0, tags="", expected_close="", title="Nur"
    )
    only = BoardPage(page.journey, (a_column(stage, (bare,)),), None, page.as_of, "", page.days)
    assert "Nur" in drawn(texts, only)
