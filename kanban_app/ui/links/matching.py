"""Joins matching to the properties screen: who fits, what fits a profile, and why."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.changes import Noun
from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import ProfileId, PropertyId, StageId
from kanban_app.domain.match_advice import Advice
from kanban_app.domain.search_profile import Seeking
from kanban_app.services.desk import Desk
from kanban_app.services.match_results import Fit, Matches
from kanban_app.services.match_scores import Pair
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.deals.advice_words import question_of
from kanban_app.ui.deals.match_lines import (
    StageLook,
    buyer_lines,
    counted,
    profile_lines,
    property_lines,
)
from kanban_app.ui.deals.match_pane import Explained
from kanban_app.ui.deals.match_view import MatchView, ProfilesView
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.fresh_matches import FreshMatches
from kanban_app.ui.links.match_deeds import MatchDeeds
from kanban_app.ui.properties.screen import PropertiesScreen
from kanban_app.ui.shell import PROPERTIES, Shell

BUYERS, PROFILES = "buyers", "profiles"


class _Profiles(NamedTuple):
    """All profiles with their best properties."""

    seeking: Sequence[Seeking]
    best: Mapping[ProfileId, Sequence[Pair]]


class MatchingLink(QObject):
    """Keeps both views true while they are shown; nothing is scored while they are not."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)
    profile_requested = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, screen: PropertiesScreen) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._screen = screen
        self.buyers, self.profiles = MatchView(), ProfilesView()
        self._matches: Matches | None = None
        # The match that is to be explained as soon as its property is shown.
        self._wanted: Pair | None = None
        self._asking = Asking(self._show_all, lambda: shell.window.screen_key == PROPERTIES)
        screen.add_tab(BUYERS, self._buyers_words, self.buyers, first=True)
        screen.add_view(PROFILES, self._profiles_words, self.profiles)
        self.fresh = FreshMatches(shell, desk, worker, screen)
        self._connect()

    def refresh(self) -> None:
        """Score and show anew, if anybody sees it; what is asked meanwhile is asked once."""
        self._asking.again()

    def show_match(self, pair: Pair) -> None:
        """Explain a match among the buyers of its property, as soon as that is shown."""
        self._wanted = pair
        self._screen.show_tab(BUYERS)
        self.refresh()

    async def _show_all(self) -> None:
        await self._show_buyers()
        # In parts: whatever else the store is asked goes in between.
        while await self._worker.run(self._desk.matching.prepare):
            if self._asking.stale:
                return
        self._screen.set_match_counts(await self._worker.run(self._desk.matching.counts))
        await self._show_profiles()
        await self.fresh.show(self._stages())

    async def _show_buyers(self) -> None:
        chosen = self._screen.chosen
        if chosen is None:
            return
        matches = await self._worker.run(self._read_matches, chosen)
        if matches is None or chosen != self._screen.chosen:
            return
        anew = self._matches is None or self._matches.detail.id != chosen
        self._matches = matches
        self.buyers.list.empty.setText(
            self.tr("No search profile yet. Open a buyer’s card and say there what he looks for.")
            if not matches.profiles
            else ""
        )
        self.buyers.show_lines(counted(matches), buyer_lines(matches, self._stages()), anew=anew)
        self._choose_wanted(chosen)

    def _read_matches(self, about: PropertyId) -> Matches | None:
        """Read on the database thread; None for a property that is gone: the list follows."""
        known = self._desk.properties.detail(about)
        return None if known is None else self._desk.matching.matches_of(about)

    def _choose_wanted(self, shown: PropertyId) -> None:
        wanted = self._wanted
        if wanted is None or wanted.property != shown:
            return
        self._wanted = None
        lines = (line for line in self.buyers.list.model.lines if line.fit is not None)
        found = next((x for x in lines if x.fit and x.fit.pair.profile == wanted.profile), None)
        if found is not None:
            self.buyers.list.choose(found)

    async def _show_profiles(self) -> None:
        read = await self._worker.run(self._read_profiles)
        self._screen.set_view_count(PROFILES, len(read.seeking))
        lines = profile_lines(read.seeking, read.best, self._stages())
        self.profiles.list.show_lines(lines)

    def _read_profiles(self) -> _Profiles:
        """Read on the database thread."""
        matching = self._desk.matching
        return _Profiles(matching.profiles(), matching.best_of_profiles())

    def _stages(self) -> Mapping[StageId, StageLook]:
        journeys = self._shell.presenter.board.journeys
        return {
            stage.id: StageLook(_name(stage.name.text(formats.language())), stage.colour)
            for journey in journeys
            for stage in journey.stages
        }

    def _connect(self) -> None:
        self._shell.presenter.done.connect(self._on_done)
        self._shell.presenter.journeys_changed.connect(self.refresh)
        self._shell.language_changed.connect(self.refresh)
        self._shell.window.screen_changed.connect(self._on_screen)
        self._screen.property_chosen.connect(self._on_property)
        self.profiles.profile_chosen.connect(self._on_profile)
        self.profiles.profile_entered.connect(self._on_profile_entered)
        self.buyers.explain_wanted.connect(self._on_buyer)
        self.profiles.matches.explain_wanted.connect(self._on_match)
        self.fresh.explain_wanted.connect(self._on_fresh)
        for view in (self.buyers, self.profiles.matches, self.fresh.view):
            deeds = MatchDeeds(self._shell, self._desk, self._worker, view)
            deeds.open_requested.connect(self.open_requested)
            deeds.profile_requested.connect(self.profile_requested)

    def _on_done(self, done: Done) -> None:
        changes = done.changes
        nouns = {Noun.PROPERTY, Noun.PROFILE, Noun.CONTACT, Noun.TASK}
        # A card's stage, name and outcome are part of its line.
        if changes.everything or changes.cards or nouns & changes.nouns:
            self.refresh()

    def _on_screen(self, key: str) -> None:
        if key == PROPERTIES:
            self.refresh()

    def _on_property(self) -> None:
        self.refresh()

    def _on_profile(self) -> None:
        spawn(self._show_properties())

    async def _show_properties(self) -> None:
        line = self.profiles.list.current
        if line is None or line.profile is None:
            self.profiles.matches.show_lines("", [], anew=True)
            return
        fits = await self._worker.run(self._desk.matching.matches_for, line.profile)
        if line == self.profiles.list.current:
            view = self.profiles.matches
            before = view.fit
            anew = before is None or before.seeking.profile.id != line.profile
            view.list.empty.setText(self.tr("Nothing is offered yet."))
            view.show_lines(
                self.tr("Properties for %s") % line.name, property_lines(fits), anew=anew
            )

    def _on_profile_entered(self) -> None:
        fit = self.profiles.matches.fit
        if fit is not None and fit.seeking.profile.card is not None:
            self.profile_requested.emit(fit.seeking.profile.card)

    def _on_buyer(self) -> None:
        self._look_at(self.buyers)

    def _on_match(self) -> None:
        self._look_at(self.profiles.matches)

    def _look_at(self, view: MatchView) -> None:
        if view.fit is not None:
            spawn(self._explain(view, view.fit))
            # Behind another view, or another tab, nobody has seen it.
            if view.isVisible():
                self.fresh.see(view.fit)

    def _on_fresh(self, fit: Fit) -> None:
        spawn(self._explain(self.fresh.view, fit))

    async def _explain(self, view: MatchView, fit: Fit) -> None:
        """Show where the points of a match come from, at once, then what would help."""
        known = self._matches if view is self.buyers else None
        if known is not None:
            view.show_explained(Explained(fit, (), known.demand, known.profiles))
        try:
            read = await self._worker.run(self._read_explained, fit, known)
        except UserError:
            # Gone meanwhile: the list follows.
            return
        view.show_explained(read)

    def _read_explained(self, fit: Fit, known: Matches | None) -> Explained:
        """Read on the database thread."""
        profile, about, _ = fit.pair
        advice: Sequence[Advice] = self._desk.matching.advice(profile, about)
        if known is None or known.detail.id != about:
            known = self._desk.matching.matches_of(about)
        titles = {task.fields.title for task in self._desk.tasks.open_of_property(about)}
        planned = [one for one in advice if question_of(fit, one) in titles]
        return Explained(fit, advice, known.demand, known.profiles, planned)

    def _buyers_words(self) -> str:
        return self.tr("Fitting buyers")

    def _profiles_words(self) -> str:
        return self.tr("Search profiles")


def _name(text: str) -> str:
    # Names of stages may hold hints where to break.
    return text.replace("\u00ad", "")
