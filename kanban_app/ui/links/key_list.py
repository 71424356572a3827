"""All keys of the program in words, by what they belong to."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.ui.start.shortcuts import Group

_GROUPS = (
    (
        QT_TRANSLATE_NOOP("key_list", "On the board"),
        (
            ("Up / Down", QT_TRANSLATE_NOOP("key_list", "Card above, below")),
            ("Left / Right", QT_TRANSLATE_NOOP("key_list", "Neighbouring column")),
            ("Home / End", QT_TRANSLATE_NOOP("key_list", "First, last card")),
            ("Ctrl+Left / Ctrl+Right", QT_TRANSLATE_NOOP("key_list", "Move to the stage beside")),
            ("Ctrl+Up / Ctrl+Down", QT_TRANSLATE_NOOP("key_list", "Move within the column")),
            ("N", QT_TRANSLATE_NOOP("key_list", "New lead")),
            ("+", QT_TRANSLATE_NOOP("key_list", "New card in this column")),
            ("Space", QT_TRANSLATE_NOOP("key_list", "Select the card, or not")),
            ("Shift+Up / Shift+Down", QT_TRANSLATE_NOOP("key_list", "Select several")),
            ("Return", QT_TRANSLATE_NOOP("key_list", "Open the card")),
            ("E", QT_TRANSLATE_NOOP("key_list", "Next step is done")),
            ("S", QT_TRANSLATE_NOOP("key_list", "Plan a step")),
            ("A", QT_TRANSLATE_NOOP("key_list", "Note a call")),
            ("W", QT_TRANSLATE_NOOP("key_list", "How the client found it")),
            ("Menu", QT_TRANSLATE_NOOP("key_list", "Menu of the card")),
            ("O", QT_TRANSLATE_NOOP("key_list", "Open the sub-stages of the column")),
            ("Backspace", QT_TRANSLATE_NOOP("key_list", "One level up from the sub-stages")),
            ("F7", QT_TRANSLATE_NOOP("key_list", "Put that off: a task for it")),
            ("Esc", QT_TRANSLATE_NOOP("key_list", "Clear the selection, else close the card")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "With the chosen cards"),
        (
            ("Ctrl+Return", QT_TRANSLATE_NOOP("key_list", "Won")),
            ("Ctrl+L", QT_TRANSLATE_NOOP("key_list", "Lost")),
            ("Ctrl+B", QT_TRANSLATE_NOOP("key_list", "Bring the other card of the deal along")),
            ("Ctrl+P", QT_TRANSLATE_NOOP("key_list", "Let rest")),
            ("Ctrl+E", QT_TRANSLATE_NOOP("key_list", "Archive")),
            ("Del", QT_TRANSLATE_NOOP("key_list", "Delete")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "On Today"),
        (
            ("1 / 2 / 3", QT_TRANSLATE_NOOP("key_list", "Choose a suggestion")),
            ("E", QT_TRANSLATE_NOOP("key_list", "The task is done")),
            ("Right / Shift+Right", QT_TRANSLATE_NOOP("key_list", "Tomorrow, next week instead")),
            ("V", QT_TRANSLATE_NOOP("key_list", "On another day instead")),
            ("A / M", QT_TRANSLATE_NOOP("key_list", "Note a call, write a mail")),
            ("T / N", QT_TRANSLATE_NOOP("key_list", "Appointment, next step")),
            ("P", QT_TRANSLATE_NOOP("key_list", "Let rest")),
            ("W", QT_TRANSLATE_NOOP("key_list", "Show the rest of the week")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "On the flywheel"),
        (
            ("Tab / Shift+Tab", QT_TRANSLATE_NOOP("key_list", "Next stage, stage before")),
            ("Left / Right", QT_TRANSLATE_NOOP("key_list", "Along the loop")),
            ("Return", QT_TRANSLATE_NOOP("key_list", "Its cards on the board")),
            ("PgUp / PgDown", QT_TRANSLATE_NOOP("key_list", "Take another card of the stage")),
            ("Ctrl+Left / Ctrl+Right", QT_TRANSLATE_NOOP("key_list", "Carry it back, carry it on")),
            ("Esc", QT_TRANSLATE_NOOP("key_list", "Let the stage go")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "In the analytics"),
        (
            ("PgUp / PgDown", QT_TRANSLATE_NOOP("key_list", "Chart before, next chart")),
            ("Left / Right", QT_TRANSLATE_NOOP("key_list", "Point within the chart")),
            ("Return", QT_TRANSLATE_NOOP("key_list", "The cards behind it")),
            ("D", QT_TRANSLATE_NOOP("key_list", "Table or picture")),
            ("I", QT_TRANSLATE_NOOP("key_list", "How it is counted")),
            ("Ctrl+Shift+C", QT_TRANSLATE_NOOP("key_list", "Copy the chart as an image")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "In the contacts"),
        (
            ("Ctrl+N", QT_TRANSLATE_NOOP("key_list", "New contact")),
            ("D", QT_TRANSLATE_NOOP("key_list", "Compare duplicates")),
            ("Ctrl+Return", QT_TRANSLATE_NOOP("key_list", "Merge the two")),
            ("Del", QT_TRANSLATE_NOOP("key_list", "Delete contact")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "In the properties"),
        (
            ("Ctrl+N", QT_TRANSLATE_NOOP("key_list", "New property")),
            ("Ctrl+F", QT_TRANSLATE_NOOP("key_list", "Search the properties")),
            ("Return", QT_TRANSLATE_NOOP("key_list", "Into what is shown of the property")),
            ("Esc", QT_TRANSLATE_NOOP("key_list", "Back to the list")),
            ("Del", QT_TRANSLATE_NOOP("key_list", "Delete the property")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "With a match"),
        (
            ("F", QT_TRANSLATE_NOOP("key_list", "Link buyer and property")),
            ("X", QT_TRANSLATE_NOOP("key_list", "Does not fit, with the reason")),
            ("P", QT_TRANSLATE_NOOP("key_list", "The buyer’s search profile")),
            ("Return", QT_TRANSLATE_NOOP("key_list", "The buyer’s card")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "On the journey map"),
        (
            ("Return", QT_TRANSLATE_NOOP("key_list", "Edit the cell, one item per line")),
            ("Ctrl+Return / Esc", QT_TRANSLATE_NOOP("key_list", "Keep the text, leave it")),
            ("+ / -", QT_TRANSLATE_NOOP("key_list", "Open the stage, close it")),
            ("Alt+Up / Alt+Down", QT_TRANSLATE_NOOP("key_list", "Move the row up, down")),
            ("Alt+T", QT_TRANSLATE_NOOP("key_list", "The map as a table, and back")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "In the improvement backlog"),
        (
            ("Ins", QT_TRANSLATE_NOOP("key_list", "Write an improvement down")),
            ("Return", QT_TRANSLATE_NOOP("key_list", "Edit the improvement")),
            ("Alt+Up / Alt+Down", QT_TRANSLATE_NOOP("key_list", "Another priority or stage")),
            ("Del", QT_TRANSLATE_NOOP("key_list", "Delete the improvement")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "Everywhere"),
        (
            ("Ctrl+1 / Ctrl+2", QT_TRANSLATE_NOOP("key_list", "Today, board")),
            ("Ctrl+3", QT_TRANSLATE_NOOP("key_list", "Flywheel")),
            ("Ctrl+4 / Ctrl+5", QT_TRANSLATE_NOOP("key_list", "Journey map, analytics")),
            ("Ctrl+6 / Ctrl+7", QT_TRANSLATE_NOOP("key_list", "Contacts, properties")),
            ("Ctrl+K", QT_TRANSLATE_NOOP("key_list", "Find everything, give a command")),
            ("F6", QT_TRANSLATE_NOOP("key_list", "Into the sheet or the open card, and back")),
            ("Ctrl+F", QT_TRANSLATE_NOOP("key_list", "Search")),
            ("Ctrl+Shift+F", QT_TRANSLATE_NOOP("key_list", "Closed cards")),
            ("T", QT_TRANSLATE_NOOP("key_list", "Look at an earlier day; back to today")),
            ("Alt+Left / Alt+Right", QT_TRANSLATE_NOOP("key_list", "A day back, a day on")),
            (
                "Alt+Shift+Left / Alt+Shift+Right",
                QT_TRANSLATE_NOOP("key_list", "A week back, a week on"),
            ),
            ("Alt+P", QT_TRANSLATE_NOOP("key_list", "Let the days go by, stop")),
            ("Ctrl+Z", QT_TRANSLATE_NOOP("key_list", "Undo")),
            ("Ctrl+Shift+Z", QT_TRANSLATE_NOOP("key_list", "Redo")),
            ("?", QT_TRANSLATE_NOOP("key_list", "These keys")),
            ("Ctrl+Q", QT_TRANSLATE_NOOP("key_list", "Quit")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("key_list", "Data and stages"),
        (
            ("Ctrl+I", QT_TRANSLATE_NOOP("key_list", "Import")),
            ("Ctrl+Shift+E", QT_TRANSLATE_NOOP("key_list", "Export")),
            ("Ctrl+Shift+P", QT_TRANSLATE_NOOP("key_list", "Edit stages")),
            ("Alt+Up / Alt+Down", QT_TRANSLATE_NOOP("key_list", "Move a stage")),
        ),
    ),
)


def key_groups() -> list[Group]:
    """Return titles with lines of keys and what they do, in the language in force."""
    return [
        (
            QCoreApplication.translate("key_list", title),
            [(keys, QCoreApplication.translate("key_list", text)) for keys, text in lines],
        )
        for title, lines in _GROUPS
    ]
