"""What every search profile must keep to, whether it was typed or restored."""

from dataclasses import replace

from kanban_app.domain.card_rules import LONG, MOST_WHOLE, fits, writable
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.match_values import MUST
from kanban_app.domain.search_profile import ProfileFields

MOST = 100


def checked(fields: ProfileFields) -> ProfileFields:
    """Return the fields as they can be stored: places once each, a must feature is no wish.

    Raises DomainError where a range ends before it begins, something is below 0, a weight is
    neither 0 to 100 nor `MUST`, or a text is too long.
    """
    places = tuple(dict.fromkeys(" ".join(writable(place).split()) for place in fields.places))
    kept = replace(
        fields,
        places=tuple(place for place in places if place),
        nice=tuple(feature for feature in fields.nice if feature not in fields.must),
        notes=writable(fields.notes),
    )
    _check_ranges(kept)
    if any(weight != MUST and not 0 <= weight <= MOST for weight in kept.weights.values()):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A weight lies between 0 and 100."))
    if not fits("\n".join(kept.places), LONG) or not fits(kept.notes, LONG):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A text is too long to be stored."))
    return kept


def _check_ranges(fields: ProfileFields) -> None:
    ranges = (
        (fields.price_min_cents, fields.price_max_cents),
        (fields.area_min, fields.area_max),
    )
    if any(low is not None and high is not None and low > high for low, high in ranges):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A range ends before it begins. Swap the two values.")
        )
    amounts = (
        *(end for both in ranges for end in both),
        fields.plot_min,
        fields.rooms_min,
        fields.radius_km,
        fields.financing_cents,
    )
    if any(amount is not None and amount < 0 for amount in amounts):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "No value of a profile is below 0."))
    if any(
        not -MOST_WHOLE <= n <= MOST_WHOLE for n in (*amounts, fields.year_min) if n is not None
    ):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A number is too great to be stored."))
