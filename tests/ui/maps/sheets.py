"""A small map, made by hand."""

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_items import Item
from kanban_app.domain.map_lanes import Lane, lanes_of
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
from kanban_app.domain.moment import Moment


def named(text: str) -> Names:
    return Names(text, text)


def a_column(number: int, name: str, **more: object) -> Column:
    values: dict[str, object] = {
        "cells": {
            "question": (Item("Why?"),),
            "customer_does": (Item("Reads"), Item("Asks")),
            "hat": (Item("sales"),),
        },
        "cards": number,
        "quotes": (Quote("At last!", "Lenz", 1),),
        "experience": Experience(emotion=Point(0.5, 9)),
        "measures": {
            "metrics_out": (Measure("conversion", Unit.SHARE, 0.5, 20, 10, 0.6, known=True),)
        },
        **more,
    }
    return Column(Place(StageId(number)), name.lower(), named(name), "#2F7D4A", **values)


def a_sheet(*columns: Column, lanes: tuple[Lane, ...] | None = None) -> Sheet:
    parts = tuple(
        a_column(2, name)._replace(place=Place(StageId(2), path=name.lower()), parts=())
        for name in ("Ad", "Visit", "Offer")
    )
    shown = columns or (
        a_column(1, "Start"),
        a_column(2, "Middle", parts=parts),
        a_column(3, "End"),
    )
    return Sheet(
        JourneyId(1), "owner", named("Owner"), named("Win"), lanes or lanes_of({}), shown, 1, 365,
        Moment(0),
    )  # fmt: skip
