"""The dialogs that ask for a file: the program's own everywhere, gone when they are answered."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def saving(
    parent: QWidget | None, title: str, target: PurePath, filters: Sequence[str]
) -> QFileDialog:
    """Return the dialog that asks where to write; `target` is suggested, its ending completed."""
    dialog = _dialog(parent, title, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(target.suffix.removeprefix("."))
    if target.parent != PurePath():
        dialog.setDirectory(str(target.parent))
    dialog.selectFile(target.name)
    return dialog


def opening(parent: QWidget | None, title: str, filters: Sequence[str]) -> QFileDialog:
    """Return the dialog that asks for a file that exists."""
    dialog = _dialog(parent, title, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def file_name(text: str) -> str:
    """Return a text as the name of a file: what parts folders or drives is a hyphen in it."""
    return "".join("-" if letter in "/:" else letter for letter in text)


def format_filter(ending: str) -> str:
    """Return the filter that shows files of one ending: `PDF (*.pdf)`."""
    return f"{ending.upper()} (*.{ending})"


def _dialog(parent: QWidget | None, title: str, filters: Sequence[str]) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    # The desktop's own dialog may load code that we know nothing of.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(list(filters))
    return dialog
