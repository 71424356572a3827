"""The map on the screen becomes a file: asked for in a dialog, written whole or not at all."""

import stat
from pathlib import Path

import pytest

from kanban_app.domain.journey import Names
from kanban_app.ui.links.map_paper import MapPaper
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.maps.print_dialog import A4, MARKDOWN, TILES, PrintWish


@pytest.fixture
def maps(room):
    link = MapsLink(room.shell, room.desk, room.worker)
    link.open()
    return link


@pytest.fixture
def paper(room, maps):
    made = MapPaper(room.shell, room.desk, room.worker, maps)
    made.ask_print()
    return made


@pytest.mark.parametrize(
    ("ending", "head"),
    [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<?xml"), ("md", b"# ")],
)
def test_the_map_becomes_the_file_that_was_asked_for(paper, tmp_path, ending, head):
    target = tmp_path / f"map.{ending}"
    paper.run.dialog.wanted.emit(PrintWish(ending, A4, TILES, names=True, path=str(target)))
    assert target.read_bytes().startswith(head)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert not paper.run.dialog.close_button.isHidden()


def test_it_is_the_journey_on_the_screen(maps, paper, tmp_path):
    maps.screen.header.journey_chosen.emit("buyer")
    paper.ask_print()
    target = tmp_path / "map.md"
    paper.run.dialog.wanted.emit(PrintWish(MARKDOWN, A4, TILES, names=True, path=str(target)))
    assert "Fit" in target.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told_in_the_dialog(paper, tmp_path):
    target = tmp_path / "nowhere" / "map.pdf"
    paper.run.dialog.wanted.emit(PrintWish("pdf", A4, TILES, names=True, path=str(target)))
    assert str(target) in paper.run.dialog.failed.text()
    assert not paper.run.dialog.export.isHidden()


def test_a_cancelled_file_is_not_written(paper, tmp_path):
    target = tmp_path / "map.pdf"
    paper.run.dialog.cancelled.emit()
    paper.run.dialog.wanted.emit(PrintWish("pdf", A4, TILES, names=True, path=str(target)))
    assert not target.exists()


def test_only_a_pdf_is_cut_into_pages(paper):
    dialog = paper.run.dialog
    assert dialog.fit.isEnabled()
    dialog.format.set_active(MARKDOWN)
    dialog._follow()
    assert not dialog.fit.isEnabled()
    assert not dialog.paper.isEnabled()
    file = dialog.file_dialog()
    assert file.selectedFiles()[0].endswith(".md")


def test_the_map_shows_the_copy_that_was_made_of_it(maps, paper):
    paper.deeds.actions["copy"].trigger()
    paper.deeds.dialog.accept_button.click()
    assert maps.sheet.name.de == "Eigentümer 2"
    assert len(maps.sheet.columns) == 6


def test_asked_before_there_is_a_map_it_asks_when_there_is(room):
    link = MapsLink(room.shell, room.desk, room.worker)
    made = MapPaper(room.shell, room.desk, room.worker, link)
    made.ask_print()
    assert made.run is None
    link.open()
    assert made.run is not None


def test_the_menu_offers_paper_templates_and_copies(paper):
    texts = [action.text() for action in paper.menu.actions() if action.text()]
    assert texts[0] == "Print or export …"
    assert {"Export journey as template …", "Copy journey …", "Delete empty journey"} <= set(texts)


def test_a_journey_is_added_beside_the_names_of_those_there_are(room, maps, paper):
    header = maps.screen.header
    offered = [a.text() for a in header.new_menu.actions() if a.isVisible()]
    assert offered[1:] == ["New empty journey …", "Copy journey …", "Add journey from file …"]
    header.lifecycle.trigger()
    assert maps.sheet.key == "lifecycle"
    assert not header.lifecycle.isVisible()


def test_a_journey_with_a_stroke_in_its_name_is_suggested_as_one_file(room, maps, paper):
    room.do(lambda: room.desk.templates.begin(Names("Kauf/Miete", "Buy/Let")))
    maps.screen.header.journey_chosen.emit("kauf_miete")
    paper.ask_print()
    (asked,) = paper.run.dialog.file_dialog().selectedFiles()
    assert Path(asked).parent == Path.home()
    assert "Let" in Path(asked).name or "Miete" in Path(asked).name
