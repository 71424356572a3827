"""The panel as a broker uses it: looking, pointing, clicking, folding."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.ids import CardId
from kanban_app.ui import formats, theme
from kanban_app.ui.charts.cards_list import ListTitle
from kanban_app.ui.charts.cells import BarClicked, Segment
from kanban_app.ui.charts.geometry import COLUMN_GAP
from kanban_app.ui.charts.header import Counting
from kanban_app.ui.charts.heights import COLLAPSED, DOCKED, SHORT
from tests.ui.charts.builders import (
    a_journey,
    a_reading,
    a_stage_reading,
    an_empty_reading,
    columns_of,
)

# The offscreen platform says so of every top-level window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CELL_Y, BAR_Y = 40, 94


class Paints(QObject):
    """Counts how often a widget is painted, and where it was last."""

    def __init__(self, widget):
        super().__init__()
        self.count = 0
        self.area = QRect()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.count += 1
            self.area = event.rect()
        return False


def on_screen(widget):
    return widget.screen().grabWindow(widget.window().winId()).toImage()


def click(panel, x, y):
    QTest.mouseClick(
        panel._view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y))
    )


def bar_of(panel, x=240):
    return QRect(panel.mapToGlobal(QPoint(x, BAR_Y)), QSize(12, 40))


def test_many_readings_in_one_turn_are_painted_once(panel, journey, settle):
    settle()
    paints = Paints(panel._view.viewport())
    for advanced in range(12):
        panel.show_reading(journey, a_reading(journey, a_stage_reading(advanced=advanced)))
    settle()
    assert paints.count == 1


def test_a_drop_is_painted_once_in_the_very_next_frame(panel, journey, settle, qapp):
    settle()
    paints = Paints(panel._view.viewport())
    panel.show_reading(journey, a_reading(journey, a_stage_reading(advanced=10)), mark=True)
    panel.follow_now()
    qapp.processEvents()
    assert paints.count == 1


def test_numbers_that_stay_are_not_painted_again(panel, journey, settle):
    settle()
    paints = Paints(panel._view.viewport())
    panel.show_reading(journey, a_reading(journey))
    settle()
    assert paints.count == 0


def test_a_change_is_painted_under_its_column_alone_and_looks_as_if_all_were(
    panel, journey, settle
):
    # The plot settles with the first change only, and paints itself whole.
    panel.show_reading(journey, a_reading(journey, a_stage_reading(advanced=10)))
    settle()
    before, paints = on_screen(panel), Paints(panel._view.viewport())
    first = a_stage_reading(advanced=10)
    second = a_stage_reading(throughput=(1, 0, 2, 1, 1, 3, 0, 1, 2, 1, 2, 2), advanced=12)
    panel.show_reading(journey, a_reading(journey, first, second), mark=True)
    settle()
    column = columns_of(journey)[1]
    assert paints.count == 1
    assert column.x - COLUMN_GAP <= paints.area.left()
    assert paints.area.right() <= column.x + column.width + COLUMN_GAP
    partly = on_screen(panel)
    panel._view.viewport().update()
    settle()
    assert before != partly == on_screen(panel)


def test_one_unit_of_the_plot_is_one_pixel(panel):
    transform = panel._view._layers[0].sceneTransform()
    assert (transform.m11(), transform.m22(), transform.dx(), transform.dy()) == (1, 1, 0, 0)


def test_clicking_a_bar_asks_for_its_cards(panel, journey, qtbot):
    expected = BarClicked(journey.id, journey.stages[1].id, 5, Segment.THROUGHPUT)
    with qtbot.waitSignal(panel.bar_clicked, check_params_cb=lambda got: got == expected):
        click(panel, 240 + 18 * 5 + 9, CELL_Y)


def test_clicking_a_segment_asks_for_its_cards(panel, journey, qtbot):
    expected = BarClicked(journey.id, journey.stages[0].id, None, Segment.LOST)
    with qtbot.waitSignal(panel.bar_clicked, check_params_cb=lambda got: got == expected):
        click(panel, 16 + 108, BAR_Y)


def test_a_bar_of_zero_is_no_button(panel, qtbot):
    with qtbot.assertNotEmitted(panel.bar_clicked):
        click(panel, 16 + 18 * 6 + 9, CELL_Y)


def test_scrolling_the_board_scrolls_the_cells(panel, journey, qtbot, settle):
    panel.set_scroll_x(224)
    settle()
    expected = BarClicked(journey.id, journey.stages[1].id, None, Segment.ADVANCED)
    with qtbot.waitSignal(panel.bar_clicked, check_params_cb=lambda got: got == expected):
        click(panel, 20, BAR_Y)


def test_the_keyboard_walks_cells_and_bars_and_clicks(panel, journey, qtbot):
    view = panel._view
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
    assert "Erwerb · W20" in view.accessibleDescription()
    expected = BarClicked(journey.id, journey.stages[1].id, 2, Segment.THROUGHPUT)
    with qtbot.waitSignal(panel.bar_clicked, check_params_cb=lambda got: got == expected):
        QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert "Sensibilisierung · W20" in view.accessibleDescription()


def test_pointing_explains_numbers_and_definition(panel):
    target = panel._view.target_at(QPoint(16 + 108, BAR_Y))
    lines = panel._view.lines_for(target)
    assert lines[0] == "Sensibilisierung · lost"
    assert lines[1].startswith("13 of 30 cards")
    assert "lost before" in lines[-1]


def test_a_screen_reader_gets_all_numbers(panel):
    text = panel._view.accessibleDescription()
    assert panel._view.accessibleName() == "Throughput and conversion"
    assert "Marketing, 15 in 12 wk" in text
    assert "9 of 30" in text


def test_the_panel_has_the_specified_heights(panel):
    assert panel.height() == DOCKED
    panel.set_window_height(720)
    assert panel.height() == SHORT
    panel.set_collapsed(collapsed=True)
    assert panel.height() == COLLAPSED
    assert "Eigentümer 30\u00a0% →" in panel._header._words.text()


def test_a_short_panel_has_no_bars(panel):
    panel.set_window_height(720)
    panel.follow_now()
    assert all(not p.plot for p in panel._view._drawing.placed)
    assert panel._header._title.text() == "Conversion"


def test_a_panel_dragged_higher_shows_bars_in_a_low_window_too(panel, qtbot):
    panel.set_window_height(720)
    edge = panel._edge
    qtbot.mousePress(edge, Qt.MouseButton.LeftButton, pos=QPoint(50, 2))
    qtbot.mouseMove(edge, QPoint(50, 2 - 104))
    qtbot.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=QPoint(50, 2))
    panel.follow_now()
    assert panel.height() == panel.wanted_height == SHORT + 104
    assert {p.plot for p in panel._view._drawing.placed} == {SHORT + 104 - 120.0}
    assert panel._header._title.text() == "Throughput and conversion"
    qtbot.keyClick(edge, Qt.Key.Key_Up)
    assert panel.height() == SHORT + 120
    qtbot.mouseDClick(edge, Qt.MouseButton.LeftButton, pos=QPoint(50, 2))
    assert (panel.height(), panel.wanted_height) == (SHORT, 0)


def test_the_panel_leaves_the_board_its_part_of_the_window(panel):
    panel.set_window_height(800)
    panel.set_wanted_height(5000)
    assert panel.height() == 480
    panel.set_wanted_height(3)
    assert panel.height() == SHORT


def test_two_journeys_get_bars_where_the_window_is_high_enough(panel, journey):
    other = a_journey(2, "Käufer")
    panel.show_reading(other, a_reading(other))
    panel.set_columns(columns_of(journey) + columns_of(other))
    panel.set_collapsed(collapsed=False)
    panel.set_window_height(900)
    panel.follow_now()
    assert panel.height() == DOCKED
    assert {p.plot for p in panel._view._drawing.placed} == {0.0}
    panel.set_window_height(1440)
    panel.follow_now()
    assert {p.plot for p in panel._view._drawing.placed} == {44.0}
    assert panel._view._drawing.placed[-1].bottom < panel.height()


def test_two_journeys_fold_the_panel_to_words_and_one_unfolds_it_again(panel, journey):
    other = a_journey(2, "Käufer")
    panel.show_reading(other, a_reading(other))
    panel.set_columns(columns_of(journey) + columns_of(other))
    panel.follow_now()
    assert panel.collapsed
    assert "· Käufer 30\u00a0%" in panel._header._words.text()
    panel.set_columns(columns_of(journey))
    assert not panel.collapsed


def test_a_change_is_pointed_out_and_forgotten(panel, journey):
    better = a_stage_reading(advanced=10, throughput=(1, 0, 2, 1, 1, 3, 0, 1, 2, 1, 2, 2))
    panel.show_reading(journey, a_reading(journey, better), mark=True)
    panel.follow_now()
    assert panel._view._drawing.placed[0].cell.mark.throughput == 1
    assert panel._view._drawing.placed[0].cell.mark.points == 3
    panel._fade.timeout.emit()
    panel.follow_now()
    assert panel._view._drawing.placed[0].cell.mark.throughput == 0


def test_choosing_months_and_strict_counting_asks_for_it(panel, qtbot):
    with qtbot.waitSignal(panel.counting_changed) as asked:
        panel._header._window.chosen.emit("month")
    assert asked.args == [Counting(PeriodUnit.MONTH, strict=False)]
    panel.set_counting(Counting(PeriodUnit.MONTH, strict=False))
    with qtbot.waitSignal(panel.counting_changed) as asked:
        panel._header._skips.chosen.emit("strict")
    assert asked.args == [Counting(PeriodUnit.MONTH, strict=True)]


def test_an_own_window_spreads_all_cells_and_docks_again(panel, journey, settle):
    panel.set_columns(columns_of(journey, folded=(0, 5)))
    panel.set_floating(floating=True)
    settle()
    assert len(panel._view._drawing.placed) == 6
    assert panel.isHidden()
    panel._window.close()
    settle()
    assert not panel.floating
    assert panel.isVisible()
    assert len(panel._view._drawing.placed) == 4


def test_the_cards_behind_a_bar_open_by_enter_and_close_by_escape(panel, qtbot):
    big = CardId(2**40)
    cards = [(big, "Seidel <b>", "EFH"), (CardId(2), "Weiß", "RH")]
    panel.show_cards(ListTitle("Staging"), cards, bar_of(panel))
    shown = panel._behind.list
    with qtbot.waitSignal(panel.open_requested) as asked:
        QTest.keyClick(shown._list, Qt.Key.Key_Return)
    assert asked.args == [big]
    QTest.keyClick(shown._list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.open_requested) as asked:
        QTest.keyClick(shown._list, Qt.Key.Key_Return)
    assert asked.args == [CardId(2)]
    QTest.keyClick(shown._list, Qt.Key.Key_Escape)
    assert shown.isHidden()


def box_of(panel):
    """The list without its shadow, in pixels of the window."""
    return panel._behind.list.geometry().adjusted(16, 16, -16, -16)


def test_the_list_stands_over_the_clicked_bar_and_leaves_the_others_free(panel, qtbot):
    with qtbot.waitSignal(panel.bar_clicked) as asked:
        click(panel, 16 + 3 * 224 + 108, BAR_Y)
    where = asked.args[0].where
    panel.show_cards(ListTitle("Marketing"), [(CardId(1), "Weiß", "RH")], where)
    bar = QRect(panel.window().mapFromGlobal(where.topLeft()), where.size())
    box = box_of(panel)
    assert box.width() == 372
    assert panel.y() - 8 <= box.bottom() < panel.y()
    assert abs(box.center().x() - bar.center().x()) <= 1


def test_the_list_stays_inside_the_window_also_when_that_gets_smaller(panel, settle):
    cards = [(CardId(i), "Weiß", "RH") for i in range(40)]
    panel.show_cards(ListTitle("Staging"), cards, bar_of(panel, x=16))
    assert panel.window().rect().contains(box_of(panel))
    panel.show_cards(ListTitle("Staging"), cards, bar_of(panel, x=1350))
    panel.window().resize(900, 700)
    settle()
    assert panel.window().rect().contains(box_of(panel))


def test_the_list_gives_way_to_an_inspector_that_comes_up(panel, settle):
    panel.show_cards(ListTitle("Staging"), [(CardId(1), "Weiß", "RH")], bar_of(panel, x=1300))
    panel.setFixedWidth(1000)
    settle()
    assert box_of(panel).right() < 1000


def test_the_title_of_the_list_says_what_is_counted(panel):
    title = ListTitle("Staging", "KW 18 2026 · Durchsatz")
    panel.show_cards(title, [(CardId(1), "Weiß", "RH")], bar_of(panel))
    assert panel._behind.list.accessibleName() == "Staging, KW 18 2026 · Durchsatz"


def test_the_definitions_open_and_close(panel, settle):
    panel._explain()
    settle()
    opened = panel.window().focusWidget()
    assert opened.accessibleName() == "How it is counted"
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert opened.isHidden()


def test_theme_and_language_follow_live(panel, qapp, settle):
    theme.apply(qapp, theme.Mode.DARK)
    assert panel._view.backgroundBrush().color().name() == theme.DARK.surface.lower()
    formats.set_language("en")
    qapp.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    settle()
    assert panel._view._drawing.placed[1].cell.name == "Erwerb en"


@pytest.mark.parametrize("mode", [theme.Mode.LIGHT, theme.Mode.DARK])
def test_a_journey_without_cards_is_painted(panel, journey, qapp, mode):
    theme.apply(qapp, mode)
    panel.show_reading(journey, an_empty_reading(journey))
    panel.follow_now()
    click(panel, 20, CELL_Y)
    assert not panel.grab().isNull()


def test_a_panel_that_knows_nothing_is_painted(qtbot, settle):
    from kanban_app.ui.charts.panel import ChartPanel  # noqa: PLC0415

    panel = ChartPanel()
    qtbot.addWidget(panel)
    panel.show()
    settle()
    QTest.keyClick(panel._view, Qt.Key.Key_Right)
    panel.set_table(shown=True)
    panel.follow_now()
    assert not panel.grab().isNull()


def test_the_drawing_can_be_copied_as_an_image(panel):
    panel.copy_image()
    assert QGuiApplication.clipboard().image().width() >= panel.width()
