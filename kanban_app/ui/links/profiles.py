"""Joins search profiles to the cards: the section of the inspector, the sheet, new matches."""

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.card import Outcome
from kanban_app.domain.changes import Changes
from kanban_app.domain.commission import Side
from kanban_app.domain.errors import DomainError, UserError
from kanban_app.domain.ids import CardId
from kanban_app.domain.matching import FAIR
from kanban_app.domain.profile_rules import checked
from kanban_app.domain.property import PropertyStatus
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.services.desk import Desk
from kanban_app.services.match_results import Fit
from kanban_app.services.match_scores import Pair
from kanban_app.services.towns import gazetteer
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.deals.match_words import given_text
from kanban_app.ui.deals.profile_editor import ProfileEditor
from kanban_app.ui.deals.profile_section import MOST, CardMatches, Named, ProfileSection
from kanban_app.ui.i18n import explain
from kanban_app.ui.inspector.requests import CardRequest
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.new_matches import NewMatchesLink
from kanban_app.ui.property_words import DOT, property_name
from kanban_app.ui.shell import Shell

_OVER = (PropertyStatus.SOLD, PropertyStatus.WITHDRAWN)


class ProfilesLink(QObject):
    """Shows what a buyer looks for on his card, lets it be typed, and names what fits."""

    # A property that fits a buyer is to be seen with the reasons.
    match_requested = Signal(Pair)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._inspector = inspector
        self._card: CardId | None = None
        self.section = ProfileSection()
        self.new_matches = NewMatchesLink(shell, desk, worker)
        inspector.panel.form.sections.addWidget(self.section)
        inspector.card_shown.connect(self._on_shown)
        self.section.edit_wanted.connect(self._on_edit)
        self.section.match_chosen.connect(self._on_match)

    def edit(self, card: CardId) -> None:
        """Open the sheet for the profile of a card."""
        if self._shell.presenter.past.may_change():
            spawn(self._open(card))

    async def _open(self, card: CardId) -> None:
        try:
            faces = await self._worker.run(self._desk.board.faces, (card,))
            found = await self._worker.run(self._desk.matching.profile_of, card)
            # The sheet knows all towns; their list is read where nobody waits.
            await self._worker.run(gazetteer)
        except UserError as error:
            self._shell.window.status.show_problem(explain(error))
            return
        if faces:
            editor = ProfileEditor(self._shell.window, faces[0].heading)
            typing = _Typing(self, editor, card)
            editor.changed.connect(typing.store)
            editor.removed.connect(typing.remove)
            editor.show_fields(found.fields if found else None)
            editor.open()

    async def store(self, editor: ProfileEditor, card: CardId, fields: ProfileFields) -> None:
        """Store what was typed, or say in the sheet why it cannot be."""
        try:
            kept = checked(fields)
        except DomainError as error:
            editor.show_problem(explain(error))
            return
        editor.show_problem("")
        await self._apply_save(card, kept)

    async def remove(self, card: CardId) -> None:
        """Take the profile of a card away."""
        await self._shell.presenter.apply(lambda: self._desk.matching.remove_profile(card))

    async def _apply_save(self, card: CardId, fields: ProfileFields) -> None:
        def work() -> Changes:
            return self._desk.matching.save_profile(card, fields)

        await self._shell.presenter.apply(work)

    def _on_shown(self, request: CardRequest) -> None:
        spawn(self._show(request.card_id))

    async def _show(self, card: CardId) -> None:
        self._card = card
        if self._shell.presenter.past.day:
            # What fits is of the present.
            self.section.show_matches(None)
            return
        try:
            known = await self._worker.run(self._read, card)
        except UserError:
            # Gone meanwhile: the inspector says so.
            known = None
        if card == self._card:
            self.section.show_matches(known)

    def _read(self, card: CardId) -> CardMatches | None:
        """Read on the database thread; None where nothing can fit any more."""
        matching = self._desk.matching
        detail = self._desk.board.detail(card)
        closed = detail is not None and detail.outcome is not Outcome.OPEN
        sides = self._desk.properties.sides()
        if detail is not None and sides.get(detail.journey_id) is Side.BUYER:
            profile = matching.profile_of(card)
            # A circle is worded by its town: the list of them is read where nobody waits.
            gazetteer()
            if profile is None:
                return None if closed else CardMatches(buyer=True)
            # Who has bought, or was lost, looks for nothing now.
            looks = profile.fields.active and not closed
            fits = matching.matches_for(profile.id) if looks else []
            fair = [f for f in fits if not f.refused and (f.match.score or 0) >= FAIR]
            best = [_named(fit) for fit in fair[:MOST]]
            return CardMatches(buyer=True, fields=profile.fields, best=best, held=len(fair))
        about = self._desk.properties.of_card(card)
        fields = about.detail.fields if about else None
        if about is None or fields is None or fields.price_cents is None:
            return None
        if closed or fields.status in _OVER:
            return None
        fits, count = matching.best_of(about.detail.id, MOST)
        best = [Named(fit.pair, fit.seeking.name) for fit in fits]
        return CardMatches(buyer=False, best=best, held=count)

    def _on_edit(self) -> None:
        if self._card is not None:
            self.edit(self._card)

    def _on_match(self, pair: Pair) -> None:
        spawn(self._open_match(pair))

    async def _open_match(self, pair: Pair) -> None:
        found = await self._worker.run(self._desk.store.profiles.find, pair.profile)
        card = found.profile.card if found else None
        if card is None or card == self._card:
            self.match_requested.emit(pair)
        else:
            self._inspector.open(card)


def _named(fit: Fit) -> Named:
    """Return a property by its name, with the place and the price that tell two apart."""
    fields, name = fit.detail.fields, property_name(fit.detail.fields)
    place = fields.place or fields.district or fields.city or fields.street
    price = "" if fields.price_cents is None else formats.money(fields.price_cents)
    parts = (place if place not in name else "", price, "" if fit.linked else given_text(fields))
    return Named(fit.pair, name, DOT.join(part for part in parts if part))


class _Typing(QObject):
    """The card a sheet is about."""

    def __init__(self, link: ProfilesLink, editor: ProfileEditor, card: CardId) -> None:
        super().__init__(editor)
        self._link, self._editor, self._card = link, editor, card

    def store(self, fields: ProfileFields) -> None:
        """Store what was typed."""
        spawn(self._link.store(self._editor, self._card, fields))

    def remove(self) -> None:
        """Take the profile away."""
        spawn(self._link.remove(self._card))
