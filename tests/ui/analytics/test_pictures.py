"""Every picture draws inside its card, tells its numbers, and has them as a table."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kanban_app.analytics import reporting
from kanban_app.analytics.question import Chart, FlowKey, Part, Pick, Question
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import StageId
from kanban_app.ui import formats
from kanban_app.ui.analytics.canvas import Canvas
from kanban_app.ui.analytics.gallery import pictures
from kanban_app.ui.analytics.picture_table import tsv
from kanban_app.ui.analytics.pictures.throughput import WON
from kanban_app.ui.analytics.scene import Picture, Table, View
from kanban_app.ui.analytics.spots import Spot
from kanban_app.ui.theme import DARK, LIGHT, Tokens
from tests.analytics.logs import BERLIN, S1, a_book, history, ordinal
from tests.ui.analytics.builders import a_report, a_view, an_empty_report

SIZES = [(316, 160), (400, 180), (820, 320)]
ALL = pictures()


def drawn(
    picture: Picture, view: View, size: tuple[int, int] = (400, 180), ink: Tokens = LIGHT
) -> tuple[QImage, list[Spot]]:
    # A frame of 20 px around the room shows what is drawn outside.
    image = QImage(size[0] + 40, size[1] + 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    with QPainter(image) as painter:
        canvas = Canvas(painter, QRectF(20, 20, *size), ink)
        picture.draw(canvas, view)
    return image, canvas.spots


def outside(image: QImage) -> int:
    """Return how many pixels of the frame were painted."""
    white, wide, high = 0xFFFFFFFF, image.width(), image.height()
    inner = range(16, high - 16)
    return sum(
        image.pixel(x, y) != white
        for y in range(high)
        for x in range(wide)
        if y not in inner or not 16 <= x < wide - 16
    )


def one(chart: Chart) -> Picture:
    return next(p for p in ALL if p.chart is chart)


@pytest.mark.parametrize("picture", ALL, ids=lambda p: p.chart)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("report", [a_report(), a_report(cases=4, points=3), an_empty_report()])
def test_nothing_is_painted_outside_the_card(picture, size, report):
    image, _ = drawn(picture, a_view(report), size)
    assert outside(image) == 0


@pytest.mark.parametrize("picture", ALL, ids=lambda p: p.chart)
def test_the_dark_look_paints_other_colours(picture):
    assert drawn(picture, a_view())[0] != drawn(picture, a_view(), ink=DARK)[0]


@pytest.mark.parametrize("picture", ALL, ids=lambda p: p.chart)
def test_spots_say_something_and_lie_in_the_card(picture):
    _, spots = drawn(picture, a_view())
    assert spots
    for spot in spots:
        assert spot.words.strip()
        assert QRectF(10, 10, 420, 200).contains(spot.area), spot


@pytest.mark.parametrize("picture", ALL, ids=lambda p: p.chart)
def test_a_table_has_a_text_for_every_head(picture):
    for report in (a_report(), an_empty_report(), a_report(compare=False)):
        table = picture.table(a_view(report))
        assert table.headers
        assert all(len(row) == len(table.headers) for row in table.rows)


@pytest.mark.parametrize("picture", ALL, ids=lambda p: p.chart)
def test_every_picture_explains_itself(picture):
    info = picture.info(a_view())
    assert all(part.strip() for part in info)


def test_a_run_points_at_the_cards_of_each_week():
    _, spots = drawn(one(Chart.THROUGHPUT), a_view())
    assert [s.pick for s in spots] == [Pick(Chart.THROUGHPUT, None, i) for i in range(12)]
    assert "außerhalb" not in spots[0].words
    assert "outside the limits" in spots[6].words


def test_the_run_of_a_stage_and_of_wins_can_be_chosen():
    picture = one(Chart.THROUGHPUT)
    assert [o.key for o in picture.options(a_view())] == ["all", "1", "2", "3", "4", "5", WON]
    _, spots = drawn(picture, a_view(option="2"))
    assert spots[0].pick == Pick(Chart.THROUGHPUT, StageId(2), 0)
    _, spots = drawn(picture, a_view(option=WON))
    assert spots[0].pick == Pick(Chart.BALANCE, None, 0, Part.WON)


def test_the_funnel_shows_k_of_n_and_no_rate_below_five_decided():
    rows = one(Chart.CONVERSION).table(a_view()).rows
    assert rows[0][:6] == ("Sensibilisierung", "96", "34", "38", "24", "35\u00a0%")
    _, spots = drawn(one(Chart.CONVERSION), a_view())
    stages = {s.pick.stage for s in spots if s.pick}
    assert stages == {StageId(i) for i in range(1, 6)}
    parts = [s.pick.part for s in spots if s.pick and s.pick.stage == StageId(1)]
    assert parts == [Part.ADVANCED, Part.OPEN, Part.LOST]
    # Three decided cards: their line can be opened, but nothing is drawn to be pointed at.
    assert [s.pick.part for s in spots if s.pick and s.pick.stage == StageId(5)] == [Part.ADVANCED]


def test_few_losses_are_listed_one_by_one():
    view = a_view(a_report(cases=2))
    _, spots = drawn(one(Chart.REASONS), view)
    assert [s.words for s in spots] == [
        "Breuer 31\nPreisvorstellung nicht vereinbar",
        "Breuer 32\nAnderer Makler beauftragt",
    ]


def test_many_losses_are_counted_by_reason():
    _, spots = drawn(one(Chart.REASONS), a_view(a_report(cases=7)))
    assert [s.pick.key for s in spots if s.pick] == ["price", "other_agent"]


def test_the_ledger_opens_each_of_its_figures():
    _, spots = drawn(one(Chart.LEDGER), a_view(), (820, 180))
    first = [s.pick.part for s in spots if s.pick and s.pick.stage == StageId(1)]
    assert first == [
        Part.ALL, Part.ADVANCED, Part.WON, Part.BACK, Part.LOST, Part.HANDED_OFF, Part.ARCHIVED,
        Part.OPEN,
    ]  # fmt: skip


def test_every_figure_of_the_flow_opens_its_own_cards():
    _, spots = drawn(one(Chart.FLOW), a_view(), (1200, 116))
    present = Pick(Chart.FLOW, key=FlowKey.PRESENT)
    assert [s.pick for s in spots] == [
        present, present, present, Pick(Chart.FLOW, key=FlowKey.FINISHED), Pick(Chart.BALANCE),
        Pick(Chart.BALANCE, None, None, Part.WON), Pick(Chart.FLOW, key=FlowKey.OPEN),
        Pick(Chart.COMMISSION), Pick(Chart.FLOW, key=FlowKey.REOPENED),
    ]  # fmt: skip


def test_work_in_progress_is_cards_per_week_times_days_as_they_are_shown():
    # Six cards stand there for thirty days, two more came for ten of them.
    old = [event for card in range(1, 7) for event in history(card, (-60, S1))]
    new = [event for card in (7, 8) for event in history(card, (11, S1), (21, "LOST"))]
    question = Question(ordinal(1), ordinal(30), BERLIN.end_of(date(2026, 1, 31)))
    told = reporting.report(a_book([*old, *new], question.as_of), question, BERLIN)
    rows = one(Chart.FLOW).table(a_view(told)).rows
    level, rate, days = (float(row[1].split()[0].replace(",", ".")) for row in rows[:3])
    assert (level, rate, days) == (6.7, 1.9, 25)
    # Rounded to a digit behind the point: 8 cards in 30 days are 1.87 a week.
    assert level == pytest.approx(rate / 7 * days, abs=0.05 + 0.05 / 7 * days + 0.5 / 7 * rate)


def test_cards_handed_over_are_put_away_and_told_apart_in_the_table():
    given = a_report()
    handed = (0, 2, *(0,) * (len(given.buckets) - 2))
    view = a_view(given._replace(balance=given.balance._replace(handed=handed)))
    assert one(Chart.BALANCE).table(view).rows[1][2:] == ("9", "0", "5", "1", "2")
    _, spots = drawn(one(Chart.BALANCE), view)
    (away,) = [s for s in spots if s.pick and s.pick[2:4] == (1, Part.ARCHIVED)]
    assert "put away 3" in away.words
    assert one(Chart.BALANCE).context(view) == one(Chart.BALANCE).context(a_view(given))


def test_the_time_in_a_stage_of_few_visits_is_a_dash():
    given = a_report()
    few = tuple(s._replace(p50=None, p85=None, ended=4) for s in given.stage_times)
    table = one(Chart.STAGE_TIME).table(a_view(given._replace(stage_times=few)))
    assert table.rows[0][1:4] == (formats.NONE, formats.NONE, "4")


def test_the_forecast_of_closings_says_what_is_too_little():
    _, spots = drawn(one(Chart.CLOSINGS), a_view(an_empty_report()))
    assert not spots
    table = one(Chart.CLOSINGS).table(a_view())
    assert table.rows[0] == ("at least 1", "98\u00a0%")


def test_a_table_goes_to_a_spreadsheet_without_becoming_a_formula():
    text = tsv(Table(("Card", "n"), (("=HYPERLINK(1)", "3"), ("Two\nlines", "4"))))
    assert text == "Card\tn\n'=HYPERLINK(1)\t3\nTwo lines\t4\n"


@pytest.mark.parametrize(
    ("chart", "goal", "said"),
    [
        (Chart.CONVERSION, Goal(conversion=0.62), "62 %"),
        (Chart.STAGE_TIME, Goal(days=30), "30 d"),
    ],
)
def test_a_kept_goal_is_a_mark_a_line_of_the_tip_and_a_column(german, chart, goal, said):
    plain = a_view()
    aimed = plain._replace(goals={S1: goal})
    picture = one(chart)

    without, _ = drawn(picture, plain)
    with_mark, spots = drawn(picture, aimed)

    assert without != with_mark
    assert any(said.replace(" ", "\u00a0") in s.words.replace(" ", "\u00a0") for s in spots)
    assert len(picture.legend(aimed)) == len(picture.legend(plain)) + 1
    column = [row[-1].replace("\u00a0", " ") for row in picture.table(aimed).rows]
    assert column[0] == said
    assert set(column[1:]) == {formats.NONE}
