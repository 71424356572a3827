"""The backlog follows the map, and what is wanted there is stored in one step."""

import pytest

from kanban_app.domain.improvement import Improvement, Progress
from kanban_app.domain.journey import Names
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.moment import DAY, Moment
from kanban_app.ui import aio, formats
from kanban_app.ui.board.past_day import BoardDay
from kanban_app.ui.links.backlog import BacklogLink
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.past import Shown
from kanban_app.ui.links.persona_strip import PersonaStripLink
from kanban_app.ui.links.personas import PersonasLink
from kanban_app.ui.maps.backlog.values import Deed, DeedWanted, ImprovementMoved, ImprovementTyped
from kanban_app.ui.maps.personas.requests import PersonaChosen
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def maps(room, qtbot):
    made = MapsLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    return made


@pytest.fixture
def link(room, maps):
    made = BacklogLink(room.shell, room.desk, room.worker, maps)
    maps.open()
    made.button.click()
    return made


def texts(link) -> list[str]:
    return [line.improvement.text.en for line in link.panel._lines]


def stage(room, key="awareness"):
    return Place(room.small.stage(key).id)


def stored(room, key="awareness"):
    return room.desk.improvements.of_stage(stage(room, key))


def test_the_button_of_the_bar_opens_the_backlog_and_puts_it_away(room, link):
    assert not link.panel.isHidden()
    assert texts(link)[:2] == ["Block call-back slots", "Maintain the list of tipsters"]
    link.button.click()
    assert link.panel.isHidden()
    room.do(lambda: room.desk.improvements.remove(stage(room), stored(room)[0].key))
    assert len(texts(link)) == 7


def test_another_journey_has_another_backlog(link, maps):
    maps.screen.header.journey_chosen.emit("buyer")
    assert texts(link)[0] == "Import inquiries in one go"


def test_the_row_of_the_map_opens_the_backlog_at_its_stage(room, link, maps):
    link.close()
    box = next(
        b
        for row in maps.screen.view.grid.rows
        for b in row
        if b.lane is not None
        and b.lane.key == LaneKey.IMPROVEMENTS
        and b.column.place == stage(room, "staging")
    )
    maps.screen.show_improvements(box)
    assert not link.panel.isHidden()
    assert link.panel.list.line.stage == stage(room, "staging")


def test_every_wish_is_one_step_that_undo_takes_back(room, link):
    here, key = stage(room), stored(room)[0].key
    before = texts(link)
    link.panel.deed_wanted.emit(DeedWanted(here, key, Deed.START))
    assert stored(room)[0].progress is Progress.RUNNING
    room.do(room.desk.undo.undo)
    link.panel.moved.emit(ImprovementMoved(here, key, here, 1))
    assert texts(link)[0] == "Maintain the list of tipsters"
    room.do(room.desk.undo.undo)
    assert texts(link) == before
    new = Improvement("", Names("Neu", "New one"))
    link.panel.typed.emit(ImprovementTyped(here, new))
    assert "New one" in texts(link)
    room.do(room.desk.undo.undo)
    link.panel.deed_wanted.emit(DeedWanted(here, key, Deed.DELETE))
    assert len(texts(link)) == len(before) - 1
    room.do(room.desk.undo.undo)
    assert texts(link) == before


def test_an_improvement_goes_to_another_stage_by_its_sheet(room, link):
    moved, there = stored(room)[0], stage(room, "staging")
    link.panel.typed.emit(ImprovementTyped(there, moved._replace(effort=3), stage(room)))
    assert len(stored(room)) == 1
    assert (stored(room, "staging")[-1].text, stored(room, "staging")[-1].effort) == (
        moved.text,
        3,
    )
    room.do(room.desk.undo.undo)
    assert len(stored(room)) == 2


def test_a_move_that_a_rule_refuses_is_turned_back_on_the_screen(room, link):
    before = texts(link)
    link.panel.moved.emit(ImprovementMoved(stage(room), "gone", stage(room), 0))
    assert texts(link) == before


def test_the_strip_lets_the_map_be_told_of_one_persona(room, maps):
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    personas = PersonasLink(room.shell, room.desk, room.worker, inspector)
    aio.spawn(personas.begin())
    strip = PersonaStripLink(room.shell, personas, maps).strip
    cards = [room.add("A"), room.add("B")]
    room.do(lambda: room.desk.personas.attach(cards[:1], "helga_brandt"))
    maps.open()
    assert maps.sheet.persona == ""
    strip.chosen.emit(PersonaChosen("helga_brandt"))
    assert maps.sheet.persona == "helga_brandt"
    assert maps.sheet.columns[0].cards == 1
    assert strip.name.text() == "Helga Brandt, 71"
    maps.screen.header.journey_chosen.emit("buyer")
    assert maps.sheet.persona == ""
    assert strip.active == ""


def test_a_day_of_the_past_is_for_looking_only(room, link, maps):
    room.do(lambda: room.desk.improvements.finish(stage(room), stored(room)[0].key))
    assert link.panel._lines[1].improvement.progress is Progress.DONE
    moment = Moment(room.small.clock.now - 10 * DAY)
    presenter = room.shell.presenter
    presenter.past.day = BoardDay(
        room.days.date_of(moment), moment, presenter.board.journeys, {}, {}, room.desk.board
    )
    maps.follow_past(Shown(moment))
    assert {line.improvement.progress for line in link.panel._lines} == {Progress.OPEN}
    assert link.panel.add.isHidden()
    presenter.past.day = None


def test_an_improvement_of_a_sub_stage_has_a_heading_of_its_own(room, link):
    marketing = stage(room, "marketing")
    before = [line.id for line in link.panel._stages]
    assert not any(place.path for place in before)
    place = marketing._replace(path="viewing")
    new = Improvement("", Names("Sammeltermin", "Joint viewing"))
    room.do(lambda: room.desk.improvements.add(place, new))
    heading = next(line for line in link.panel._stages if line.id == place)
    assert [line.id for line in link.panel._stages].index(place) == before.index(marketing) + 1
    assert heading.name == "Marketing \u203a Viewing"
    (line,) = [line for line in link.panel._lines if line.stage == heading.id]
    link.panel.deed_wanted.emit(DeedWanted(heading.id, line.improvement.key, Deed.START))
    (begun,) = room.desk.improvements.of_stage(place)
    assert begun.progress is Progress.RUNNING
    link.panel.moved.emit(ImprovementMoved(heading.id, begun.key, marketing, 0))
    assert room.desk.improvements.of_stage(place) == ()
    assert [line.id for line in link.panel._stages] == before


def test_an_improvement_can_be_named_in_any_sub_stage(room, link):
    link.panel.add.click()
    field = link.panel.sheet.stage
    names = [field.itemText(place) for place in range(field.count())]
    assert names[3:7] == [
        "Marketing", "Marketing \u203a Advert", "Marketing \u203a Viewing",
        "Marketing \u203a Offer",
    ]  # fmt: skip
