"""Who brought a card: the edges of the flywheel, and the sources that go with them."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.card import Source
from kanban_app.domain.contact import Role
from kanban_app.domain.deal import Side
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.journey import Journey, Names, Stage


class Origin(NamedTuple):
    """The card of the client who brought a card, or a contact without one (tipster, partner)."""

    card: CardId | None = None
    contact: ContactId | None = None


class EdgeKind(StrEnum):
    """How one card brings another; the words are those of the templates' `feeds`."""

    REFERRAL = "referral"
    REPEAT = "repeat"
    CROSS = "cross"
    TIPSTER = "tipster"
    PARTNER = "partner"


class Feed(NamedTuple):
    """A way from a stage into a stage of a journey that the template knows."""

    kind: EdgeKind
    name: Names
    journey: Journey
    target: Stage


_KINDS = {
    Source.REFERRAL_OWNER: EdgeKind.REFERRAL,
    Source.REFERRAL_BUYER: EdgeKind.REFERRAL,
    Source.REPEAT: EdgeKind.REPEAT,
    Source.CROSS_BUYER_TO_OWNER: EdgeKind.CROSS,
    Source.CROSS_OWNER_TO_BUYER: EdgeKind.CROSS,
    Source.TIPSTER: EdgeKind.TIPSTER,
    Source.NETWORK_PARTNER: EdgeKind.PARTNER,
}


def edge_of(source: Source) -> EdgeKind | None:
    """Return how a card with this source was brought, None where nobody brought it."""
    return _KINDS.get(source)


def source_of_edge(kind: EdgeKind, brought_by: Side | None) -> Source:
    """Return the source of a card that is brought by a card on this side."""
    if kind is EdgeKind.REFERRAL:
        return Source.REFERRAL_OWNER if brought_by is Side.OWNER else Source.REFERRAL_BUYER
    if kind is EdgeKind.CROSS:
        owner = brought_by is Side.OWNER
        return Source.CROSS_OWNER_TO_BUYER if owner else Source.CROSS_BUYER_TO_OWNER
    singles = {
        EdgeKind.REPEAT: Source.REPEAT,
        EdgeKind.TIPSTER: Source.TIPSTER,
        EdgeKind.PARTNER: Source.NETWORK_PARTNER,
    }
    return singles[kind]


def source_by_card(
    present: Source, brought_by: Side | None, side: Side | None, *, same_person: bool
) -> Source:
    """Return the source of a card that another card brought.

    The same person is a repeat on the same side, a cross from the other; anybody else a referral,
    of whom that card's side says; where it is on none the kind of referral that is said stays.
    """
    if same_person:
        crossed = brought_by is not None and side is not None and brought_by is not side
        kind = EdgeKind.CROSS if crossed else EdgeKind.REPEAT
    else:
        kind = EdgeKind.REFERRAL
    if brought_by is None and edge_of(present) is kind is EdgeKind.REFERRAL:
        return present
    return source_of_edge(kind, brought_by)


def source_by_contact(present: Source, roles: Sequence[Role]) -> Source:
    """Return the source of a card that somebody without a card brought: what he is.

    Of one who is both, or neither, what is said already stays.
    """
    tips, partner = Role.TIPSTER in roles, Role.PARTNER in roles
    if tips == partner and edge_of(present) in (EdgeKind.TIPSTER, EdgeKind.PARTNER):
        return present
    return Source.NETWORK_PARTNER if partner else Source.TIPSTER


def feeds_of(
    stage: str, rest: Mapping[str, object], journeys: Sequence[Journey]
) -> tuple[Feed, ...]:
    """Return which cards may come out of a stage, as the rest of its journey's template says."""
    told = rest.get("feeds")
    found = [_feed(entry, journeys) for entry in _entries(told) if entry.get("from") == stage]
    return tuple(feed for feed in found if feed is not None)


def _entries(told: object) -> list[Mapping[str, object]]:
    return [e for e in told if isinstance(e, dict)] if isinstance(told, list) else []


def _feed(entry: Mapping[str, object], journeys: Sequence[Journey]) -> Feed | None:
    """Return an entry as a way, None if its goal is no stage or its kind is none of ours."""
    key, _, goal = str(entry.get("to", "")).partition(".")
    journey = next((j for j in journeys if j.key == key), None)
    target = next((s for s in journey.stages if s.key == goal), None) if journey else None
    kind = next((k for k in EdgeKind if k == entry.get("kind")), None)
    if journey is None or target is None or kind is None:
        return None
    names = entry.get("name")
    told = names if isinstance(names, dict) else {}
    return Feed(kind, Names(str(told.get("de", "")), str(told.get("en", ""))), journey, target)
