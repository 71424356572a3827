"""The map beside another: opened from the menu, followed, exported, closed again."""

import pytest
from PySide6.QtWidgets import QMenu

from kanban_app.ui import aio
from kanban_app.ui.links.follow_numbers import FollowNumbers
from kanban_app.ui.links.map_compare import AGO, DAY, JOURNEY, YEAR, MapCompare
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.maps.print_dialog import A4, MARKDOWN, PDF, TILES, PrintWish
from tests.ui.links.gates import Gate


@pytest.fixture
def maps(room):
    FollowNumbers(room.shell, room.desk, room.worker)
    link = MapsLink(room.shell, room.desk, room.worker)
    link.open()
    return link


@pytest.fixture
def compare(room, maps):
    made = MapCompare(room.shell, room.desk, room.worker, maps, QMenu(room.shell.window))
    made.open()
    return made


def test_it_begins_with_the_same_journey_a_quarter_before(compare):
    first, second = compare.compared.first, compare.compared.second
    assert first.journey == second.journey
    assert first.last - second.last == 91
    assert first.last - first.first == second.last - second.first
    assert second.as_of < first.as_of
    assert "no past" in compare.view.note.text()


def test_another_journey_is_compared_over_the_same_days(compare):
    compare.compare(f"{JOURNEY}buyer")
    first, second = compare.compared.first, compare.compared.second
    assert (first.key, second.key) == ("owner", "buyer")
    assert (first.first, first.last) == (second.first, second.last)
    assert "no past" not in compare.view.note.text()


def test_another_day_is_waited_for_and_then_compared(room, compare):
    before = compare.compared
    compare.compare(DAY)
    assert not compare.view.day.isHidden()
    assert compare.compared is before
    day = room.days.date_of(room.small.clock()).replace(day=1)
    compare.view.day.set_value(day)
    compare.view.day_typed.emit()
    assert compare.compared.second.last == day.toordinal()


@pytest.fixture
def slow(room, maps):
    """The comparison whose answers come when the gate is opened."""
    gate = Gate()
    aio.begin(gate.start)
    made = MapCompare(room.shell, room.desk, gate, maps, QMenu(room.shell.window))
    made.open()
    gate.shut = True
    return made, gate


def test_what_was_chosen_before_is_not_shown_when_its_answer_comes_late(slow):
    compare, gate = slow
    for chosen in (f"{JOURNEY}buyer", f"{AGO}{YEAR}"):
        compare.compare(chosen)
    shown = []
    compare.view.canvas.laid_out.connect(lambda: shown.append(compare.view.title.text()))
    gate.open()
    first, second = compare.compared.first, compare.compared.second
    assert (first.journey, first.last - second.last) == (second.journey, YEAR)
    assert set(shown) == {compare.view.title.text()}


def test_while_a_day_is_waited_for_no_late_answer_is_shown(slow):
    compare, gate = slow
    before = compare.compared
    compare.compare(f"{JOURNEY}buyer")
    compare.compare(DAY)
    gate.open()
    assert compare.compared is before


def test_numbers_are_those_of_both_days(room, maps, compare):
    room.add("Müller, Eva")
    maps.refresh()
    compare.compare(f"{AGO}{YEAR}")
    counts = [s.columns[0].cards for s in (compare.compared.first, compare.compared.second)]
    assert counts == [1, 0]


def test_it_follows_the_map_and_forgets_a_journey_that_is_the_map_itself(maps, compare):
    compare.compare(f"{JOURNEY}buyer")
    maps.screen.header.journey_chosen.emit("buyer")
    assert compare.compared.first.key == "buyer"
    assert compare.compared.second.key == "buyer"


def test_asked_before_there_is_a_map_it_compares_when_there_is(room):
    link = MapsLink(room.shell, room.desk, room.worker)
    made = MapCompare(room.shell, room.desk, room.worker, link, QMenu(room.shell.window))
    made.open()
    assert made.compared is None
    link.open()
    assert made.compared is not None


def test_back_to_the_map(maps, compare):
    assert not compare.view.isHidden()
    compare.view.close_button.click()
    assert compare.view.isHidden()
    assert not maps.screen.view.isHidden()


def test_the_table_of_the_map_takes_its_place(maps, compare):
    maps.screen.show_table(shown=True)
    assert compare.view.isHidden()
    assert not maps.screen.table.isHidden()
    assert not maps.screen.strip.isHidden()
    before = compare.compared
    maps.refresh()
    assert compare.compared is before


@pytest.mark.parametrize(("ending", "head"), [(PDF, b"%PDF"), (MARKDOWN, b"# ")])
def test_the_comparison_becomes_a_file(compare, tmp_path, ending, head):
    target = tmp_path / f"both.{ending}"
    compare.view.export.click()
    compare.run.dialog.wanted.emit(PrintWish(ending, A4, TILES, names=False, path=str(target)))
    assert target.read_bytes().startswith(head)


def test_rows_that_differ_can_be_shown_alone(compare):
    compare.view.only.setChecked(True)
    assert not compare.view.canvas.stacked.stacks
    assert not compare.view.nothing.isHidden()
