"""The tables below the loop tell the same numbers, and walking in them walks on the loop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kanban_app.ui.links.wheel_rows import sheets_of
from kanban_app.ui.wheel.screen import WheelScreen
from tests.ui.wheel import samples
from tests.ui.wheel.guides import SampleGuide

pytestmark = pytest.mark.usefixtures("german_and_light")


@pytest.fixture
def screen(qtbot):
    drawing = samples.a_drawing()
    made = WheelScreen(SampleGuide(drawing))
    qtbot.addWidget(made)
    made.resize(1064, 824)
    made.show_wheel(drawing, sheets_of(samples.a_wheel(), samples.journeys()))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_number_of_the_loop_stands_in_a_table(screen):
    rows = {row.stage: row for table in screen.tables.tables for row in table.sheet.rows}
    for node in screen.canvas.drawing.nodes:
        row = rows[node.stage]
        assert row.cards.split(" / ")[0] == str(node.cards)
        assert row.through == f"{node.through:.0f}"
        assert row.lost == (
            node.lost_text.lstrip("\u2212") or ("–" if node.clients else "0\u00a0€")
        )
        if not node.clients:
            assert node.lines[0].text.startswith(row.rate)


def test_rows_are_as_designed(screen):
    owner, buyer = (table.sheet for table in screen.tables.tables)
    assert (owner.heads[0], buyer.heads[0]) == ("Eigentümer", "Käufer")
    assert owner.rows[1].texts == (
        "Erwerb",
        "6 / 8",
        "19",
        "53\u00a0% (37–68)",
        "33",
        "18.600\u00a0€",
    )
    assert owner.rows[2].over
    assert buyer.rows[1].texts[0] == "Geringe Leistungsbereitschaft"


def test_walking_in_a_table_walks_on_the_loop_and_back(screen, qtbot):
    owner, buyer = screen.tables.tables
    owner.setFocus()
    owner.setCurrentIndex(owner.model().index(0, 0))
    QTest.keyClick(owner, Qt.Key.Key_Down)
    assert screen.canvas.selected == 102
    screen.canvas.setFocus()
    screen.canvas.select(screen.canvas.drawing.place_of(203))
    assert buyer.currentIndex().row() == 2
    assert not owner.selectionModel().hasSelection()


def test_enter_in_a_table_opens_the_stage(screen):
    opened: list = []
    screen.stage_opened.connect(opened.append)
    buyer = screen.tables.tables[1]
    buyer.setFocus()
    buyer.setCurrentIndex(buyer.model().index(3, 2))
    QTest.keyClick(buyer, Qt.Key.Key_Return)
    assert opened == [204]


def test_a_table_can_be_taken_to_a_spreadsheet(screen):
    lines = screen.tables.tables[0].tsv().splitlines()
    assert len(lines) == 7
    assert lines[2] == "Erwerb\t6 / 8\t19\t53 % (37–68)\t33\t18.600 €"


def test_tables_give_way_where_the_loop_needs_the_height(screen):
    assert screen.table_shown
    screen.resize(1064, 644)
    assert not screen.table_shown
    screen.set_table(shown=True)
    assert screen.table_shown


def test_in_a_wide_window_numbers_stay_near_the_name_of_their_stage(screen, qtbot):
    screen.resize(2400, 824)
    table = screen.tables.tables[0]
    qtbot.waitUntil(lambda: table.viewport().width() > 900)
    widths = [table.columnWidth(column) for column in range(6)]
    assert sum(widths) == table.viewport().width()
    assert widths[0] < table.viewport().width() / 2
