"""The head of a column: what it says, what it explains and what it asks for."""

from contextlib import suppress

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QApplication, QToolTip

from kanban_app.ui import formats
from kanban_app.ui.board import header_facts, header_paint
from kanban_app.ui.board.column_header import ColumnHeader
from kanban_app.ui.board.header_facts import PillTone
from kanban_app.ui.board.metrics import Density
from kanban_app.ui.board.requests import HeaderPart
from kanban_app.ui.board.text_style import text_style
from tests.ui.board.builders import STAGING, a_reading, a_stage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def header(qtbot) -> ColumnHeader:
    formats.set_language("de")
    made = ColumnHeader(a_stage(limit=3))
    qtbot.addWidget(made)
    made.resize(216, 104)
    made.set_density(Density.COMFORTABLE, two_lines=False)
    made.show_totals(4, 5_982_000, 4_785_600)
    return made


def said(header: ColumnHeader) -> dict[HeaderPart, str]:
    texts: dict[HeaderPart, str] = {}
    for piece in header.arranged.pieces:
        texts[piece.part] = f"{texts.get(piece.part, '')} {piece.text}".strip()
    return texts


def middle(header: ColumnHeader, part: HeaderPart) -> QPoint:
    return header.arranged.area_of(part).center()


def test_everything_known_stands_in_the_head(header):
    header.show_reading(a_reading(advanced=9, cohort=13))
    assert said(header) == {
        HeaderPart.NAME: "Staging",
        HeaderPart.SUM: "59.820\u00a0€",
        HeaderPart.WEIGHTED: "weighted 47.856\u00a0€",
        HeaderPart.RATE: "69\u00a0% moved on · 9 of 13",
        HeaderPart.INTERVAL: "42–87\u00a0%",
        HeaderPart.MEDIAN: "Median 16 d",
    }


def test_an_unknown_reading_leaves_its_places_blank(header):
    header.show_reading(None)
    assert set(said(header)) == {HeaderPart.NAME, HeaderPart.SUM, HeaderPart.WEIGHTED}
    assert header.arranged.spark.isEmpty()


def test_under_five_decided_there_is_no_percentage(header):
    header.show_reading(a_reading(advanced=2, cohort=6, lost=2))
    assert said(header)[HeaderPart.RATE] == "too few yet · 2 of 6"
    assert HeaderPart.INTERVAL not in said(header)


def test_without_enough_visits_there_is_no_median(header):
    header.show_reading(a_reading(median_days=None))
    assert HeaderPart.MEDIAN not in said(header)


def test_an_empty_stage_says_so(header):
    header.show_totals(0, 0, 0)
    assert said(header)[HeaderPart.SUM] == "No cards yet"
    assert HeaderPart.WEIGHTED not in said(header)


def test_behind_the_win_money_is_earned_and_time_has_no_deadline(header):
    header.show_stage(a_stage(post_win=True))
    header.show_reading(a_reading())
    texts = said(header)
    assert texts[HeaderPart.WEIGHTED] == "earned"
    assert texts[HeaderPart.MEDIAN] == "no deadline"
    assert "recommended" in texts[HeaderPart.RATE]


@pytest.mark.parametrize("width", [176, 184, 216, 300])
@pytest.mark.parametrize("post_win", [True, False])
def test_the_words_beside_the_bars_never_lie_over_them(header, width, post_win):
    header.show_stage(a_stage(post_win=post_win))
    header.resize(width, 104)
    header.show_reading(a_reading(median_days=123))
    words = header.arranged.area_of(HeaderPart.MEDIAN)
    assert not words.isEmpty()
    assert words.left() > header.arranged.spark.right()
    if width == 300:
        whole = "relationship, no deadline" if post_win else "Median 123 d"
        assert said(header)[HeaderPart.MEDIAN] == whole


def test_the_count_warns_above_the_limit(header):
    assert (header.arranged.pill.text, header.arranged.pill.tone) == ("4 / 3", PillTone.OVER)
    header.show_totals(3, 1, 1)
    assert header.arranged.pill.tone is PillTone.NORMAL


@pytest.mark.parametrize(
    ("count", "text", "tone"),
    [(2, "2 → 3 / 3", PillTone.TARGET), (3, "3 → 4 / 3", PillTone.TARGET_OVER)],
)
def test_a_card_above_shows_what_a_drop_would_lead_to(header, count, text, tone):
    header.show_totals(count, 1, 1)
    header.show_drop(count + 1)
    assert (header.arranged.pill.text, header.arranged.pill.tone) == (text, tone)
    header.show_drop(None)
    assert header.arranged.pill.text == f"{count} / 3"


def test_a_filter_shows_its_hits(header):
    header.show_totals(9, 1, 1, 3)
    assert header.arranged.pill.text == "3 of 9"


def test_the_interval_gives_way_first_and_the_fraction_never(header):
    header.show_reading(a_reading(advanced=90, cohort=130))
    header.resize(400, 104)
    assert HeaderPart.INTERVAL in said(header)
    header.resize(110, 104)
    assert HeaderPart.INTERVAL not in said(header)
    assert "90 of 130" in said(header)[HeaderPart.RATE]
    header.resize(90, 104)
    assert said(header)[HeaderPart.RATE].endswith("90 of 130")
    assert "moved on" not in said(header)[HeaderPart.RATE]


def test_a_compact_head_keeps_the_weighted_sum(header):
    header.set_density(Density.COMPACT, two_lines=False)
    header.show_reading(a_reading())
    assert header.height() == 76
    assert said(header)[HeaderPart.WEIGHTED] == "47.856\u00a0€ weighted"
    assert said(header)[HeaderPart.RATE] == "69\u00a0% 9 of 13"


def test_two_lines_make_every_head_twelve_pixels_higher(header):
    header.set_density(Density.COMFORTABLE, two_lines=True)
    assert header.height() == 116


def test_a_long_name_breaks_at_its_soft_hyphen():
    metrics = text_style(13, "#000000", bold=True).metrics
    name = "Geringe Leistungs\u00adbereitschaft"
    assert header_facts.name_lines(name, 150, metrics) == ["Geringe Leistungs-", "bereitschaft"]
    assert header_facts.name_lines(name, 400, metrics) == ["Geringe Leistungsbereitschaft"]


@pytest.mark.parametrize("width", [60, 90, 120, 200])
def test_a_name_is_never_shortened(width):
    metrics = text_style(13, "#000000", bold=True).metrics
    lines = header_facts.name_lines("Donaudampfschiffe", width, metrics)
    assert "".join(lines).replace("-", "") == "Donaudampfschiffe"
    assert len(lines) <= 2


def test_a_click_on_a_number_asks_for_the_cards_behind_it(header, qtbot):
    header.show_reading(a_reading())
    for part in (HeaderPart.COUNT, HeaderPart.SUM, HeaderPart.RATE, HeaderPart.THROUGHPUT):
        place = middle(header, part)
        with qtbot.waitSignal(header.clicked) as asked:
            qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=place)
        click = asked.args[0]
        assert (click.stage_id, click.part) == (STAGING, part)
        assert click.where.contains(header.mapToGlobal(place))


def test_a_click_on_the_name_asks_for_nothing_and_a_double_click_folds(header, qtbot):
    place = middle(header, HeaderPart.NAME)
    with qtbot.assertNotEmitted(header.clicked):
        qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(header.collapse_requested):
        qtbot.mouseDClick(header, Qt.MouseButton.LeftButton, pos=place)


def test_the_plus_beside_the_count_adds_a_card(header, qtbot):
    place = header.arranged.pill_area.topLeft() - QPoint(16, -9)
    with qtbot.waitSignal(header.add_requested):
        qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=place)


def test_numbers_are_reached_by_keyboard(header, qtbot):
    header.show_reading(a_reading())
    order = header.arranged.parts()
    steps = order.index(HeaderPart.RATE)
    for _ in range(steps):
        qtbot.keyClick(header, Qt.Key.Key_Right)
    with qtbot.waitSignal(header.clicked, check_params_cb=lambda c: c.part is HeaderPart.RATE):
        qtbot.keyClick(header, Qt.Key.Key_Return)


@pytest.mark.qt_log_ignore("does not support raise")  # a tooltip on the offscreen platform
def test_every_number_explains_itself(header, qtbot):
    header.show_reading(a_reading())
    header.show()
    told = set()
    for part in header.arranged.parts():
        place = middle(header, part)
        event = QHelpEvent(QEvent.Type.ToolTip, place, header.mapToGlobal(place))
        QApplication.sendEvent(header, event)
        told.add(QToolTip.text())
    assert len(told) == len(header.arranged.parts())
    QToolTip.hideText()


def test_a_screen_reader_hears_all_numbers(header):
    header.show_reading(a_reading())
    text = header.accessibleDescription()
    for number in (
        "4 card(s)",
        "limit 3",
        "59.820",
        "69\u00a0%",
        "9 of 13",
        "42–87",
        "Median 16 d",
    ):
        assert number in text
    assert "Staging" in header.accessibleName()


@pytest.mark.parametrize("density", list(Density))
def test_the_head_paints_in_every_state(header, density):
    header.show_reading(a_reading(throughput=(0,) * 11 + (2,)))
    header.set_density(density, two_lines=True)
    for after in (None, 5):
        header.show_drop(after)
        header.set_on_target(on_target=after is not None)
        assert not header.grab().isNull()


def test_an_error_while_painting_leaves_no_painter_open(header, qtbot, monkeypatch):
    painters: list[QPainter] = []

    def fail(painter: QPainter, *_: object) -> None:
        painters.append(painter)
        raise RuntimeError("boom")

    monkeypatch.setattr(header_paint, "paint_header", fail)
    # Qt may hand the error back to the one who asked for the picture.
    with qtbot.captureExceptions(), suppress(RuntimeError):
        header.grab()
    assert [p.isActive() for p in painters] == [False] * len(painters) != []


@pytest.mark.parametrize(
    ("width", "words"), [(280, "3 of 4 complete"), (216, "3 of 4 complete"), (176, "○ 3/4")]
)
def test_how_many_cards_are_complete_stands_beside_the_bars_at_any_width(header, width, words):
    header.resize(width, 104)
    header.show_reading(a_reading(advanced=9, cohort=13))
    header.show_complete(3)
    text = said(header)[HeaderPart.COMPLETE]
    assert text in (words, "3/4 complete")
    area = header.arranged.area_of(HeaderPart.COMPLETE)
    assert area.left() >= header.arranged.spark.right()
    assert area.right() < width
    assert not area.intersects(header.arranged.area_of(HeaderPart.MEDIAN))
    assert header.arranged.area_of(HeaderPart.MEDIAN).bottom() < header.height()
    assert "3 of 4 complete" in header.accessibleDescription()


def test_a_narrow_head_ticks_off_only_what_is_complete_whole(header):
    header.resize(176, 104)
    header.show_reading(a_reading(advanced=9, cohort=13))
    for complete, text in ((0, "○ 0/4"), (3, "○ 3/4"), (4, "✓ 4/4")):
        header.show_complete(complete)
        assert said(header)[HeaderPart.COMPLETE] in (text, f"{complete}/4 complete")
        assert header_facts.complete_texts(complete, header_facts.Totals(4))[-1] == text


def test_a_stage_that_requires_nothing_says_nothing_of_complete_cards(header):
    header.show_complete(None)
    assert HeaderPart.COMPLETE not in said(header)
    header.show_complete(0)
    assert said(header)[HeaderPart.COMPLETE] == "0 of 4 complete"
    header.show_totals(0, 0, 0)
    assert HeaderPart.COMPLETE not in said(header)


def test_a_compact_head_says_it_where_the_rate_leaves_room(header):
    header.set_density(Density.COMPACT, two_lines=False)
    header.show_reading(a_reading(advanced=9, cohort=13))
    header.show_complete(3)
    for width in (176, 192, 216, 280):
        header.resize(width, 76)
        area = header.arranged.area_of(HeaderPart.COMPLETE)
        assert not area.intersects(header.arranged.area_of(HeaderPart.RATE))
        assert not area.intersects(header.arranged.area_of(HeaderPart.INTERVAL))
    assert "3 of 4" in said(header)[HeaderPart.COMPLETE]
