"""Files of a map out of a real store, and what Markdown says of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kanban_app.domain.errors import DomainError
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Place
from kanban_app.exchange.writing.map_markdown import write_map
from kanban_app.services.import_load import unheeded
from kanban_app.services.import_plan import CancelledError
from kanban_app.ui import formats
from kanban_app.ui.export.map_files import (
    MapFormat,
    MapWish,
    map_file,
    map_format,
    page_of,
    scope_of,
    without_names,
)
from kanban_app.ui.export.map_texts import map_text
from kanban_app.ui.paper.map_content import Fit, MapPage, PageFormat, Print
from tests.builders import DAYS, Desk, a_desk, template
from tests.ui.maps.paper_sheets import a_column, a_sheet

HEADS = {
    MapFormat.PDF: b"%PDF",
    MapFormat.PNG: b"\x89PNG",
    MapFormat.SVG: b"<?xml",
    MapFormat.MARKDOWN: b"# ",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "t.sqlite") as desk:
        desk.journeys.add(template("lifecycle"))
        yield desk


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = formats.language()
    formats.set_language("en")
    yield
    formats.set_language(before)


@pytest.mark.parametrize("key", ["owner", "buyer", "lifecycle"])
@pytest.mark.parametrize("wanted", MapFormat)
def test_every_shipped_journey_becomes_every_file(desk, qapp, key, wanted):
    wish = MapWish(desk.journey(key), scope_of(desk.uses, desk.clock()))
    content = map_file(wanted, page_of(desk.uses, wish), wish.how, unheeded)
    assert content.startswith(HEADS[wanted])


def test_the_map_of_a_year_ends_with_its_day(desk):
    scope = scope_of(desk.uses, desk.clock())
    assert (scope.last - scope.first, scope.last) == (364, DAYS.day(desk.clock()))


def test_cancelling_leaves_no_file(desk, qapp):
    wish = MapWish(desk.journey(), scope_of(desk.uses, desk.clock()))
    page, tiles = page_of(desk.uses, wish), Print(PageFormat.A4, Fit.TILES)
    with pytest.raises(CancelledError):
        map_file(MapFormat.PDF, page, tiles, lambda _done, _total: False)


def test_an_unknown_ending_is_explained():
    assert map_format(".MD") is MapFormat.MARKDOWN
    with pytest.raises(DomainError, match="pdf, png, svg, md"):
        map_format(".docx")


def test_names_stay_away_where_they_are_not_wanted():
    sheet = a_sheet(2, columns=(a_column(parts=(a_column(1, parts=()),)),))
    told = write_map(map_text(MapPage(without_names(sheet), DAYS))).decode()
    assert "Lenz" in write_map(map_text(MapPage(sheet, DAYS))).decode()
    assert "Lenz" not in told
    assert "Endlich ruft jemand zurück." in told


def test_markdown_says_every_row_the_metrics_with_n_and_the_plan():
    told = write_map(map_text(MapPage(a_sheet(1), DAYS))).decode()
    for line in (
        "| Converted | 53% | 19 of 36 | 60% |",
        "| NPS | – | n = 3, too few | +50 |",
        "| Cost per lead | not measured |  |  |",
        "| Feeling | -1.0 | 12 | +2 |".replace("-", "\u2212"),
        "| Problem solved | too few | 3 |  |",
        "| Improvements | 1. First · under way<br>2. Later |",
        "| Client does | Liest<br>Rechnet |",
        "> Endlich ruft jemand zurück. (Lenz, mood +2)",
    ):
        assert line in told.splitlines(), line


def test_hidden_rows_are_not_written():
    lanes = tuple(
        lane._replace(hidden=lane.key in (LaneKey.QUOTES, LaneKey.METRICS_OUT))
        for lane in a_sheet().lanes
    )
    told = write_map(map_text(MapPage(a_sheet(1, lanes=lanes), DAYS))).decode()
    assert "Endlich" not in told
    assert "Converted" not in told


def test_rated_touchpoints_are_a_table_and_substages_sections():
    place = a_column().place
    phone = a_column(1, place=Place(place.stage, touchpoint="Telefon"), name=a_column(1).name)
    step = a_column(2, place=Place(place.stage, "visit"))
    for part, told in ((phone, "| Acquisition | "), (step, "### Staging")):
        text = write_map(map_text(MapPage(a_sheet(columns=(a_column(parts=(part,)),)), DAYS)))
        assert told in text.decode()
