"""What a map says in the language in force: its rows, roles, metrics and figures."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Measure, Unit
from kanban_app.ui import formats
from kanban_app.ui.sources import source_name

translate = QCoreApplication.translate
_HATS: Mapping[str, str] = {
    "marketing": QT_TRANSLATE_NOOP("Map", "Marketing role"),
    "sales": QT_TRANSLATE_NOOP("Map", "Sales role"),
    "operations": QT_TRANSLATE_NOOP("Map", "Operations role"),
    "service": QT_TRANSLATE_NOOP("Map", "Client care role"),
}
_SMALL = 100
# So many hours are told as days.
_LONG, _DAY = 48, 24
_TO = "conversion_to_"
_METRICS: Mapping[str, str] = {
    "arrivals": QT_TRANSLATE_NOOP("Map", "Arrivals"),
    "throughput": QT_TRANSLATE_NOOP("Map", "Throughput"),
    "conversion": QT_TRANSLATE_NOOP("Map", "Converted"),
    "median_days": QT_TRANSLATE_NOOP("Map", "Median time"),
    "satisfaction": QT_TRANSLATE_NOOP("Map", "Satisfaction"),
    "nps": QT_TRANSLATE_NOOP("Map", "NPS"),
    "churn_rate": QT_TRANSLATE_NOOP("Map", "Churn"),
    "win_rate": QT_TRANSLATE_NOOP("Map", "Win rate"),
    "sales_velocity": QT_TRANSLATE_NOOP("Map", "Sales velocity"),
    "new_leads_by_source": QT_TRANSLATE_NOOP("Map", "New leads by source"),
    "arrivals_by_source": QT_TRANSLATE_NOOP("Map", "Arrivals by source"),
    "inquiries_by_source": QT_TRANSLATE_NOOP("Map", "Inquiries by source"),
    "qualified_inquiries": QT_TRANSLATE_NOOP("Map", "Qualified inquiries"),
    "qualified_leads": QT_TRANSLATE_NOOP("Map", "Qualified leads"),
    "opportunities": QT_TRANSLATE_NOOP("Map", "Opportunities"),
    "new_customers": QT_TRANSLATE_NOOP("Map", "New clients"),
    "listings_started": QT_TRANSLATE_NOOP("Map", "Listings started"),
    "agreed_deals": QT_TRANSLATE_NOOP("Map", "Agreed deals"),
    "won_owner_cards": QT_TRANSLATE_NOOP("Map", "Owners won"),
    "won_buyer_cards": QT_TRANSLATE_NOOP("Map", "Buyers won"),
    "expansion_opportunities": QT_TRANSLATE_NOOP("Map", "Chances to expand"),
    "active_customers": QT_TRANSLATE_NOOP("Map", "Active clients"),
    "mandates_signed": QT_TRANSLATE_NOOP("Map", "Mandates signed"),
    "agreements": QT_TRANSLATE_NOOP("Map", "Agreements"),
    "notarised_contracts": QT_TRANSLATE_NOOP("Map", "Notarised contracts"),
    "agreed_commission_eur": QT_TRANSLATE_NOOP("Map", "Agreed commission"),
    "commission_collected_eur": QT_TRANSLATE_NOOP("Map", "Commission collected"),
    "days_mandate_to_market": QT_TRANSLATE_NOOP("Map", "Days to market"),
    "days_on_market": QT_TRANSLATE_NOOP("Map", "Days on the market"),
    "days_agreed_to_notary": QT_TRANSLATE_NOOP("Map", "Days to the notary"),
    "time_to_first_value": QT_TRANSLATE_NOOP("Map", "Time to first success"),
    "onboarding_completion": QT_TRANSLATE_NOOP("Map", "Onboarded"),
    "fall_through_rate": QT_TRANSLATE_NOOP("Map", "Fallen through"),
    "reservation_fall_through_rate": QT_TRANSLATE_NOOP("Map", "Reservations fallen through"),
    "median_first_response_time": QT_TRANSLATE_NOOP("Map", "First answer"),
    "valuation_appointments": QT_TRANSLATE_NOOP("Map", "Valuation appointments"),
    "brochures_sent": QT_TRANSLATE_NOOP("Map", "Brochures sent"),
    "viewings_agreed": QT_TRANSLATE_NOOP("Map", "Viewings agreed"),
    "viewings_done": QT_TRANSLATE_NOOP("Map", "Viewings done"),
    "offers_received": QT_TRANSLATE_NOOP("Map", "Offers received"),
    "viewings_per_listing": QT_TRANSLATE_NOOP("Map", "Viewings per listing"),
    "offers_per_listing": QT_TRANSLATE_NOOP("Map", "Offers per listing"),
    "inquiries_per_listing": QT_TRANSLATE_NOOP("Map", "Inquiries per listing"),
    "share_exclusive": QT_TRANSLATE_NOOP("Map", "Exclusive mandates"),
    "price_realisation_ratio": QT_TRANSLATE_NOOP("Map", "Price achieved"),
    "asking_to_agreed_ratio": QT_TRANSLATE_NOOP("Map", "Agreed of asking price"),
    "loop_share_of_arrivals": QT_TRANSLATE_NOOP("Map", "Arrivals from the loop"),
    "referral_leads_per_client": QT_TRANSLATE_NOOP("Map", "Referrals per client"),
    "repeat_leads_per_client": QT_TRANSLATE_NOOP("Map", "Repeats per client"),
    "cross_leads_per_client": QT_TRANSLATE_NOOP("Map", "Crossovers per client"),
    "loop_time_days": QT_TRANSLATE_NOOP("Map", "Loop time"),
    "loop_gain": QT_TRANSLATE_NOOP("Map", "Loop gain"),
    "usage_rate": QT_TRANSLATE_NOOP("Map", "Usage rate"),
    "renewal_rate": QT_TRANSLATE_NOOP("Map", "Renewal rate"),
    "profiles_complete_share": QT_TRANSLATE_NOOP("Map", "Complete search profiles"),
    "no_show_rate": QT_TRANSLATE_NOOP("Map", "No-shows"),
    "net_revenue_retention": QT_TRANSLATE_NOOP("Map", "Net revenue retention"),
    "expansion_revenue": QT_TRANSLATE_NOOP("Map", "Expansion revenue"),
    "documents_complete_share": QT_TRANSLATE_NOOP("Map", "Complete documents"),
    "cost_per_lead": QT_TRANSLATE_NOOP("Map", "Cost per lead"),
    "contracts_due": QT_TRANSLATE_NOOP("Map", "Contracts due"),
}


def lane_note(lane: Lane) -> str:
    """Return what stands below the name of a row, mostly nothing."""
    if lane.key == LaneKey.EXPERIENCE and not lane.own:
        return translate("Map", "-2 to +2, mean")
    if lane.key in (LaneKey.METRICS_IN, LaneKey.METRICS_OUT):
        return translate("Map", "measured, target")
    return ""


def hat_name(key: str) -> str:
    """Return the role that is responsible, as the template or the broker calls it."""
    return _said(_HATS.get(key, key))


def metric_name(key: str, columns: tuple[Column, ...]) -> str:
    """Return what a metric is called; an unknown one by its key, made readable."""
    if key.startswith(_TO):
        names = {c.key: c.name.text(formats.language()) for c in columns}
        target = names.get(key.removeprefix(_TO), key.removeprefix(_TO)).replace("\u00ad", "")
        return translate("Map", "Conversion to %s") % target
    if key in _METRICS:
        return _said(_METRICS[key])
    plain = key.replace("_", " ").strip()
    return plain[:1].upper() + plain[1:]


def value_text(measure: Measure) -> str:
    """Return the measured value, a dash where there is none."""
    if measure.value is None or measure.few:
        return "–"
    return amount_text(measure.value / divisor(measure), unit_shown(measure))


def unit_shown(measure: Measure) -> Unit:
    """Return in what a value and its target are told, both alike: many hours as days."""
    told = measure.target if measure.value is None or measure.few else measure.value
    long = measure.unit is Unit.HOURS and told is not None and told >= _LONG
    return Unit.DAYS if long else measure.unit


def divisor(measure: Measure) -> int:
    """Return by what the number is divided that is told of a metric."""
    return _DAY if unit_shown(measure) is not measure.unit else 1


def amount_text(value: float, unit: Unit) -> str:
    """Return a number in its unit."""
    digits = 1 if abs(value) < _SMALL and value != int(value) else 0
    if unit is Unit.SHARE:
        return formats.percent(value)
    if unit is Unit.NPS:
        return signed(value)
    if unit in (Unit.EUR, Unit.EUR_DAY):
        money = formats.whole_money(round(value * 100))
        return money if unit is Unit.EUR else translate("Map", "%s a day") % money
    fixed = {Unit.SCORE: 1, Unit.SCORE_10: 1, Unit.EACH: 2}
    figures = formats.number(value, fixed.get(unit, digits))
    if unit is Unit.DAYS:
        return translate("Map", "%s d") % figures
    if unit is Unit.SCORE_10:
        return translate("Map", "%s of 10") % figures
    return f"{figures}\u00a0h" if unit is Unit.HOURS else figures


def day_sign() -> str:
    """Return what stands behind a number of days."""
    return translate("Map", "%s d").replace("%s", "").strip()


def signed(value: float, digits: int = 0) -> str:
    """Return a number with its sign: `+48`, a real minus before less than none."""
    figures = formats.number(abs(value), digits)
    if float(f"{value:.{digits}f}") == 0:
        return formats.number(0, digits)
    return f"+{figures}" if value > 0 else f"\u2212{figures}"


def parts_text(parts: Sequence[tuple[str, int]]) -> str:
    """Return `Website 12, Referral 3`: of which sources a count consists."""
    return ", ".join(f"{source_name(key)} {formats.number(count)}" for key, count in parts)


def n_text(measure: Measure) -> str:
    """Return of how many a value is: `(19 of 36)`, `(n = 12)`; too few are said so."""
    if not measure.n or measure.unit is Unit.COUNT:
        return ""
    if measure.few:
        return translate("Map", "n = %s, too few") % formats.number(measure.n)
    if measure.k is not None:
        pair = formats.number(measure.k), formats.number(measure.n)
        return translate("Map", "%s of %s") % pair
    return translate("Map", "n = %s") % formats.number(measure.n)


def target_text(measure: Measure) -> str:
    """Return `Target 60 %`, "" without one; a goal says that it is one."""
    amount = aim_text(measure)
    return translate("Map", "Target %s") % amount if amount else ""


def aim_text(measure: Measure) -> str:
    """Return `60 %`, or `60 % (what-if)` where it is a goal that was kept out of one."""
    if measure.target is None:
        return ""
    if measure.unit is Unit.SHARE:
        # What was typed, not a rounder number: 12.5 % is not 13 %.
        amount = formats.exact_percent(measure.target)
    else:
        amount = amount_text(measure.target / divisor(measure), unit_shown(measure))
    return translate("Map", "%s (what-if)") % amount if measure.from_goal else amount


def stage_name(column: Column) -> str:
    """Return what a column is of."""
    return column.name.text(formats.language()).replace("\u00ad", "")


def load_text(column: Column) -> str:
    """Return how many cards stand there: `4 of 3`, `21 cards`, `22 clients`."""
    if column.place.touchpoint:
        return ""
    if column.clients:
        return translate("Map", "%n client(s)", "", column.cards)
    if column.wip_limit:
        pair = formats.number(column.cards), formats.number(column.wip_limit)
        return translate("Map", "%s of max. %s") % pair
    return translate("Map", "%n card(s)", "", column.cards)


def _said(text: str) -> str:
    return translate("Map", text)
