"""The papers a sale needs, as the shipped list says."""

from functools import cache

from kanban_app.domain.documents import DocumentKind, read_documents
from kanban_app.paths import shipped


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """Return the shipped list of papers."""
    return read_documents((shipped("resources") / "documents.toml").read_bytes())
