"""The whole wheel, put together from its parts."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from kanban_app.analytics.arrays import Flags, Floats, Ints
from kanban_app.analytics.believed import weights
from kanban_app.analytics.book import Book
from kanban_app.analytics.energy import Entry
from kanban_app.analytics.report_flow import rate_of
from kanban_app.analytics.standings import OPEN, WON
from kanban_app.analytics.view import View
from kanban_app.analytics.wheel import FEWEST_CLIENTS, Deal, Wheel
from kanban_app.analytics.wheel_edges import edges_of
from kanban_app.analytics.wheel_energy import balance_of, energy_of
from kanban_app.analytics.wheel_gain import gain
from kanban_app.analytics.wheel_handed import handed_in, takings_over
from kanban_app.analytics.wheel_mass import mass_of, people_of
from kanban_app.analytics.wheel_momentum import EARLIER, momentum
from kanban_app.analytics.wheel_near import ties_of
from kanban_app.analytics.wheel_nps import nps_at, scores_of
from kanban_app.analytics.wheel_rates import loop_rates, loop_time
from kanban_app.analytics.wheel_stages import Surroundings, lobe_of
from kanban_app.analytics.wheel_tree import roots_of
from kanban_app.analytics.wheel_wins import CardWins, wins_of
from kanban_app.analytics.window import Window
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.wheel_facts import WheelFacts


class Source(NamedTuple):
    """What a wheel is made from: the books of its journeys as of one moment, and their ledgers.

    `entries` and `wins` are those of every book, in its order.
    """

    books: tuple[Book, ...]
    entries: tuple[Sequence[Entry], ...]
    wins: tuple[Sequence[CardWins], ...]
    facts: WheelFacts


def wheel_of(source: Source, window: Window, days: LocalDays, *, plain: bool = False) -> Wheel:
    """Return all numbers of the wheel over a period, as of the moment of the books.

    `plain` counts clients in the mass without weighing them by their answers.
    """
    books, entries, won_cards, facts = source
    at = window.as_of
    wins = wins_of(chain.from_iterable(won_cards), facts)
    edges = edges_of(books, facts, wins, at)
    scores = scores_of(books, facts)
    ties = ties_of(facts, wins, days)
    mass = mass_of(ties, scores, plain=plain)
    around = Surroundings(edges, frozenset(mass.clients(at)), facts)
    handed = handed_in(books)
    loop_cards = around.loop()
    energies = [
        energy_of(found, window, loop_cards, taken)
        for found, taken in zip(entries, takings_over(books), strict=True)
    ]
    views = [View(book, window, days) for book in books]
    lobes = tuple(
        lobe_of(view, around, energy, taken)
        for view, energy, taken in zip(views, energies, handed, strict=True)
    )
    loop, external = (sum(getattr(lobe, name) for lobe in lobes) for name in ("loop", "external"))
    won = [_won(view) for view in views]
    sold = _sold(views, {card: eur for found in won for card, eur in found.items()}, facts)
    return Wheel(
        as_of=at,
        start=window.start,
        end=window.end,
        lobes=lobes,
        deals=len(sold),
        commission_eur=sum(eur for found in won for eur in found.values()),
        loop_share=rate_of(loop, loop + external),
        loop_rates=loop_rates(edges, wins.clients(at), facts, at),
        loop_time=loop_time(edges, wins, at, Moment(at - EARLIER)),
        momentum=momentum(edges, mass, wins, at),
        gain=gain([book.journey.id for book in books], edges, wins, facts, at),
        nps=nps_at(scores, at)._replace(few=len(wins.clients(at)) < FEWEST_CLIENTS),
        balance=balance_of(energies),
        edges=edges,
        roots=roots_of(edges, facts, _commission(books), _pipeline(books)),
        people=people_of(mass, ties, wins, at),
        sold=sold,
    )


def _won(view: View) -> dict[CardId, float]:
    """Return what the cards won in the period brought."""
    return _by_card(view.book, view.won, view.book.value)


def _sold(
    views: Sequence[View], won: Mapping[CardId, float], facts: WheelFacts
) -> tuple[Deal, ...]:
    """Return the deals these cards make, the latest first: those of one sale make one."""
    since: dict[CardId, float] = {}
    for view in views:
        since |= _by_card(view.book, view.won, view.book.cards.won)
    together: dict[CardId, tuple[CardId, ...]] = {card: (card,) for card in sorted(won)}
    for one, other in sorted(facts.sales):
        if one in won and other in won and together[one] != together[other]:
            cards = tuple(sorted(together[one] + together[other]))
            together |= dict.fromkeys(cards, cards)
    found = [
        Deal(cards, Moment(int(max(since[c] for c in cards))), tuple(won[c] for c in cards))
        for cards in dict.fromkeys(together.values())
    ]
    return tuple(sorted(found, key=lambda deal: (-deal.won, deal.cards)))


def _commission(books: Sequence[Book]) -> dict[CardId, float]:
    """Return the values of the won cards."""
    found: dict[CardId, float] = {}
    for book in books:
        won = book.cards.standing == WON
        found.update(_by_card(book, won, book.value))
    return found


def _pipeline(books: Sequence[Book]) -> dict[CardId, float]:
    """Return the energies of the open cards."""
    found: dict[CardId, float] = {}
    for book in books:
        found.update(_by_card(book, book.cards.standing == OPEN, weights(book)))
    return found


def _by_card(book: Book, chosen: Flags, amounts: Floats | Ints) -> dict[CardId, float]:
    ids, told = book.cards.ids[chosen].tolist(), amounts[chosen].tolist()
    return dict(zip(map(CardId, ids), told, strict=True))
