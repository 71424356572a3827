"""What is being typed and not yet an edit, kept over a crash."""

from collections.abc import Callable, Mapping

from kanban_app.domain.card import CardFields
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.services.ports import Drafts


class DraftService:
    """Keeps, finds and forgets unfinished typing."""

    def __init__(self, store: Drafts, clock: Callable[[], Moment]) -> None:
        self._store = store
        self._clock = clock

    def keep(self, card: CardId, fields: CardFields) -> None:
        """Keep the typing of a card in place of what was kept before."""
        self._store.save_draft(card, fields, self._clock())

    def all(self) -> dict[CardId, CardFields]:
        """Return everything that was being typed when the program ended."""
        return self._store.drafts()

    def forget(self, card: CardId) -> None:
        """Drop the typing of a card: it was saved or given up."""
        self._store.drop_draft(card)

    def keep_form(self, card: CardId, about: str, texts: Mapping[str, str]) -> None:
        """Keep what stands in a form of a card in place of what was kept of it before."""
        self._store.save_form(card, about, texts, self._clock())

    def forms(self) -> dict[tuple[CardId, str], dict[str, str]]:
        """Return what stood in forms, by card and by what the form is about."""
        return self._store.forms()

    def tidy(self) -> None:
        """Drop what nobody can go on with: its card or note was deleted, or its step is over."""
        self._store.drop_lost()

    def forget_form(self, card: CardId, about: str) -> None:
        """Drop what stood in a form: it was sent or thrown away."""
        self._store.drop_form(card, about)
