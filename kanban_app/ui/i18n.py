"""The language of the program: which one is in force and how an error reads in it.

Qt tells every widget about a switch (`LanguageChange`); a widget that keeps texts renews them in
`changeEvent`.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kanban_app.domain.errors import Listed, UserError, Word
from kanban_app.domain.journey import Names
from kanban_app.paths import shipped
from kanban_app.ui import formats


class _Installed:
    """The translators in force, kept to be taken out at the next switch."""

    translators: tuple[QTranslator, ...] = ()


def system_language() -> str:
    """Return `de` on a German desktop, `en` on any other."""
    wanted = QLocale.system().uiLanguages()
    return "de" if wanted and wanted[0].lower().startswith("de") else "en"


def install(app: QApplication, language: str) -> None:
    """Speak `language` (`de` or `en`) from now on, in our own texts and in Qt's."""
    for translator in _Installed.translators:
        app.removeTranslator(translator)
    formats.set_language(language)
    QLocale.setDefault(formats.locale())
    ours = shipped("resources") / "i18n"
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    candidates = (_load(qts, f"qtbase_{language}"), _load(ours, f"app_{language}"))
    _Installed.translators = tuple(t for t in candidates if t)
    for translator in _Installed.translators:
        app.installTranslator(translator)


def explain(error: UserError) -> str:
    """Return what the error says to the user, in the language in force."""
    text = QCoreApplication.translate("Errors", error.message)
    if not error.arguments:
        return text
    try:
        return text % tuple(map(_told, error.arguments))
    except TypeError:  # a translation that lost a place must not hide the trouble itself
        return str(error)


def _told(argument: object) -> object:
    match argument:
        case UserError():
            return explain(argument)
        case Word():
            return QCoreApplication.translate("Errors", argument)
        case Names():
            return argument.text(formats.language()).replace("\u00ad", "")
        case Listed():
            return ", ".join(str(_told(part)) for part in argument)
        case _:
            return argument


def _load(folder: Path, name: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(name, str(folder)) else None
