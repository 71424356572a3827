"""What an import shows before and after, and what the broker wants of it: plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kanban_app.ui.widgets.choices import Choice

CARDS, CONTACTS, HISTORY, EVENT_LOG = "cards", "contacts", "history", "eventlog"
VOICES = "voices"
SKIP, UPDATE, ADD = "skip", "update", "add"
# The words for stages that are left out are read as nothing.
LEAVE_OUT = ""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row of the file (0 for the file as a whole) and why it is left out, in words."""

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class StageMeaning:
    """A word of the file for a stage, how many rows it is in, and what it is read as.

    `target` is the key of a choice, LEAVE_OUT, or None if nobody has said yet.
    """

    text: str
    rows: int
    target: str | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """A file as it was understood.

    `format_name` is "" for no known program. `mapping` gives the column of each field key,
    `fields` the keys and labels that can be mapped. `samples` are the first rows, one text per
    column. `known` counts the cards that are here under the same key and will be updated.
    `meanings` says what the words for stages are read as, out of the `stages` and the `ends`;
    it is empty where every word is a stage's own. `missing` names the fields without which the
    file cannot be read at all. Of contacts `duplicates` are those that are here and lack something
    the file has, `same` those that lack nothing; of what clients said `same` is here already.
    `fates` says what becomes of each of the `samples`.
    """

    path: str
    format_name: str
    kind: str
    columns: tuple[str, ...]
    mapping: Mapping[str, str]
    fields: tuple[tuple[str, str], ...]
    samples: tuple[tuple[str, ...], ...]
    new: int
    duplicates: int = 0
    known: int = 0
    problems: tuple[RowProblem, ...] = ()
    notices: tuple[RowProblem, ...] = ()
    journeys: tuple[Choice, ...] = ()
    journey: str = ""
    meanings: tuple[StageMeaning, ...] = ()
    stages: tuple[Choice, ...] = ()
    ends: tuple[Choice, ...] = ()
    missing: tuple[str, ...] = ()
    same: int = 0
    fates: tuple[str, ...] = ()

    @property
    def unread(self) -> bool:
        """Return whether nothing of the file can be imported as it is read now."""
        return bool(self.problems) and not (self.new or self.known or self.duplicates or self.same)

    @property
    def undecided(self) -> int:
        """Return of how many words for stages nobody has said what they mean."""
        return sum(m.target is None for m in self.meanings)

    @property
    def renamings(self) -> dict[str, str]:
        """Return what each word for a stage is read as."""
        return {m.text: m.target for m in self.meanings if m.target is not None}

    def column_values(self, column: str) -> tuple[str, ...]:
        """Return the sample texts below a column, none for a column that is not there."""
        if column not in self.columns:
            return ()
        place = self.columns.index(column)
        return tuple(row[place] for row in self.samples)


@dataclass(frozen=True, slots=True)
class ImportWish:
    """How the broker wants the file read; "" as a column takes a field out."""

    kind: str
    journey: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)
    duplicates: str = SKIP
    renamings: Mapping[str, str] = field(default_factory=dict)

    def with_column(self, key: str, column: str) -> "ImportWish":
        """Return the wish with a field read from another column; a column serves one field."""
        rest = {k: ("" if column and c == column else c) for k, c in self.mapping.items()}
        return replace(self, mapping={**rest, key: column})

    def with_stage(self, text: str, target: str) -> "ImportWish":
        """Return the wish with a word of the file read as a stage or end."""
        return replace(self, renamings={**self.renamings, text: target})


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import has done; one that changed nothing cannot be undone.

    `kind` says what was added, `same` counts the contacts that lacked nothing.
    """

    added: int
    updated: int = 0
    skipped: int = 0
    problems: tuple[RowProblem, ...] = ()
    notices: tuple[RowProblem, ...] = ()
    can_undo: bool = True
    kind: str = CARDS
    same: int = 0


def usual_duplicates(kind: str) -> str:
    """Return what happens to what is here already unless the broker says otherwise.

    Contacts only get what they lack; cards would be written over.
    """
    return UPDATE if kind == CONTACTS else SKIP


def wish_of(preview: ImportPreview, duplicates: str = SKIP) -> ImportWish:
    """Return the wish that leaves the file as it was understood."""
    return ImportWish(
        preview.kind, preview.journey, dict(preview.mapping), duplicates, preview.renamings
    )


def imported_count(preview: ImportPreview, duplicates: str) -> int:
    """Return how many cards or contacts the import would make."""
    return preview.new + (preview.duplicates if duplicates == ADD else 0)


def updated_count(preview: ImportPreview, duplicates: str) -> int:
    """Return how many cards or contacts that are here the import would change."""
    return preview.known + (preview.duplicates if duplicates == UPDATE else 0)


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """The rows of the file (none for the file as a whole) that have the same trouble, in words."""

    rows: tuple[int, ...]
    text: str


def grouped(problems: Sequence[RowProblem]) -> tuple[ProblemGroup, ...]:
    """Return the problems with equal ones together, in the order in which they first come."""
    found: dict[str, list[int]] = {}
    for problem in problems:
        rows = found.setdefault(problem.text, [])
        if problem.row:
            rows.append(problem.row)
    return tuple(ProblemGroup(tuple(rows), text) for text, rows in found.items())


def main_problem(problems: Sequence[RowProblem]) -> ProblemGroup | None:
    """Return what is to be seen to first: the file as a whole, else what concerns most rows."""
    groups = grouped(problems)
    whole = (group for group in groups if not group.rows)
    return next(whole, max(groups, key=lambda g: len(g.rows), default=None))


def problem_lines(problems: Sequence[RowProblem], row_words: str) -> str:
    """Return the problems line by line; `row_words` has a place for the row number."""
    return "\n".join(f"{row_words % p.row}: {p.text}" if p.row else p.text for p in problems)
