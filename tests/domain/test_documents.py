"""The papers of a sale, as the shipped list asks for them."""

from datetime import date

from kanban_app.domain.documents import Present, checklist, present, read_documents
from kanban_app.domain.property import Document, DocumentState, PropertyFields, PropertyKind
from kanban_app.paths import shipped

KINDS = read_documents((shipped("resources") / "documents.toml").read_bytes())


def _keys(kind: PropertyKind | None, *documents: Document) -> list[str]:
    fields = PropertyFields(kind=kind, documents=documents)
    return [document.key for document in checklist(KINDS, fields)]


def test_every_paper_is_named_in_both_languages_and_once():
    assert len({kind.key for kind in KINDS}) == len(KINDS)
    assert all(kind.name.de and kind.name.en for kind in KINDS)


def test_a_flat_needs_the_declaration_of_division_and_a_house_does_not():
    flat, house = _keys(PropertyKind.FLAT), _keys(PropertyKind.DETACHED)
    assert {"land_register", "division", "minutes", "energy_certificate"} <= set(flat)
    assert "parcel_map" not in flat
    assert {"land_register", "parcel_map", "building_permit"} <= set(house)
    assert "division" not in house


def test_papers_that_are_there_are_listed_whatever_the_kind():
    kept = Document("division", DocumentState.PRESENT, date(2026, 7, 1))
    own = Document("Wegerecht", note="liegt beim Notar")
    keys = _keys(PropertyKind.PLOT, own, kept)
    assert keys.index("division") > keys.index("parcel_map")
    assert keys[-1] == "Wegerecht"


def test_only_what_is_there_counts():
    papers = (
        Document("a", DocumentState.PRESENT),
        Document("b", DocumentState.REQUESTED),
        Document("c"),
    )
    assert present(papers) == Present(1, 3)
