"""The table says exactly what the readings say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kanban_app.ui.charts.cells import cells_of, scale_of
from kanban_app.ui.charts.numbers_table import NumbersModel, NumbersTable
from tests.ui.charts.builders import a_journey, a_reading, a_stage_reading

# The offscreen platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(target, *stages):
    journey = a_journey()
    reading = a_reading(journey, *stages)
    cells = cells_of(journey, reading)
    target.show_cells(cells, scale_of(reading, cells))
    return journey, reading


def test_the_model_behaves_like_a_model(qtmodeltester):
    model = NumbersModel()
    shown(model)
    qtmodeltester.check(model, force_py=True)


def test_every_number_of_the_reading_is_in_its_row(qapp):
    model = NumbersModel()
    journey, reading = shown(model, a_stage_reading(cohort=40, advanced=12, lost=4))
    for row, stage in enumerate(journey.stages):
        one = reading.stages[stage.id]
        texts = [model.index(row, c).data() for c in range(model.columnCount())]
        assert texts[0] == stage.name.de
        assert [int(t) for t in texts[1:13]] == list(one.throughput)
        assert [int(t) for t in texts[13:18]] == [
            sum(one.throughput), one.cohort, one.advanced, one.lost, one.undecided,
        ]  # fmt: skip
        assert texts[18] == f"{int(one.advanced / one.cohort * 100 + 0.5)}\u00a0%"
        assert texts[20:] == ["41,0", "90,0", "20"]


def test_few_decided_cards_have_neither_rate_nor_interval(qapp):
    model = NumbersModel()
    shown(model, a_stage_reading(cohort=6, advanced=2, lost=0))
    assert [model.index(0, c).data() for c in (18, 19)] == ["–", "–"]


def test_copying_without_a_selection_copies_everything_with_headers(qtbot):
    table = NumbersTable()
    qtbot.addWidget(table)
    shown(table)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().rstrip("\n").split("\n")
    assert len(lines) == 7
    assert lines[0].split("\t")[:3] == ["Stage", "W18", "W19"]
    assert lines[1].split("\t")[18] == "30 %"
    assert {line.count("\t") for line in lines} == {22}


def test_a_selection_is_copied_alone(qtbot):
    table = NumbersTable()
    qtbot.addWidget(table)
    shown(table)
    table.selectRow(2)
    assert table.tsv().split("\n")[1].startswith("Staging\t")
    assert len(table.tsv().rstrip("\n").split("\n")) == 2


def test_the_context_menu_offers_table_and_image(qtbot):
    table = NumbersTable()
    qtbot.addWidget(table)
    table.open_menu(table.pos())
    menu = table.children()[-1]
    assert [a.text() for a in menu.actions()] == ["Copy as table", "Copy as image"]
    with qtbot.waitSignal(table.image_wanted):
        menu.actions()[1].trigger()
    menu.close()
