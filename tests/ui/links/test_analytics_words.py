"""A list of cards says what it is about."""

from datetime import date

import pytest

from kanban_app.analytics.question import Chart, FlowKey, Part, Pick
from kanban_app.ui.formats import day_text, language
from kanban_app.ui.links.analytics_words import counted_of, fates_of, heading_of
from tests.ui.analytics.builders import a_view


@pytest.mark.parametrize(
    ("pick", "heading"),
    [
        (Pick(Chart.REASONS), "Loss reasons"),
        (Pick(Chart.REASONS, None, None, Part.LOST, ""), "without a reason"),
        (Pick(Chart.REASONS, None, None, Part.LOST, "unheard_of"), "unheard_of"),
        (Pick(Chart.FLOW, key=FlowKey.PRESENT), "Cards in progress in the period"),
        (Pick(Chart.FLOW, key=FlowKey.FINISHED), "Finished cards"),
        (Pick(Chart.FLOW, key=FlowKey.REOPENED), "Cards opened again"),
        (Pick(Chart.FLOW, key=FlowKey.OPEN), "Open cards"),
    ],
)
def test_a_list_is_headed_by_what_was_asked_for(pick, heading):
    assert heading_of(pick, a_view()) == heading


def test_only_what_is_open_at_the_end_says_so():
    view = a_view()
    today = view.report.question.last + 3
    assert counted_of(Pick(Chart.FLOW, key=FlowKey.OPEN), view, today).startswith("open on 25")
    assert "open" not in counted_of(Pick(Chart.FLOW, key=FlowKey.PRESENT), view, today)


def test_a_closed_card_says_what_became_of_it_and_when():
    view = a_view()
    won, lost = view.report.cycle.points[0], view.report.losses.cases[0]

    reason = view.journey.loss_reasons[0].name.text(language())
    fates = fates_of(view)

    assert fates[won.card] == ("won", day_text(date.fromordinal(won.day)))
    assert fates[lost.card] == (reason, day_text(date.fromordinal(lost.day)))
    assert len(fates) == len(view.report.cycle.points) + len(view.report.losses.cases)
