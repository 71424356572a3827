"""Criteria, compliance rules, retention: the broker's own file if there is one, or the shipped."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from kanban_app.domain.compliance import RuleBook
from kanban_app.domain.criteria import CriteriaBook
from kanban_app.domain.errors import UserError
from kanban_app.domain.retention import Duty
from kanban_app.exchange.reading.compliance_toml import read_compliance
from kanban_app.exchange.reading.criteria_toml import read_criteria
from kanban_app.exchange.reading.retention_toml import read_retention
from kanban_app.paths import shipped_file

CRITERIA, COMPLIANCE, RETENTION = "criteria.toml", "compliance.toml", "retention.toml"
T = TypeVar("T")


def nothing_own(_: str) -> bytes | None:
    """Return None: no file takes the place of a shipped one."""
    return None


class RuleBooks:
    """All of them, read when they are first asked for.

    An own file with a mistake is left aside and told: what the broker works with stays there.
    """

    def __init__(
        self,
        own: Callable[[str], bytes | None] = nothing_own,
        shipped: Callable[[str], bytes] = shipped_file,
    ) -> None:
        self._own = own
        self._shipped = shipped
        self._problems: dict[str, UserError] = {}

    @cached_property
    def criteria(self) -> CriteriaBook:
        """Return what belongs to exit criteria and milestones."""
        return self._read(CRITERIA, read_criteria)

    @cached_property
    def compliance(self) -> RuleBook:
        """Return what the law wants documented."""
        return self._read(COMPLIANCE, read_compliance)

    @cached_property
    def retention(self) -> tuple[Duty, ...]:
        """Return how long which records are kept."""
        return self._read(RETENTION, read_retention)

    @property
    def problems(self) -> dict[str, UserError]:
        """Return what is wrong with own files, by their name."""
        _ = self.criteria, self.compliance, self.retention
        return dict(self._problems)

    def _read(self, name: str, read: Callable[[bytes], T]) -> T:
        try:
            own = self._own(name)
            if own is not None:
                return read(own)
        except UserError as error:
            self._problems[name] = error
        return read(self._shipped(name))
