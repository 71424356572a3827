"""What sample clients say in their own words: no quote comes again before all others were heard.

All chance here is of a generator of its own: everything else of the sample stays what it is.
"""

from collections.abc import Hashable, Sequence
from random import Random

from kanban_app.domain.journey import Names
from kanban_app.services.demo_quotes_buyer import DOUBTED, SAID_BY_BUYERS, VIEWED
from kanban_app.services.demo_quotes_owner import SAID_BY_OWNERS

_SAID = {"owner": SAID_BY_OWNERS, "buyer": SAID_BY_BUYERS}
# Of every journey whose stages the sample does not know.
_GLAD = (
    ("Freundlich und verlässlich.", "Friendly and reliable."),
    ("Klare Worte, keine Überraschungen.", "Plain words, no surprises."),
    ("Ich wusste jede Woche, woran ich bin.", "I knew where I stood every week."),
    ("Auf jede Frage kam am selben Tag eine Antwort.", "Every question was answered that day."),
    ("Endlich jemand, der zuhört.", "Somebody who listens, at last."),
    ("Das ging leichter, als ich dachte.", "That was easier than I thought."),
    ("Gut vorbereitet, das merkt man sofort.", "Well prepared, you can tell at once."),
    ("Ich würde es wieder so machen.", "I would do it the same way again."),
)
_SORRY = (
    ("Zwischendurch hat es lange gedauert, bis eine Antwort kam.",
     "In between it took a long time to get an answer."),
    ("Der Bericht dürfte öfter kommen.", "The report could come more often."),
    ("Ich musste dreimal dasselbe erzählen.", "I had to tell the same thing three times."),
    ("Mir war nicht klar, was als Nächstes kommt.", "I was not sure what comes next."),
    ("Zu viele Formulare auf einmal.", "Too many forms at once."),
    ("Am Telefon war tagelang niemand.", "Nobody picked up the phone for days."),
)  # fmt: skip


class Quotes:
    """Hands out quotes in one language."""

    def __init__(self, rng: Random, language: str) -> None:
        self._rng, self._language = rng, language
        self._left: dict[Hashable, list[str]] = {}

    def of(self, side: str, stage: str, *, glad: bool) -> str:
        """Return what a client says of a stage, glad or not."""
        found = _SAID.get(side, {}).get(stage, (_GLAD, _SORRY))
        return self._next(found[0 if glad else 1])

    def liked(self, feeling: int) -> str:
        """Return what is said at a viewing without a doubt; `feeling` runs from 0 to 2."""
        return self._next(VIEWED[feeling])

    def doubted(self, objection: str) -> str:
        """Return how an objection is said at a viewing."""
        return self._next(DOUBTED[objection])

    def _next(self, quotes: Sequence[tuple[str, str]]) -> str:
        left = self._left.setdefault(quotes, [])
        if not left:
            left += (Names(*quote).text(self._language) for quote in quotes)
            self._rng.shuffle(left)
        return left.pop()
