"""Every number of one journey over one period, ready for JSON."""

from collections.abc import Mapping

import numpy as np

from kanban_app.analytics.book import Book
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.sheet import Sheet, iso, sheet_of
from kanban_app.analytics.standings import STANDINGS
from kanban_app.analytics.stats_cards import cards
from kanban_app.analytics.stats_forecast import forecast
from kanban_app.analytics.stats_money import money
from kanban_app.analytics.stats_process import process
from kanban_app.analytics.stats_stages import flow, stages
from kanban_app.analytics.stats_substages import Within, substages
from kanban_app.analytics.view import View
from kanban_app.analytics.window import Window
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays

NO_SUBSTAGES = Within()


def journey_stats(
    book: Book,
    window: Window,
    days: LocalDays,
    names: Mapping[CardId, str],
    inside: Within = NO_SUBSTAGES,
) -> dict[str, object]:
    """Return all numbers of a journey by stage key and card name; amounts in EUR, times in days.

    `names` are what the report calls a card (its key in a file, or its title), `inside` tells the
    sub-stages. A share of nothing is None. `total` counts everything by `as_of`, the rest is of the
    period (ages, the weighted pipeline and the forecast: at `as_of`). Definitions: flow notes,
    section 3.
    """
    sheet = sheet_of(View(book, window, days), names)
    return {
        **_frame(sheet),
        **stages(sheet),
        "steps": substages(sheet.view, inside),
        **flow(sheet),
        **process(sheet),
        **cards(sheet),
        **money(sheet),
        "forecast": forecast(sheet),
    }


def _frame(sheet: Sheet) -> dict[str, object]:
    window, book = sheet.view.window, sheet.book
    return {
        "as_of": iso(window.as_of),
        "period": [iso(window.start), iso(window.end)],
        "stages": list(sheet.keys.values()),
        "stage_probability": {s.key: s.probability for s in book.journey.stages},
        "card_value_eur": dict(zip(sheet.names, book.value.tolist(), strict=True)),
        "total": _total(book),
    }


def _total(book: Book) -> dict[str, int]:
    counted = np.bincount(book.cards.standing, minlength=len(STANDINGS)).tolist()
    return {
        **{standing.value: counted[place] for place, standing in enumerate(STANDINGS)},
        "arrivals": int(np.count_nonzero(book.cards.arrived != NEVER)),
        "reopened": book.ways.reopenings.at.size,
    }
