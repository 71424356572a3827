"""Which papers a sale needs, by the kind of property; the list itself is data."""

import tomllib
from collections.abc import Collection, Sequence
from typing import NamedTuple

from kanban_app.domain.journey import Names
from kanban_app.domain.property import Document, DocumentState, PropertyFields, PropertyKind


class DocumentKind(NamedTuple):
    """A paper of the checklist; `kinds` are the properties that need it, empty for all."""

    key: str
    name: Names
    kinds: frozenset[PropertyKind] = frozenset()


class Present(NamedTuple):
    """How many papers of a checklist are there."""

    present: int
    of: int


def read_documents(data: bytes) -> tuple[DocumentKind, ...]:
    """Return the papers a TOML file lists."""
    entries = tomllib.loads(data.decode())["document"]
    return tuple(
        DocumentKind(
            entry["key"],
            Names(entry["de"], entry["en"]),
            frozenset(map(PropertyKind, entry.get("kinds", ()))),
        )
        for entry in entries
    )


def checklist(kinds: Sequence[DocumentKind], fields: PropertyFields) -> list[Document]:
    """Return the papers this property needs, and others it has already, in the list's order."""
    kept = {document.key: document for document in fields.documents}
    wanted = [k.key for k in kinds if not k.kinds or fields.kind in k.kinds or k.key in kept]
    listed = [kept.pop(key, Document(key)) for key in wanted]
    return [*listed, *kept.values()]


def complete(kinds: Sequence[DocumentKind], kind: str, there: Collection[str]) -> bool:
    """Return whether every paper that a kind of property ("": not said) needs is there."""
    needed = {k.key for k in kinds if not k.kinds or kind in k.kinds}
    return needed <= set(there)


def present(documents: Sequence[Document]) -> Present:
    """Return how many of these papers are there."""
    there = sum(d.state is DocumentState.PRESENT for d in documents)
    return Present(there, len(documents))
