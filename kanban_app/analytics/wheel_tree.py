"""Who came by way of whom: trees of clients, and what each root has brought in all."""

from collections.abc import Iterable, Mapping

from kanban_app.analytics.wheel import Edge, Root
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.wheel_facts import Client, WheelFacts


def roots_of(
    edges: Iterable[Edge],
    facts: WheelFacts,
    commission: Mapping[CardId, float],
    pipeline: Mapping[CardId, float],
) -> tuple[Root, ...]:
    """Return the trees, the one whose referrals brought the most first.

    `commission` are the values of the won cards, `pipeline` the energies of the open ones. All
    cards of one client that nobody brought are one root. Edges that close a circle are left out
    (the store allows none): the eldest card of a circle is its root.
    """
    below = _below(edges)
    caused = {edge.caused for found in below.values() for edge in found}
    own: dict[Client, list[CardId]] = {}
    # Most clients brought nobody: their cards are not even gathered.
    bringing = {facts.client(card) for card in below if card not in caused}
    for card in commission.keys() | pipeline.keys() | below.keys():
        client = facts.client(card)
        if client in bringing and card not in caused:
            own.setdefault(client, []).append(card)
    found = [_root(sorted(cards), below, facts, commission, pipeline) for cards in own.values()]
    return tuple(sorted(found, key=_rank))


def _rank(root: Root) -> tuple[float, float, int, int]:
    # In cents: differences of sums must not decide.
    brought, awaited = round(root.brought_eur, 2), round(root.brought_pipeline_eur, 2)
    return -brought, -awaited, -len(root.edges), root.card


def _below(edges: Iterable[Edge]) -> dict[CardId, list[Edge]]:
    """Return the edges by the card they come from, those that would close a circle left out."""
    by: dict[CardId, CardId] = {}
    kept: dict[CardId, list[Edge]] = {}
    # From the newest on, so that a circle opens before its eldest card.
    for edge in sorted(edges, key=lambda e: (e.created, e.caused), reverse=True):
        above = edge.origin
        while above in by and above != edge.caused:
            above = by[above]
        if above != edge.caused:
            by[edge.caused] = edge.origin
            kept.setdefault(edge.origin, []).append(edge)
    return {card: found[::-1] for card, found in kept.items()}


def _root(
    cards: list[CardId],
    below: Mapping[CardId, list[Edge]],
    facts: WheelFacts,
    commission: Mapping[CardId, float],
    pipeline: Mapping[CardId, float],
) -> Root:
    edges: list[Edge] = []
    generation, deep = list(cards), 0
    while True:
        following = [edge for card in generation for edge in below.get(card, ())]
        if not following:
            break
        deep += 1
        edges += following
        generation = [edge.caused for edge in following]
    everyone = [*cards, *(edge.caused for edge in edges)]
    first = next(card for card in cards if card in below)
    contact: ContactId | None = facts.contacts.get(first)
    return Root(
        card=first,
        contact=contact,
        cards=tuple(cards),
        edges=tuple(edges),
        generations=deep,
        won=sum(card in commission for card in everyone),
        commission_eur=sum(commission.get(card, 0.0) for card in everyone),
        pipeline_eur=sum(pipeline.get(card, 0.0) for card in everyone),
        own_eur=sum(commission.get(card, 0.0) for card in cards),
        own_pipeline_eur=sum(pipeline.get(card, 0.0) for card in cards),
        worth={card: commission[card] for card in everyone if card in commission},
    )
