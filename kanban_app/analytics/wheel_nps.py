"""Who would recommend the broker: the last answer of everybody to the question that asks it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from kanban_app.analytics.book import Book
from kanban_app.analytics.wheel import Nps
from kanban_app.domain.ids import StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.wheel_facts import Answer, Client, WheelFacts

PROMOTER, PASSIVE, MOST = 9, 7, 10
_SCALES = ("", "0-10")

Scores = Mapping[Client, Sequence[tuple[Moment, int]]]


def nps_of(scores: Iterable[int]) -> Nps:
    """Return promoters (9-10), passives (7-8) and detractors (0-6) among scores from 0 to 10."""
    found = list(scores)
    promoters = sum(score >= PROMOTER for score in found)
    detractors = sum(score < PASSIVE for score in found)
    return Nps(promoters, len(found) - promoters - detractors, detractors)


def nps_at(scores: Scores, moment: Moment) -> Nps:
    """Return how the last answers by a moment (inclusive) are spread."""
    lasts = ([score for at, score in found if at <= moment][-1:] for found in scores.values())
    return nps_of(score for last in lasts for score in last)


def scores_of(books: Iterable[Book], facts: WheelFacts) -> Scores:
    """Return the answers to the question for recommendation, by client and in order.

    They are those to stages that ask it, on its scale from 0 to 10; of an answer without a stage
    that is the one where its card stood when it came.
    """
    told = [a for a in facts.answers if a.scale in _SCALES and 0 <= a.rating <= MOST]
    found: dict[Client, list[tuple[Moment, int]]] = {}
    for answer, stage in zip(told, _stages(tuple(books), told), strict=True):
        if stage in facts.asking:
            found.setdefault(answer.client, []).append((answer.at, answer.rating))
    return {client: sorted(scores) for client, scores in found.items()}


def _stages(books: Sequence[Book], answers: Sequence[Answer]) -> list[StageId | None]:
    """Return the stage each answer speaks of: the one it names, else its card's last one then."""
    stood: list[tuple[int, StageId | None]] = [(-1, None)] * len(answers)
    for book in books:
        for number, last in enumerate(_lasts(book, answers)):
            if last is not None and last > stood[number]:
                stood[number] = last
    pairs = zip(answers, stood, strict=True)
    return [stage if a.stage is None else a.stage for a, (_, stage) in pairs]


def _lasts(book: Book, answers: Sequence[Answer]) -> Iterator[tuple[int, StageId] | None]:
    """Yield the last visit of each answer's card that had begun by then: since when, and where."""
    ids, since = book.cards.ids, book.visits.since.tolist()
    cards = np.array([answer.card or 0 for answer in answers], np.int64)
    places = np.searchsorted(ids, cards)
    known = np.append(ids, 0)[places] == cards
    firsts = np.searchsorted(book.visits.card, places).tolist()
    ends = np.searchsorted(book.visits.card, places, side="right").tolist()
    for answer, first, end, here in zip(answers, firsts, ends, known.tolist(), strict=True):
        last = bisect_right(since, answer.at, first, end) - 1
        there = here and answer.stage is None and last >= first
        yield (since[last], book.ways.stages[book.visits.stage[last]]) if there else None
