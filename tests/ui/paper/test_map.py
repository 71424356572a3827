"""A map on paper: its pages, that all of it is on them, and that what is cut says so."""

import re
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from kanban_app.domain.journey import Names
from kanban_app.domain.map_items import Item
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Measure, Outcome, Place, Quote, Unit
from kanban_app.domain.voice_plan import Ratings
from kanban_app.ui import formats, theme
from kanban_app.ui.maps.drawn.cells import cell
from kanban_app.ui.maps.drawn.runs import lines_of, shortened
from kanban_app.ui.paper.map_content import Fit, MapPage, PageFormat, Person, Print
from kanban_app.ui.paper.map_document import MapDocument, map_pdf
from kanban_app.ui.paper.map_fit import SMALLEST
from kanban_app.ui.paper.map_frame import definitions
from kanban_app.ui.paper.map_picture import map_png, map_svg
from kanban_app.ui.theme import DARK, LIGHT
from tests.builders import DAYS
from tests.ui.maps.paper_sheets import a_column, a_sheet, items, own_lane
from tests.ui.paper.conftest import words_of

HELGA = Person("Helga Brandt, 71", "Witwe")
ALL = [Print(size, fit) for size in PageFormat for fit in Fit]
SIZES = {PageFormat.A3: (1191, 842), PageFormat.A4: (842, 595)}


def a_page(stages: int = 6, **more: object) -> MapPage:
    return MapPage(a_sheet(stages, **more), DAYS, "left", HELGA)


def pages_in(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n")


def words_on(texts, page: MapPage, how: Print) -> list[list[str]]:
    document = MapDocument(page, how)
    tiles = document.tiles()
    area = QRectF(0, 0, document.inner.right() + 50, document.inner.bottom() + 50)
    return [
        texts(partial(_draw, document, tile, number, len(tiles)), area)
        for number, tile in enumerate(tiles, 1)
    ]


def _draw(document, tile, number, of, painter, area):
    document.draw(painter, tile, number, of)


@pytest.mark.parametrize("how", ALL)
def test_pages_are_of_the_paper_that_was_asked_for(qapp, how):
    pdf = map_pdf(a_page(), how)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(w)), round(float(h))) for w, h in boxes} == {SIZES[how.format]}
    assert pages_in(pdf) == len(boxes) == len(MapDocument(a_page(), how).tiles())
    assert how.fit is Fit.TILES or len(boxes) == 1


def test_a_map_on_a4_tiles_takes_several_pages_and_on_a3_fewer(qapp):
    counts = [len(MapDocument(a_page(7), Print(f, Fit.TILES)).tiles()) for f in PageFormat]
    assert counts[0] < counts[1]
    assert counts[1] > 2


@pytest.mark.parametrize("how", ALL)
@pytest.mark.parametrize("stages", [1, 2, 6, 7, 12])
def test_nothing_lies_outside_the_printed_part(qapp, how, stages):
    document = MapDocument(a_page(stages), how)
    for tile in document.tiles():
        slots = tile.layout.slots[slice(*tile.piece.columns)]
        rows = tile.layout.rows[slice(*tile.piece.rows)]
        width = 124 + sum(slot.width for slot in slots)
        height = tile.layout.head + sum(row.height for row in rows)
        assert width * tile.scale <= document.body.width() + 0.5
        assert height * tile.scale <= document.body.height() + 0.5


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(1, 14), st.sampled_from(PageFormat), st.integers(0, 90))
def test_tiles_show_every_stage_in_every_row_exactly_once(qapp, stages, size, words):
    long = items("Wort " * words) if words else ()
    columns = tuple(a_column(n, cells={LaneKey.IDEAS: long}) for n in range(stages))
    tiles = MapDocument(a_page(stages, columns=columns), Print(size, Fit.TILES)).tiles()
    seen = [
        (column, row)
        for tile in tiles
        for column in range(*tile.piece.columns)
        for row in range(*tile.piece.rows)
    ]
    assert sorted(seen) == [(c, r) for c in range(stages) for r in range(16)]
    assert all(tile.scale == 1 for tile in tiles)


def test_stages_stand_on_top_of_every_tile_and_rows_at_its_left(texts):
    pages = words_on(texts, a_page(), Print(PageFormat.A4, Fit.TILES))
    names = ["Sensibilisierung", "Erwerb", "Staging", "Marketing", "Transaktion", "After Sales"]
    for words in pages:
        assert any(name in words for name in names)
        assert any(name in words for name in ("Guiding question", "Results", "Quotes", "Ideas"))
        assert "Journey map: Eigentümer" in words
    for name in names:
        assert sum(words.count(name) for words in pages) == len(pages) / 2


def test_every_tile_says_which_part_of_the_map_it_is(texts):
    pages = words_on(texts, a_page(), Print(PageFormat.A4, Fit.TILES))
    for number, words in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in words
    assert any("Stages 1–3 of 6, rows 1–" in word for word in pages[0])
    assert any(word.startswith("Stages 4–6 of 6") and "–16 of 16" in word for word in pages[-1])


def test_the_page_tells_what_it_counts_and_when(texts):
    (words,) = words_on(texts, a_page(), Print())
    assert "16.07.2025 to 15.07.2026" in words
    assert "As of: 15.07.2026, 09:00" in words
    assert {"Helga Brandt, 71", "Witwe", "Zum Vertrag", "Feeling", "Low \u22121,0"} <= set(words)
    assert any(word.startswith("Curves: mean of the ratings") for word in words)


def test_a_cell_says_measured_target_and_of_how_many(texts):
    (words,) = words_on(texts, a_page(1), Print())
    at = words.index("53\u00a0%")
    shown = [word.replace("\u00a0", " ") for word in words[at - 1 : at + 2]]
    assert shown == ["Converted", "53 %", "Target 60 % · 19 of 36"]
    assert any(word.replace("\u00a0", " ").endswith("n = 3, too few") for word in words)
    assert {"not measured", "Website 5"} <= set(words)


def test_improvements_stand_by_priority_with_their_state(texts):
    (words,) = words_on(texts, a_page(1), Print())
    at = words.index("Zuerst")
    assert words[at - 1 : at + 4] == ["1", "Zuerst", "·\u00a0under\u00a0way", "2", "Später"]


def test_a_done_improvement_says_whether_it_was_a_signal_or_noise(texts):
    done = [
        Item({"key": key, "en": key, "done": "2026-01-02"}) for key in ("Call", "Write", "Wait")
    ]
    outcomes = {"Call": Outcome.BETTER, "Write": Outcome.NOISE}
    column = a_column(cells={LaneKey.IMPROVEMENTS: tuple(done)}, outcomes=outcomes)
    (words,) = words_on(texts, a_page(columns=(column,)), Print())
    told = " ".join(words).replace("\u00a0", " ")
    assert "Call · done · Signal: better Write · done · Noise Wait · done" in told


@pytest.mark.parametrize("how", ALL)
def test_long_texts_are_whole_or_say_that_there_is_more(texts, how):
    ideas = items(*(f"Gedanke{n} " + "und noch viel mehr dazu " * 9 for n in range(9)))
    column = a_column(cells={LaneKey.IDEAS: ideas})
    page = a_page(columns=(column, *(a_column(n) for n in range(1, 6))))
    words = [w for page in words_on(texts, page, how) for w in page]
    told = [w for w in words if re.fullmatch(r"(…\u00a0\+\d+|…)", w)]
    shown = sum(w.startswith("Gedanke") for w in words)
    if shown < 9:
        assert f"…\u00a0+{9 - shown}" in told
    else:
        assert sum(w.endswith("mehr dazu") or "dazu" in w for w in words) >= 9


def test_no_letters_on_paper_are_smaller_than_six_points(qapp):
    crowded = tuple(
        a_column(n, cells={key: items("Ein Satz mit einigen Wörtern. " * 9) for key in LaneKey})
        for n in range(7)
    )
    for size in PageFormat:
        (tile,) = MapDocument(a_page(7, columns=crowded), Print(size)).tiles()
        assert tile.scale >= SMALLEST


def test_more_quotes_than_there_is_room_for_are_counted(texts):
    quotes = tuple(Quote(f"Satz {n}", "Lenz", n % 3 - 1) for n in range(10))
    (words,) = words_on(texts, a_page(columns=(a_column(quotes=quotes),)), Print())
    assert "…\u00a0+7" in words
    assert "“Satz 0”" in words


def test_quotes_that_are_cut_are_counted_with_those_that_were_never_shown(qapp):
    quotes = tuple(Quote(f"Satz {n} " + "und so weiter " * 20, "Lenz") for n in range(10))
    column = a_column(quotes=quotes)
    lines = lines_of(cell(a_sheet(), Lane(LaneKey.QUOTES), column), 120, LIGHT)
    (kept,) = shortened(lines, 1, 120, LIGHT)
    assert kept.pieces[-1].run.text == "…\u00a0+9"


def test_the_plan_in_words_has_a_row_below_the_curves_where_there_is_one(texts):
    told = a_column(story=Names("Alles läuft ruhig.", ""))
    (words,) = words_on(texts, a_page(columns=(told, a_column(1))), Print())
    assert {"The plan in words", "Alles läuft ruhig."} <= set(words)
    assert "The plan in words" not in words_on(texts, a_page(), Print())[0]


def test_the_persona_has_its_face(qapp):
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ff00ff"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    for data, shown in ((bytes(buffer.data().data()), True), (b"no picture", False)):
        image = QImage()
        image.loadFromData(map_png(replace(a_page(), person=Person("Helga", "", data))))
        row = {image.pixelColor(x, 2 * (48 + 70)).name() for x in range(96, 160)}
        assert ("#ff00ff" in row) is shown


def test_an_opened_stage_shows_its_parts(texts):
    parts = tuple(
        a_column(1, place=Place(a_column().place.stage, key), name=Names(key, key), cards=n)
        for n, key in enumerate(("Anzeige", "Besichtigung", "Angebot"))
    )
    page = a_page(columns=(a_column(parts=parts), a_column(1)))
    closed, opened = (
        words_on(texts, MapPage(page.sheet, DAYS, opened=places), Print())[0]
        for places in (frozenset(), frozenset({a_column().place}))
    )
    assert "Besichtigung" not in closed
    assert {"Anzeige", "Besichtigung", "Angebot"} <= set(opened)
    assert opened.count("n = 13") == 4


def test_rows_of_ones_own_are_printed_and_hidden_ones_are_not(texts):
    lanes = (own_lane(), *(lane._replace(hidden=True) for lane in a_sheet().lanes))
    cells = {"own_1": items("Leerstand")}
    (words,) = words_on(texts, a_page(lanes=lanes, columns=(a_column(cells=cells),)), Print())
    assert {"Wagnis", "Leerstand"} <= set(words)
    assert "Quotes" not in words


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_map_speaks_the_language_in_force(texts, language):
    formats.set_language(language)
    (words,) = words_on(texts, a_page(), Print())
    assert ("Sensibilisierung" if language == "de" else "Awareness") in words
    assert ("53\u00a0%" if language == "de" else "53%") in words


@pytest.mark.parametrize("lobe", ["left", "right", "single"])
def test_the_small_loop_has_a_dot_for_every_stage(qapp, lobe):
    page = MapPage(a_sheet(6), DAYS, lobe)
    svg = map_svg(page).decode()
    for column in page.sheet.columns:
        ink = column.colour.lower()
        assert len(re.findall(rf'fill="{ink}"[^>]*>\s*<circle', svg)) >= 1


def test_the_map_is_light_whatever_the_program_wears(qapp, monkeypatch):
    light, lines = map_png(a_page()), map_svg(a_page())
    monkeypatch.setattr(theme.theme(), "tokens", DARK)
    assert map_png(a_page()) == light
    assert map_svg(a_page()) == lines
    image = QImage()
    assert image.loadFromData(light, "PNG")
    assert (image.width(), image.height()) == (3175, 2246)
    assert image.pixelColor(1, 1) == QColor("#FFFFFF")


def test_an_svg_keeps_letters_as_letters(qapp):
    svg = map_svg(a_page())
    assert {"Sensibilisierung", "Endlich", "Ziel"} & set(" ".join(words_of(svg)).split())
    assert svg.count(b"<text") == svg.count(b" textLength=") > 100
    assert b"<image" not in svg
    assert QSvgRenderer(QByteArray(svg)).isValid()


def test_a_cancelled_map_is_empty_and_stops_at_once(qapp):
    seen = []

    def progress(done, total):
        seen.append((done, total))
        return done < 2

    assert map_pdf(a_page(), Print(PageFormat.A4, Fit.TILES), progress) == b""
    assert [done for done, _ in seen] == [1, 2]


def test_a_measure_under_five_cases_shows_no_figure(texts):
    few = Measure("win_rate", Unit.SHARE, 0.75, 4, 3, known=True)
    column = a_column(measures={LaneKey.METRICS_OUT: (few,)})
    (words,) = words_on(texts, a_page(columns=(column,)), Print())
    assert "75\u00a0%" not in words
    assert "n = 4, too few".replace(" ", "\u00a0") in words


def test_rows_are_spread_evenly_over_the_tiles_below_each_other(qapp):
    worries = items(*[f"Sorge {number}" for number in range(12)])
    cells = {**a_column().cells, LaneKey.CHALLENGES: worries}
    page = a_page(columns=tuple(a_column(n, cells=cells) for n in range(6)))
    tiles = MapDocument(page, Print(PageFormat.A3, Fit.TILES)).tiles()
    heights = [
        sum(row.height for row in t.layout.rows[slice(*t.piece.rows)])
        for t in tiles
        if not t.column
    ]
    highest = max(row.height for row in tiles[0].layout.rows)
    assert len(heights) > 1
    assert max(heights) - min(heights) <= highest


def test_the_foot_explains_the_plan_only_where_there_is_one(qapp):
    assert definitions((a_column(plan=Ratings()),))[0].endswith("no point.")
    planned = a_column(plan=Ratings(emotion=1))
    assert definitions((planned,))[0].endswith("Thin, with large hollow marks: the plan.")


def test_the_definition_of_conversion_counts_open_cards_in_the_whole():
    told = next(line for line in definitions(()) if line.startswith("Conversion"))
    assert "open ones too" in told
    assert "decided" not in told


def test_a_map_cut_to_one_page_says_so_and_leaves_empty_rows_out(texts):
    long = items("Ein Satz mit einigen Wörtern. " * 15)
    full = dict.fromkeys((LaneKey.GOAL, LaneKey.VOC, LaneKey.CHALLENGES), long)
    page = a_page(columns=tuple(a_column(n, cells=full) for n in range(6)))
    (words,) = words_on(texts, page, Print(PageFormat.A4))
    told = " ".join(words)
    assert "Shortened to fit the page" in told
    assert "Ideas" in told.partition("Left out, as empty: ")[2]
    assert "Ideas" not in words

    whole = " ".join(word for tile in words_on(texts, page, Print(fit=Fit.TILES)) for word in tile)
    assert "Shortened" not in whole
    assert "Ideas" in whole


def test_measured_values_keep_some_lines_on_a_page_where_all_is_short(texts):
    long = items("Ein Satz mit einigen Wörtern. " * 15)
    full = dict.fromkeys((LaneKey.GOAL, LaneKey.VOC, LaneKey.CHALLENGES, LaneKey.IDEAS), long)
    shares = tuple(
        Measure(key, Unit.SHARE, 0.5, 20, 10, 0.6, known=True)
        for key in ("conversion", "churn_rate", "win_rate")
    )
    measures = {LaneKey.METRICS_OUT: shares}
    page = a_page(columns=tuple(a_column(n, cells=full, measures=measures) for n in range(6)))
    (words,) = words_on(texts, page, Print(PageFormat.A4))
    assert words.count("50\u00a0%") == 6 * len(shares)


def test_the_plan_is_drawn_in_the_heading_of_a_map_that_has_one(texts):
    (words,) = words_on(texts, a_page(columns=(a_column(plan=Ratings(emotion=1)),)), Print())
    assert "Plan" in words
    (words,) = words_on(texts, a_page(columns=(a_column(plan=Ratings()),)), Print())
    assert "Plan" not in words


def test_a_quote_that_has_no_room_is_counted_and_not_broken_off(qapp):
    quotes = tuple(Quote(f"Satz {n} " + "und so weiter " * 4, "Lenz", 1) for n in range(3))
    lines = lines_of(cell(a_sheet(), Lane(LaneKey.QUOTES), a_column(quotes=quotes)), 150, LIGHT)
    first = [line for line in lines if line.entry == 0]
    kept = shortened(lines, len(first) + 1, 150, LIGHT)
    assert list(kept[:-1]) == first
    assert [piece.run.text for piece in kept[-1].pieces] == ["…\u00a0+2"]


def test_a_metric_is_not_named_without_its_value(qapp):
    named = [
        Measure(key, Unit.COUNT, value=6, known=True)
        for key in ("arrivals", "qualified_inquiries", "opportunities")
    ]
    column = a_column(measures={LaneKey.METRICS_OUT: tuple(named)})
    for width in range(90, 200, 5):
        told = cell(a_sheet(), Lane(LaneKey.METRICS_OUT), column, compact=True)
        kept = shortened(lines_of(told, width, LIGHT), 2, width, LIGHT)
        texts = [piece.run.text for line in kept for piece in line.pieces]
        if "Qualified inquiries" in texts:
            assert texts.count("6") == 2
