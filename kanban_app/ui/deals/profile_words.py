"""A search profile in one line."""

from kanban_app.domain.match_criteria import circle_of
from kanban_app.domain.match_values import Criterion
from kanban_app.domain.property import Marketing
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.ui import formats
from kanban_app.ui.deals.circle_words import circle_text
from kanban_app.ui.deals.match_words import range_text, translate
from kanban_app.ui.property_words import DOT, word


def summary(fields: ProfileFields) -> str:
    """Return what a profile asks for, the most telling first; "" for nothing at all."""
    circle = circle_of(fields)
    parts = [
        ", ".join(word(kind) for kind in fields.kinds),
        word(fields.use) if fields.use else "",
        word(fields.marketing) if fields.marketing is Marketing.RENT else "",
        ", ".join(fields.places),
        circle_text(circle) if circle else "",
        _range(Criterion.PRICE, fields.price_min_cents, fields.price_max_cents),
        _range(Criterion.AREA, fields.area_min, fields.area_max),
        translate("match_words", "plot %s") % _range(Criterion.PLOT, fields.plot_min)
        if fields.plot_min
        else "",
        translate("match_words", "%s rooms") % _range(Criterion.ROOMS, fields.rooms_min)
        if fields.rooms_min
        else "",
        translate("match_words", "built %s") % _range(Criterion.YEAR, fields.year_min)
        if fields.year_min
        else "",
        ", ".join(word(condition) for condition in fields.conditions),
        ", ".join(word(feature) for feature in fields.must),
        translate("match_words", "by %s") % formats.day_text(fields.move_in_by)
        if fields.move_in_by
        else "",
    ]
    return DOT.join(part for part in parts if part)


def _range(criterion: Criterion, low: float | None, high: float | None = None) -> str:
    return range_text(criterion, (low, high)) if low or high else ""
