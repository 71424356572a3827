"""Keeps the mandate of a property and the days its card knows of it the same."""

from dataclasses import replace

from typing_extensions import override

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.commission import Side, side_in
from kanban_app.domain.durations import day_of
from kanban_app.domain.history import FoldedState, Step
from kanban_app.domain.ids import CardId
from kanban_app.services.follow import Follower
from kanban_app.services.ports import CardReader, Writer

MANDATE_ENDS = "mandate_ends_on"
CONTRACT_SIGNED = "contract_signed_on"


class PropertyFollower(Follower):
    """Writes a mandate's days that were set on an owner's card into the property it is about."""

    def __init__(self, store: CardReader) -> None:
        self._store = store

    @override
    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        """Leave properties alone: how a card ends is read from the card."""

    @override
    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Leave properties alone."""

    @override
    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        """Let the property's mandate say the same as its owner's card; a buyer signs another."""
        if key not in (MANDATE_ENDS, CONTRACT_SIGNED) or not self._is_owners(card):
            return
        about = self._store.properties.of_card(card)
        detail = None if about is None else self._store.properties.detail(about)
        if detail is None:
            return
        day, mandate = day_of(value), detail.fields.mandate
        if key == MANDATE_ENDS:
            mandate = replace(mandate, until=day)
        else:
            mandate = replace(mandate, since=day)
        if mandate != detail.fields.mandate:
            writer.properties.set_mandate(detail.id, mandate)

    def _is_owners(self, card: CardId) -> bool:
        state, rests = self._store.states([card]).get(card), self._store.journey_rests()
        return state is not None and any(
            side_in(journey, rests.get(journey.id, {})) is Side.OWNER
            for journey in self._store.journeys()
            if journey.id == state.journey
        )
