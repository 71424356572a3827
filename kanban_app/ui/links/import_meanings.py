"""What the words of a history for its stages may be read as, for the import dialog."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.history import End
from kanban_app.domain.journey import Journey
from kanban_app.services.import_stages import StageWord, is_known
from kanban_app.ui import formats
from kanban_app.ui.transfer.preview import ImportPreview, StageMeaning
from kanban_app.ui.widgets.choices import Choice

# More rows of drop-downs nobody fills in: then another column is meant.
_MOST_WORDS = 60


def with_meanings(
    preview: ImportPreview,
    words: Sequence[StageWord],
    journey: Journey,
    chosen: Mapping[str, str],
) -> ImportPreview:
    """Return the preview with a meaning for every word, if there is one the journey lacks.

    What was chosen counts before what a word seems to mean.
    """
    if all(is_known(word.text, journey) for word in words):
        return preview
    language = formats.language()
    return replace(
        preview,
        meanings=tuple(
            StageMeaning(w.text, w.rows, chosen.get(w.text, w.meaning)) for w in words[:_MOST_WORDS]
        ),
        stages=tuple(
            Choice(s.key, s.name.text(language).replace("\u00ad", "")) for s in journey.stages
        ),
        ends=(
            Choice(End.WON, QCoreApplication.translate("import", "Won")),
            Choice(End.LOST, QCoreApplication.translate("import", "Lost")),
            Choice(End.ARCHIVED, QCoreApplication.translate("import", "Archived")),
        ),
    )
