"""The screen answers pointer and keys, lists cards, and lends its charts out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from kanban_app.analytics import reporting
from kanban_app.analytics.behind import cards_behind
from kanban_app.analytics.question import Chart, Part, Pick, Question
from kanban_app.domain.ids import CardId
from kanban_app.ui.analytics.card import LEAST_HEIGHT
from kanban_app.ui.analytics.cards_dock import Listing
from kanban_app.ui.analytics.figures import tiles_of
from kanban_app.ui.analytics.wall import columns_for
from kanban_app.ui.widgets.choices import Choice
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    JOURNEY,
    S1,
    S2,
    S3,
    a_book,
    day,
    history,
    ordinal,
)
from tests.ui.analytics.builders import a_report, a_view, an_empty_report


def a_listing(*cards: int) -> Listing:
    return Listing(
        "Erwerb → Staging", "Cohort", (Choice("lost", "lost", 2), Choice("open", "open", 0)),
        "lost", [(CardId(c), f"Breuer {c}", "EFH") for c in cards], "2 cards",
    )  # fmt: skip


def test_a_click_on_a_bar_asks_for_its_cards(screen, qtbot):
    canvas = screen.cards[Chart.CONVERSION].canvas
    canvas.grab()
    spot = next(s for s in canvas.spots if s.pick and s.pick.part is Part.LOST)
    with qtbot.waitSignal(screen.picked) as caught:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot.area.center().toPoint())
    assert caught.args == [spot.pick]


def test_arrows_walk_through_a_picture_and_enter_opens(screen, qtbot):
    canvas = screen.cards[Chart.THROUGHPUT].canvas
    canvas.grab()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.accessibleDescription() == canvas.spots[1].words.replace("\n", ", ")
    with qtbot.waitSignal(screen.picked) as caught:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert caught.args == [Pick(Chart.THROUGHPUT, None, 1)]


def test_a_card_shows_its_table_and_copies_it(screen, qtbot):
    card = screen.cards[Chart.LEDGER]
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    card.canvas.setFocus()
    qtbot.keyClick(card.canvas, Qt.Key.Key_D)
    assert card.as_table
    model = card.table.model()
    assert model.index(0, 1).data() == "30"
    card.copy_table()
    assert QGuiApplication.clipboard().text().startswith("Stage\tEntries\t")


def test_the_info_button_explains_until_esc(screen, qtbot):
    screen.cards[Chart.CYCLE].explain()
    info = screen._info
    assert info is not None
    assert info.isVisible()
    assert "Erwerb" in info.accessibleDescription()
    qtbot.keyClick(info, Qt.Key.Key_Escape)
    assert not info.isVisible()


def test_a_list_opens_beside_the_charts_and_its_chart_comes_first(screen, qtbot):
    screen.show_listing(Chart.AGEING, a_listing(1, 2), take_keys=True)
    assert screen.dock.isVisible()
    first = min(screen.cards.values(), key=lambda c: (c.y(), c.x()))
    assert first is screen.cards[Chart.AGEING]
    with qtbot.waitSignal(screen.dock.open_requested) as caught:
        qtbot.keyClick(screen.dock.list, Qt.Key.Key_Return)
    assert caught.args == [CardId(1)]
    qtbot.keyClick(screen.dock, Qt.Key.Key_Escape)
    assert not screen.dock.isVisible()
    first = min(screen.cards.values(), key=lambda c: (c.y(), c.x()))
    assert first is screen.cards[Chart.THROUGHPUT]


def test_new_numbers_keep_the_row_that_was_chosen(screen):
    screen.show_listing(Chart.AGEING, a_listing(1, 2, 3), take_keys=True)
    screen.dock.choose(CardId(2))
    screen.show_listing(Chart.AGEING, a_listing(1, 2, 3), take_keys=False)
    assert screen.dock.list.currentRow() == 1


def test_an_option_holds_when_new_numbers_come(screen):
    card = screen.cards[Chart.THROUGHPUT]
    card._on_option("2")
    screen.show_view(a_view())
    assert card.view is not None
    assert card.view.option == "2"


def test_counting_visited_stages_only_is_asked_of_the_numbers(screen, qtbot):
    with qtbot.waitSignal(screen.strict_chosen) as caught:
        screen.cards[Chart.CONVERSION]._on_option("strict")
    assert caught.args[0].strict


@pytest.mark.parametrize(
    ("width", "columns"), [(700, 1), (1100, 2), (1224, 3), (1360, 3), (2480, 4), (3400, 5)]
)
def test_as_many_columns_as_fit(width, columns):
    assert columns_for(width) == columns


def test_cards_do_not_cover_one_another(screen):
    boxes = [c.geometry() for c in screen.cards.values()]
    assert all(b.height() >= min(LEAST_HEIGHT, 116) for b in boxes)
    for i, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[i + 1 :])


def test_key_figures_say_few_where_there_are_few():
    tiles = tiles_of(a_view(an_empty_report()))
    assert [t.value for t in tiles] == ["0", "0", "–", "–", "0", "0\u00a0€"]
    assert tiles[2].below == "too few decided"


def test_key_figures_compare_only_if_asked():
    assert "before" in tiles_of(a_view())[0].below
    assert "before" not in tiles_of(a_view(a_report(compare=False)))[0].below


def test_a_click_on_a_figure_lists_its_cards(screen, qtbot):
    with qtbot.waitSignal(screen.picked) as caught:
        qtbot.mouseClick(screen.strip, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    assert caught.args == [Pick(Chart.BALANCE, None, None, Part.WON)]


def test_the_tile_of_work_in_progress_lists_the_cards_it_counts():
    # One stage is no work, one card won, one came after the window.
    stages = tuple(stage._replace(counts_as_wip=stage.id != S1) for stage in JOURNEY.stages)
    events = [
        *history(1, (1, S1)), *history(2, (2, S2)), *history(3, (2, S3)),
        *history(4, (2, S2), (5, AFTER)), *history(5, (20, S2)), *history(6, (2, S2), (15, "LOST")),
    ]  # fmt: skip
    book = a_book(events, day(31), journey=JOURNEY._replace(stages=stages))
    question = Question(ordinal(1), ordinal(10), day(31))
    tile = tiles_of(a_view(reporting.report(book, question, BERLIN)))[4]
    assert tile.value == "3"
    assert cards_behind(book, question, tile.pick, BERLIN) == [2, 3, 6]


def test_a_journey_without_cards_leads_to_the_board(screen):
    screen.show_view(a_view(an_empty_report()))
    assert screen.nothing.isVisible()
    assert not screen.wall.isVisible()
    screen.show_view(a_view())
    assert screen.wall.isVisible()


def test_following_numbers_come_card_by_card_and_all_of_them(screen, qtbot):
    view = a_view(a_report(compare=False))
    screen.follow_view(view)
    shown = [c.view for c in screen.cards.values() if c.view and c.view.report is view.report]
    assert not shown
    qtbot.waitUntil(
        lambda: all(c.view.report is view.report for c in screen.cards.values()), timeout=5_000
    )
