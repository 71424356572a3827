"""Reading how long records are kept, so that a broker can change it and is told what is wrong.

`[[duty]]`: `key`, `since` (won, mandate, identified, consent, elsewhere), `years`, `text` in both
languages, `source`, `valid_from` and perhaps `valid_to` (days).
"""

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.retention import Duty, Since
from kanban_app.exchange.reading.compliance_toml import day_in
from kanban_app.exchange.reading.toml_parts import Part
from kanban_app.exchange.reading.toml_text import toml_file

_MOST_YEARS = 100


def read_retention(data: bytes) -> tuple[Duty, ...]:
    """Return the duties in a TOML file; an ImportProblem says the line of what is wrong."""
    duties: dict[str, Duty] = {}
    for part in toml_file(data).parts("duty"):
        duty = _duty(part)
        if duty.key in duties:
            raise part.problem(
                "key", QT_TRANSLATE_NOOP("Errors", "Line %s: the key %s is used twice."), duty.key
            )
        duties[duty.key] = duty
    return tuple(duties.values())


def _duty(part: Part) -> Duty:
    valid_from = day_in(part, "valid_from")
    if valid_from is None:
        raise part.problem(
            "valid_from",
            QT_TRANSLATE_NOOP("Errors", "Line %s: a %s is needed here."),
            "valid_from",
        )
    years = part.whole("years", 0)
    if not 0 <= years <= _MOST_YEARS:
        raise part.problem(
            "years", QT_TRANSLATE_NOOP("Errors", "Line %s: %s must lie between 0 and 100."), "years"
        )
    return Duty(
        key=part.key(),
        since=Since(part.choice("since", tuple(Since), Since.ELSEWHERE)),
        years=years,
        text=part.names("text", needed=True),
        source=part.text("source", ""),
        valid_from=valid_from,
        valid_to=day_in(part, "valid_to"),
    )
