"""The balance of both sides in words: which loop needs leads, and buyers per home."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.balance_sides import Need, SideBalance, SideRow
from kanban_app.domain.deal import Side
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_node_words import DOT
from kanban_app.ui.theme import Tone
from kanban_app.ui.wheel.panels.values import Figure, NeedLine, NeedValue

translate = QCoreApplication.translate
_CENTS, _THOUSAND = 100, 1_000


def need_value(told: SideBalance, *, past: bool = False) -> NeedValue:
    """Return the balance as a sentence, figures and lines; of the `past` only cards are known."""
    words, tone = _sentence(told.need)
    return NeedValue(
        words, _reason(told.need), tone, _figures(told), _lines(told.by_price, _band),
        _lines(told.by_place, _place), _apart(), _today() if past else "",
    )  # fmt: skip


def _sentence(need: Need) -> tuple[str, Tone]:
    if not need.sales and not need.purchases:
        return translate("wheel_need", "Neither side has open cards that may be won."), "text"
    if need.side is None:
        return translate("wheel_need", "Both loops are in balance."), "good"
    if need.side is Side.OWNER:
        words = translate("wheel_need", "The owners' loop needs leads now")
    else:
        words = translate("wheel_need", "The buyers' loop needs leads now")
    if need.leads is None:
        return f"{words}.", "warn"
    return f"{words}: {translate('wheel_need', 'about %n lead(s).', '', need.leads)}", "warn"


def _reason(need: Need) -> str:
    """Return what is compared with what, and where the number of leads comes from."""
    if not need.sales and not need.purchases:
        return ""
    words = translate(
        "wheel_need",
        "Every deal needs an owner and a buyer: the owners' open cards let {sales} sales be "
        "expected, the buyers' open cards {purchases} purchases.",
    )
    sales, purchases = formats.number(need.sales, 1), formats.number(need.purchases, 1)
    words = words.replace("{sales}", sales).replace("{purchases}", purchases)
    if need.side is not None and need.leads is not None:
        gap = formats.number(abs(need.sales - need.purchases), 1)
        why = translate(
            "wheel_need",
            "%s are missing; many leads are needed for them because only some ever close.",
        )
        words += " " + why % gap
    return words


def _apart() -> str:
    return translate(
        "wheel_need",
        "Seeking buyers per home is another measure: how many search right now. Not all of them "
        "buy, so there can be many of them and still too few purchases.",
    )


def _today() -> str:
    """Return what is said on a past day: what homes and profiles were then is not kept."""
    return translate("wheel_need", "Homes and search profiles are those of today.")


def _figures(told: SideBalance) -> tuple[Figure, ...]:
    whole, need = told.whole, told.need
    ratio = whole.per_property
    each = formats.NONE if ratio is None else formats.number(ratio, 1)
    cards = translate("wheel_need", "from open cards")
    return (
        Figure(
            translate("wheel_need", "Expected sales"), formats.number(need.sales, 1), "", cards
        ),
        Figure(
            translate("wheel_need", "Expected purchases"), formats.number(need.purchases, 1), "",
            cards,
        ),
        Figure(
            translate("wheel_need", "Seeking buyers"), formats.number(len(whole.buyers)), "",
            translate("wheel_need", "search profiles"),
        ),
        Figure(
            translate("wheel_need", "Homes on the market"),
            formats.number(len(whole.properties)), "",
            translate("wheel_need", "%s buyers per home") % each,
        ),
    )  # fmt: skip


def _lines(rows: Sequence[SideRow], name_of: Callable[[SideRow], str]) -> tuple[NeedLine, ...]:
    most = max((max(len(r.buyers), len(r.properties)) for r in rows), default=1)
    # Those that say nothing come last.
    told = sorted(rows, key=lambda row: row.low_cents is None and not row.place)
    return tuple(_line(row, name_of(row), most) for row in told)


def _line(row: SideRow, name: str, most: int) -> NeedLine:
    buyers, homes, ratio = len(row.buyers), len(row.properties), row.per_property
    spoken = DOT.join(
        (
            name,
            translate("wheel_need", "%n buyer(s)", "", buyers),
            translate("wheel_need", "%n home(s)", "", homes),
        )
    )
    return NeedLine(
        name, buyers / most, homes / most, f"{buyers} : {homes}",
        formats.NONE if ratio is None else formats.number(ratio, 1),
        "warn" if buyers and not homes else "text", spoken, row.cards,
    )  # fmt: skip


def _band(row: SideRow) -> str:
    if row.low_cents is None:
        return translate("wheel_need", "no price said")
    low = formats.number(row.low_cents // _CENTS // _THOUSAND)
    if row.high_cents is None:
        return translate("wheel_need", "from €%sk") % low
    high = formats.number(row.high_cents // _CENTS // _THOUSAND)
    if not row.low_cents:
        return translate("wheel_need", "up to €%sk") % high
    return translate("wheel_need", "€%s–%sk") % (low, high)


def _place(row: SideRow) -> str:
    return row.place or translate("wheel_need", "no place said")
