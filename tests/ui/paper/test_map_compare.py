"""Two maps on paper and in Markdown: both values with n, marks where they differ, pages enough."""

import re
from functools import partial

import pytest
from PySide6.QtCore import QPointF, QRectF

from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Measure, Unit
from kanban_app.domain.voice_plan import Ratings
from kanban_app.exchange.writing.map_markdown import write_comparison
from kanban_app.ui.export.compare_texts import compare_text
from kanban_app.ui.maps.compare.paint import draw_head, draw_stacks
from kanban_app.ui.maps.compare.stacked import Compared, stack
from kanban_app.ui.maps.drawn.words import load_text
from kanban_app.ui.paper.map_compare import compare_pdf, compare_title
from kanban_app.ui.paper.map_content import PageFormat
from kanban_app.ui.theme import LIGHT
from tests.ui.maps.paper_sheets import a_column, a_sheet, items


def won(share: float, of: int) -> dict[str, tuple[Measure, ...]]:
    measure = Measure("win_rate", Unit.SHARE, share, of, round(share * of), known=True)
    return {LaneKey.METRICS_OUT: (measure,)}


DAYS_OF_ONE = Compared(
    a_sheet(columns=(a_column(measures=won(0.5, 20)),)),
    a_sheet(columns=(a_column(measures=won(0.25, 8)),)),
    ("15.07.2026", "15.04.2026"),
)
OTHER = a_sheet(
    journey=JourneyId(2),
    name=Names("Käufer", "Buyer"),
    columns=(
        a_column(cells={LaneKey.IDEAS: items("Film")}),
        a_column(3, key="fit", name=Names("Fit", "Fit")),
    ),
)
JOURNEYS = Compared(a_sheet(2), OTHER, ("Eigentümer", "Käufer"))


def words_of(texts, compared: Compared, **more) -> list[str]:
    stacked = stack(compared, 1200, LIGHT, **more)
    return texts(partial(_draw, stacked), QRectF(0, 0, 1300, 4000))


def _draw(stacked, painter, _area):
    draw_head(painter, stacked, QPointF(0, 0))
    draw_stacks(painter, stacked, (0, len(stacked.stacks)), QPointF(0, 60))


def test_both_values_stand_below_each_other_with_their_n(texts):
    words = words_of(texts, DAYS_OF_ONE)
    one, two = words.index("50\u00a0%"), words.index("25\u00a0%")
    assert one < two
    assert words[one + 1].replace("\u00a0", " ") == "10 of 20"
    assert words[two + 1].replace("\u00a0", " ") == "2 of 8"
    assert words.count("≠") == 1
    assert {"15.07.2026", "15.04.2026"} <= set(words)


def test_the_texts_of_a_map_have_no_past_and_are_not_shown_for_two_days(texts):
    words = words_of(texts, DAYS_OF_ONE)
    assert "Touchpoints" not in words
    told = write_comparison(compare_text(DAYS_OF_ONE)).decode()
    assert "texts, targets and plan of a map have no past" in told


def test_the_plan_of_today_is_not_shown_beside_numbers_of_then():
    plans = [side.sheet.columns[0].plan for side in stack(DAYS_OF_ONE, 1200, LIGHT).layouts]
    assert plans == [a_column().plan, Ratings()]
    plans = [side.sheet.columns[0].plan for side in stack(JOURNEYS, 1200, LIGHT).layouts]
    assert plans == [a_column().plan] * 2


def test_two_journeys_show_texts_and_mark_what_differs(texts):
    words = words_of(texts, JOURNEYS)
    assert {"Touchpoints", "Ideas", "Film", "/ Fit"} <= set(words)
    assert compare_title(JOURNEYS) == "Eigentümer and Käufer compared"


def test_only_rows_that_differ_are_shown_where_that_is_wanted():
    all_rows, some = (stack(JOURNEYS, 1200, LIGHT, only_differing=only) for only in (False, True))
    assert len(all_rows.stacks) == 16
    assert 0 < len(some.stacks) < 16
    assert all(one.differing for one in some.stacks)
    same = Compared(a_sheet(), a_sheet(), ("a", "b"))
    assert not stack(same, 1200, LIGHT, only_differing=True).stacks


@pytest.mark.parametrize("size", PageFormat)
@pytest.mark.parametrize("compared", [DAYS_OF_ONE, JOURNEYS])
def test_pages_are_as_many_as_the_rows_need(qapp, size, compared):
    seen = []

    def progress(done, total):
        seen.append((done, total))
        return True

    pdf = compare_pdf(compared, size, progress)
    pages = pdf.count(b"/Type /Page\n")
    assert seen == [(n, pages) for n in range(1, pages + 1)]
    width = {PageFormat.A3: 1191, PageFormat.A4: 842}[size]
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) [\d.]+\]", pdf)
    assert {round(float(box)) for box in boxes} == {width}


def test_a_cancelled_comparison_is_empty(qapp):
    assert compare_pdf(JOURNEYS, PageFormat.A4, lambda _done, _total: False) == b""


def test_markdown_has_a_table_for_each_pair_of_stages():
    told = write_comparison(compare_text(DAYS_OF_ONE)).decode().splitlines()
    assert "| Row | 15.07.2026 | 15.04.2026 | ≠ |" in told
    row = next(line for line in told if line.startswith("| Results"))
    assert (
        row.replace("\u00a0", " ")
        == "| Results | Win rate 50 % 10 of 20 | Win rate 25 % 2 of 8 | ≠ |"
    )
    heads = [
        line for line in write_comparison(compare_text(JOURNEYS)).decode().splitlines()
        if line.startswith("## ")
    ]  # fmt: skip
    assert heads == ["## Sensibilisierung", "## Erwerb / Fit"]


def test_stages_of_different_names_say_how_much_each_holds(texts):
    words = words_of(texts, JOURNEYS)
    differing = [at for at, word in enumerate(words) if word.startswith("/ ")]
    assert differing
    load = load_text(OTHER.columns[1]._replace(wip_limit=0))
    assert words[words.index("/ Fit") + 1] == load
