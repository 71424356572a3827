"""The part of the letter about the cases: how each stands, its way, what was noted and done."""

from collections.abc import Iterable

from kanban_app.domain.deal import ARCHIVED, HANDED_OVER, OTHER_PROPERTY, UNLINKED, DealState
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.history import End, EventKind
from kanban_app.domain.person import Record
from kanban_app.domain.records import PauseKind
from kanban_app.ui.kinds import milestone_label
from kanban_app.ui.paper.letter import Letter
from kanban_app.ui.paper.person_front import origin
from kanban_app.ui.paper.person_words import (
    Words,
    day,
    joined,
    kind,
    money,
    text,
    translate,
)
from kanban_app.ui.sources import waiting_label

_OUTCOMES = {
    "open": QT_TRANSLATE_NOOP("Person", "open"),
    "won": QT_TRANSLATE_NOOP("Person", "concluded"),
    "lost": QT_TRANSLATE_NOOP("Person", "ended without a contract"),
    "archived": QT_TRANSLATE_NOOP("Person", "put away"),
}
_ENDS = {
    End.WON: QT_TRANSLATE_NOOP("Person", "Concluded"),
    End.LOST: QT_TRANSLATE_NOOP("Person", "Ended without a contract"),
    End.ARCHIVED: QT_TRANSLATE_NOOP("Person", "Put away"),
    End.HANDED_OVER: QT_TRANSLATE_NOOP("Person", "Handed over to another journey"),
}
_STEPS = {
    EventKind.CREATE: QT_TRANSLATE_NOOP("Person", "Begun in stage “%s”"),
    EventKind.IMPORT: QT_TRANSLATE_NOOP("Person", "Taken over into stage “%s”"),
    EventKind.REOPEN: QT_TRANSLATE_NOOP("Person", "Taken up again in stage “%s”"),
}
_ON = QT_TRANSLATE_NOOP("Person", "Stage “%s”")
_DEALS = {
    DealState.LINKED: QT_TRANSLATE_NOOP("Person", "Connected with the other side of the sale"),
    DealState.WON: QT_TRANSLATE_NOOP("Person", "Sold to, or bought from, the other side"),
    DealState.OUTBID: QT_TRANSLATE_NOOP("Person", "Somebody else bought this property"),
    DealState.ENDED: QT_TRANSLATE_NOOP("Person", "Connection with the other side ended"),
}
_DEAL_REASONS = {
    UNLINKED: QT_TRANSLATE_NOOP("Person", "link ended"),
    OTHER_PROPERTY: QT_TRANSLATE_NOOP("Person", "linked with another property"),
    ARCHIVED: QT_TRANSLATE_NOOP("Person", "put away"),
    HANDED_OVER: QT_TRANSLATE_NOOP("Person", "handed over"),
}


def write_cases(letter: Letter, words: Words) -> None:
    """Write every case."""
    cards = words.records("cards")
    if not cards:
        return
    letter.heading(translate("Person", "Cases"))
    for card in cards:
        letter.subheading(joined(words.case(card), words.journey(card)))
        letter.pairs(_standing(words, card))
        letter.gap(8)
        way = sorted(_way(words, card))
        for _, when, said, more in way:
            letter.entry(when, said, more)
        answers = words.answers(card)
        if answers:
            letter.subheading(translate("Person", "Noted for this"))
            letter.grid(answers)
        ticks = words.of_card("criteria", card)
        if ticks:
            letter.subheading(translate("Person", "Points done"))
            for tick in ticks:
                letter.entry(words.moment(tick, "met_at"), words.rule(tick), text(tick, "note"))


def _standing(words: Words, card: Record) -> Iterable[tuple[str, str]]:
    outcome = text(card, "outcome")
    said = translate("Person", _OUTCOMES.get(outcome, outcome))
    since = words.moment(card, "entered_at")
    stage = translate("Person", "%s, since %s") % (words.stage(card), since)
    gone = translate("Person", "deleted, can still be undone") if card.get("deleted") else ""
    waiting = text(card, "waiting_on")
    party = waiting_label(waiting) if waiting not in ("", "nobody") else ""
    return (
        (translate("Person", "State"), joined(said, gone)),
        (translate("Person", "Stage"), stage),
        (translate("Person", "Property"), words.thing(card)),
        (translate("Person", "Origin"), origin(card)),
        (translate("Person", "Commission expected"), "\n".join(_worth(words, card))),
        (translate("Person", "Expected close"), day(card, "expected_close")),
        (translate("Person", "Resting until"), day(card, "parked_until")),
        (translate("Person", "Waiting on"), joined(party, text(card, "waiting_note"))),
        (translate("Person", "Reason"), words.reason(card, "loss_reason")),
        (translate("Person", "Note on the end"), text(card, "loss_note")),
        (translate("Person", "Tags"), text(card, "tags")),
        (translate("Person", "Notes"), text(card, "notes")),
    )


def _worth(words: Words, card: Record) -> Iterable[str]:
    currency = text(card, "currency") or "EUR"
    now = money(card, "value_cents", currency)
    if now:
        yield now
    earlier = [e for e in words.of_card("estimates", card) if money(e, "value_cents", currency)]
    for estimate in earlier:
        amount = money(estimate, "value_cents", text(estimate, "currency") or currency)
        since = words.moment(estimate, "at")
        if amount != now:
            yield (
                translate("Person", "from %s on: %s") % (since, amount)
                if since
                else translate("Person", "at first: %s") % amount
            )


def _way(words: Words, card: Record) -> Iterable[tuple[str, str, str, str]]:
    """Return what happened with a case: what it is sorted by, the day, the words and more."""
    for event in words.of_card("history", card):
        ending, sort = text(event, "ending"), text(event, "kind")
        if ending:
            said = translate("Person", _ENDS[End(ending)])
        else:
            said = translate("Person", _STEPS.get(EventKind(sort), _ON)) % words.stage(event)
        yield words.order(event, "at"), words.moment(event, "at"), said, words.reason(event)
    for pause in words.of_card("pauses", card):
        parked = text(pause, "kind") == PauseKind.PARKED
        what = (
            translate("Person", "Resting")
            if parked
            else f"{translate('Person', 'Waiting on')}: {waiting_label(text(pause, 'who'))}"
        )
        until = words.moment(pause, "until_at")
        ended = translate("Person", "until %s") % until if until else ""
        yield (
            words.order(pause, "since_at"),
            words.moment(pause, "since_at"),
            joined(what, ended),
            "",
        )
    for reached in words.of_card("milestones", card):
        what = translate("Person", "Milestone: %s") % milestone_label(text(reached, "key"))
        yield words.order(reached, "on_day"), day(reached, "on_day"), what, text(reached, "note")
    for deal in words.records("deals"):
        if text(card, "uid") in (text(deal, "owner_card"), text(deal, "buyer_card")):
            yield (
                words.order(deal, "since_at"), words.moment(deal, "since_at"),
                kind(deal, "state", DealState, _deal), _deal_end(words, deal),
            )  # fmt: skip


def _deal(state: DealState) -> str:
    return translate("Person", _DEALS[state])


def _deal_end(words: Words, deal: Record) -> str:
    until = words.moment(deal, "until_at")
    ended = translate("Person", "until %s") % until if until else ""
    reason = text(deal, "reason")
    why = _DEAL_REASONS.get(reason)
    return joined(ended, translate("Person", why) if why else words.reason(deal))
