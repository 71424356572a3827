"""The panels' values as the pictures of the design show them, made by hand."""

from kanban_app.domain.ids import CardId, StageId
from kanban_app.ui.wheel.panels.values import (
    BalanceLine,
    CardLine,
    CauseLine,
    EdgeLine,
    FactLine,
    Figure,
    FrictionLine,
    GoalLine,
    LedgerStage,
    NeedLine,
    NeedValue,
    Range,
    ResultLine,
    RootValue,
    StageValue,
    TreeLine,
    WhatIfValue,
    WheelValue,
)
from kanban_app.ui.widgets.choices import Choice

ACQUISITION = StageId(2)
_STAGES = (
    ("Sensibilisierung", "#56707F", 3_900, 16), ("Erwerb", "#1F6FB2", 18_600, 19),
    ("Staging", "#138086", 4_100, 3), ("Marketing", "#2E7D46", 13_800, 10),
    ("Transaktion", "#8A5A00", 5_200, 4), ("Sensibilisierung", "#7A6652", 1_400, 15),
    ("Geringe Leistungsbereitschaft", "#B85C00", 3_600, 17),
    ("Hohe Leistungsbereitschaft", "#B5413A", 6_900, 17),
    ("Fit", "#98306A", 7_300, 11), ("Transaktion", "#8A5A00", 2_100, 2),
)  # fmt: skip
_BALANCE = (
    ("Vor 12 Monaten", 0, 168_400, "168.400", "text_2"),
    ("Zugeführt", 168_400, 229_600, "+61.200", "good"),
    ("Gewonnen", 229_600, 516_500, "+286.900", "good"),
    ("Zurückgestuft", 502_200, 516_500, "\N{MINUS SIGN}14.300", "bad"),
    ("Verloren", 449_600, 502_200, "\N{MINUS SIGN}52.600", "bad"),
    ("Abgerechnet", 201_000, 449_600, "\N{MINUS SIGN}248.600", "accent"),
    ("Verblasst", 197_900, 201_000, "\N{MINUS SIGN}3.100", "bad"),
    ("Neu bewertet", 193_700, 197_900, "\N{MINUS SIGN}4.200", "text_3"),
    ("Neu geschätzt", 193_700, 196_500, "+2.800", "text_3"),
    ("Heute", 0, 196_500, "196.500", "text_2"),
)


def eur(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") + " €"


def a_cause(name: str, amount: int, number: int, *, hatched: bool = False) -> CauseLine:
    cards = tuple(CardId(i) for i in range(1, number + 1))
    title = f"Erwerb: {name}"
    return CauseLine(title, name, amount / 8_100, eur(amount), str(number), cards, hatched)


CAUSES = (
    a_cause("Anderer Makler beauftragt", 8_100, 5),
    a_cause("Preis nicht vereinbar", 5_900, 4),
    a_cause("Verkauf verschoben", 3_200, 3),
    a_cause("Zurückgestuft", 1_400, 1),
    a_cause("Stockt, länger als 52 T.", 4_700, 2, hatched=True),
)
CARDS = (
    CardLine(CardId(1), "Lindner, Marta", "Doppelhaushälfte, Fürth", "4 T."),
    CardLine(CardId(2), "Ehep. Sorge", "ETW 84 m², Erlangen", "9 T."),
    CardLine(CardId(3), "Erbengem. Haas", "MFH, Nürnberg", "17 T."),
    CardLine(CardId(4), "Yildiz, Kemal", "Reihenhaus, Zirndorf", "28 T."),
    CardLine(CardId(5), "Pohl, Agnes", "Bungalow, Stein", "55 T.", late=True),
    CardLine(CardId(6), "Dr. Vogt", "Villa, Erlangen", "61 T.", late=True),
)
TREE = (
    TreeLine(CardId(12), 1, "Lenz, Petra", "Empfehlung · Abschluss 3.9.2025", "19.470 €"),
    TreeLine(CardId(13), 2, "Kaya, Tim", "Empfehlung · Erwerb", "offen 7.400 €"),
    TreeLine(CardId(14), 1, "Brandt, Anna", "Käufer verkauft · Staging", "offen 4.600 €"),
)
ROOTS = (
    RootValue(
        CardId(11), None, "Fam. Brandt", "2 Generationen · 1 von 3 gewonnen", "42.300 €",
        "offen 12.000 €", TREE,
    ),
    RootValue(
        CardId(21), None, "Okoye, Jens", "1 Generation · 0 von 1 gewonnen", "18.200 €",
        "offen 6.100 €", TREE[:1], planned=True,
    ),
)  # fmt: skip
GOALS = (GoalLine(ACQUISITION, "Erwerb", "#1F6FB2", "60 % · 30 T.", "heute 53 %, 33 T."),)


def a_wheel() -> WheelValue:
    return WheelValue(
        figures=(
            Figure("Selbstantrieb", "0,29", "", "1 Abschluss bringt 1,42", "Eigenwert von K"),
            Figure("Umlaufzeit", "412", "Tage", "Median, 9 Umläufe"),
            Figure("Drehzahl", "0,89", "im Jahr", "vor 90 Tagen 0,81"),
            Figure("Weiterempfehlung", "+48", "NPS", "13 / 5 / 3 von 21"),
        ),
        few="",
        friction=tuple(
            FrictionLine(StageId(i), name, ink, lost / 18_600, eur(lost), f"{share} %")
            for i, (name, ink, lost, share) in enumerate(_STAGES, 1)
        ),
        friction_note="Verlust, Anteil am Zufluss",
        balance=tuple(
            BalanceLine(name, low / 516_500, high / 516_500, said, tone, total=low == 0)
            for name, low, high, said, tone in _BALANCE
        ),
        balance_note="12 Monate, €",
        facts=(
            FactLine("Empfehlung", "31 %", "24 von 84", "Kaplan-Meier"),
            FactLine("Masse", "38,5", "Ø 35,1 im Jahr"),
        ),
        edges=(
            EdgeLine(CardId(11), CardId(12), "Fam. Brandt → Petra Lenz", "Empfehlung · Erwerb"),
            EdgeLine(CardId(21), CardId(22), "Jens Okoye → Haus Am Anger 4", "Käufer verkauft"),
            EdgeLine(CardId(31), CardId(32), "Ruth Seidel → Ruth Seidel", "Weiteres Objekt"),
            EdgeLine(CardId(41), CardId(42), "Ehep. Wirth → Tim Kaya", "Abschluss 3.9.2025"),
        ),
        edges_note="22 Zugänge, 5 Abschlüsse",
        roots=ROOTS,
        ledger=(
            LedgerStage(ACQUISITION, "Eigentümer: Erwerb", "#1F6FB2", "18.600 €", CAUSES),
            LedgerStage(StageId(4), "Eigentümer: Marketing", "#2E7D46", "13.800 €", CAUSES[:2]),
        ),
        ledger_figures=(
            Figure("Verloren", "66.900 €", "", "41 Karten"),
            Figure("Stockt oder wartet", "12.300 €", "", "7 Karten"),
        ),
        goals=GOALS,
    )


def a_stage() -> StageValue:
    return StageValue(
        stage=ACQUISITION,
        name="Erwerb",
        question="Woran erkennt der Eigentümer, dass ich der richtige Makler bin?",
        colour="#1F6FB2",
        figures=(
            Figure("Karten", "6", "von max. 8", "Gewicht 27.900 €"),
            Figure("Durchsatz", "19", "in 12 Monaten", "16 im Vorjahr"),
            Figure("Umwandlung", "53 %", "", "19 von 36, 37–68 %"),
            Figure("Tage, Median", "33", "", "Ziel 30, 85 % in 52"),
        ),
        lost_note="18.600 €, 19 %",
        causes=CAUSES,
        cards=CARDS,
        goal="Ihr Ziel: 60 % · 30 T.",
    )


def a_need() -> NeedValue:
    return NeedValue(
        sentence="Jetzt braucht der Kreis der Eigentümer Kontakte.",
        reason="Auf 4 Objekte am Markt kommen 23 suchende Käufer, am meisten bis 400.000 €.",
        tone="text",
        figures=(
            Figure("Suchende Käufer", "23", "", "41 Suchprofile"),
            Figure("Objekte am Markt", "4", "", "5,8 Käufer je Objekt"),
        ),
        prices=(
            NeedLine("bis 250.000 €", 0.6, 0.1, "6 : 0", "–", "warn"),
            NeedLine("bis 400.000 €", 1.0, 0.2, "12 : 2", "6,0", "warn"),
            NeedLine("bis 600.000 €", 0.3, 0.2, "4 : 2", "2,0"),
        ),
        places=(NeedLine("Freiburg", 1.0, 0.3, "14 : 3", "4,7", "warn"),),
    )


def a_whatif() -> WhatIfValue:
    return WhatIfValue(
        stages=(Choice("1", "Eigentümer: Sensibilisierung"), Choice("2", "Eigentümer: Erwerb")),
        stage=ACQUISITION,
        conversion=Range(0, 100, 53, 60),
        days=Range(1, 120, 33, 30),
        conversion_note="heute 53 % · 19 von 36",
        days_note="heute 33 T., Median · 85 % in 52 T.",
    )


RESULTS = (
    ResultLine("Provision, nächste 12 Monate", "184.200 €", "201.700 €", "+17.500 €", "good"),
    ResultLine("Selbstantrieb", "0,29", "0,33", "+0,04", "good", "1 Abschluss bringt 1,49"),
)
