"""Small journeys and histories the tests of the numbers are about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from kanban_app.analytics.book import Book, JourneyLog, book_of, log_of
from kanban_app.analytics.rules import Orders, Rules, rules_of
from kanban_app.analytics.track import Track, tracks_of
from kanban_app.analytics.view import View
from kanban_app.analytics.window import Window
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, LossReason, Names, Stage
from kanban_app.domain.moment import DAY, LocalDays, Moment, moment_of
from kanban_app.domain.records import CardFacts

BERLIN = LocalDays(ZoneInfo("Europe/Berlin"))
S1, S2, S3, AFTER, CARE = (StageId(i) for i in range(1, 6))
NO_LEAD = "not_a_lead"
# A Thursday at noon in Berlin, so that small steps stay on the day.
JAN_1 = moment_of(datetime(2026, 1, 1, 11, tzinfo=UTC))
ENDS = {end.name: end for end in End}


def day(number: float) -> Moment:
    """Return noon of a day of January 2026 (1 = first)."""
    return Moment(JAN_1 + int((number - 1) * DAY))


def ordinal(number: int) -> int:
    return BERLIN.day(day(number))


def a_journey(
    *, version: int = 1, stages: Sequence[StageId] = (S1, S2, S3, AFTER, CARE)
) -> Journey:
    return Journey(
        JourneyId(1),
        "owner",
        Names("Eigentümer", "Owner"),
        tuple(
            Stage(
                s,
                f"S{s}",
                Names(f"S{s}", f"S{s}"),
                probability=0.1 * s,
                post_win=s in (AFTER, CARE),
            )
            for s in stages
        ),
        commitment_stage="S2",
        won_when_leaving="S3",
        version=version,
        loss_reasons=(
            LossReason("price", Names("Preis", "Price")),
            LossReason(NO_LEAD, Names("Dublette", "Duplicate"), counts_as_loss=False),
        ),
    )


JOURNEY = a_journey()
ORDERS: Orders = {1: (S1, S2, S3, AFTER, CARE)}
RULES: Rules = rules_of(JOURNEY, ORDERS)


def history(card: int, *steps: tuple[float, StageId | str], **more: object) -> list[StageEvent]:
    """Return a card's events: (day of January, stage or name of an end) each.

    `kind` is the first event's, `version` that of all, `reason` that of a loss.
    """
    events = []
    for number, (when, where) in enumerate(steps):
        end = ENDS[where] if isinstance(where, str) else None
        kind = EventKind.MOVE if end is None else EventKind.CLOSE
        if number == 0:
            kind = EventKind(str(more.get("kind", "create")))
        version = more.get("version", 1)
        assert isinstance(version, int)
        reason = str(more.get("reason", "price")) if end is End.LOST else ""
        to = None if isinstance(where, str) else where
        seq = card * 1000 + number
        events.append(
            StageEvent(seq, day(when), CardId(card), JourneyId(1), version, kind, to, end, reason)
        )
    return events


def track(*steps: tuple[float, StageId | str], **more: object) -> Track:
    """Return the track of one card."""
    return tracks_of(RULES, history(1, *steps, **more))[CardId(1)]


def a_fact(card: int, **more: object) -> CardFacts:
    """Return the facts of a card about which nothing is known unless said."""
    return CardFacts(CardId(card), 0, None, "other", "", "", "")._replace(**more)


def a_log(
    events: Iterable[StageEvent],
    *,
    values: Mapping[int, int] = MappingProxyType({}),
    **more: object,
) -> JourneyLog:
    """Return the log of the test journey; `values` in EUR by card, `facts` as a list."""
    facts = more.pop("facts", ())
    known = [a_fact(card, value_cents=euro * 100) for card, euro in values.items()]
    log = log_of(JOURNEY, ORDERS, events, [*known, *facts])
    return replace(log, **more)


def a_view(events: Iterable[StageEvent], window: Window, **more: object) -> View:
    """Return the log of events seen through a window; `more` as of `a_log`."""
    return View(book_of(a_log(events, **more), window.as_of), window, BERLIN)


def a_book(events: Iterable[StageEvent], as_of: Moment, **more: object) -> Book:
    """Return the book of events as of a moment; `more` as of `a_log`."""
    return book_of(a_log(events, **more), as_of)


@st.composite
def histories(draw: st.DrawFn, card: int) -> list[StageEvent]:
    """Draw any history: skips, back moves, re-opens, ends of ends, equal moments, two orders."""
    size = draw(st.integers(1, 8))
    at, events = day(draw(st.integers(1, 60))), []
    first = draw(st.sampled_from([EventKind.CREATE, EventKind.IMPORT, EventKind.HAND_OVER]))
    for number in range(size):
        at = Moment(at + draw(st.sampled_from([0, DAY // 7, DAY, 9 * DAY, 200 * DAY])))
        where = draw(st.sampled_from([S1, S2, S3, AFTER, CARE, *End]))
        end = where if isinstance(where, End) else None
        events.append(
            StageEvent(
                card * 100 + number,
                at,
                CardId(card),
                JourneyId(1),
                draw(st.sampled_from([1, 2])),
                first if number == 0 else EventKind.MOVE,
                where if end is None else None,
                end,
                draw(st.sampled_from(["price", NO_LEAD])) if end is End.LOST else "",
            )
        )
    return events


# The second version swapped two stages and lost one.
TWO_ORDERS: Orders = {1: (S1, S2, S3, AFTER, CARE), 2: (S2, S1, AFTER, CARE)}


def logs(cards: int = 5) -> st.SearchStrategy[list[StageEvent]]:
    """Draw the histories of a few cards, ordered by moment."""
    each = [histories(card) for card in range(1, cards + 1)]
    return st.tuples(*each).map(
        lambda found: sorted((e for h in found for e in h), key=lambda e: (e.at, e.seq))
    )
