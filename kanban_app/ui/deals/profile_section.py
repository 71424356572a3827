"""What the inspector says of matching: the search profile of a buyer, and who or what fits."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.search_profile import ProfileFields
from kanban_app.services.match_scores import Pair
from kanban_app.ui.deals.profile_words import summary
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.property_words import DOT
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import Button, GhostButton
from kanban_app.ui.widgets.form_rows import RIGHT, SIDE
from kanban_app.ui.widgets.sheet import Rule

MOST = 3
# The width of the words of a match, and of the name in them.
_LONGEST, _LEAST = 70 * UNIT, 20 * UNIT


class Named(NamedTuple):
    """A match by the name of its other side, and what tells two of one name apart."""

    pair: Pair
    name: str
    about: str = ""


class CardMatches(NamedTuple):
    """Whether a card is a buyer's, what it looks for, and the best of the `held` matches."""

    buyer: bool
    fields: ProfileFields | None = None
    best: Sequence[Named] = ()
    held: int = 0


class ProfileSection(QWidget):
    """Shows the profile in a line and the best matches by name; each name opens what it names."""

    edit_wanted = Signal()
    # The pair that was chosen, as an object: ids may pass 32 bits.
    match_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = CardMatches(buyer=False)
        self.heading = PlainLabel("", SIZE_S, bold=True, tone="text_2")
        self.line = PlainLabel("", SIZE_M)
        self.line.setWordWrap(True)
        self.edit = Button("", small=True, icon="pencil")
        self.edit.clicked.connect(self.edit_wanted)
        self.count = PlainLabel("", SIZE_S, bold=True, tone="text_2")
        self.names = [_Name(self) for _ in range(MOST)]
        for name in self.names:
            name.chosen.connect(self.match_chosen)
        self._lay_out()
        self.show_matches(None)

    def show_matches(self, shown: CardMatches | None) -> None:
        """Show what is known of a card; a card that nothing can fit shows no section."""
        self.setVisible(shown is not None and (shown.buyer or shown.held > 0))
        if shown is None:
            return
        self._shown = shown
        for part in (self.heading, self.line, self.edit):
            part.setVisible(shown.buyer)
        self.count.setVisible(shown.held > 0)
        for place, name in enumerate(self.names):
            name.setVisible(place < len(shown.best))
            if place < len(shown.best):
                name.show_match(shown.best[place], "house" if shown.buyer else "person")
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        shown, fields = self._shown, self._shown.fields
        self.heading.setText(self.tr("Search profile"))
        if fields is None:
            self.line.setText(self.tr("Nobody has said yet what is looked for."))
            self.edit.setText(self.tr("Say what is looked for"))
        else:
            said = summary(fields) or self.tr("asks for nothing yet")
            resting = self.tr("Resting: %s") % said
            self.line.setText(said if fields.active else resting)
            self.edit.setText(self.tr("Edit"))
        self.edit.setAccessibleName(self.tr("Edit the search profile"))
        if shown.buyer:
            count = self.tr("%n fitting propert(y/ies)", "", shown.held)
        else:
            count = self.tr("%n fitting search profile(s)", "", shown.held)
        some = shown.held > len(shown.best)
        self.count.setText(self.tr("%s, the best:") % count if some else count)

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, 0, RIGHT, 0)
        inner.setSpacing(UNIT)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.edit)
        inner.addLayout(top)
        inner.addWidget(self.line)
        inner.addWidget(self.count)
        for name in self.names:
            inner.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * UNIT)
        column.addWidget(Rule(self))
        column.addLayout(inner)


class _Name(GhostButton):
    """The other side of a match, to be opened."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, icon="house", small=True)
        self._pair: Pair | None = None
        self.clicked.connect(self._on_clicked)

    def show_match(self, named: Named, picture: str) -> None:
        """Show the name and the score, after a picture of what is named."""
        self._pair, self._icon = named.pair, picture
        tail = "".join(f"{DOT}{part}" for part in (named.about, str(named.pair.score)) if part)
        metrics = self.fontMetrics()
        room = _LONGEST - metrics.horizontalAdvance(tail)
        name = metrics.elidedText(named.name, Qt.TextElideMode.ElideRight, max(room, _LEAST))
        self.setText(f"{name}{tail}")
        whole = f"{named.name}{tail}"
        self.setToolTip(plain_tooltip(whole) if name != named.name else "")
        self.setAccessibleName(whole)
        self.updateGeometry()

    def _on_clicked(self) -> None:
        if self._pair is not None:
            self.chosen.emit(self._pair)
