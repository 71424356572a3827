"""How sample clients find the stages of the shipped journeys, and what they say of them."""

from typing import NamedTuple


class Found(NamedTuple):
    """Where the three ratings of a stage lie on average, and quotes of the glad and the others."""

    usability: float
    emotion: float
    solving: float
    glad: tuple[str, ...]
    sorry: tuple[str, ...]


# As both articles tell the journey: hope at first, toil in the middle, relief at the notary.
FOUND: dict[tuple[str, str], Found] = {
    ("owner", "awareness"): Found(
        1.0, 0.4, 0.7,
        ("Nach zehn Minuten wusste ich, was das Haus etwa wert ist.",
         "Er hat am selben Tag zurückgerufen."),
        ("Ich wollte erst nur eine Zahl, keinen Termin.",
         "Das Online-Formular fragt zu viel ab."),
    ),
    ("owner", "acquisition"): Found(
        0.8, 1.1, 0.9,
        ("Endlich jemand, der den Preis begründen kann.",
         "Die Wertermittlung war verständlich und ehrlich."),
        ("Ein anderer Makler hat mehr versprochen.",
         "Der Vertrag ist lang, den mussten wir zweimal lesen."),
    ),
    ("owner", "staging"): Found(
        -0.5, -0.7, 0.2,
        ("Sie besorgen ja alles selbst!",
         "Die Fotos sind viel schöner, als ich dachte."),
        ("Die Suche nach den Unterlagen hat mich Nerven gekostet.",
         "Warum braucht es vier Wochen bis zum Start?",
         "Zum dritten Mal nach der Teilungserklärung gefragt."),
    ),
    ("owner", "marketing"): Found(
        0.3, -0.3, 0.3,
        ("Der Bericht jeden Freitag beruhigt mich.",
         "Gut, dass nicht jeder einfach durchs Haus läuft."),
        ("Viele Besichtigungen, kein Angebot.",
         "Ich höre zu selten, was die Leute sagen."),
    ),
    ("owner", "transaction"): Found(
        0.7, 0.7, 1.3,
        ("Der Notartermin war entspannt, alles war vorbereitet.",
         "Die Übergabe lief wie abgesprochen."),
        ("Bis das Geld kam, haben wir schlecht geschlafen.",),
    ),
    ("owner", "after_sales"): Found(
        1.2, 1.6, 1.3,
        ("Wir haben Sie schon zweimal weiterempfohlen.",
         "Schön, dass Sie sich nach einem Jahr noch melden."),
        ("Die Rechnung kam ohne ein Wort dazu.",),
    ),
    ("buyer", "awareness"): Found(
        0.9, 0.5, 0.3,
        ("Die Antwort kam schneller als bei allen anderen.",
         "Man merkt, dass jemand das Haus kennt."),
        ("Im Portal standen die Nebenkosten nicht.",
         "Auf die Anfrage kam erst eine Standardmail."),
    ),
    ("buyer", "low_commitment"): Found(
        0.4, 0.4, 0.6,
        ("Er hat zugehört und nicht gleich verkauft.",
         "Die Vorschläge passten zu unserem Budget."),
        ("Das Exposé hatte keine Grundrisse.",
         "Drei Vorschläge lagen außerhalb unserer Gegend."),
    ),
    ("buyer", "high_commitment"): Found(
        0.5, 1.2, 0.6,
        ("Bei der Besichtigung hatten wir alle Zeit der Welt.",
         "Auf jede Frage gab es eine ehrliche Antwort."),
        ("Zwölf Leute im Wohnzimmer, das war kein Termin.",
         "Die Protokolle kamen erst nach der Zusage."),
    ),
    ("buyer", "fit"): Found(
        -0.3, -0.9, -0.1,
        ("Die Reservierung hat uns Luft für die Bank gegeben.",
         "Fair, dass niemand mehr dazwischenkam."),
        ("Der Preis hat sich in der letzten Woche bewegt.",
         "Wir wussten tagelang nicht, woran wir sind.",
         "Die Bank wollte dreimal andere Unterlagen."),
    ),
    ("buyer", "transaction"): Found(
        0.3, 0.6, 1.1,
        ("Der Entwurf wurde Zeile für Zeile erklärt.",
         "Beim Notar war nichts mehr offen."),
        ("Das Notardeutsch hat niemand übersetzt.",),
    ),
    ("buyer", "after_sales"): Found(
        1.1, 1.7, 1.2,
        ("Der Handwerkertipp war Gold wert.",
         "Zum Einzug lag ein Gruß vor der Tür."),
        ("Nach dem Schlüssel war es still.",),
    ),
}  # fmt: skip
ELSEWHERE = Found(
    0.6, 0.5, 0.5,
    ("Freundlich und verlässlich.", "Klare Worte, keine Überraschungen."),
    ("Zwischendurch hat es lange gedauert, bis eine Antwort kam.",),
)  # fmt: skip
SUBJECT = "Rückmeldung"
