"""Which contacts may be one person, and why."""

import random
import time

import pytest

from kanban_app.domain.contact import ContactKind, ContactLine
from kanban_app.domain.duplicates import (
    LIKELY,
    Reason,
    ReasonKind,
    agree,
    canonical,
    house,
    name_key,
    pairs,
)
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import Moment
from kanban_app.domain.phone import phone_key


def a_line(number: int, name: str, phone: str = "", email: str = "", **more) -> ContactLine:
    phones = (phone,) if phone else ()
    values = {
        "person": "", "roles": (), "phones": phones, "keys": tuple(map(phone_key, phones)),
        "emails": (email,) if email else (), "street": "", "postcode": "", "city": "",
        "notes": "", "consents": (), "do_not_contact": False, "cards": 1, "after_sales": False,
        "last": Moment(0), **more,
    }  # fmt: skip
    return ContactLine(ContactId(number), name, ContactKind.PERSON, **values)


def kinds(pair):
    return {r.kind for r in pair.reasons}


def test_one_phone_and_one_name_in_two_spellings_is_very_likely_one_person():
    (pair,) = pairs([
        a_line(1, "Müller, Jörg", "0221 4710142", "j.mueller@example.org", city="Köln"),
        a_line(2, "Joerg Mueller", "+49 221 4710142", city="Köln", street="Gartenweg 3"),
    ])  # fmt: skip
    assert (pair.one, pair.other) == (1, 2)
    assert pair.score >= LIKELY
    assert pair.reasons == (
        Reason(ReasonKind.PHONE, "+492214710142"),
        Reason(ReasonKind.NAME_UMLAUT),
        Reason(ReasonKind.PLACE, "Köln"),
    )


@pytest.mark.parametrize(
    ("one", "other"), [("Müller, Eva", "Mueller, Eva"), ("Weiß, Jan", "Weiss, Jan"),
                       ("Strauß, Änne", "Aenne Strauss"), ("Müller, Eva", "Muller, Eva")],
)  # fmt: skip
def test_spellings_of_umlauts_are_one_name(one, other):
    (pair,) = pairs([a_line(1, one), a_line(2, other)])
    assert kinds(pair) == {ReasonKind.NAME_UMLAUT}


def test_one_e_mail_and_a_similar_name():
    (pair,) = pairs([
        a_line(1, "Zimmermann, Klaus", email="KZ@example.org"),
        a_line(2, "Zimmerman, Klaus", email="kz@example.org"),
    ])  # fmt: skip
    assert kinds(pair) == {ReasonKind.EMAIL, ReasonKind.NAME_SIMILAR}


def test_a_couple_with_one_phone_is_two_people():
    shared = {"city": "Köln", "street": "Gartenweg 3"}
    assert pairs([
        a_line(1, "Müller, Hanna", "0221 4710142", **shared),
        a_line(2, "Müller, Paul", "0221 4710142", **shared),
    ]) == []  # fmt: skip


def test_one_name_with_another_phone_is_somebody_else():
    assert pairs([
        a_line(1, "Müller, Eva", "0221 4710142"), a_line(2, "Müller, Eva", "0171 3920031"),
    ]) == []  # fmt: skip


def test_an_initial_stands_for_the_first_name():
    (pair,) = pairs([
        a_line(1, "Müller, E.", "0221 4710142"), a_line(2, "Müller, Eva", "0221 4710142"),
    ])  # fmt: skip
    assert kinds(pair) == {ReasonKind.PHONE, ReasonKind.LAST_NAME}


def test_what_was_said_to_be_two_people_is_not_asked_again():
    lines = [a_line(1, "Müller, Eva", "0221 4710142"), a_line(2, "Müller, Eva", "0221 4710142")]
    assert len(pairs(lines)) == 1
    assert pairs(lines, {(ContactId(1), ContactId(2))}) == []


def test_the_likeliest_comes_first_and_each_pair_once():
    lines = [
        a_line(1, "Weber, Jan", "0221 4710142", "jan@example.org"),
        a_line(2, "Weber, Jan"),
        a_line(3, "Weber, Jan", "0221 4710142", "jan@example.org"),
    ]
    found = pairs(lines)
    assert [(p.one, p.other) for p in found] == [(1, 3), (1, 2), (2, 3)]


def test_a_switchboard_makes_nobody_a_duplicate_and_many_of_one_name_are_quick():
    rng = random.Random(1)
    lines = [
        a_line(n, f"Müller, Hans{rng.choice('abcdef')}", "0221 4710142") for n in range(10_000)
    ]
    began = time.process_time()
    found = pairs(lines)
    assert time.process_time() - began < 5
    # Each is compared with its neighbours, not with everybody.
    assert len(found) < 20 * len(lines)


def test_umlauts_fold_to_one_form():
    assert {canonical(t) for t in ("Müller", "Mueller", "MULLER", "muller")} == {"muller"}
    assert canonical("Straße") == canonical("Strasse")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Müller, Eva", "Eva Mueller", True),
        ("Müller, Eva", "Müller, E.", True),
        ("Müller", "Müller, Eva", True),
        ("", "Müller, Eva", True),
        ("Müller, Eva", "Schmidt, Eva", True),
        ("Müller, Eva", "Müller, Hans", False),
        ("Weiß, Peter", "Kurz, Anna", False),
    ],
)
def test_names_agree_as_far_as_they_are_said(one, other, same):
    assert agree(one, other) is same
    assert agree(other, one) is same


def test_a_house_is_one_however_its_street_is_written():
    assert (
        len({house(s) for s in ("Talstr. 5 a", "Talstraße 5a", "talstrasse 5A", "Talstr.5a")}) == 1
    )
    assert house("Talstr. 5") != house("Talstr. 6")
    assert house("Straußweg 5") != house("Strweg 5")


def test_the_words_of_a_name_are_compared_in_any_order():
    assert name_key("Müller, Dr. Eva") == name_key("Eva Mueller") != ""
    assert name_key("") == ""
