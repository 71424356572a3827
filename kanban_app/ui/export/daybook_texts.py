"""The words of an exported workbook's sheets about people, properties, tasks and activities."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.exchange.writing.daybook_texts import (
    ActivityHeadings,
    ContactHeadings,
    DaybookTexts,
    PropertyHeadings,
    TaskHeadings,
)
from kanban_app.ui import formats
from kanban_app.ui.contacts.words import kind_name, role_name
from kanban_app.ui.kinds import activity_label, channel_label
from kanban_app.ui.property_words import word

_CONTACTS = (
    QT_TRANSLATE_NOOP("export", "Person"),
    QT_TRANSLATE_NOOP("export", "Person or company"),
    QT_TRANSLATE_NOOP("export", "Roles"),
    QT_TRANSLATE_NOOP("export", "Phones"),
    QT_TRANSLATE_NOOP("export", "E-mails"),
    QT_TRANSLATE_NOOP("export", "Street"),
    QT_TRANSLATE_NOOP("export", "Postcode"),
    QT_TRANSLATE_NOOP("export", "Town"),
    QT_TRANSLATE_NOOP("export", "Birthday"),
    QT_TRANSLATE_NOOP("export", "Do not contact"),
    QT_TRANSLATE_NOOP("export", "Cards"),
    QT_TRANSLATE_NOOP("export", "Notes"),
    QT_TRANSLATE_NOOP("export", "Identity"),
)
_PROPERTIES = (
    QT_TRANSLATE_NOOP("export", "Object"),
    QT_TRANSLATE_NOOP("export", "Place"),
    QT_TRANSLATE_NOOP("export", "Own number"),
    QT_TRANSLATE_NOOP("export", "Kind"),
    QT_TRANSLATE_NOOP("export", "Status"),
    QT_TRANSLATE_NOOP("export", "Street"),
    QT_TRANSLATE_NOOP("export", "Postcode"),
    QT_TRANSLATE_NOOP("export", "Town"),
    QT_TRANSLATE_NOOP("export", "Rooms"),
    QT_TRANSLATE_NOOP("export", "Living area (m²)"),
    QT_TRANSLATE_NOOP("export", "Plot (m²)"),
    QT_TRANSLATE_NOOP("export", "Year built"),
    QT_TRANSLATE_NOOP("export", "Price (EUR)"),
    QT_TRANSLATE_NOOP("export", "Owner"),
    QT_TRANSLATE_NOOP("export", "Mandate"),
    QT_TRANSLATE_NOOP("export", "Mandate until"),
    QT_TRANSLATE_NOOP("export", "Cards"),
    QT_TRANSLATE_NOOP("export", "Notes"),
    QT_TRANSLATE_NOOP("export", "Identity"),
)
_TASKS = (
    QT_TRANSLATE_NOOP("export", "Task"),
    QT_TRANSLATE_NOOP("export", "Due"),
    QT_TRANSLATE_NOOP("export", "Time"),
    QT_TRANSLATE_NOOP("export", "Way"),
    QT_TRANSLATE_NOOP("export", "State"),
    QT_TRANSLATE_NOOP("export", "Done on"),
    QT_TRANSLATE_NOOP("export", "Card"),
    QT_TRANSLATE_NOOP("export", "Person"),
    QT_TRANSLATE_NOOP("export", "Object"),
    QT_TRANSLATE_NOOP("export", "Result"),
    QT_TRANSLATE_NOOP("export", "Identity"),
)
_ACTIVITIES = (
    QT_TRANSLATE_NOOP("export", "When"),
    QT_TRANSLATE_NOOP("export", "Kind"),
    QT_TRANSLATE_NOOP("export", "Subject"),
    QT_TRANSLATE_NOOP("export", "Card"),
    QT_TRANSLATE_NOOP("export", "Person"),
    QT_TRANSLATE_NOOP("export", "Object"),
    QT_TRANSLATE_NOOP("export", "Minutes"),
    QT_TRANSLATE_NOOP("export", "Notes"),
    QT_TRANSLATE_NOOP("export", "Result"),
    QT_TRANSLATE_NOOP("export", "Own words"),
    QT_TRANSLATE_NOOP("export", "Mood (-2 to +2)"),
    QT_TRANSLATE_NOOP("export", "About the stage"),
    QT_TRANSLATE_NOOP("export", "Touchpoint"),
    QT_TRANSLATE_NOOP("export", "Ease of use (-2 to +2)"),
    QT_TRANSLATE_NOOP("export", "Feeling (-2 to +2)"),
    QT_TRANSLATE_NOOP("export", "Problem solved (-2 to +2)"),
    QT_TRANSLATE_NOOP("export", "Points"),
    QT_TRANSLATE_NOOP("export", "Scale"),
    QT_TRANSLATE_NOOP("export", "Identity"),
)


def daybook_texts() -> DaybookTexts:
    """Return every word of these sheets in the language in force."""
    return DaybookTexts(
        sheets=(
            QCoreApplication.translate("export", "Contacts"),
            QCoreApplication.translate("export", "Properties"),
            QCoreApplication.translate("export", "Tasks"),
            QCoreApplication.translate("export", "Activities"),
        ),
        contacts=ContactHeadings(*map(_tr, _CONTACTS)),
        properties=PropertyHeadings(*map(_tr, _PROPERTIES)),
        tasks=TaskHeadings(*map(_tr, _TASKS)),
        activities=ActivityHeadings(*map(_tr, _ACTIVITIES)),
        role=role_name,
        contact_kind=kind_name,
        property_word=word,
        channel=channel_label,
        activity=activity_label,
        open=QCoreApplication.translate("export", "open"),
        done=QCoreApplication.translate("export", "done"),
        dropped=QCoreApplication.translate("export", "no longer needed"),
        yes=QCoreApplication.translate("export", "yes"),
        language=formats.language(),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
