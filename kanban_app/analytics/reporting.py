"""One report over one window, put together from its parts."""

from kanban_app.analytics import report_cards, report_flow, report_times, report_whole
from kanban_app.analytics.book import Book
from kanban_app.analytics.buckets import Buckets, buckets_of
from kanban_app.analytics.question import Question
from kanban_app.analytics.report import Report
from kanban_app.analytics.seen import foreseen
from kanban_app.analytics.view import View, window_of
from kanban_app.domain.moment import LocalDays


def report(book: Book, question: Question, days: LocalDays) -> Report:
    """Return every number of the analytics screen; `book` is of the question's `as_of`.

    Process limits come from the whole buckets since the journey's first card came.
    """
    view = view_of(book, (question.first, question.last), days)
    before = view_of(book, question.before, days) if question.before else None
    outlook = foreseen(book, days)
    now = buckets_of(view, question.unit)
    spans = (now, buckets_of(before, question.unit) if before else None)
    return Report(
        question=question,
        stages=tuple(stage.id for stage in book.journey.stages),
        buckets=now.buckets,
        figures=report_cards.figures(view),
        figures_before=report_cards.figures(before) if before and covers(spans[1]) else None,
        throughput=report_flow.throughput(book, spans, strict=question.strict),
        wins=report_flow.run_over(spans, book.cards.won),
        arrivals=report_flow.run_over(spans, book.cards.arrived),
        balance=report_flow.balance(book, spans),
        funnel=report_flow.funnel(view, before, strict=question.strict),
        curves=report_times.curves(view, strict=question.strict),
        cumulative=report_flow.cumulative(view),
        cycle=report_times.cycle_times(view, before),
        ageing=report_times.ageing(book, days),
        stage_times=report_times.stage_times(view, before),
        ledger=report_cards.ledger(view),
        sources=report_cards.sources(view),
        losses=report_cards.losses(view),
        closings=outlook.closings,
        commission=outlook.commission,
        probabilities=outlook.probabilities,
        flow=report_whole.flow(view, outlook.commission.expected_eur),
    )


def covers(before: Buckets | None) -> bool:
    """Tell whether the journey had begun when the period began: only then the two compare."""
    return before is not None and before.begun == 0


def view_of(book: Book, window: tuple[int, int], days: LocalDays) -> View:
    """Return the book seen through a period of local days."""
    return View(book, window_of(*window, book.as_of, days), days)
