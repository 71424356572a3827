"""Leaving the language as the tests expect it."""

from PySide6.QtWidgets import QApplication

from kanban_app.ui import formats, i18n


def take_translators_out(app: QApplication) -> None:
    """Let texts be those of the source again, with German numbers, whatever was installed."""
    for translator in i18n._Installed.translators:
        app.removeTranslator(translator)
    i18n._Installed.translators = ()
    formats.set_language("de")
