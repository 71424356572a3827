"""What templates ask of a sample card: values, criteria that are met, milestones with their day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random

from kanban_app.domain.criteria import Criterion, Tick
from kanban_app.domain.daybook import Reached
from kanban_app.domain.milestones import Milestone
from kanban_app.domain.needs import YES
from kanban_app.domain.property import PropertyFields
from kanban_app.services.demo_lives import BUYER, OWNER, Hours, Left, Life, Visit

_MOTIVES = (
    "Erbe", "Umzug in die Nähe der Kinder", "Trennung", "Haus zu groß", "Beruf",
    "Altersgerecht wohnen",
)  # fmt: skip
_HORIZONS = ("sofort", "in drei Monaten", "bis Jahresende", "nach dem Sommer", "offen")
_DECIDES = ("beide Eheleute", "Eigentümerin allein", "drei Geschwister", "Sohn mit Vollmacht")
# Of the criteria of a stage that was left, and of those of the present one, so many are ticked.
_TICKED, _OPTIONAL, _NOW, _FORGOTTEN = 0.92, 0.4, 0.4, 0.1
# These follow from what is stored, and the badge shows where it is missing.
_BY_DATA = frozenset({"consent", "identity", "documents", "energy", "retention", "nps"})
# These come last of all in their stages: who is still there has not got so far.
_LAST = frozenset(
    {
        "marketing.buyer", "marketing.price", "marketing.financing", "transaction.notarised",
        "transaction.handover", "transaction.commission", "transaction.energy",
    }
)  # fmt: skip
_TERM = 15
Values = dict[str, str]


class Facts:
    """Knows what would be stored of a card that has come so far."""

    def __init__(
        self,
        hours: Hours,
        rng: Random,
        criteria: Mapping[tuple[str, str], Sequence[Criterion]],
        milestones: Mapping[str, Sequence[Milestone]],
    ) -> None:
        self._hours, self._rng = hours, rng
        self._criteria, self._milestones = criteria, milestones

    def values(self, life: Life, home: PropertyFields | None) -> Values:
        """Return what was typed by key; of who was lost only what a milestone rests on."""
        if life.side == OWNER:
            found = dict(self._of_owner(life, home))
        elif life.side == BUYER:
            found = dict(self._of_buyer(life, home))
        else:
            return {}
        if not life.live and not life.won:
            return {k: v for k, v in found.items() if k == "contract_signed_on"}
        return {key: value for key, value in found.items() if value}

    def ticks(self, life: Life) -> Iterator[tuple[str, Tick]]:
        """Yield the criteria the broker has ticked, in the stages that were passed and the last."""
        if not life.live and not life.won:
            return
        rng, seen = self._rng, dict[str, Visit]()
        for visit in life.visits:
            seen[visit.stage] = visit
        for stage, visit in seen.items():
            for criterion in self._criteria.get((life.side, stage), ()):
                key = criterion.rule.partition(".")[2]
                share = _NOW
                if visit.place < life.last.place:
                    share = _TICKED if criterion.required else _OPTIONAL
                elif criterion.rule in _LAST:
                    continue
                if rng.random() < (_FORGOTTEN if key in _BY_DATA else share):
                    at = rng.randint((visit.since + visit.until) // 2, visit.until)
                    met = self._hours.near(at, visit.since, visit.until)
                    yield criterion.rule, Tick(met)

    def milestones(self, life: Life, values: Values) -> Iterator[Reached]:
        """Yield the milestones a card went beyond, by the program's own rule."""
        keys = [stage.key for stage in life.journey.stages]
        days: dict[str, date] = {}
        for before, after in zip(life.visits, (*life.visits[1:], None), strict=True):
            if before.left is not Left.ON:
                continue
            end = after.place if after else before.place + 1
            for milestone in self._milestones.get(life.side, ()):
                if milestone.when_leaving in keys[before.place : end]:
                    days.setdefault(milestone.key, self._hours.date_of(before.until))
        for key, day in days.items():
            typed = values.get(_DAY_FROM.get((life.side, key), ""), "")
            yield Reached(key, date.fromisoformat(typed) if typed else day)

    def _of_owner(self, life: Life, home: PropertyFields | None) -> Iterator[tuple[str, str]]:
        rng, first = self._rng, life.visits[0].since
        if self._has(life, "awareness"):
            yield "motive", rng.choice(_MOTIVES)
            yield "horizon", rng.choice(_HORIZONS)
            yield "appointment_on", self._day(life.entered("acquisition") or first, 1, 5)
        if self._has(life, "acquisition"):
            start = life.entered("acquisition") or first
            price = (home.price_cents or 0) if home else 0
            yield "valuation_low", str(_round(price * 0.94))
            yield "valuation_high", str(_round(price * 1.03))
            yield "valuation_on", self._day(start, 4, 12)
            yield "decision_makers", rng.choice(_DECIDES)
        yield from self._mandated(life, home)
        if self._has(life, "staging"):
            start = life.entered("staging") or first
            yield "photos_on", self._day(start, 4, 10)
            if life.reached("marketing"):
                yield "approved_on", self._day(start, 8, 15)
            if home and not home.energy.energy_class:
                yield "energy_ordered_on", self._day(start, 1, 8)
        if life.reached("transaction"):
            yield "financing_proof_on", self._day(life.last.since, -9, -2)
            yield from self._closing(life)

    def _mandated(self, life: Life, home: PropertyFields | None) -> Iterator[tuple[str, str]]:
        rng, signed = self._rng, life.passed("acquisition")
        if signed is None:
            return
        day = self._hours.date_of(signed).isoformat()
        yield "contract_signed_on", day
        if rng.random() < 0.93:  # noqa: PLR2004 -- forgotten now and then
            yield "revocation_given_on", day
            yield "early_start_requested", YES if rng.random() < 0.8 else "no"  # noqa: PLR2004
        if home and home.mandate.until:
            yield "mandate_ends_on", home.mandate.until.isoformat()

    def _of_buyer(self, life: Life, home: PropertyFields | None) -> Iterator[tuple[str, str]]:
        rng, first = self._rng, life.visits[0].since
        if life.reached("low_commitment") and rng.random() < 0.9:  # noqa: PLR2004
            yield "revocation_given_on", self._day(first, 0, 2)
            yield "early_start_requested", YES
        if self._has(life, "low_commitment"):
            yield "viewing_on", self._day(life.entered("high_commitment") or first, 1, 8)
        if self._has(life, "high_commitment"):
            start = life.entered("high_commitment") or first
            yield "energy_shown_on", self._day(start, 2, 9)
        if life.reached("fit"):
            start = life.entered("fit") or life.last.since
            price = home.agreed_price_cents or home.price_cents if home else None
            yield "offer_price", str(price) if price else ""
            yield "offer_on", self._day(start, -6, -1)
            yield "financing_proof_on", self._day(start, -5, 0)
            yield "funding_kind", rng.choice(("commitment", "commitment", "own_funds"))
            until = max(self._hours.date_of(start) + timedelta(days=rng.randint(18, 30)),
                        self._hours.today + timedelta(days=rng.randint(2, 12)))  # fmt: skip
            yield "reserved_until", until.isoformat() if life.last.stage == "fit" else ""
            if self._has(life, "fit"):
                yield "draft_ordered_on", self._day(start, 2, 9)
        if life.reached("transaction"):
            yield from self._closing(life)

    def _closing(self, life: Life) -> Iterator[tuple[str, str]]:
        """Yield the days around the notary: past for who was won, ahead for who is at it."""
        rng, today = self._rng, self._hours.today
        start = life.entered("transaction") or life.last.since
        if life.won:
            notary = self._hours.date_of(life.won)
            yield "draft_received_on", (notary - timedelta(days=rng.randint(_TERM, 25))).isoformat()
            yield "notary_on", notary.isoformat()
            yield "deed_number", f"UR {rng.randrange(100, 2_000)}/{notary.year}"
            yield "handover_on", self._day(life.won, 0, 20)
            yield "invoice_on", self._day(life.won, 1, 2)
            if life.side == BUYER:
                handed = rng.random() < 0.9  # noqa: PLR2004
                yield "energy_handed_over_on", notary.isoformat() if handed else ""
                yield "paid_on", self._day(life.won, 5, 25)
            return
        drafted = self._hours.date_of(start) + timedelta(days=rng.randint(4, 12))
        if drafted <= today:
            yield "draft_received_on", drafted.isoformat()
            if rng.random() < 0.8:  # noqa: PLR2004
                least = max(today + timedelta(days=2), drafted + timedelta(days=_TERM))
                notary = _workday(least + timedelta(days=rng.randrange(18)))
                yield "notary_on", notary.isoformat()
                yield "handover_on", (notary + timedelta(days=rng.randint(20, 45))).isoformat()

    def _has(self, life: Life, stage: str) -> bool:
        """Return whether something of a stage was noted: it was passed, or is at work."""
        if not life.reached(stage):
            return False
        return life.last.stage != stage or self._rng.random() < 0.5  # noqa: PLR2004

    def _day(self, moment: int, least: float, most: float) -> str:
        return self._hours.date_of(self._hours.after(moment, least, most)).isoformat()


# Which typed day is that of a milestone, as the shipped criteria say.
_DAY_FROM = {
    (OWNER, "mandate"): "contract_signed_on",
    (OWNER, "contract"): "notary_on",
    (BUYER, "contract"): "notary_on",
}


def _round(cents: float) -> int:
    return round(cents / 500_000) * 500_000


def _workday(day: date) -> date:
    weekend = max(0, day.weekday() - 4)
    return day + timedelta(days=(0, 2, 1)[weekend])
