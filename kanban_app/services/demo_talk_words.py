"""What was said and arranged in the sample data, in the words of a broker's notes."""

from typing import NamedTuple

from kanban_app.domain.activity import ActivityKind

CALL, EMAIL, LETTER, MEETING = (
    ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.LETTER, ActivityKind.MEETING,
)  # fmt: skip


class Talk(NamedTuple):
    """Something the broker does in a stage: what it was about, and what may come of it."""

    kind: ActivityKind
    subject: str
    outcomes: tuple[str, ...] = ()
    minutes: int = 0


TALKS: dict[tuple[str, str], tuple[Talk, ...]] = {
    ("owner", "awareness"): (
        Talk(
            CALL,
            "Erstkontakt",
            (
                "Möchte Marktwert wissen, Verkauf offen",
                "Ruft nach dem Urlaub zurück",
                "Termin in Aussicht",
            ),
            15,
        ),
        Talk(EMAIL, "Unterlage zur Wertermittlung", ("",)),
        Talk(
            CALL,
            "Nachgefasst",
            ("Redet erst mit den Geschwistern", "Vergleicht noch", "Termin vereinbart"),
            10,
        ),
        Talk(LETTER, "Marktbericht", ("",)),
    ),
    ("owner", "acquisition"): (
        Talk(
            CALL,
            "Nach der Bewertung gesprochen",
            (
                "Preis passt, überlegt noch die Laufzeit",
                "Hat ein zweites Angebot",
                "Sagt bis Freitag Bescheid",
            ),
            15,
        ),
        Talk(
            MEETING,
            "Wert und Verkaufsplan vorgestellt",
            ("Beide Eigentümer einverstanden", "Möchte höher einsteigen"),
            75,
        ),
        Talk(EMAIL, "Maklervertrag und Widerrufsbelehrung geschickt", ("",)),
    ),
    ("owner", "staging"): (
        Talk(EMAIL, "Unterlagenliste geschickt", ("Grundbuch und Pläne kommen",)),
        Talk(MEETING, "Fototermin", ("Bilder gut, Keller noch aufräumen",), 90),
        Talk(CALL, "Exposé besprochen", ("Freigabe kommt per E-Mail", "Zwei Sätze ändern"), 20),
    ),
    ("owner", "marketing"): (
        Talk(
            CALL,
            "Wochenanruf",
            ("Zufrieden mit dem Bericht", "Fragt nach dem Preis", "Besichtigungen nur nachmittags"),
            15,
        ),
        Talk(
            CALL,
            "Preis und Nachfrage besprochen",
            ("Bleibt beim Preis", "Senkung um 3 % ab Monatsende möglich"),
            25,
        ),
    ),
    ("owner", "transaction"): (
        Talk(EMAIL, "Notar beauftragt", ("",)),
        Talk(CALL, "Entwurf durchgegangen", ("Eine Frage zur Gewährleistung", "Keine Fragen"), 30),
    ),
    ("owner", "after_sales"): (
        Talk(CALL, "Bedankt und nachgefragt", ("Sehr zufrieden", "Empfiehlt uns den Nachbarn"), 10),
    ),
    ("buyer", "awareness"): (
        Talk(EMAIL, "Anfrage beantwortet", ("",)),
        Talk(
            CALL,
            "Zurückgerufen",
            ("Sucht seit drei Monaten", "Mailbox", "Kommt zur Besichtigung"),
            8,
        ),
    ),
    ("buyer", "low_commitment"): (
        Talk(
            CALL,
            "Bedarf geklärt",
            ("Suchprofil aufgenommen", "Finanzierung noch offen", "Will erst verkaufen"),
            15,
        ),
        Talk(ActivityKind.BROCHURE_SENT, "Exposé", ("",)),
        Talk(
            CALL,
            "Zum Exposé nachgefasst",
            ("Lage gefällt", "Zu klein", "Bespricht es am Wochenende"),
            10,
        ),
    ),
    ("buyer", "high_commitment"): (
        Talk(
            CALL,
            "Rückmeldung geholt",
            ("Will ein zweites Mal kommen", "Klärt mit der Bank", "Zögert wegen der Heizung"),
            12,
        ),
        Talk(EMAIL, "Unterlagen bereitgestellt", ("",)),
    ),
    ("buyer", "fit"): (
        Talk(
            CALL,
            "Finanzierungsstand erfragt",
            ("Zusage liegt vor", "Bank prüft noch eine Woche"),
            10,
        ),
        Talk(EMAIL, "Reservierung bestätigt", ("",)),
    ),
    ("buyer", "transaction"): (
        Talk(CALL, "Entwurf durchgegangen", ("Fragen zur Übergabe", "Einverstanden"), 25),
        Talk(CALL, "Darlehen erfragt", ("Unterschrieben", "Termin bei der Bank am Montag"), 8),
    ),
    ("buyer", "after_sales"): (
        Talk(CALL, "Zum Einzug gratuliert", ("Fühlt sich wohl", "Braucht einen Schreiner"), 10),
    ),
}
PLAIN = (Talk(CALL, "Telefonat", ("",), 10), Talk(EMAIL, "Nachricht", ("",)))

# How glad viewers without a doubt are.
LIKED = (2, 2, 1, 1, 1, 0)
# By the loss reason of the journey: what speaks against it.
OBJECTIONS: dict[str, str] = {
    "location": "Lage",
    "price": "Preis",
    "condition": "Zustand",
    "financing": "Finanzierung",
    "bought_other": "Zuschnitt",
}
DOUBTS = ("Preis", "Energie", "Zuschnitt", "Lage")
# What is arranged today and tomorrow, by journey and stage.
APPOINTMENTS: dict[tuple[str, str], tuple[ActivityKind, str, int]] = {
    ("owner", "awareness"): (MEETING, "Kennenlernen vor Ort", 45),
    ("owner", "acquisition"): (ActivityKind.VALUATION, "Bewertungstermin", 60),
    ("owner", "staging"): (MEETING, "Fototermin", 90),
    ("owner", "marketing"): (MEETING, "Besprechung mit dem Eigentümer", 30),
    ("buyer", "low_commitment"): (ActivityKind.VIEWING, "Besichtigung", 45),
    ("buyer", "high_commitment"): (ActivityKind.VIEWING, "Besichtigung", 45),
    ("buyer", "fit"): (MEETING, "Reservierung besprechen", 30),
    ("buyer", "transaction"): (CALL, "Entwurf durchgehen", 30),
}
