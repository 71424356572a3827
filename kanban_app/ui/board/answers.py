"""What the presenter answers: what was done, what was refused, what a newer reading overtook."""

from typing import NamedTuple

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import UserError


class Done(NamedTuple):
    """A change that the store has taken; `turned` by undo or redo, `undone` by undo.

    Of a `quiet` one the broker is told nothing: he did not ask for it.
    """

    changes: Changes
    turned: bool = False
    undone: bool = False
    quiet: bool = False


class Refused(NamedTuple):
    """What the broker asked for and does not see: a rule forbids it, or it cannot be read."""

    error: UserError


class OvertakenError(Exception):
    """A newer reading of the board has begun, and shows all that this one would have shown."""
