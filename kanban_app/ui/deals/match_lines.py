"""The lines of lists of matches, from the property's side and from the profile's."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kanban_app.domain.ids import ProfileId, PropertyId, StageId
from kanban_app.domain.matching import FAIR
from kanban_app.domain.search_profile import Seeking
from kanban_app.services.match_results import Fit, Matches
from kanban_app.services.match_scores import Pair
from kanban_app.ui import formats
from kanban_app.ui.deals.match_words import (
    exclusion_text,
    financing_word,
    given_text,
    linked_text,
    translate,
    weakest_text,
)
from kanban_app.ui.deals.profile_words import summary
from kanban_app.ui.property_words import DOT, property_name, tone_of, word
from kanban_app.ui.theme import Tone


class StageLook(NamedTuple):
    """How a stage is called and which colour it has."""

    name: str
    colour: str


class Line(NamedTuple):
    """A row of a list; without `fit` and `profile` it is the heading of a section."""

    name: str
    detail: str = ""
    score: str = ""
    mark: str = ""
    mark_colour: str = ""
    tone: Tone = "text_2"
    fit: Fit | None = None
    profile: ProfileId | None = None
    fresh: bool = False

    @property
    def linked(self) -> bool:
        """Return whether the two are in one deal already."""
        return self.fit is not None and self.fit.linked

    @property
    def is_section(self) -> bool:
        """Return whether this only heads others."""
        return self.fit is None and self.profile is None


Stages = Mapping[StageId, StageLook]
LEAST = 30
"""With fewer points a match is not listed."""


def buyer_lines(matches: Matches, stages: Stages) -> list[Line]:
    """Return who fits a property, then who less, then who not at all, each under its heading."""
    fits = (*matches.fits, *matches.excluded, *matches.refused)
    return _grouped(fits, lambda fit: _buyer(fit, stages), matches.unlisted)


def property_lines(fits: Sequence[Fit]) -> list[Line]:
    """Return which properties fit a profile, under the same headings."""
    return _grouped(fits, _property, 0)


def _grouped(fits: Sequence[Fit], line: Callable[[Fit], Line], unlisted: int) -> list[Line]:
    """Head the groups; what has next to no points is only counted."""
    here = [(fit, fit.match.score) for fit in fits if not fit.refused]
    far = sum(score is not None and score < LEAST for _, score in here) + unlisted
    return [
        *(line(fit) for fit, score in here if score is not None and score >= FAIR),
        *_section(
            translate("match_words", "Under %s points") % FAIR,
            [line(fit) for fit, score in here if score is not None and LEAST <= score < FAIR],
        ),
        *_section(
            translate("match_words", "Excluded by a must"),
            [line(fit) for fit, score in here if score is None],
        ),
        *_section(
            translate("match_words", "Not fitting, you said"), [line(f) for f in fits if f.refused]
        ),
        *([Line(translate("match_words", "%s more, far off") % far)] if far else []),
    ]


def fresh_lines(fits: Sequence[Fit], stages: Stages, unlisted: int) -> list[Line]:
    """Return new matches under their properties, that with the best match first."""
    about: dict[PropertyId, list[Fit]] = {}
    for fit in fits:
        about.setdefault(fit.detail.id, []).append(fit)
    return [
        *(
            line
            for group in about.values()
            for line in (Line(_headed(group[0])), *(_buyer(fit, stages) for fit in group))
        ),
        *([Line(translate("match_words", "%s more") % unlisted)] if unlisted else []),
    ]


def _headed(fit: Fit) -> str:
    fields = fit.detail.fields
    price = "" if fields.price_cents is None else formats.money(fields.price_cents)
    name = property_name(fields)
    place = fields.place or fields.city
    parts = (name, "" if place in name else place, price, given_text(fields))
    return DOT.join(part for part in parts if part)


def profile_lines(
    seeking: Sequence[Seeking], best: Mapping[ProfileId, Sequence[Pair]], stages: Stages
) -> list[Line]:
    """Return the profiles, those with the best match first."""
    lines = []
    for one in sorted(
        seeking, key=lambda s: (-_top(best.get(s.profile.id, ())), s.name.casefold())
    ):
        look = _look(one, stages)
        pairs = best.get(one.profile.id, ())
        lines.append(
            Line(
                one.name,
                summary(one.profile.fields) or translate("match_words", "asks for nothing yet"),
                formats.number(len(pairs)) if pairs else formats.NONE,
                look.name,
                look.colour,
                profile=one.profile.id,
            )
        )
    return lines


def _top(pairs: Sequence[Pair]) -> int:
    return max((pair.score or 0 for pair in pairs), default=-1)


def _section(title: str, lines: list[Line]) -> list[Line]:
    return [Line(f"{title} ({formats.number(len(lines))})"), *lines] if lines else []


def _buyer(fit: Fit, stages: Stages) -> Line:
    look = _look(fit.seeking, stages)
    return _worded(
        Line(
            fit.seeking.name, financing_word(fit.seeking.profile.fields.financing), fit=fit
        )._replace(mark=look.name, mark_colour=look.colour),
        fit,
    )


def _property(fit: Fit) -> Line:
    fields = fit.detail.fields
    price = "" if fields.price_cents is None else formats.money(fields.price_cents)
    line = Line(property_name(fields), word(fields.status), fit=fit, mark=price)
    worded, given = _worded(line, fit), given_text(fields)
    if worded.detail == line.detail:
        return worded._replace(tone=tone_of(fields.status))
    offered = fit.match.score is not None and not (fit.linked or fit.refused)
    if given and offered:
        # Who reads only what is nearly right would offer what another one holds.
        detail = f"{given}{DOT}{worded.detail}"
        return worded._replace(detail=detail, tone=tone_of(fields.status))
    return worded


def _worded(line: Line, fit: Fit) -> Line:
    """Give the line its score, and the reason for what is missing."""
    if fit.linked:
        return line._replace(score=_score(fit), detail=linked_text(), tone="good")
    if fit.refused:
        return line._replace(score=_score(fit), detail=fit.refused)
    if fit.match.score is None:
        return line._replace(score=formats.NONE, detail=exclusion_text(fit.match), tone="bad")
    weak = weakest_text(fit.match)
    return line._replace(score=_score(fit), detail=weak or line.detail, fresh=fit.fresh)


def _score(fit: Fit) -> str:
    return formats.NONE if fit.match.score is None else str(fit.match.score)


def _look(seeking: Seeking, stages: Stages) -> StageLook:
    found = stages.get(seeking.stage) if seeking.stage is not None else None
    if found is not None:
        return found
    words = {
        "won": translate("match_words", "won"),
        "lost": translate("match_words", "lost"),
        "archived": translate("match_words", "archived"),
    }
    return StageLook(words.get(seeking.outcome, ""), "")


def counted(matches: Matches) -> str:
    """Return how many fit, out of how many profiles."""
    fair = translate("match_words", "Buyers, %s from %s points") % (
        formats.number(matches.fair),
        FAIR,
    )
    of = translate("match_words", "of %s profiles") % formats.number(matches.profiles)
    return f"{fair}{DOT}{of}"
