"""How an import counts, before and after: cards or contacts, new ones and those that are here."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.ui.transfer.preview import (
    ADD,
    CONTACTS,
    SKIP,
    UPDATE,
    VOICES,
    ImportPreview,
    ImportResult,
)
from kanban_app.ui.widgets.choices import Choice


def counts_of(preview: ImportPreview) -> str:
    """Return what the file would bring."""
    if preview.kind == CONTACTS:
        parts = [QCoreApplication.translate("import", "%n new contact(s)", "", preview.new)]
        if preview.same:
            parts.append(
                QCoreApplication.translate("import", "%n here already, complete", "", preview.same)
            )
        return " · ".join(parts)
    if preview.kind == VOICES:
        return _with_same(
            QCoreApplication.translate("import", "%n new answer(s)", "", preview.new), preview.same
        )
    parts = [QCoreApplication.translate("import", "%n new card(s)", "", preview.new)]
    if preview.known:
        parts.append(
            QCoreApplication.translate("import", "%n known card(s) are updated", "", preview.known)
        )
    return " · ".join(parts)


def here_already(preview: ImportPreview) -> str:
    """Return how many of the file are here, as the label before the choice what happens to them."""
    twice = preview.duplicates
    if preview.kind == CONTACTS:
        return QCoreApplication.translate(
            "import", "%n contact(s) here already lack something:", "", twice
        )
    return QCoreApplication.translate("import", "%n card(s) seem to be here already:", "", twice)


def duplicate_choices(kind: str) -> Sequence[Choice]:
    """Return what can happen to what is here already."""
    if kind == CONTACTS:
        return (
            Choice(UPDATE, QCoreApplication.translate("import", "Add what they lack")),
            Choice(SKIP, QCoreApplication.translate("import", "Leave them as they are")),
        )
    return (
        Choice(SKIP, QCoreApplication.translate("import", "Leave out")),
        Choice(UPDATE, QCoreApplication.translate("import", "Update the card that is here")),
        Choice(ADD, QCoreApplication.translate("import", "Import anyway")),
    )


def promise_of(kind: str, added: int, updated: int) -> str:
    """Return what the import will do, as its button says it."""
    if not added and not updated:
        return QCoreApplication.translate("import", "Nothing to import")
    if kind == VOICES:
        return QCoreApplication.translate("import", "Import %n answer(s)", "", added)
    contacts = kind == CONTACTS
    if not added:
        if contacts:
            return QCoreApplication.translate("import", "Complete %n contact(s)", "", updated)
        return QCoreApplication.translate("import", "Update %n card(s)", "", updated)
    if contacts:
        first = QCoreApplication.translate("import", "Import %n contact(s)", "", added)
        more = QCoreApplication.translate("import", "complete %n", "", updated)
    else:
        first = QCoreApplication.translate("import", "Import %n card(s)", "", added)
        more = QCoreApplication.translate("import", "update %n", "", updated)
    return f"{first}, {more}" if updated else first


def outcome_of(result: ImportResult) -> str:
    """Return what an import has done."""
    if result.kind == CONTACTS:
        parts = [QCoreApplication.translate("import", "%n contact(s) imported", "", result.added)]
        if result.updated:
            parts.append(QCoreApplication.translate("import", "%n completed", "", result.updated))
        if result.skipped:
            parts.append(
                QCoreApplication.translate("import", "%n left as they are", "", result.skipped)
            )
        if result.same:
            parts.append(
                QCoreApplication.translate("import", "%n here already, complete", "", result.same)
            )
        return " · ".join(parts)
    if result.kind == VOICES:
        return _with_same(
            QCoreApplication.translate("import", "%n answer(s) imported", "", result.added),
            result.same,
        )
    parts = [QCoreApplication.translate("import", "%n card(s) imported", "", result.added)]
    if result.updated:
        parts.append(QCoreApplication.translate("import", "%n updated", "", result.updated))
    if result.skipped:
        parts.append(
            QCoreApplication.translate("import", "%n left out as duplicates", "", result.skipped)
        )
    return " · ".join(parts)


def _with_same(words: str, same: int) -> str:
    if not same:
        return words
    return f"{words} · {QCoreApplication.translate('import', '%n here already', '', same)}"
