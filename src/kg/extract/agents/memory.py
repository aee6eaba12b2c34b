"""What the clauses read so far leave to those after them about who acts.

In: nothing. Out: one place for all that is carried through a report; whoever finds something puts it down here. It
stands alone so that what may change from clause to clause is in sight, and all else holds for the whole report.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Mention, Reference, Span


@dataclass(slots=True)
class Memory:
    """Who acted, who was named and where, as far as the next clause may go on with it."""

    sentence: Span | None = None
    """The sentence that is read: known again as the same span, not as an equal one."""
    unit: int = -1
    """The part of it that is read."""
    paragraph: int = -1
    """The paragraph that is read."""
    carried: Reference | None = None
    """Who acts where the clause names nobody."""
    carried_in: Span | None = None
    carried_unit: int = -1
    """The sentence that named the agent carried on, and which part of it."""
    partners: tuple[Reference, ...] = ()
    """Those beside the agent carried on."""
    acted: set[str] = field(default_factory=set)
    """The bodies that have acted in the sentence."""
    hosting: Reference | None = None
    """The body that heads what others help with, said right before in this part of the sentence."""
    protagonist: Reference | None = None
    """The first that acts: where nothing else tells whose report it is, it is this body's."""
    host: str = ""
    """The body that holds the event which is told of: it is not named in passing."""
    person: Reference | None = None
    person_in: tuple[Span, int] | None = None
    """The body of a person who acts, and the part of the sentence in which he does."""
    told_in: Span | None = None
    """The sentence that an officer of the body carried on tells."""
    parts_in: tuple[Span, int] | None = None
    """The part of a sentence in which 其中 divides what a body did among others."""
    passing: Reference | None = None
    """The firm, fund or society that acted last in the paragraph, while none other has been told of."""
    wider: Reference | None = None
    wider_in: tuple[Span | None, int] | None = None
    """The place around that of the report whose indicator was told last, and the part of the sentence that told it."""
    set_up: tuple[str, Reference] | None = None
    """The team that was set up last, and by whom."""
    place_told: Mention | None = None
    """The place that opens the subject of an earlier clause, with no body named since."""
    places_named: list[Mention] = field(default_factory=list)
    """The places that the text named last, by their names."""
    reporting: Reference | None = None
    """The body whose report an overseeing body hears."""
    round: Mention | None = None
    """The place of the part of a round-up that is told."""
    named_last: tuple[int, Reference] | None = None
    """Who acted last by name, whether carried on or not, and in which paragraph."""
    leading: tuple[int, Reference | None] | None = None
    """Who acts first in a paragraph, and in which."""
    items: int = 0
    items_in: Span | None = None
    """How many items of a list within one sentence have been read, and in which sentence."""
    before_items: Reference | None = None
    """The agent carried on before the list."""

    def enter_paragraph(self, paragraph: int) -> None:
        """Go on to a paragraph: who acted in the one before acts no further."""
        if paragraph != self.paragraph:
            self.paragraph, self.carried, self.items = paragraph, None, 0

    def enter_part(self, sentence: Span, unit: int) -> None:
        """Go on to a part of a sentence: who was beside the agent before is not so any more."""
        if sentence is not self.sentence or unit != self.unit:
            self.sentence, self.unit, self.partners, self.hosting = sentence, unit, (), None

    def go_on_with(self, agent: Reference) -> Reference:
        """Carry an agent on from this sentence, and return it."""
        self.carried, self.carried_in = agent, self.sentence
        return agent

    @property
    def acts_here(self) -> bool:
        """Whether who is carried on was named in the sentence that is read."""
        return self.carried is not None and self.carried_in is self.sentence
