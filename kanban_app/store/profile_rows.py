"""Search profiles as rows of their table, and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from typing import TypeVar

from kanban_app.domain.property import Condition, Feature, Marketing, PropertyKind, Use
from kanban_app.domain.search_profile import Financing, ProfileFields, YesNo

Row = Mapping[str, object]
_E = TypeVar("_E", bound=StrEnum)


def columns_of(fields: ProfileFields) -> dict[str, object]:
    """Return the columns that hold what was typed."""
    lists = {
        name: ",".join(getattr(fields, name)) for name in ("kinds", "conditions", "must", "nice")
    }
    return {
        **asdict(fields),
        **lists,
        "active": int(fields.active),
        "use": fields.use or "",
        "places": "\n".join(fields.places),
        "move_in_by": _text(fields.move_in_by),
        "financing_proof_on": _text(fields.financing_proof_on),
        "weights": json.dumps(dict(fields.weights), sort_keys=True),
    }


def fields_of(row: Row) -> ProfileFields:
    """Return what was typed."""
    return ProfileFields(
        active=bool(row["active"]),
        use=Use(str(row["use"])) if row["use"] else None,
        kinds=_listed(PropertyKind, row["kinds"]),
        marketing=Marketing(str(row["marketing"])),
        places=tuple(str(row["places"]).split("\n")) if row["places"] else (),
        latitude=_real(row["latitude"]),
        longitude=_real(row["longitude"]),
        radius_km=_real(row["radius_km"]),
        price_min_cents=_whole(row["price_min_cents"]),
        price_max_cents=_whole(row["price_max_cents"]),
        area_min=_real(row["area_min"]),
        area_max=_real(row["area_max"]),
        plot_min=_real(row["plot_min"]),
        rooms_min=_real(row["rooms_min"]),
        year_min=_whole(row["year_min"]),
        conditions=_listed(Condition, row["conditions"]),
        must=_listed(Feature, row["must"]),
        nice=_listed(Feature, row["nice"]),
        move_in_by=_day(row["move_in_by"]),
        financing=Financing(str(row["financing"])),
        financing_cents=_whole(row["financing_cents"]),
        financing_proof_on=_day(row["financing_proof_on"]),
        own_home_to_sell=YesNo(str(row["own_home_to_sell"])),
        weights=json.loads(str(row["weights"])),
        notes=str(row["notes"]),
    )


def _listed(kind: type[_E], text: object) -> tuple[_E, ...]:
    return tuple(kind(key) for key in str(text).split(",") if key)


def _real(value: object) -> float | None:
    return None if value is None else float(str(value))


def _whole(value: object) -> int | None:
    return None if value is None else int(str(value))


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
