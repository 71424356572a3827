"""Commands: everything the program can be told to do by name, in one list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.search_index import SearchIndex, Text
from kanban_app.domain.search_text import query_of
from kanban_app.ui.links.command_words import other_words

_MOST = 100


def always() -> bool:
    """Return that a command can be given at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do: `english` is the literal of its name, `filling` fills its `%s`.

    `changes` says that it changes the store: on a day of the past it is not offered. Nor is one
    that is not `enabled` just now.
    """

    key: str
    icon: str
    english: str
    run: Callable[[], object]
    keys: str = ""
    changes: bool = False
    enabled: Callable[[], bool] = always
    filling: str = ""

    @property
    def name(self) -> str:
        """Return its name in the language in force."""
        return _filled(QCoreApplication.translate("commands", self.english), self.filling)


class Commands:
    """The commands there are; other parts of the program add theirs."""

    def __init__(self, is_past: Callable[[], bool]) -> None:
        self._is_past = is_past
        self._makers: list[Callable[[], Iterable[Command]]] = []
        self._used: dict[str, int] = {}

    def add(self, make: Callable[[], Iterable[Command]]) -> None:
        """Take more commands; they are made each time the list is asked for."""
        self._makers.append(make)

    def offered(self) -> list[Command]:
        """Return the commands that can be given now, in their order."""
        made = (command for make in self._makers for command in make())
        past = self._is_past()
        return [c for c in made if not (past and c.changes) and c.enabled()]

    def find(self, typed: str) -> list[Command]:
        """Return the commands with all these words in their name or in what else they are called.

        In the language in force or in English.
        """
        offered = self.offered()
        words = query_of(typed).words
        if not words:
            return offered
        # The eldest are found last: the first of the list shall be found first.
        texts = [
            Text(len(offered) - place, standing=True, name=c.name, more=_other_words(c))
            for place, c in enumerate(offered)
        ]
        index = SearchIndex()
        index.extend(texts)
        index.finish()
        return [offered[len(offered) - hit.id] for hit in index.find(words, _MOST)]

    def frequent(self, most: int) -> list[Command]:
        """Return the commands given most often since the start, then the first of the list."""
        return sorted(self.offered(), key=lambda c: -self._used.get(c.key, 0))[:most]

    def give(self, key: str) -> None:
        """Run a command, unless it cannot be given any more."""
        for command in self.offered():
            if command.key == key:
                self._used[key] = self._used.get(key, 0) + 1
                command.run()
                return


def _other_words(command: Command) -> str:
    return f"{_filled(command.english, command.filling)}\n{other_words(command.key)}"


def _filled(text: str, filling: str) -> str:
    return text % filling if filling else text
