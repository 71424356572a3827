"""The words of an exported workbook, in the language in force."""

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.reading import BoardReading
from kanban_app.domain.card import Outcome, Source, WaitingOn
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.exchange.writing.workbook_texts import CardHeadings, MetricHeadings, WorkbookTexts
from kanban_app.ui import formats
from kanban_app.ui.charts.wording import period_name
from kanban_app.ui.export.daybook_texts import daybook_texts
from kanban_app.ui.sources import source_name, waiting_label

_CARDS = (
    QT_TRANSLATE_NOOP("export", "Reference"),
    QT_TRANSLATE_NOOP("export", "Journey"),
    QT_TRANSLATE_NOOP("export", "Stage"),
    QT_TRANSLATE_NOOP("export", "Outcome"),
    QT_TRANSLATE_NOOP("export", "Title"),
    QT_TRANSLATE_NOOP("export", "Person"),
    QT_TRANSLATE_NOOP("export", "Phones"),
    QT_TRANSLATE_NOOP("export", "E-mails"),
    QT_TRANSLATE_NOOP("export", "Object"),
    QT_TRANSLATE_NOOP("export", "Place"),
    QT_TRANSLATE_NOOP("export", "Net commission"),
    QT_TRANSLATE_NOOP("export", "Currency"),
    QT_TRANSLATE_NOOP("export", "Own chance"),
    QT_TRANSLATE_NOOP("export", "Source"),
    QT_TRANSLATE_NOOP("export", "Created"),
    QT_TRANSLATE_NOOP("export", "In stage since"),
    QT_TRANSLATE_NOOP("export", "Expected close"),
    QT_TRANSLATE_NOOP("export", "Resting until"),
    QT_TRANSLATE_NOOP("export", "Waiting on"),
    QT_TRANSLATE_NOOP("export", "Waiting for what"),
    QT_TRANSLATE_NOOP("export", "Tags"),
    QT_TRANSLATE_NOOP("export", "Loss reason"),
    QT_TRANSLATE_NOOP("export", "Notes"),
    QT_TRANSLATE_NOOP("export", "Identity"),
    QT_TRANSLATE_NOOP("export", "Next step"),
    QT_TRANSLATE_NOOP("export", "Due"),
    QT_TRANSLATE_NOOP("export", "Milestones"),
)
_METRICS = (
    QT_TRANSLATE_NOOP("export", "Stage"),
    QT_TRANSLATE_NOOP("export", "Cards"),
    QT_TRANSLATE_NOOP("export", "Value"),
    QT_TRANSLATE_NOOP("export", "Weighted"),
    QT_TRANSLATE_NOOP("export", "Throughput"),
    QT_TRANSLATE_NOOP("export", "Cohort"),
    QT_TRANSLATE_NOOP("export", "Went on"),
    QT_TRANSLATE_NOOP("export", "Lost"),
    QT_TRANSLATE_NOOP("export", "Undecided"),
    QT_TRANSLATE_NOOP("export", "Conversion"),
    QT_TRANSLATE_NOOP("export", "95 % from"),
    QT_TRANSLATE_NOOP("export", "95 % to"),
    QT_TRANSLATE_NOOP("export", "Median days"),
    QT_TRANSLATE_NOOP("export", "85 % within days"),
)
_OUTCOMES = {
    Outcome.OPEN: QT_TRANSLATE_NOOP("export", "open"),
    Outcome.WON: QT_TRANSLATE_NOOP("export", "won"),
    Outcome.LOST: QT_TRANSLATE_NOOP("export", "lost"),
    Outcome.ARCHIVED: QT_TRANSLATE_NOOP("export", "archived"),
}


def workbook_texts(reading: BoardReading | None) -> WorkbookTexts:
    """Return every word of a workbook; the periods are those of `reading`."""
    return WorkbookTexts(
        language=formats.language(),
        cards_sheet=QCoreApplication.translate("export", "Cards"),
        cards=CardHeadings(*map(_tr, _CARDS)),
        metrics=MetricHeadings(*map(_tr, _METRICS)),
        outcomes={key: _tr(text) for key, text in _OUTCOMES.items()},
        sources={s: source_name(s) for s in Source},
        waiting={w: waiting_label(w) for w in WaitingOn},
        periods=tuple(period_name(reading.unit, p) for p in reading.periods) if reading else (),
        too_few=QCoreApplication.translate("export", "too few yet"),
        throughput_title=QCoreApplication.translate("export", "Throughput per column"),
        conversion_title=QCoreApplication.translate("export", "Conversion per column"),
        daybook=daybook_texts(),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
