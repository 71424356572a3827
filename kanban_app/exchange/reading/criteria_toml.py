"""Reading what belongs to exit criteria: values asked for, and facts that meet them.

`[[criterion]]`: `of` (`journey.stage.criterion`), `needs` (see `domain.needs`), `ask`: values with
`key`, `type` (date, text, choice, money, number, bool), `de`, `en`, for a choice `choices`, for a
date perhaps a `term` with `days` and what follows from it; `of = "property"` keeps a value with the
card's property; `deal = true`: it goes when the deal falls; `task`:
the task of the stage that stays until it is met. `[[milestone]]`: `of`
(`journey.milestone`), `day_from`: the value that says the day.
"""

from kanban_app.domain.criteria import (
    Ask,
    AskChoice,
    AskKind,
    CriteriaBook,
    CriterionData,
    MilestoneData,
    Term,
)
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.journey import Names
from kanban_app.domain.needs import Need, need_of
from kanban_app.domain.property_values import ASKED, PREFIX
from kanban_app.exchange.reading.toml_parts import Part
from kanban_app.exchange.reading.toml_text import toml_file

_CRITERION_PARTS, _MILESTONE_PARTS = 3, 2


def read_criteria(data: bytes) -> CriteriaBook:
    """Return the book in a TOML file; an ImportProblem says the line of what is wrong."""
    file = toml_file(data)
    criteria = {
        _path(part, _CRITERION_PARTS): CriterionData(
            _asks(part),
            needs_in(part, "needs"),
            part.flag("deal", default=False),
            part.text("task", ""),
        )
        for part in file.parts("criterion")
    }
    milestones = {
        _path(part, _MILESTONE_PARTS): MilestoneData(part.text("day_from", ""))
        for part in file.parts("milestone")
    }
    return CriteriaBook(criteria, milestones)


def needs_in(part: Part, key: str) -> tuple[Need, ...]:
    """Return the needs of a list of texts, none if there is no such list."""
    texts = part.values.get(key, [])
    needs = [need_of(t) if isinstance(t, str) else None for t in _listed(texts)]
    found = tuple(need for need in needs if need is not None)
    if not isinstance(texts, list) or len(found) < len(needs):
        raise part.problem(
            key,
            QT_TRANSLATE_NOOP(
                "Errors", "Line %s: %s must be a list of facts like “value.notary_on”."
            ),
            key,
        )
    return found


def both(part: Part) -> Names:
    """Return the `de` and `en` of a table; one of them is needed."""
    names = Names(part.text("de", ""), part.text("en", ""))
    if not (names.de or names.en):
        raise part.problem("de", QT_TRANSLATE_NOOP("Errors", "Line %s: a %s is needed here."), "de")
    return names


def _listed(texts: object) -> list[object]:
    return texts if isinstance(texts, list) else []


def _path(part: Part, parts: int) -> str:
    path = part.text("of", "")
    if len([word for word in path.split(".") if word]) != parts:
        raise part.problem(
            "of",
            QT_TRANSLATE_NOOP("Errors", "Line %s: “of” must name what this belongs to, not “%s”."),
            path,
        )
    return path


def _asks(part: Part) -> tuple[Ask, ...]:
    return tuple(_ask(asked) for asked in part.parts("ask"))


def _ask(part: Part) -> Ask:
    kind = AskKind(part.choice("type", tuple(AskKind), AskKind.TEXT))
    # One of the energy classes is A+.
    choices = tuple(AskChoice(c.key("+"), both(c)) for c in part.parts("choices"))
    if kind is AskKind.CHOICE and not choices:
        raise part.problem(
            "choices", QT_TRANSLATE_NOOP("Errors", "Line %s: a %s is needed here."), "choices"
        )
    term = None
    if "term" in part.values:
        said = part.part("term")
        term = Term(said.whole("days", 0), both(said))
    return Ask(_place(part), kind, both(part), choices, term)


def _place(part: Part) -> str:
    """Return where a value is kept: by its key with the card, or with its property."""
    if part.choice("of", ("card", "property"), "card") == "card":
        return part.key()
    key = PREFIX + part.key()
    if key not in ASKED:
        known = ", ".join(sorted(name.removeprefix(PREFIX) for name in ASKED))
        raise part.problem(
            "key", QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be one of %s."), "key", known
        )
    return key
