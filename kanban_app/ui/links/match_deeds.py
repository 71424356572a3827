"""What the broker does about a match: link, refuse, ask somebody, open the card or the profile."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.changes import Changes
from kanban_app.domain.deal import Side
from kanban_app.domain.ids import CardId, ProfileId, PropertyId
from kanban_app.domain.match_advice import Advice, Way
from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.services.desk import Desk
from kanban_app.services.match_results import Fit
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.deals.advice_words import question_of
from kanban_app.ui.deals.match_refuse import RefuseSheet
from kanban_app.ui.deals.match_view import MatchView
from kanban_app.ui.property_words import DOT, property_name
from kanban_app.ui.shell import Shell


class MatchDeeds(QObject):
    """Stores what is done about the match that is chosen in one view."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)
    profile_requested = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, view: MatchView) -> None:
        super().__init__(view)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._view = view
        view.link_wanted.connect(self._on_link)
        view.refuse_wanted.connect(self._on_refuse)
        view.profile_wanted.connect(self._on_profile)
        view.card_wanted.connect(self._on_card)
        view.note_wanted.connect(self._on_note)

    def keep_refusal(self, profile: ProfileId, about: PropertyId, reason: str) -> None:
        """Store why the two do not fit, "" to let them fit again."""
        self._do(lambda: self._desk.matching.refuse(profile, about, reason))

    def _on_link(self) -> None:
        card, fit = self._card(), self._view.fit
        if card is not None and fit is not None and fit.linked:
            self.open_requested.emit(card)
        elif card is not None and fit is not None:
            about = fit.detail.id
            self._do(lambda: self._desk.deals.link_buyer_to_property(card, about))

    def _on_refuse(self) -> None:
        fit = self._view.fit
        if fit is None or not self._shell.presenter.past.may_change():
            return
        profile, about, _ = fit.pair
        if fit.refused:
            self.keep_refusal(profile, about, "")
            return
        pair = f"{fit.seeking.name}{DOT}{property_name(fit.detail.fields)}"
        sheet = RefuseSheet(self._shell.window, pair)
        sheet.refused.connect(_Refusal(self, profile, about).keep)
        sheet.open()

    def _on_profile(self) -> None:
        card = self._card()
        if card is not None:
            self.profile_requested.emit(card)

    def _on_card(self) -> None:
        card = self._card()
        if card is not None:
            self.open_requested.emit(card)

    def _on_note(self, advice: Advice) -> None:
        if self._view.fit is not None and self._shell.presenter.past.may_change():
            spawn(self._note(self._view.fit, advice))

    async def _note(self, fit: Fit, advice: Advice) -> None:
        """Plan for today to ask whoever would have to give way."""
        fields = await self._worker.run(self._task, fit, advice)
        await self._shell.presenter.apply(lambda: self._desk.tasks.add(fields))

    def _task(self, fit: Fit, advice: Advice) -> TaskFields:
        """Read on the database thread whose card the task belongs to."""
        today = self._shell.days.date_of(self._shell.clock())
        about = fit.detail
        if advice.way in (Way.BUYER, Way.DROP):
            card = fit.seeking.profile.card
        else:
            owners = (c for c in about.cards if self._desk.deals.side(c) is not Side.BUYER)
            card = next(owners, None)
        channel = TaskChannel.DESK if advice.way is Way.NOTE else TaskChannel.PHONE
        title = question_of(fit, advice)
        return TaskFields(title, today, channel=channel, card=card, property=about.id)

    def _card(self) -> CardId | None:
        return self._view.fit.seeking.profile.card if self._view.fit else None

    def _do(self, work: Callable[[], Changes]) -> None:
        spawn(self._apply(work))

    async def _apply(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)


class _Refusal(QObject):
    """The pair a sheet asks about: the list may have moved on when the reason is there."""

    def __init__(self, deeds: MatchDeeds, profile: ProfileId, about: PropertyId) -> None:
        super().__init__(deeds)
        self._deeds, self._profile, self._about = deeds, profile, about

    def keep(self, reason: str) -> None:
        """Store the reason."""
        self._deeds.keep_refusal(self._profile, self._about, reason)
