"""Telling the broker about a bug of ours: nothing is hidden, nothing is sent."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kanban_app.ui.main_window import MainWindow
from kanban_app.ui.notify import Action, ask

_COPY, _CLOSE = "copy", "close"


def tell_and_wait(app: QApplication, text: str) -> None:
    """Say why the program cannot start, and return when that was read."""
    title = QCoreApplication.translate("CrashReport", "Schwungrad cannot start")
    close = Action(_CLOSE, QCoreApplication.translate("CrashReport", "Close"), primary=True)
    question = ask(None, title, text, [close])
    question.finished.connect(app.quit)
    app.exec()


class CrashReport(QObject):
    """Shows what went wrong in words without any names, and offers to copy it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._text = ""

    def show_report(self, text: str) -> None:
        """Say that something unexpected happened; one message at a time."""
        if self._text:
            return
        self._text = text
        question = ask(
            self._window,
            self.tr("Something went wrong"),
            self.tr(
                "This is an error of the program, not yours. Everything that was saved is safe. "
                "The report holds no names and stays on this computer:"
            )
            + f"\n\n{text}",
            [Action(_CLOSE, self.tr("Go on"), primary=True), Action(_COPY, self.tr("Copy report"))],
        )
        question.chosen.connect(self._on_answer)
        question.finished.connect(self._on_finished)

    def _on_answer(self, key: str) -> None:
        if key == _COPY:
            QGuiApplication.clipboard().setText(self._text)

    def _on_finished(self) -> None:
        self._text = ""
