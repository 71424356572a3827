"""What a broker means a stage to do: the share that goes on, and the days it takes."""

from collections.abc import Mapping
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError

GOAL = "goal"
_LONGEST = 3650


class Goal(NamedTuple):
    """A goal kept out of a what-if; None says nothing about that side of it."""

    conversion: float | None = None
    days: float | None = None

    @property
    def empty(self) -> bool:
        """Return whether it says nothing."""
        return self.conversion is None and self.days is None


def goal_of(rest: Mapping[str, object]) -> Goal | None:
    """Return the goal that the rest of a stage's template holds; what is no number is no goal."""
    told = rest.get(GOAL)
    if not isinstance(told, dict):
        return None
    goal = Goal(_within(told.get("conversion"), 1.0), _within(told.get("days"), _LONGEST))
    return None if goal.empty else goal


def with_goal(rest: Mapping[str, object], goal: Goal | None) -> dict[str, object]:
    """Return the rest of a stage's template with this goal, or with none."""
    kept = {key: value for key, value in rest.items() if key != GOAL}
    if goal is not None and not goal.empty:
        # A template is TOML: it knows no "nothing".
        kept[GOAL] = {k: v for k, v in goal._asdict().items() if v is not None}
    return kept


def checked_goal(goal: Goal) -> Goal:
    """Return a goal that can be reached; DomainError for a share or a time there cannot be."""
    wrong_share = goal.conversion is not None and not 0 <= goal.conversion <= 1
    wrong_days = goal.days is not None and not 0 < goal.days <= _LONGEST
    if wrong_share or wrong_days:
        raise DomainError(
            QT_TRANSLATE_NOOP(
                "Errors", "A goal lies between 0 and 100 %, and between 1 and 3,650 days."
            )
        )
    return goal


def _within(told: object, most: float) -> float | None:
    if isinstance(told, bool) or not isinstance(told, int | float):
        return None
    return float(told) if 0 <= told <= most else None
