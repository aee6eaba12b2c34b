"""What an extractor returns, held against the text before anything is made of it.

In: a document and statements. Out: the statements that the text bears out, and the others with what is wrong about
each. It stands alone because every extractor is held to it, whoever wrote it: a quote, a name or a number that does not
stand at its offsets was made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import NotAQuantity
from kg.extract.script import to_readable
from kg.values import find_quantities, parse_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Document, Measure, Mention, Span, Statement
    from kg.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing about a statement that its text does not bear out."""

    check: str
    """``document``, ``sentence``, ``quote``, ``name``, ``number`` or ``confidence``."""
    value: str
    """What the extractor said."""
    message: str
    message_zh: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A statement that does not go on, and why."""

    statement: Statement
    reasons: tuple[Reason, ...]


def check_statements(
    document: Document, statements: Iterable[Statement]
) -> tuple[tuple[Statement, ...], tuple[Refused, ...]]:
    """Hold statements against the text that they were read from.

    Args:
        document: the document.
        statements: what an extractor read in it.

    Returns:
        The statements that hold, in their order, and those that do not: of another document, in no sentence of it,
        with a name or a quantity that does not stand at its offsets, or with a value that the quantity there does not
        have, or with a figure that is a part of none that was read.
    """
    told = tuple(statements)
    sentences = {sentence.span for sentence in document.sentences}
    figures = {measure.span for statement in told for measure in statement.measures}
    held, refused = [], []
    for statement in told:
        reasons = (*_reasons(document, statement, sentences), *_loose_parts(statement, figures))
        if reasons:
            refused.append(Refused(statement, reasons))
        else:
            held.append(statement)
    return tuple(held), tuple(refused)


def _reasons(document: Document, statement: Statement, sentences: set[Span]) -> Iterator[Reason]:
    if statement.document != document.identifier:
        yield Reason("document", statement.document, "The statement names another document.", "陈述所属文档不符。")
    if statement.sentence not in sentences:
        value = f"{statement.sentence.start}..{statement.sentence.end}"
        yield Reason("sentence", value, "No sentence of the document stands there.", "文档在该处没有这一句。")
    elif statement.span not in statement.sentence or not statement.span:
        value = f"{statement.span.start}..{statement.span.end}"
        yield Reason("quote", value, "The quote does not lie within its sentence.", "引文不在其所在的句子之内。")
    if not 0 <= statement.confidence <= 1:
        yield Reason("confidence", str(statement.confidence), "It is not between 0 and 1.", "置信度不在 0 与 1 之间。")
    for mention in mentions_of(statement):
        if mention.span.of(document.text) != mention.text:
            message = "This name does not stand at its offsets in the text."
            yield Reason("name", mention.text, message, "原文该处没有这一名称。")
    for measure in statement.measures:
        if measure.span not in statement.sentence:
            message = "The quantity does not lie within the sentence."
            yield Reason("number", measure.quantity.text, message, "数量不在该句之内。")
        elif not _is_written(document, measure):
            message = "This quantity, with this value and these bounds, does not stand at its offsets in the text."
            yield Reason("number", measure.quantity.text, message, "原文该处没有这一数量，或数值、上下限不符。")


def _loose_parts(statement: Statement, figures: set[Span]) -> Iterator[Reason]:
    """Yield the figures that are said to be a part of what is no figure, or of themselves."""
    for measure in statement.measures:
        whole = measure.part_of
        if whole is not None and (whole == measure.span or whole not in figures):
            message = "The figure that this one is a part of was not read."
            yield Reason("number", measure.quantity.text, message, "该数量所属的总数未被读出。")


def mentions_of(statement: Statement) -> Iterator[Mention]:
    """Yield everything that a statement says by words of the text."""
    yield statement.predicate
    for reference in (statement.agent, *statement.partners, statement.place):
        if reference is not None:
            yield reference.mention
    for mention in (statement.object, statement.distinction):
        if mention is not None:
            yield mention
    yield from statement.programmes
    yield from statement.beneficiaries
    for measure in statement.measures:
        yield from measure.counted
        yield from measure.beneficiaries


def _is_written(document: Document, measure: Measure) -> bool:
    """Tell whether a measure's number stands where it says, with its value and bounds."""
    written, quantity = measure.span.of(document.text), measure.quantity
    if written != quantity.text or (quantity.start, quantity.end) != (measure.span.start, measure.span.end):
        return False
    try:
        found = parse_quantity(to_readable(written))
    except NotAQuantity:
        return any(_is_same(one, quantity) for one in _around(document, measure))
    return _is_same(found, quantity) or any(_is_same(one, quantity) for one in _around(document, measure))


def _around(document: Document, measure: Measure) -> Iterator[Quantity]:
    """Read the quantities of the sentence that overlap a measure: what stands before a number may bound it."""
    for sentence in document.sentences:
        if measure.span in sentence.span:
            offset = sentence.span.start
            for found in find_quantities(to_readable(sentence.span.of(document.text))):
                if offset + found.start < measure.span.end and measure.span.start < offset + found.end:
                    yield found


def _is_same(one: Quantity, other: Quantity) -> bool:
    return (one.value, one.lower, one.upper) == (other.value, other.lower, other.upper)
