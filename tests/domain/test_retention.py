"""How long somebody is kept: hand-worked dates of the shipped duties."""

from datetime import date

import pytest

from kanban_app.domain.contact import Channel, Consent
from kanban_app.domain.ids import ContactId
from kanban_app.domain.retention import (
    PersonCase,
    Since,
    delete_after,
    due_in,
    entries_of,
    entry_of,
    holds_of,
)
from kanban_app.exchange.reading.retention_toml import read_retention
from kanban_app.paths import shipped_file

DUTIES = read_retention(shipped_file("retention.toml"))
TODAY = date(2026, 7, 15)


def a_case(**more: object) -> PersonCase:
    values: dict[str, object] = {
        "contact": ContactId(1), "name": "Müller, Eva", "open_cards": 0, "cards": 1,
        "professional": False, "won": None, "mandate": None, "identified": None, "ended": None,
        "last": date(2026, 3, 1), **more,
    }  # fmt: skip
    return PersonCase(**values)


def held(case: PersonCase, today: date = TODAY) -> dict[str, date]:
    return {h.duty.key if h.duty else "own": h.until for h in holds_of(case, DUTIES, today)}


@pytest.mark.parametrize(
    ("since", "years", "until"),
    [
        (date(2026, 1, 1), 8, date(2034, 12, 31)),
        (date(2026, 12, 31), 8, date(2034, 12, 31)),
        (date(2024, 2, 29), 5, date(2029, 12, 31)),
    ],
)
def test_a_duty_ends_with_the_calendar_year(since, years, until):
    assert delete_after(since, years) == until


def test_who_has_a_part_in_what_is_open_is_not_to_be_decided_of():
    expired = Consent(Channel.EMAIL, date(2015, 1, 1), "x")
    case = a_case(cards=0, professional=True, consents=(expired,))
    assert entry_of(case, DUTIES, TODAY) is not None
    assert entry_of(case._replace(involved=True), DUTIES, TODAY) is None


def test_who_bought_is_kept_for_vouchers_letters_and_identity():
    case = a_case(won=date(2026, 3, 1), ended=date(2026, 3, 1), identified=date(2025, 11, 3))
    assert held(case) == {
        "vouchers": date(2034, 12, 31),
        "letters": date(2032, 12, 31),
        "identity": date(2030, 12, 31),
    }
    entry = entry_of(case, DUTIES, TODAY)
    assert (entry.holds[0].duty.key, entry.free) == ("vouchers", date(2035, 1, 1))


def test_vouchers_were_kept_ten_years_before_2025():
    case = a_case(won=date(2020, 5, 5))
    assert held(case, date(2024, 12, 31))["vouchers_before"] == date(2030, 12, 31)
    assert held(case, date(2025, 1, 1))["vouchers"] == date(2028, 12, 31)


def test_a_mandate_that_came_to_nothing_is_kept_too():
    case = a_case(mandate=date(2026, 2, 1), ended=date(2026, 6, 1))
    assert held(case) == {"mandate_letters": date(2032, 12, 31), "mabv": date(2031, 12, 31)}


def test_a_consent_ends_to_the_day_five_years_after_its_last_use():
    used = Consent(Channel.PHONE, date(2020, 1, 1), last_used_on=date(2022, 4, 5))
    assert held(a_case(consents=(used,))) == {"consent": date(2027, 4, 5)}
    assert entry_of(a_case(consents=(used,)), DUTIES, TODAY).free == date(2027, 4, 6)


def test_the_brokers_own_day_keeps_longer_than_the_law():
    case = a_case(won=date(2026, 3, 1), keep_until=date(2040, 1, 1))
    entry = entry_of(case, DUTIES, TODAY)
    assert (entry.holds[0].duty, entry.free) == (None, date(2040, 1, 2))


def test_an_unsuccessful_prospect_is_free_when_the_listing_is_sold():
    case = a_case(ended=date(2026, 4, 1), sold="Haus am See", sold_on=date(2026, 6, 1))
    entry = entry_of(case, DUTIES, TODAY)
    assert (entry.holds, entry.free) == ((), date(2026, 6, 1))


def test_who_is_worked_with_or_knows_the_trade_is_not_asked_about():
    assert entry_of(a_case(open_cards=1, won=date(2010, 1, 1)), DUTIES, TODAY) is None
    assert entry_of(a_case(professional=True, cards=0), DUTIES, TODAY) is None
    assert entry_of(a_case(cards=0), DUTIES, TODAY) is None
    kept = a_case(professional=True, cards=0, keep_until=date(2026, 1, 1))
    assert entry_of(kept, DUTIES, TODAY).free == date(2026, 1, 2)


def test_the_running_year_asks_about_everybody_who_could_have_gone_before():
    cases = [
        a_case(contact=ContactId(n), name=f"{n}", won=date(year, 6, 1))
        for n, year in ((1, 2015), (2, 2017), (3, 2018))
    ]
    entries = entries_of(cases, DUTIES, TODAY)
    assert [e.free.year for e in entries] == [2024, 2026, 2027]
    assert [e.case.name for e in due_in(entries, 2026, TODAY)] == ["1", "2"]
    assert [e.case.name for e in due_in(entries, 2027, TODAY)] == ["3"]
    assert due_in(entries, 2025, TODAY) == []


def test_books_are_kept_elsewhere():
    books = next(d for d in DUTIES if d.key == "books")
    assert (books.since, books.years) == (Since.ELSEWHERE, 10)
    everything = a_case(won=TODAY, mandate=TODAY, identified=TODAY)
    assert "books" not in held(everything)
