"""The printable document: its pages, its words, its progress."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from kanban_app.domain.journey import Names
from kanban_app.ui import formats, theme
from kanban_app.ui.paper.document import board_pdf
from kanban_app.ui.paper.sheets import sheets_of
from kanban_app.ui.theme import DARK
from tests.ui.paper.builders import a_page

BODY = QRectF(0, 0, 1039, 650)


def pages_in(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n")


def words_on(texts, page) -> list[list[str]]:
    return [texts(sheet.paint, BODY) for sheet in sheets_of(page, BODY)]


def test_a_journey_is_board_numbers_and_list(qapp):
    pdf = board_pdf([a_page()])
    assert pdf.startswith(b"%PDF")
    assert pages_in(pdf) == 4


def test_a_journey_without_cards_has_no_list(qapp):
    assert pages_in(board_pdf([a_page((0,) * 6, read=False)])) == 2


def test_no_journey_is_a_document_all_the_same(qapp):
    assert board_pdf([]).startswith(b"%PDF")


def test_three_thousand_cards_flow_over_as_many_pages_as_they_need(qapp):
    per_page = 32
    pdf = board_pdf([a_page((600,) * 5)])
    assert pages_in(pdf) == 2 + -(-3000 // per_page)


def test_journeys_follow_each_other_and_pages_count_through(qapp):
    seen = []

    def progress(done, total):
        seen.append((done, total))
        return True

    pdf = board_pdf([a_page((3, 2)), a_page((1,))], progress)
    assert seen == [(i, 6) for i in range(1, 7)]
    assert pages_in(pdf) == 6


def test_a_cancelled_document_is_empty_and_stops_at_once(qapp):
    seen = []

    def progress(done, total):
        seen.append(done)
        return done < 2

    assert board_pdf([a_page()], progress) == b""
    assert seen == [1, 2]


def test_the_document_is_titled_and_brings_its_fonts(qapp):
    pdf = board_pdf([a_page((2, 1))])
    assert "Pipeline".encode("utf-16-be") in pdf
    assert b"/FontFile2" in pdf or b"/FontFile3" in pdf


def test_the_document_is_light_whatever_the_program_wears(texts, monkeypatch):
    light = words_on(texts, a_page())
    size = len(board_pdf([a_page()]))
    monkeypatch.setattr(theme.theme(), "tokens", DARK)
    assert words_on(texts, a_page()) == light
    # Only the time of writing differs.
    assert abs(len(board_pdf([a_page()])) - size) < 200


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(counts=st.lists(st.integers(0, 60), min_size=2, max_size=6).filter(any))
def test_the_list_names_every_card_once_under_a_head_on_every_page(texts, counts):
    _, _, *lists = words_on(texts, a_page(tuple(counts), person="Karl"))
    assert sum(words.count("Karl") for words in lists) == sum(counts)
    assert all(words[:2] == ["Stage", "Person"] for words in lists)


def test_the_numbers_say_load_and_flow_of_every_stage(texts):
    words = words_on(texts, a_page((2, 0, 1), value_cents=1_000_000))[1]
    start = words.index("Moved on") + 4
    assert words[start : start + 10] == [
        "Sensibilisierung", "2", "20.000\u00a0€", "2.000\u00a0€", "18", "40", "12", "30\u00a0%",
        "18–45\u00a0%", "21,0",
    ]  # fmt: skip
    total = words.index("Before the win")
    assert words[total + 1 : total + 4] == ["2", "20.000\u00a0€", "2.000\u00a0€"]


def test_without_a_reading_the_numbers_show_the_load_alone(texts):
    words = words_on(texts, a_page((1, 1), read=False))[1]
    assert "Throughput" in words
    assert words.count("–") == 13
    assert not any(w.startswith("Hatched") for w in words)


@pytest.mark.parametrize("stages", [1, 6, 8, 12, 13, 19, 40])
def test_every_stage_has_its_chart_and_its_row(texts, stages):
    page = a_page((1,) * stages)
    flow = [
        w for s in sheets_of(page, BODY) if "Through" in s.section for w in texts(s.paint, BODY)
    ]
    for stage in page.journey.stages:
        name = stage.name.de.replace("\u00ad", "")
        assert flow.count(name) == 2


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_document_speaks_the_language_in_force(texts, language):
    formats.set_language(language)
    flat = [w for words in words_on(texts, a_page((2, 1))) for w in words]
    assert ("Sensibilisierung" if language == "de" else "Awareness") in flat
    assert ("19.470\u00a0€" if language == "de" else "€19,470") in flat
    assert board_pdf([a_page((2, 1))]).startswith(b"%PDF")


def test_endless_names_are_shortened_everywhere(texts):
    endless = "Donaudampfschifffahrtsgesellschaft " * 20
    page = a_page((3, 2), person=endless, object_line=endless, place=endless)
    stages = tuple(s._replace(name=Names(endless, endless)) for s in page.journey.stages)
    columns = tuple(
        replace(c, stage=s) for c, s in zip(page.columns, stages, strict=True)
    )  # fmt: skip
    page = replace(page, columns=columns, journey=page.journey._replace(stages=stages))
    flat = [w for words in words_on(texts, page) for w in words]
    assert sum(w.endswith("…") for w in flat) > 20
    assert not any(len(w) > 130 for w in flat)
    assert board_pdf([replace(page, title=endless)]).startswith(b"%PDF")
