"""Everything stored about one person as a letter, to be read by that person.

Art. 12 and 15 GDPR ask for plain language: no keys, no identities, no codes. The raw and complete
data are the JSON file. Words are drawn, never read as HTML: a name cannot become part of the page.
"""

from kanban_app.domain.moment import LocalDays
from kanban_app.domain.person import Handout
from kanban_app.ui.paper.letter import Letter
from kanban_app.ui.paper.person_cases import write_cases
from kanban_app.ui.paper.person_front import write_front
from kanban_app.ui.paper.person_self import write_consents, write_self
from kanban_app.ui.paper.person_talks import write_talks, write_tasks
from kanban_app.ui.paper.person_things import write_brought, write_properties, write_search
from kanban_app.ui.paper.person_words import Words, translate


def person_pdf(handout: Handout, days: LocalDays) -> bytes:
    """Return the letter as PDF, A4 upright."""
    person = handout.person
    name = translate("Person", "Data stored about %s") % person.name
    as_of = translate("Person", "As of %s") % Words(handout, days).moment({"at": person.at}, "at")
    return person_letter(handout, days).pdf(name, f"{name} · {as_of}")


def person_letter(handout: Handout, days: LocalDays) -> Letter:
    """Return what the letter says; what is empty is left out."""
    words, letter = Words(handout, days), Letter()
    for write in (
        write_front, write_self, write_consents, write_cases, write_talks, write_tasks,
        write_properties, write_search, write_brought, _write_rest,
    ):  # fmt: skip
        write(letter, words)
    return letter


def _write_rest(letter: Letter, words: Words) -> None:
    drafts = [*words.records("drafts"), *words.records("form_drafts")]
    journal = words.handout.person.journal
    if not drafts and not journal:
        return
    letter.heading(translate("Person", "Changes and drafts"))
    if journal:
        kept = translate(
            "Person",
            "Besides, %n change(s) of these data are kept so that they can be undone.",
            "",
            journal,
        )
        letter.paragraph(kept)
    for draft in drafts:
        letter.paragraph(
            translate(
                "Person", "Begun on %s and not stored yet: what was typed is in the data file."
            )
            % words.moment(draft, "at")
        )
