"""The program speaks the language it is told, Qt included, and can change it while running."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.errors import DomainError, ImportProblem, Listed, Word
from kanban_app.domain.journey import Names
from kanban_app.ui import formats, i18n
from tests.ui.languages import take_translators_out

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE">
<context><name>Errors</name>
<message><source>Column %s is full</source><translation>Spalte %s ist voll</translation></message>
<message><source>Lost %s</source><translation>Verloren</translation></message>
</context></TS>"""


@pytest.fixture(scope="module")
def german(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("resources")
    (folder / "i18n").mkdir()
    source = folder / "app_de.ts"
    source.write_text(TS, encoding="utf-8")
    beside = Path(sys.executable).parent / "pyside6-lrelease"
    tool = str(beside) if beside.exists() else shutil.which("pyside6-lrelease")
    assert tool
    target = folder / "i18n" / "app_de.qm"
    command = [tool, str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- our own tool
    return folder


@pytest.fixture(autouse=True)
def as_before(qapp):
    before = QLocale()
    yield
    take_translators_out(qapp)
    QLocale.setDefault(before)


def test_an_error_is_explained_in_german_with_its_arguments(qapp, german, monkeypatch):
    monkeypatch.setattr(i18n, "shipped", lambda _folder: german)
    i18n.install(qapp, "de")
    assert (
        i18n.explain(DomainError("Column %s is full", "Marketing")) == "Spalte Marketing ist voll"
    )


def test_an_error_without_a_translation_is_explained_in_english(qapp):
    assert i18n.explain(ImportProblem("Row %s is empty", 3, row=3)) == "Row 3 is empty"


def test_a_percent_sign_in_an_error_without_arguments_stays(qapp):
    assert i18n.explain(DomainError("More than 100 % is not possible")).endswith(
        "100 % is not possible"
    )


def test_a_translation_that_lost_its_place_does_not_hide_the_error(qapp, german, monkeypatch):
    monkeypatch.setattr(i18n, "shipped", lambda _folder: german)
    i18n.install(qapp, "de")
    assert i18n.explain(DomainError("Lost %s", "x")) == "Lost x"


def test_qts_own_words_change_too(qapp):
    i18n.install(qapp, "de")
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+F").toString(native) == "Strg+F"
    i18n.install(qapp, "en")
    assert QKeySequence("Ctrl+F").toString(native) == "Ctrl+F"


def test_numbers_and_dates_change_with_the_language(qapp):
    i18n.install(qapp, "en")
    assert formats.language() == "en"
    assert QLocale().language() == QLocale.Language.English
    i18n.install(qapp, "de")
    assert QLocale().language() == QLocale.Language.German


def test_widgets_hear_of_a_change(qapp, qtbot):
    heard: list[QEvent.Type] = []

    class Listener(QWidget):
        @override
        def changeEvent(self, event):
            heard.append(event.type())

    widget = Listener()
    qtbot.addWidget(widget)
    i18n.install(qapp, "de")
    qapp.processEvents()
    assert QEvent.Type.LanguageChange in heard


def test_the_system_language_is_one_we_speak():
    assert i18n.system_language() in {"de", "en"}


def test_names_and_words_inside_a_message_are_told_in_the_language_too(qapp):
    i18n.install(qapp, "de")
    stages = Listed((Names("Akqui\u00adse", "Acquisition"), Names("Markt", "Market")))
    message = ImportProblem("%s: %s, %s", stages, Word("won"), Names("Reise", "Journey"))
    assert i18n.explain(message) == "Akquise, Markt: gewonnen, Reise"
    assert str(ImportProblem("%s", stages)) == "Acquisition, Market"
