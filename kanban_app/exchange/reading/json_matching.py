"""Search profiles, deals and what was seen of matches, read back from a JSON snapshot."""

from collections.abc import Mapping

from kanban_app.domain.daybook import (
    DealEntry,
    NoteEntry,
)
from kanban_app.domain.deal import Deal, DealState
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import (
    CardId,
    DealId,
    ProfileId,
)
from kanban_app.domain.match_values import MUST
from kanban_app.domain.profile_rules import MOST
from kanban_app.domain.property import Condition, Feature, Marketing, PropertyKind, Use
from kanban_app.domain.search_profile import Financing, ProfileFields, SearchProfile, YesNo
from kanban_app.exchange.reading.json_file import File, numbered, unique
from kanban_app.exchange.reading.json_parts import Node
from kanban_app.exchange.reading.json_values import (
    NO_CARD,
    NO_PROFILE,
    NO_PROPERTY,
    cents,
    choices,
    long,
    needed,
    number,
    shorts,
)
from kanban_app.exchange.reading.snapshot_fit import refuse_twice


def profiles_of(root: Node, file: File) -> tuple[SearchProfile, ...]:
    """Return the search profiles of a file, numbered in their order."""
    return unique(root, "profiles", [_profile(n, i, file) for i, n in numbered(root, "profiles")])


def _profile(node: Node, number: int, file: File) -> SearchProfile:
    return SearchProfile(
        ProfileId(number),
        node.filled("uid"),
        _wish(node),
        node.past("created", file.latest),
        file.card(node),
        file.contact(node),
    )


def _wish(node: Node) -> ProfileFields:
    weights = node.node("weights")
    return ProfileFields(
        active=node.flag("active"),
        use=node.choice_or_none("use", Use),
        kinds=choices(node, "kinds", PropertyKind),
        marketing=node.choice("marketing", Marketing),
        places=shorts(node, "places"),
        latitude=number(node, "latitude", None),
        longitude=number(node, "longitude", None),
        radius_km=number(node, "radius_km"),
        price_min_cents=cents(node, "price_min_cents"),
        price_max_cents=cents(node, "price_max_cents"),
        area_min=number(node, "area_min"),
        area_max=number(node, "area_max"),
        plot_min=number(node, "plot_min"),
        rooms_min=number(node, "rooms_min"),
        year_min=node.whole_or_none("year_min"),
        conditions=choices(node, "conditions", Condition),
        must=choices(node, "must", Feature),
        nice=choices(node, "nice", Feature),
        move_in_by=node.date_or_none("move_in_by"),
        financing=node.choice("financing", Financing),
        financing_cents=cents(node, "financing_cents"),
        financing_proof_on=node.date_or_none("financing_proof_on"),
        own_home_to_sell=node.choice("own_home_to_sell", YesNo),
        weights={key: weights.within(key, MUST, MOST) for key in weights.values},
        notes=long(node, "notes"),
    )


def deals_of(root: Node, file: File) -> tuple[DealEntry, ...]:
    """Return the deals of a file; refuse a property that is sold twice."""
    sold = set[CardId]()
    entries = []
    for place, node in numbered(root, "deals"):
        deal = Deal(
            DealId(place),
            needed(node, "owner", file.cards, NO_CARD),
            needed(node, "buyer", file.cards, NO_CARD),
            node.past("since", file.latest),
            node.past_or_none("until", file.latest),
            node.choice("state", DealState),
            long(node, "reason"),
            file.about(node, "before"),
        )
        if deal.owner == deal.buyer:
            raise node.problem(
                "buyer", QT_TRANSLATE_NOOP("Errors", "%s: a deal has two cards, not one.")
            )
        if deal.state is DealState.WON and deal.owner in sold:
            raise node.problem(
                "state", QT_TRANSLATE_NOOP("Errors", "%s: the property is sold to another buyer.")
            )
        if deal.state is DealState.WON:
            sold.add(deal.owner)
        entries.append(DealEntry(node.filled("uid"), deal))
    return unique(root, "deals", entries)


def notes_of(root: Node, profiles: Mapping[str, ProfileId], file: File) -> tuple[NoteEntry, ...]:
    """Return what was seen and refused of matches."""
    notes = tuple(
        NoteEntry(
            needed(node, "profile", profiles, NO_PROFILE),
            needed(node, "property", file.properties, NO_PROPERTY),
            number(node, "seen_score"),
            node.past_or_none("seen_at", file.latest),
            long(node, "refused"),
        )
        for node in root.nodes("match_notes")
    )
    refuse_twice(root, "match_notes", "property", ((n.profile, n.property) for n in notes))
    return notes
