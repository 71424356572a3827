"""The table of a match gives each side the room its words need."""

from dataclasses import replace

import pytest

from kanban_app.domain.match_criteria import offer_of
from kanban_app.domain.matching import match_of, seeker_of
from kanban_app.ui.deals.match_table import MatchTable, first_line
from kanban_app.ui.deals.match_words import wanted_text
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, font
from kanban_app.ui.widgets import painting
from tests.domain import match_cases as case


@pytest.mark.parametrize("width", [640, 720, 900])
def test_what_is_wanted_is_read_whole(qtbot, width):
    table = MatchTable()
    qtbot.addWidget(table)
    profile = replace(case.OKAFOR, price_min_cents=30_000_000, price_max_cents=43_000_000)
    match = match_of(seeker_of(profile), offer_of(case.VENLOER))
    table.show_match(match)
    table.resize(width, table.sizeHint().height())
    _, name, wanted, has, bar = table._columns()
    longest = max(painting.text_width(wanted_text(row), font(SIZE_M)) for row in match.rows)
    assert has - wanted >= longest + 2 * UNIT
    assert name < wanted < has < bar <= width


def test_a_long_wish_goes_on_in_a_second_line(qtbot):
    face = font(SIZE_S)
    width = painting.text_width("480.000 € –", face)
    assert first_line("480.000 € – 690.000 €", face, width) == ("480.000 € –", "690.000 €")
    assert first_line("Doppelhaushälfte", face, 4) == ("Doppelhaushälfte", "")
    assert first_line("ab 4", face, 400) == ("ab 4", "")
