"""The list of matches: sections are walked past, the chosen line stays, and it can be painted."""

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.ids import ProfileId
from kanban_app.domain.match_demand import Demand
from kanban_app.ui import theme
from kanban_app.ui.deals.match_chart import MatchChart
from kanban_app.ui.deals.match_lines import Line
from kanban_app.ui.deals.match_list import MatchList
from kanban_app.ui.deals.profile_chips import Chips
from kanban_app.ui.widgets.choices import Choice


def a_line(name: str, number: int, **more) -> Line:
    return Line(name, "detail", str(number), profile=ProfileId(number), **more)


LINES = [
    a_line("Brandt", 96, mark="Fit", mark_colour="#A02060"),
    Line("Excluded (2)"),
    a_line("Lorenz", 2, tone="bad"),
    a_line("Kaya", 3),
]


@pytest.fixture
def shown(qtbot) -> MatchList:
    made = MatchList(width=288)
    qtbot.addWidget(made)
    made.show_lines(LINES)
    made.resize(288, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_first_line_is_chosen_and_a_heading_is_walked_past(qtbot, shown):
    assert shown.current == LINES[0]
    qtbot.keyClick(shown.view, Qt.Key.Key_Down)
    assert shown.current == LINES[2]


def test_the_chosen_line_stays_and_its_neighbour_takes_its_place(shown):
    shown.choose(LINES[2])
    shown.show_lines([LINES[3], LINES[2], LINES[0]])
    assert shown.current == LINES[2]
    shown.show_lines([LINES[3], LINES[0]])
    assert shown.current == LINES[0]
    shown.show_lines([LINES[3], LINES[0]], anew=True)
    assert shown.current == LINES[3]
    shown.show_lines([])
    assert shown.current is None
    assert shown.empty.isVisibleTo(shown)


def test_letters_are_keys_and_no_search(qtbot, shown):
    with qtbot.waitSignal(shown.pressed_key) as pressed:
        qtbot.keyClick(shown.view, Qt.Key.Key_X)
    assert pressed.args == [Qt.Key.Key_X.value]
    assert shown.current == LINES[0]


def test_the_list_passes_the_model_tester(qtmodeltester, shown):
    qtmodeltester.check(shown.model)
    assert shown.model.data(shown.model.index(0), Qt.ItemDataRole.AccessibleTextRole) == (
        "96 · Brandt · Fit · detail"
    )


@pytest.mark.parametrize("mode", [theme.Mode.LIGHT, theme.Mode.DARK])
def test_list_and_chart_can_be_painted(qapp, qtbot, shown, mode):
    before = theme.theme().mode
    theme.apply(qapp, mode)
    try:
        chart = MatchChart()
        qtbot.addWidget(chart)
        chart.resize(480, 152)
        chart.show_demand(Demand((52_000_000, 47_000_000), 1), 48_900_000)
        light = chart.grab().toImage().pixelColor(1, 1).lightness()
        assert not shown.grab().toImage().isNull()
        assert (light > 128) == (mode is theme.Mode.LIGHT)
    finally:
        theme.apply(qapp, before)


def test_the_chart_tells_its_steps_to_screen_readers(qtbot):
    chart = MatchChart()
    qtbot.addWidget(chart)
    chart.show_demand(Demand((48_000_000,), 1), 48_900_000)
    assert chart.accessibleDescription().count(";") == 1
    assert chart.accessibleDescription().endswith(": 1")


def test_a_chip_goes_round_its_levels_by_keyboard(qtbot):
    chips = Chips(["lift"], levels=3)
    qtbot.addWidget(chips)
    chips.show_words([Choice("lift", "Lift")], "%s: wish", "%s: must")
    names = []
    for _ in range(3):
        qtbot.keyClick(chips.chips["lift"], Qt.Key.Key_Space)
        names.append(chips.chips["lift"].accessibleName())
    assert names == ["Lift: wish", "Lift: must", "Lift"]
    assert (chips.at(1), chips.at(0)) == ((), ("lift",))
