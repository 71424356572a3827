"""Maps by hand: a few stages with all a map can say."""

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_items import Item
from kanban_app.domain.map_lanes import Lane, LaneKey, lanes_of
from kanban_app.domain.map_sheet import (
    Column,
    Experience,
    Measure,
    Place,
    Point,
    Quote,
    Sheet,
    Unit,
)
from kanban_app.domain.voice_plan import Ratings
from tests.builders import DAYS, NOW

STAGES = (
    ("awareness", "Sensi\u00adbilisierung", "Awareness", "#56707F"),
    ("acquisition", "Erwerb", "Acquisition", "#1F6FB2"),
    ("staging", "Staging", "Staging", "#0F7C80"),
    ("marketing", "Marketing", "Marketing", "#2C7A4B"),
    ("transaction", "Transaktion", "Transaction", "#8A6100"),
    ("after_sales", "After Sales", "After sales", "#6B4E9B"),
    ("renewal", "Verlängerung", "Renewal", "#8E3B76"),
)
LAST = DAYS.day(NOW)


def items(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(text) for text in texts)


def a_column(number: int = 0, **more: object) -> Column:
    key, de, en, colour = STAGES[number % len(STAGES)]
    point = Point(0.5 - number / 4, 12 + number)
    values: dict[str, object] = {
        "place": Place(StageId(number + 1)),
        "key": key if number < len(STAGES) else f"{key}_{number}",
        "name": Names(de, en),
        "colour": colour,
        "cards": 4 + number,
        "wip_limit": 6,
        "cells": {
            LaneKey.QUESTION: items(f"Frage {number}?"),
            LaneKey.HAT: items("sales"),
            LaneKey.SUPPORTING: items("Notar", "Bank"),
            LaneKey.CUSTOMER_DOES: items("Liest", "Rechnet"),
            LaneKey.TOUCHPOINTS: items("Telefon", "E-Mail"),
            LaneKey.IMPROVEMENTS: (
                Item({"priority": 2, "de": "Später", "en": "Later"}),
                Item({"priority": 1, "de": "Zuerst", "en": "First", "started": "2026-01-02"}),
            ),
            LaneKey.SURVEY: (Item({"scale": "0-10", "de": "Wie war es?", "en": "How was it?"}),),
        },
        "measures": {
            LaneKey.METRICS_OUT: (
                Measure("conversion", Unit.SHARE, 0.53, 36, 19, 0.6, known=True),
                Measure("nps", Unit.NPS, 48.0, 3, target=50, known=True),
                Measure("cost_per_lead"),
            ),
            LaneKey.METRICS_IN: (
                Measure("arrivals_by_source", value=8, known=True, parts=(("website_form", 5),)),
            ),
        },
        "experience": Experience(point, point._replace(mean=-1.0), Point(1.0, 3)),
        "plan": Ratings(usability=1, emotion=2, solving=None),
        "quotes": (Quote("Endlich ruft jemand zurück.", "Lenz", 2),),
        **more,
    }
    return Column(**values)


def a_sheet(stages: int = 6, **more: object) -> Sheet:
    values: dict[str, object] = {
        "journey": JourneyId(1),
        "key": "owner",
        "name": Names("Eigentümer", "Owner"),
        "goal": Names("Zum Vertrag", "To the contract"),
        "lanes": lanes_of({}),
        "columns": tuple(
            a_column(n, clients=n == stages - 1 and stages > 1) for n in range(stages)
        ),
        "first": LAST - 364,
        "last": LAST,
        "as_of": NOW,
        **more,
    }
    return Sheet(**values)


def own_lane(name: str = "Wagnis") -> Lane:
    return Lane("own_1", Names(name, name), own=True)
