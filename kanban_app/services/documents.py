"""The papers a sale needs, as the shipped list says."""

from collections.abc import Mapping
from functools import cache

from kanban_app.domain.documents import DocumentKind, complete, read_documents
from kanban_app.domain.ids import CardId
from kanban_app.domain.needs import Facts
from kanban_app.paths import shipped


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """Return the shipped list of papers."""
    return read_documents((shipped("resources") / "documents.toml").read_bytes())


def with_papers(facts: Mapping[CardId, Facts]) -> dict[CardId, Facts]:
    """Return facts of cards with `property.documents`: `complete` once all papers are there."""
    kinds = document_kinds()

    def told(known: Facts) -> Facts:
        there = known.get("property.papers", "").split(",")
        if not complete(kinds, known.get("property.kind", ""), there):
            return known
        return {**known, "property.documents": "complete"}

    return {card: told(known) for card, known in facts.items()}
