"""Of which of several bodies of one kind a paragraph tells: 甲市妇联…。乙市妇联…。丙市妇联….

In: clauses in order. Out: what governs where the next of them begins, as what one plans, and when, is not what another
does. It stands alone because it follows who acts and not what is said of time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.phrases import is_organization

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.model import Sentence
    from kg.values.period import Period

KIND_AND_PLACE: Final = 2
"""Terms of a body that is told apart from others of its kind."""


class Bodies:
    """Follows the bodies that open the sentences of a paragraph."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._sentence: Sentence | None = None
        """The sentence that last opened with a body."""
        self._kind = self._place = ""
        self.governed: Period | None = None
        """What governed before the first of them."""

    def changes(self, sentence: Sentence, clause: Clause, governing: Period | None) -> bool:
        """Tell whether a clause opens what is told of another body than the last one of its kind in the paragraph.

        Args:
            sentence: the sentence.
            clause: the clause.
            governing: the period that governs up to it.

        Returns:
            Whether it does; never where it names a time before the body, which is the body's own then.
        """
        first = clause.subject[0] if clause.subject else None
        name = first.name if first is not None and is_organization(first) else None
        if first is None or name is None or len(name.terms) < KIND_AND_PLACE or sentence is self._sentence:
            return False
        before = self._sentence
        told = before is not None and before.paragraph == sentence.paragraph and name.terms[0] == self._kind
        another = told and not self.lexicon.vocabulary.places.within(name.terms[1], self._place)
        if not another:
            self.governed = governing
        self._sentence, self._kind, self._place = sentence, name.terms[0], name.terms[1]
        return another and not any(period.start < first.start for period in clause.periods)
