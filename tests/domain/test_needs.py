"""The small language of facts that criteria and rules are written in."""

from datetime import date

import pytest

from kanban_app.domain.needs import first_day_after, held, held_from, need_of, with_terms

TODAY = date(2026, 7, 15)


@pytest.mark.parametrize(
    ("text", "facts", "holds"),
    [
        ("value.notary_on", {"value.notary_on": "2026-07-15"}, True),
        ("value.notary_on", {"value.notary_on": ""}, False),
        ("value.notary_on", {}, False),
        ("property.kind=plot", {"property.kind": "plot"}, True),
        ("property.kind=plot", {"property.kind": "flat"}, False),
        ("property.kind!=plot", {"property.kind": "flat"}, True),
        ("property.kind!=plot", {"property.kind": "plot"}, False),
        ("property.kind!=plot", {}, True),
        ("value.a | criterion.fit.identity", {"criterion.fit.identity": "yes"}, True),
        ("value.a | property.kind = plot", {"property.kind": "plot"}, True),
        ("value.a | value.b", {}, False),
        # A day is met from this day on, unless a plan is asked for.
        ("value.notary_on", {"value.notary_on": "2026-07-16"}, False),
        ("planned value.notary_on", {"value.notary_on": "2026-07-16"}, True),
        ("value.notary_on | value.b", {"value.notary_on": "2026-07-16", "value.b": "1"}, True),
        ("property.mandate_to", {"property.mandate_to": "2026-12-31"}, True),
        ("contact.keep_until", {"contact.keep_until": "2032-12-31"}, True),
        # Twenty million euro in cents are no day of the year 2099.
        ("value.offer_price", {"value.offer_price": "20991231"}, True),
    ],
)
def test_a_need_holds_where_one_of_its_alternatives_does(text, facts, holds):
    need = need_of(text)
    assert need is not None
    assert need.holds(facts, TODAY) is holds


@pytest.mark.parametrize("text", ["", "notary_on", "value.", "values.a", "value.a |", "value.a b"])
def test_what_is_no_need_is_told_from_one(text):
    assert need_of(text) is None


def test_needs_are_counted():
    needs = tuple(n for t in ("value.a", "value.b", "value.c") if (n := need_of(t)))
    assert held(needs, {"value.a": "1", "value.c": "2"}, TODAY) == 2


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ({"value.a": "2026-08-01", "value.b": "2026-07-20"}, date(2026, 8, 1)),
        ({"value.a": "2026-07-01", "value.c": "2026-07-20"}, date(2026, 7, 20)),
        ({"value.a": "2026-08-01"}, None),
        ({"value.a": "soon", "value.b": "yes"}, date.min),
    ],
)
def test_needs_hold_from_the_day_on_which_the_last_of_them_does(facts, day):
    needs = tuple(n for t in ("value.a", "value.b | value.c") if (n := need_of(t)))
    assert held_from(needs, facts) == day


def test_two_weeks_after_the_first_of_july_end_with_the_fifteenth():
    # The day of receipt does not count: the 2nd is the first day, the 15th the fourteenth.
    assert first_day_after(date(2026, 7, 1), 14) == date(2026, 7, 16)


@pytest.mark.parametrize(
    ("notary", "kept"), [("2026-07-15", ""), ("2026-07-16", "yes"), ("", "yes")]
)
def test_the_two_weeks_are_kept_from_the_day_after_they_end(notary, kept):
    facts = {"value.draft_received_on": "2026-07-01", "value.notary_on": notary}
    assert with_terms(facts)["term.two_weeks"] == kept


def test_a_day_that_cannot_be_read_breaks_no_term():
    facts = {"value.draft_received_on": "in July", "value.notary_on": "2026-07-02"}
    assert with_terms(facts)["term.two_weeks"] == "yes"


def test_a_term_ends_with_the_calendar():
    assert first_day_after(date(9999, 12, 20), 14) == date.max
    last = "9999-12-31"
    facts = {"value.draft_received_on": last, "value.notary_on": last}
    assert with_terms(facts)["term.two_weeks"] == "yes"
