"""Texts the user sees must be findable: plain literals, each with its German wording."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "packaging"


@pytest.fixture
def tools(monkeypatch, tmp_path):
    """Load the tools over an empty folder of translations, and forget them afterwards."""
    monkeypatch.syspath_prepend(str(TOOLS))
    before = set(sys.modules)
    import merge_translations  # noqa: PLC0415 -- not on the path before
    import texts  # noqa: PLC0415
    import translations  # noqa: PLC0415
    import ts_files  # noqa: PLC0415

    (tmp_path / "kanban_app").mkdir()
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path / "i18n")
    yield type(
        "Tools",
        (),
        {
            "merge": merge_translations,
            "texts": texts,
            "translations": translations,
            "ts": ts_files,
        },
    )
    for name in set(sys.modules) - before:
        del sys.modules[name]


def write_program(tmp_path: Path, source: str) -> None:
    (tmp_path / "kanban_app" / "window.py").write_text(source, encoding="utf-8")


def test_every_text_of_the_program_is_a_plain_literal(tools):
    assert tools.texts.texts_of(ROOT / "kanban_app")


@pytest.mark.parametrize(
    "call",
    ['self.tr(f"Moved {x}")', "self.tr(x)", 'self.tr("a" + x)', 'translate("Board", f"{x}")'],
)
def test_a_computed_text_is_refused_with_its_place(tools, tmp_path, call):
    write_program(tmp_path, f"class Window:\n    def show(self, x):\n        {call}\n")
    with pytest.raises(tools.texts.NotALiteralError, match=r"window\.py:3"):
        tools.texts.texts_of(tmp_path)


PROGRAM = """
class Window:
    def show(self, painter, n):
        self.tr("Open")
        self.tr("%n card(s)", "", n)
        painter.translate(1, 2)
        QCoreApplication.translate("Board", "%n day(s)", "", int(n))
        QCoreApplication.translate("Board", LATER[n])

LATER = [QT_TRANSLATE_NOOP("Board", "Don't \\"close\\" <%s> & wait")]
"""


def test_texts_are_found_with_their_context(tools, tmp_path):
    write_program(tmp_path, PROGRAM)
    assert {text[:2] for text in tools.texts.texts_of(tmp_path)} == {
        ("Window", "Open"),
        ("Window", "%n card(s)"),
        ("Board", "%n day(s)"),
        ("Board", 'Don\'t "close" <%s> & wait'),
    }


TABLE = (
    "Window\tOpen\tÖffnen\n"
    "Elsewhere\t%n card(s)\teine Karte|%n Karten\n"
    "Board\t%n day(s)\t%n Tag|%n Tage\n"
    'Board\tDon\'t "close" <%s> & wait\t„%s“ nicht\\nschließen\n'
)


def test_tables_become_a_translation_that_qt_can_read(tools, tmp_path, qapp):
    write_program(tmp_path, PROGRAM)
    (tmp_path / "board.tsv").write_text(TABLE, encoding="utf-8")
    tools.translations.update()
    assert len(tools.translations.troubles()) == 4 + 2
    assert tools.merge.merge(tmp_path) == []
    assert tools.translations.troubles() == []
    assert tools.translations.release() == 0

    assert spoken(tools, "de", "Window", "Open") == "Öffnen"
    assert spoken(tools, "de", "Window", "%n card(s)", 1) == "eine Karte"
    assert spoken(tools, "de", "Board", "%n day(s)", 7) == "7 Tage"
    assert spoken(tools, "en", "Board", "%n day(s)", 1) == "1 day"
    assert spoken(tools, "en", "Board", "%n day(s)", 7) == "7 days"
    awkward = 'Don\'t "close" <%s> & wait'
    assert spoken(tools, "de", "Board", awkward) == "„%s“ nicht\nschließen"


def test_counts_are_written_with_the_separators_of_the_language(tools, tmp_path, qapp):
    write_program(tmp_path, PROGRAM)
    (tmp_path / "board.tsv").write_text(TABLE, encoding="utf-8")
    tools.translations.update()
    tools.merge.merge(tmp_path)
    tools.translations.release()
    before = QLocale()
    try:
        for language, count in (("de", "10.000 Tage"), ("en", "10,000 days")):
            QLocale.setDefault(QLocale(language))
            assert spoken(tools, language, "Board", "%n day(s)", 10_000) == count
    finally:
        QLocale.setDefault(before)


def test_no_count_of_the_program_is_without_separators():
    for path in (ROOT / "resources" / "i18n").glob("app_*.ts"):
        forms = re.findall("<numerusform>(.*)</numerusform>", path.read_text(encoding="utf-8"))
        assert forms
        assert [form for form in forms if "%n" in form] == []


def spoken(tools, language: str, context: str, text: str, count: int = -1) -> str:
    translator = QTranslator()
    assert translator.load(str(tools.translations.ts_file(language).with_suffix(".qm")))
    QCoreApplication.installTranslator(translator)
    try:
        return QCoreApplication.translate(context, text, "", count)
    finally:
        QCoreApplication.removeTranslator(translator)


def test_an_update_keeps_wordings_and_drops_what_is_gone(tools, tmp_path):
    write_program(tmp_path, PROGRAM)
    (tmp_path / "board.tsv").write_text(TABLE, encoding="utf-8")
    tools.translations.update()
    tools.merge.merge(tmp_path)
    write_program(tmp_path, PROGRAM.replace('self.tr("Open")', 'self.tr("Close")'))
    gone, new = tools.translations.troubles()[1], tools.translations.troubles()[0]
    assert "missing: Window: 'Close'" in new
    assert "no longer in the program: Window: 'Open'" in gone
    tools.translations.update()
    assert tools.translations.troubles() == ["app_de.ts: unfinished: Window: 'Close'"]


@pytest.mark.parametrize(
    ("row", "remark"),
    [
        ("Window\tOpen", "not three columns"),
        ("Window\tOpen\tÖffne %s", "does not fit"),
        ("Window\t%n card(s)\tKarten", "does not fit"),
        ("Window\tShut\tZu", "not in the program"),
    ],
)
def test_a_bad_row_of_a_table_is_named_and_not_used(tools, tmp_path, row, remark):
    write_program(tmp_path, PROGRAM)
    (tmp_path / "bad.tsv").write_text(row + "\n", encoding="utf-8")
    tools.translations.update()
    assert any(remark in line for line in tools.merge.merge(tmp_path))
    german = tools.ts.read(tools.translations.ts_file("de"))
    assert not any(wording.finished for wording in german.values())


def test_german_and_english_are_complete(tools, monkeypatch):
    monkeypatch.setattr(tools.translations, "ROOT", ROOT)
    monkeypatch.setattr(tools.translations, "FOLDER", ROOT / "resources" / "i18n")
    assert tools.translations.troubles() == []
