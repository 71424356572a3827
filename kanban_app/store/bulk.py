"""Storing many cards at once: consecutive ids, one journal entry per table."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, or_, select

from kanban_app.domain.card import Contact, WaitingOn
from kanban_app.domain.history import FoldedState, StageEvent, fold
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.keys import email_key
from kanban_app.domain.phone import phone_key
from kanban_app.domain.place import STEP
from kanban_app.domain.records import NewCard, PauseKind, Rest
from kanban_app.store.card_fields import own_columns, tag_ids
from kanban_app.store.contact_tables import ContactEmailRow, ContactPhoneRow, ContactRow
from kanban_app.store.estimates import add_to_cards
from kanban_app.store.event_rows import event_values, on_board
from kanban_app.store.property_tables import PropertyRow
from kanban_app.store.refold import wins_of
from kanban_app.store.tables import CardRow, CardTagRow, PauseRow, StageEventRow, table
from kanban_app.store.unit import Unit, new_uid

Journeys = Mapping[JourneyId, Journey]
_CARD = table(CardRow)
# What is held of many cards while they are written stays small.
_CHUNK = 2_000


def add_cards(unit: Unit, cards: Sequence[NewCard], journeys: Journeys) -> list[CardId]:
    """Store cards with their histories in order and return their ids.

    `origin_ref` is looked up among the cards of this call first, then in the store.
    """
    ids: list[CardId] = []
    for start in range(0, len(cards), _CHUNK):
        ids += _add_chunk(unit, cards[start : start + _CHUNK], journeys)
    # Last, because an origin may come after the card it brought.
    _link_origins(unit, cards, ids)
    for card_id in ids:
        unit.touch(card_id)
    return ids


def _add_chunk(unit: Unit, cards: Sequence[NewCard], journeys: Journeys) -> list[CardId]:
    histories = _histories(cards, journeys)
    # A card that was handed over is won by the boundary of the journey it went to.
    wins = wins_of(journeys.values())
    states = [_folded(history, wins) for history in histories]
    contacts = _add_contacts(unit, cards)
    properties = _add_properties(unit, cards)
    ranks = _ranks(unit, cards, states)
    rows = [
        _card_row(card, state, contact, place, rank, journeys[state.journey])
        for card, state, contact, place, rank in zip(
            cards, states, contacts, properties, ranks, strict=True
        )
    ]
    ids = [CardId(i) for i in unit.insert_many(CardRow, rows)]
    _add_events(unit, histories, ids)
    _add_tags(unit, cards, ids)
    _add_pauses(unit, cards, ids)
    add_to_cards(unit, {i: c.worths for i, c in zip(ids, cards, strict=True) if c.worths})
    return ids


def _folded(history: Sequence[StageEvent], wins: frozenset[StageId]) -> FoldedState:
    state = fold(history, wins)
    assert state is not None, "a card's history begins in a stage"
    return state


def _histories(cards: Sequence[NewCard], journeys: Journeys) -> list[list[StageEvent]]:
    """Return the events of every card; the cards have no ids yet."""
    homes = {s.id: j.id for j in journeys.values() for s in j.stages}
    return [_events(card, homes, journeys) for card in cards]


def _events(
    card: NewCard, homes: Mapping[StageId, JourneyId], journeys: Journeys
) -> list[StageEvent]:
    events, journey = [], card.journey
    for taken in card.steps:
        if taken.journey is not None:
            journey = taken.journey
        elif taken.to is not None:
            journey = homes[taken.to]
        version = taken.version or journeys[journey].version
        events.append(
            StageEvent(
                0, taken.at, CardId(0), journey, version, taken.kind, taken.to, taken.end,
                taken.reason,
            )
        )  # fmt: skip
    return events


def _card_row(
    card: NewCard,
    state: FoldedState,
    contact: int | None,
    place: int | None,
    rank: int,
    journey: Journey,
) -> dict[str, object]:
    return {
        "uid": card.uid or new_uid(),
        "ref": card.ref,
        "journey_id": state.journey,
        "stage_id": state.stage,
        "rank": rank,
        "created": state.created,
        "entered": state.entered,
        "outcome": str(state.outcome),
        "on_board": on_board(state, journey),
        "loss_reason": state.loss_reason,
        "loss_note": card.loss_note,
        "contact_id": contact,
        "property_id": place,
        "origin_card_id": None,
        "origin_contact_id": card.tipped_by,
        "parked_until": card.parked_until.isoformat() if card.parked_until else "",
        "gone": 0,
        **own_columns(card.fields),
    }


def _add_contacts(unit: Unit, cards: Sequence[NewCard]) -> list[int | None]:
    people = [c.fields.contact if c.contact is None else Contact() for c in cards]
    filled = [
        (p, c.home) for p, c in zip(people, cards, strict=True) if p.name or p.phones or p.emails
    ]
    own = {"created": unit.at, "gone": 0}
    ids = unit.insert_many(
        ContactRow,
        [{"uid": new_uid(), "name": p.name, **own, **home._asdict()} for p, home in filled],
    )
    phones, emails = [], []
    for contact_id, (person, _) in zip(ids, filled, strict=True):
        for position, number in enumerate(person.phones):
            phones.append(_child(contact_id, position, number=number, key=phone_key(number)))
        for position, address in enumerate(person.emails):
            emails.append(_child(contact_id, position, address=address, key=email_key(address)))
    unit.insert_many(ContactPhoneRow, phones)
    unit.insert_many(ContactEmailRow, emails)
    following = iter(ids)
    return [
        next(following) if p.name or p.phones or p.emails else card.contact
        for p, card in zip(people, cards, strict=True)
    ]


def _child(contact_id: int, position: int, **values: object) -> dict[str, object]:
    return {"contact_id": contact_id, "position": position, **values}


def _add_properties(unit: Unit, cards: Sequence[NewCard]) -> list[int | None]:
    none = ("", "")
    lines = [(c.fields.object_line, c.fields.place) if c.about is None else none for c in cards]
    ids = unit.insert_many(
        PropertyRow,
        [{"uid": new_uid(), "line": a, "place": b, "gone": 0} for a, b in lines if a or b],
    )
    following = iter(ids)
    return [
        next(following) if a or b else card.about for (a, b), card in zip(lines, cards, strict=True)
    ]


def _ranks(unit: Unit, cards: Sequence[NewCard], states: Sequence[FoldedState]) -> list[int]:
    lowest = unit.connection.execute(
        select(_CARD.c.stage_id, func.max(_CARD.c.rank)).group_by(_CARD.c.stage_id)
    )
    last: dict[int, int] = {row[0]: row[1] for row in lowest}
    ranks = []
    for card, state in zip(cards, states, strict=True):
        rank = card.rank
        if rank is None:
            rank = last[state.stage] = last.get(state.stage, 0) + STEP
        ranks.append(rank)
    return ranks


def _add_events(
    unit: Unit, histories: Sequence[Sequence[StageEvent]], ids: Sequence[CardId]
) -> None:
    # In the order of time, so that (at, seq) and the order of rows agree over all cards.
    events = [
        event._replace(card=card_id)
        for history, card_id in zip(histories, ids, strict=True)
        for event in history
    ]
    events.sort(key=lambda e: e.at)
    unit.insert_many(StageEventRow, [event_values(e) for e in events])


def _add_tags(unit: Unit, cards: Sequence[NewCard], ids: Sequence[CardId]) -> None:
    names = sorted({tag for card in cards for tag in card.fields.tags})
    known = dict(zip(names, tag_ids(unit.connection, names), strict=True))
    unit.insert_many(
        CardTagRow,
        [
            {"card_id": card_id, "tag_id": known[name], "position": position}
            for card, card_id in zip(cards, ids, strict=True)
            for position, name in enumerate(dict.fromkeys(card.fields.tags))
        ],
    )


def _add_pauses(unit: Unit, cards: Sequence[NewCard], ids: Sequence[CardId]) -> None:
    rows: list[dict[str, object]] = []
    for card, card_id in zip(cards, ids, strict=True):
        rests = _rests_now(card) if card.pauses is None else card.pauses
        rows += [
            {
                "card_id": card_id,
                "kind": str(r.kind),
                "who": r.who,
                "since": r.since,
                "until": r.until,
            }
            for r in rests
        ]
    unit.insert_many(PauseRow, rows)


def _rests_now(card: NewCard) -> list[Rest]:
    rests = []
    since = card.steps[-1].at
    if card.fields.waiting_on is not WaitingOn.NOBODY:
        rests.append(Rest(PauseKind.WAITING, str(card.fields.waiting_on), since))
    if card.parked_until:
        rests.append(Rest(PauseKind.PARKED, "parked", since))
    return rests


def _link_origins(unit: Unit, cards: Sequence[NewCard], ids: Sequence[CardId]) -> None:
    wanted = [
        (card_id, c.origin_ref) for c, card_id in zip(cards, ids, strict=True) if c.origin_ref
    ]
    if not wanted:
        return
    named = [(name, i) for c, i in zip(cards, ids, strict=True) for name in (c.uid, c.ref) if name]
    here = dict(named)
    for card_id, ref in wanted:
        origin = (
            here.get(ref)
            or unit.connection.execute(
                select(_CARD.c.id).where(
                    or_(_CARD.c.ref == ref, _CARD.c.uid == ref), _CARD.c.gone == 0
                )
            ).scalar()
        )
        if origin:
            unit.connection.execute(
                _CARD.update().where(_CARD.c.id == card_id).values(origin_card_id=origin)
            )
