"""Until when a consent holds, and what using it does."""

from datetime import date

from kanban_app.domain.consent import ConsentState, Standing, best, expiry, standing, used
from kanban_app.domain.contact import Channel, Consent

GIVEN = Consent(Channel.PHONE, date(2026, 2, 3))
TODAY = date(2026, 7, 15)


def test_a_consent_holds_five_years_from_its_grant_and_from_each_use():
    assert expiry(GIVEN) == date(2031, 2, 3)
    (again,) = used((GIVEN,), (Channel.PHONE,), date(2027, 5, 1))
    assert expiry(again) == date(2032, 5, 1)
    assert expiry(Consent(Channel.EMAIL, date(2024, 2, 29))) == date(2029, 2, 28)
    assert expiry(Consent(Channel.EMAIL, date(9996, 1, 1))) == date.max


def test_its_state_is_told_day_by_day():
    end = date(2031, 2, 3)
    assert standing(GIVEN, date(2030, 11, 4)) == Standing(ConsentState.VALID, end)
    assert standing(GIVEN, date(2030, 11, 5)) == Standing(ConsentState.ENDING, end)
    assert standing(GIVEN, end).state is ConsentState.ENDING
    assert standing(GIVEN, date(2031, 2, 4)) == Standing(ConsentState.EXPIRED, end)


def test_a_withdrawn_one_holds_no_longer_and_is_not_used():
    gone = Consent(Channel.PHONE, date(2026, 2, 3), withdrawn_on=date(2026, 6, 1))
    assert standing(gone, date(2026, 5, 31)).state is ConsentState.VALID
    assert standing(gone, TODAY) == Standing(ConsentState.WITHDRAWN, date(2026, 6, 1))
    assert used((gone,), (Channel.PHONE,), TODAY) == (gone,)


def test_only_the_channel_that_was_used_is_prolonged_and_never_shortened():
    mail = Consent(Channel.EMAIL, date(2026, 2, 3), last_used_on=date(2026, 7, 20))
    assert used((GIVEN, mail), (Channel.PHONE, Channel.MOBILE), TODAY)[1] == mail
    assert used((mail,), (Channel.EMAIL,), TODAY) == (mail,)
    assert used((GIVEN,), (Channel.PHONE,), date(2026, 2, 2)) == (GIVEN,)


def test_the_best_of_several_is_shown():
    old = Consent(Channel.EMAIL, date(2019, 1, 1))
    assert best((old, GIVEN), TODAY) == Standing(ConsentState.VALID, date(2031, 2, 3))
    assert best((old,), TODAY).state is ConsentState.EXPIRED
    assert best((), TODAY) == Standing(ConsentState.NONE)
