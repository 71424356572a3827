"""Joins the linked cards of the open card to the use cases: deals, and who brought whom."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.deal import Side, side_of
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.origin import EdgeKind, Feed, Origin, feeds_of
from kanban_app.services.deals import Offer
from kanban_app.services.desk import Desk
from kanban_app.services.origins import Bringer
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.deals.link_dialogs import EndDialog, PickDialog, WhyEnded
from kanban_app.ui.deals.link_section import LinkedSection
from kanban_app.ui.deals.link_values import (
    EndLinked,
    LeadChoice,
    LeadWanted,
    LinkedLine,
    LinkedShown,
    OpenBringer,
    OpenLinked,
    PickRow,
)
from kanban_app.ui.icons import icon
from kanban_app.ui.inspector.requests import CardRequest
from kanban_app.ui.links import deal_words
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.picking import Answers, Picking
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import tokens
from kanban_app.ui.toast import Toast

# How many links that came to an end are told.
_ENDED = 2
BRING_KEY = "Ctrl+B"
# After these the other card of a deal may be brought along.
_GOES_ON = (OpKind.MOVE, OpKind.WIN)


class _Read(NamedTuple):
    """What is shown of a card, and what its buttons mean."""

    shown: LinkedShown
    side: Side | None
    offer: Offer | None
    feeds: tuple[Feed, ...]


_NOTHING = _Read(LinkedShown(), None, None, ())


class DealsLink(QObject):
    """Shows what is linked with the card in the inspector, and stores what is wanted there."""

    # A contact id travels as an object: a Signal(int) would cut it at 32 bits.
    contact_wanted = Signal(object)

    def __init__(
        self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink, toast: Toast
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._inspector = inspector
        self._toast = toast
        self._card: CardId | None = None
        self._read = _NOTHING
        # The card that a toast offers to bring along, and a card that was just made.
        self._offered: Offer | None = None
        # How many changes came: what is offered after one of them is not offered after the next.
        self._changes = 0
        self._fresh: CardId | None = None
        self._rests: Mapping[JourneyId, Mapping[str, object]] = {}
        self.section = LinkedSection()
        inspector.panel.form.sections.addWidget(self.section)
        self._connect()

    @property
    def side(self) -> Side | None:
        """Return the side of a deal on which the open card stands."""
        return self._read.side

    async def read_journeys(self) -> None:
        """Read what the templates say of leads: the menu of a card cannot wait for it."""
        self._rests = await self._worker.run(self._desk.store.journey_rests)

    def add_to_menu(self, menu: QMenu, face: CardFace) -> None:
        """Offer in the menu of a card to link it, and the leads a client may bring."""
        journey, stage = self._shell.presenter.board.stage(face.stage_id)
        rest = self._rests.get(journey.id, {})
        side = side_of(journey, rest)
        if side is not None:
            link = menu.addAction(icon("link", tokens().text_2), deal_words.link_text(side))
            link.triggered.connect(lambda: self._ask_whom(face.id, side))
        feeds = feeds_of(stage.key, rest, self._shell.presenter.board.journeys)
        if not feeds:
            return
        more = menu.addMenu(
            icon("person-add", tokens().text_2), self.tr("New lead from this client")
        )
        for feed in feeds:
            action = more.addAction(feed.name.text(formats.language()).replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, f=feed: spawn(self._make(face.id, f, face.heading))
            )

    def _connect(self) -> None:
        section, shell = self.section, self._shell
        self._inspector.card_shown.connect(self._on_shown)
        shell.presenter.done.connect(self._on_done)
        shell.presenter.journeys_changed.connect(self._on_journeys)
        self._toast.offer_taken.connect(self.bring_along)
        section.open_requested.connect(self._on_open)
        section.contact_requested.connect(self._on_bringer)
        section.end_requested.connect(self._on_end)
        section.link_requested.connect(self._on_link)
        section.origin_requested.connect(self._on_origin)
        section.bring_requested.connect(self._on_bring)
        section.lead_requested.connect(self._on_lead)
        QShortcut(QKeySequence(BRING_KEY), shell.window, self.bring_along)

    def _on_journeys(self) -> None:
        spawn(self.read_journeys())

    def _on_shown(self, request: CardRequest) -> None:
        # What is linked is of today: of another day nothing is shown.
        self.section.setVisible(self._shell.presenter.past.day is None)
        spawn(self._show(request.card_id))

    async def _show(self, card: CardId) -> None:
        other = card != self._card
        self._card = card
        read = await self._worker.run(self._look, card)
        if card != self._card:
            # Another card was opened while this one was being read.
            return
        self._read = read
        self.section.show_linked(read.shown, other_card=other)
        if card == self._fresh:
            self._fresh = None
            self._inspector.panel.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, card: CardId) -> _Read:
        """Read all of it on the database's thread."""
        deals, origins = self._desk.deals, self._desk.origins
        side, offer = deals.side(card), deals.offer(card)
        brought, feeds = origins.of_card(card), tuple(origins.feeds(card))
        journeys = self._desk.store.journeys()
        ended = deals.ended(card)[:_ENDED]
        shown = LinkedShown(
            cards=tuple(map(deal_words.linked_line, deals.linked(card))),
            ended=tuple(deal_words.ended_line(e, journeys) for e in ended),
            origin=self._origin_line(card, brought.by),
            brought=deal_words.brought_lines(brought.cards),
            offer=deal_words.offer_text(offer) if offer else "",
            link=deal_words.link_text(side),
            leads=tuple(LeadChoice(f.name.text(formats.language())) for f in feeds),
        )
        return _Read(shown, side, offer, feeds)

    def _on_done(self, done: Done) -> None:
        self._changes += 1
        self._offered = None
        op = done.changes.op
        if op is not None and op.kind in _GOES_ON and not done.turned:
            spawn(self._offer(done.changes))

    async def _offer(self, changes: Changes) -> None:
        op = changes.op
        assert op is not None
        known = self._changes
        offer = await self._worker.run(self._desk.deals.offer_after, op, changes.cards)
        if offer is not None and known == self._changes:
            self._offered = offer
            self._toast.show_offer(deal_words.bring_text(offer))

    def bring_along(self) -> None:
        """Bring the other card of a deal along: of the last move, else of the open card."""
        shown = not self._inspector.panel.isHidden()
        self._bring(self._offered or (self._read.offer if shown else None))

    def _on_bring(self) -> None:
        self._bring(self._read.offer)

    def _bring(self, offer: Offer | None) -> None:
        if offer is not None:
            self._do(lambda: self._desk.deals.bring(offer))

    def _on_open(self, request: OpenLinked) -> None:
        self._inspector.open(request.card)

    def _on_bringer(self, request: OpenBringer) -> None:
        self.contact_wanted.emit(request.contact)

    def _on_end(self, request: EndLinked) -> None:
        card = self._card
        if card is None or not self._shell.presenter.past.may_change():
            return
        dialog = EndDialog(request.name, self._shell.window)

        def end(given: WhyEnded) -> None:
            self._do(lambda: self._desk.deals.unlink(card, request.card, given.reason))

        dialog.chosen.connect(end)
        dialog.open()

    def _on_link(self) -> None:
        if self._card is not None and self._read.side is not None:
            self._ask_whom(self._card, self._read.side)

    def _ask_whom(self, card: CardId, side: Side) -> None:
        """Ask with whom to link a card of one side."""
        if not self._shell.presenter.past.may_change():
            return
        owner = side is Side.OWNER
        dialog = PickDialog(
            self.tr("Link a buyer") if owner else self.tr("Link an owner"),
            self.tr("Both cards are one deal from now on and show each other."),
            self.tr("Link"),
            self._shell.window,
        )

        def rows(text: str) -> tuple[Sequence[CardId], list[PickRow]]:
            found = self._desk.deals.find(card, text)
            return [n.card for n in found], [PickRow(n.name, n.about) for n in found]

        def link(other: CardId) -> None:
            self._do(lambda: self._desk.deals.link(card, other))

        Picking(self._worker, dialog, Answers(rows, link))

    def _on_origin(self) -> None:
        card = self._card
        if card is None or not self._shell.presenter.past.may_change():
            return
        dialog = PickDialog(
            self.tr("Who brought this card?"),
            self.tr("A client, a tipster or a partner. The source follows."),
            self.tr("Take over"),
            self._shell.window,
        )
        if self._read.shown.origin is not None:
            dialog.offer_nobody()

        def rows(text: str) -> tuple[Sequence[Origin], list[PickRow]]:
            found = self._desk.origins.find(card, text)
            return [b.origin for b in found], [
                PickRow(b.name, deal_words.bringer_about(b)) for b in found
            ]

        def assign(origin: Origin) -> None:
            self._do(lambda: self._desk.origins.assign(card, origin))

        Picking(self._worker, dialog, Answers(rows, assign, Origin()))

    def _origin_line(self, card: CardId, by: Bringer | None) -> LinkedLine | None:
        if by is None:
            return None
        faces = self._desk.board.faces([card])
        same = any(face.heading == by.name for face in faces)
        return deal_words.origin_line(by, same_person=same)

    def _on_lead(self, wanted: LeadWanted) -> None:
        card = self._card
        if card is not None:
            name = self._inspector.panel.form.name.value
            name = name or self._inspector.panel.form.title.value
            spawn(self._make(card, self._read.feeds[wanted.place], name))

    async def _make(self, card: CardId, feed: Feed, name: str) -> None:
        """Make the lead, then open it with the cursor in its name."""
        title = feed.name.text(formats.language())
        if feed.kind is EdgeKind.REFERRAL and name:
            title = self.tr("Referral by %s") % name
        made = await self._shell.presenter.apply(
            lambda: self._desk.origins.new_lead(card, feed, title)
        )
        if made is not None and made.cards:
            self._fresh = made.cards[0]
            self._inspector.open(self._fresh)

    def _do(self, work: Callable[[], Changes]) -> None:
        spawn(self._perform(work))

    async def _perform(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)
