"""The rows of a form that ask what a client said of a stage: where, and how he found it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt

from kanban_app.domain.voice import SCALES, TEN
from kanban_app.ui.timeline.parts import InlineForm
from kanban_app.ui.timeline.requests import ActivityTyped, StageOffer
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.fields import ChoiceField
from kanban_app.ui.widgets.points import PointRow

_KEYS = ("stage", "touchpoint", "usability", "emotion", "solving")
_NONE = Choice("", "\u2013")


class VoiceRows:
    """Adds its rows to a form; `offer` says which stages there are to speak of."""

    def __init__(self, form: InlineForm) -> None:
        self._form = form
        self._offers: dict[str, StageOffer] = {}
        self._stage = self._touchpoint = self._scale = self._gone = ""
        self.stage, self.touchpoint = ChoiceField(form), ChoiceField(form)
        self.usability, self.emotion, self.solving = (PointRow(-2, 2, form) for _ in "123")
        form.add_row(("stage", self.stage), ("touchpoint", self.touchpoint))
        form.add_row(("usability", self.usability), ("emotion", self.emotion))
        form.add_row(("solving", self.solving))
        self.stage.typed.connect(form.follow)

    @property
    def filled(self) -> bool:
        """Return whether anything of it is said; a stage alone says nothing."""
        rated = any(field.value for field in (self.usability, self.emotion, self.solving))
        return rated or bool(self.touchpoint.value)

    @property
    def scale(self) -> str:
        """Return the scale that an answer is given on, "" if it is not known."""
        if self._scale and self.stage.value == self._stage:
            return self._scale
        offer = self._offers.get(self.stage.value)
        return (offer.scale or TEN) if offer else ""

    @property
    def limits(self) -> tuple[int, int]:
        """Return the lowest and the highest answer."""
        return SCALES[self.scale or TEN]

    def offer(self, offers: Sequence[StageOffer]) -> None:
        """Let these stages be spoken of."""
        self._offers = {offer.key: offer for offer in offers}
        self._show_stages()

    def begin(self, typed: ActivityTyped) -> None:
        """Show what an activity says of a stage."""
        self._stage, self._touchpoint, self._scale = typed.stage, typed.touchpoint, typed.scale
        self._show_stages()
        self.stage.set_value(typed.stage)
        self.follow()
        self.touchpoint.set_value(typed.touchpoint)
        for field, value in (
            (self.usability, typed.usability),
            (self.emotion, typed.emotion),
            (self.solving, typed.solving),
        ):
            field.set_value("" if value is None else str(value))

    def with_typed(self, typed: ActivityTyped, *, survey: bool) -> ActivityTyped:
        """Return an activity with what is typed here; only a survey is answered on a scale."""
        return replace(
            typed,
            stage=self.stage.value,
            touchpoint=self.touchpoint.value,
            usability=self.usability.point,
            emotion=self.emotion.point,
            solving=self.solving.point,
            scale=self.scale if survey and typed.rating is not None else "",
        )

    def follow(self) -> None:
        """Offer the touchpoints of the stage that is chosen."""
        offer = self._offers.get(self.stage.value)
        points = list(offer.touchpoints) if offer else []
        if self._touchpoint and self.stage.value == self._stage:
            known = {point.key for point in points}
            # What the map does not know any more was said all the same.
            points += [self._said()] * (self._touchpoint not in known)
        held = self.touchpoint.value
        self.touchpoint.show_choices([_NONE, *points])
        self.touchpoint.set_value(held)

    def _said(self) -> Choice:
        """Return the touchpoint of the activity; without a stage it may be that of any."""
        key = self._touchpoint
        known = (p for o in self._offers.values() for p in o.touchpoints if p.key == key)
        return next(known, Choice(key, key))

    def show(self, *, shown: bool) -> None:
        """Show the rows or not."""
        self._form.show_row(_KEYS, shown=shown)

    def focus(self) -> None:
        """Give the keyboard to the first rating."""
        self.usability.points[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def word_gone(self, text: str) -> None:
        """Say how a stage is called that is no more."""
        self._gone = text
        self._show_stages()

    def _show_stages(self) -> None:
        choices = [_NONE, *(Choice(o.key, o.name) for o in self._offers.values())]
        if self._stage and self._stage not in self._offers:
            choices.append(Choice(self._stage, self._gone))
        held = self.stage.value
        self.stage.show_choices(choices)
        self.stage.set_value(held)
