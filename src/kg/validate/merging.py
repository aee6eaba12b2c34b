"""What a file of RDF says of things that other documents describe: it may say more, and may not contradict.

In: the quads of one file, what the other documents say of the same things, the shapes. Out: the quads that may stand
beside theirs, and what is left out, with the reason. It stands alone because a document's graph can keep every shape by
itself and still give, merged with others, an activity two statuses or an organization two names.

References:
    RDF 1.1 Semantics, W3C Recommendation 2014, section 4.1 (merging); SHACL, 2017, section 3.4 (validation).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.base import whole_of
from kg.namespaces import PREFIXES, shorten
from kg.validate.data import GENERATED, LABEL, PERSON, TYPE, document_of, text_of
from kg.validate.separation import Rejected, keep_sound
from kg.validate.violation import VIOLATION, Violation

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from kg.validate.data import Term
    from kg.validate.validator import Validator

NAME: Final = ox.NamedNode(PREFIXES["schema"] + "name")
JOB_TITLE: Final = ox.NamedNode(PREFIXES["schema"] + "jobTitle")
MEMBER_OF: Final = ox.NamedNode(PREFIXES["org"] + "memberOf")
MEMBERSHIP: Final = ox.NamedNode(PREFIXES["org"] + "Membership")
_MEMBER, _ORGANIZATION, _ROLE = (ox.NamedNode(PREFIXES["org"] + name) for name in ("member", "organization", "role"))
OWNED: Final = frozenset(
    ox.NamedNode(PREFIXES[prefix] + name)
    for prefix, name in (
        ("kg", "Activity"),
        ("kg", "Measure"),
        ("oa", "SpecificResource"),
        ("oa", "TextPositionSelector"),
        ("oa", "TextQuoteSelector"),
        ("org", "Membership"),
        ("prov", "Activity"),
        ("prov", "Entity"),
        ("schema", "Article"),
        ("schema", "Dataset"),
    )
)
"""Classes of what one document says or is: nobody else can say more of it in the words of the ontology."""
STATEMENT: Final = "merge-statement"
POST: Final = "merge-post"
TERM: Final = "merge-term"
_TERMS: Final = frozenset(
    ox.NamedNode(PREFIXES["owl"] + name) for name in ("Class", "ObjectProperty", "DatatypeProperty", "Ontology")
)
_HIERARCHY: Final = frozenset(ox.NamedNode(PREFIXES["skos"] + name) for name in ("broader", "narrower", "inScheme"))
_MESSAGES: Final = {
    STATEMENT: (
        "what a document states can be changed in that document alone; leave it out, or state your own with evidence",
        "一篇文档的说法及其出处只能由该文档自己改动；请删去，或另立带证据的活动或任职",
    ),
    POST: (
        "documents tell the posts of this person; tell another as an org:Membership of its own, with its evidence",
        "此人的任职由各文档叙明；如有其他任职，请另立带证据的 org:Membership",
    ),
    TERM: (
        "the ontology says what its terms mean; leave it out, or build with an ontology of your own (--ontology)",
        "术语的含义由本体规定；请删去，或用 --ontology 指定自己的本体",
    ),
}
"""For each check: the remedy, in English and in Chinese."""
VOCABULARY: Final = "vocabulary"


class Described:
    """What documents say, by the thing that they say it of."""

    def __init__(self, quads: Iterable[ox.Quad] = ()) -> None:
        """Index quads."""
        self._by_subject: defaultdict[Term, dict[ox.Quad, None]] = defaultdict(dict)
        self._by_object: defaultdict[Term, dict[ox.Quad, None]] = defaultdict(dict)
        self.add(quads)

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Add what one more document says."""
        for quad in quads:
            self._by_subject[quad.subject][quad] = None
            if isinstance(quad.object, ox.NamedNode):
                self._by_object[quad.object][quad] = None

    def of(self, node: Term) -> Collection[ox.Quad]:
        """Return what is said of a thing."""
        return self._by_subject.get(node, {})

    def pointing_to(self, node: Term) -> Collection[ox.Quad]:
        """Return what is said of others by naming a thing."""
        return self._by_object.get(node, {})

    def classes(self, node: Term) -> set[Term]:
        """Return what a thing is said to be."""
        return {quad.object for quad in self.of(node) if quad.predicate == TYPE}

    def new_types(self, quads: Iterable[ox.Quad]) -> list[ox.Quad]:
        """Return those quads that say of a thing what it is, where nobody has said so."""
        return [quad for quad in quads if quad.predicate == TYPE and quad.object not in self.classes(quad.subject)]


def settle(
    quads: Sequence[ox.Quad], others: Described, validator: Validator, source: str
) -> tuple[list[ox.Quad], tuple[Rejected, ...]]:
    """Leave out of a file what contradicts other documents.

    What reports and the vocabulary say of a statement, a document or a term is theirs: a file may repeat it, and add
    properties that the ontology does not declare (``rdfs:seeAlso``). Of places, organizations, programmes, groups and
    people a file may say all that leaves the merge as sound as it is without the file. A post of a person whose posts
    others tell is a claim like any statement: it stands if the file has a membership that bears it out, since a
    membership has evidence.

    Args:
        quads: of one document's graph, sound by itself.
        others: what other documents and the vocabulary say of the same things.
        validator: the shapes.
        source: the file's name, for the reasons.

    Returns:
        The quads that stay, in their order, and what is left out, sorted.
    """
    if not quads:
        return [], ()
    settling = _Settling(quads[0].graph_name, others, validator, source)
    kept = list(quads)
    while blamed := settling.find(kept):
        gone = settling.leave_out(blamed)
        kept = [quad for quad in kept if quad not in gone]
    if not settling.reasons:
        return kept, ()
    known = [violation for found in settling.reasons.values() for violation in found]
    sound, rejected = keep_sound(kept, validator.validate, known)
    documents = sorted({name for names in settling.against.values() for name in names})
    left_out = [replace(one, against=settling.against_of(one) or tuple(documents)) for one in rejected]
    return sound, _joined([*left_out, *settling.rows()])


class _Settling:
    """One file beside the others."""

    def __init__(self, graph: Term | ox.DefaultGraph, others: Described, validator: Validator, source: str) -> None:
        self.graph, self.others, self.validator, self.source = graph, others, validator, source
        self.document = document_of(graph)
        self.reasons: defaultdict[Term, list[Violation]] = defaultdict(list)
        self.against: defaultdict[Term, set[str]] = defaultdict(set)
        self._gone: defaultdict[Term, list[ox.Quad]] = defaultdict(list)

    def find(self, quads: Sequence[ox.Quad]) -> list[tuple[ox.Quad, Term, Violation]]:
        """Find what contradicts: the quad, the thing that it is wrong of, and the reason."""
        own = self._provenance(quads)
        news = [quad for quad in quads if quad.subject not in own and not self._is_said(quad)]
        owned = list(self._of_others(news, _posts(quads)))
        if owned:
            return owned
        return list(self._breaking(quads, news))

    def _provenance(self, quads: Iterable[ox.Quad]) -> set[Term]:
        """Find the file, its graph and its run, of which it alone speaks; two files of the same bytes share a run."""
        runs = {quad.object for quad in quads if quad.subject == self.graph and quad.predicate == GENERATED}
        return {self.graph, ox.NamedNode(self.document), *runs} if isinstance(self.graph, ox.NamedNode) else set()

    def _is_said(self, quad: ox.Quad) -> bool:
        return any(
            said.predicate == quad.predicate and said.object == quad.object for said in self.others.of(quad.subject)
        )

    def _of_others(
        self, news: Iterable[ox.Quad], posts: Collection[tuple[Term, ox.NamedNode, str]]
    ) -> Iterator[tuple[ox.Quad, Term, Violation]]:
        """Find what is said of others' statements, documents and terms in the words of the ontology."""
        declared = self.validator.background.types
        for quad in news:
            classes = self.others.classes(quad.subject)
            said = quad.object if quad.predicate == TYPE else quad.predicate
            if classes & _TERMS or quad.predicate in _HIERARCHY:
                in_vocabulary = VOCABULARY in self._documents(quad.subject)
                kind = TERM if in_vocabulary and (said in declared or quad.predicate in {LABEL, *_HIERARCHY}) else ""
            else:
                owned = bool(classes & OWNED) and said in declared
                kind = STATEMENT if owned or (PERSON in classes and self._renames(quad)) else ""
                if not kind and PERSON in classes and self._promotes(quad, posts):
                    kind = POST
            if kind:
                yield quad, quad.subject, self._violation(quad.subject, kind, quad, *_MESSAGES[kind])

    def _renames(self, quad: ox.Quad) -> bool:
        """Tell whether a file gives a person a name that the others do not have, in a property of its own choice."""
        names = {text_of(said.object) for said in self.others.of(quad.subject) if said.predicate in {LABEL, NAME}}
        return quad.predicate == NAME and text_of(quad.object) not in names

    def _promotes(self, quad: ox.Quad, posts: Collection[tuple[Term, ox.NamedNode, str]]) -> bool:
        """Tell whether a file gives a person, whose posts others tell, one that none of its memberships bears out."""
        if quad.predicate not in {JOB_TITLE, MEMBER_OF}:
            return False
        told = any(said.predicate in {JOB_TITLE, MEMBER_OF} for said in self.others.of(quad.subject))
        return told and (quad.subject, quad.predicate, text_of(quad.object)) not in posts

    def _breaking(self, quads: Sequence[ox.Quad], news: Sequence[ox.Quad]) -> Iterator[tuple[ox.Quad, Term, Violation]]:
        """Find what makes the merge break a shape that it keeps without the file."""
        shared: set[Term] = {quad.subject for quad in news if self.others.of(quad.subject)}
        backwards = self.validator.inverse_paths
        shared |= {quad.object for quad in news if quad.predicate in backwards and self.others.of(quad.object)}
        if not shared:
            return
        around = {node for quad in news if quad.subject in shared or quad.object in shared for node in _ends(quad)}
        theirs = {quad for node in around for quad in (*self.others.of(node), *self.others.pointing_to(node))}
        ours = {quad for quad in quads if quad.subject in around or quad.object in shared}
        names = {text_of(node): node for node in shared}
        without = {_key(one) for one in self.validator.validate(map(_merged, theirs))}
        for violation in self.validator.validate(map(_merged, theirs | ours)):
            node = names.get(violation.focus_node)
            if node is None or _key(violation) in without:
                continue
            for quad in self._guilty(violation, _blamed(violation, node, news), theirs, ours):
                remedy = violation.message, violation.message_zh
                yield quad, node, self._violation(node, violation.shape, quad, *remedy)

    def _guilty(
        self, violation: Violation, blamed: list[ox.Quad], theirs: set[ox.Quad], ours: set[ox.Quad]
    ) -> list[ox.Quad]:
        """Keep of several quads that a violation may come of those that bring it about alone; all if none does.

        Beside a second Chinese name a name in English stands in the same property, and is sound.
        """
        if len(blamed) < 2:
            return blamed
        beside = theirs | (ours - set(blamed))
        alone = (
            quad
            for quad in blamed
            if _key(violation) in {_key(one) for one in self.validator.validate(map(_merged, {*beside, quad}))}
        )
        return list(alone) or blamed

    def _violation(self, node: Term, shape: str, quad: ox.Quad, message: str, message_zh: str) -> Violation:
        names = self._documents(node)
        self.against[node].update(names)
        said = f"{_short(quad.subject)} {_short(quad.predicate)} {_short(quad.object)}"
        return Violation(
            self.document,
            text_of(node),
            shape,
            quad.predicate.value,
            text_of(quad.object),
            f"{self.source} says {said}, against {', '.join(names)}: {message}",
            f"{self.source} 称 {said}，与 {'、'.join(names)} 不合：{message_zh}",
            VIOLATION,
        )

    def _documents(self, node: Term) -> list[str]:
        """Name the documents that describe a thing."""
        graphs = {text_of(quad.graph_name) for quad in self.others.of(node)}
        return sorted(map(_name_of, graphs))

    def leave_out(self, blamed: Iterable[tuple[ox.Quad, Term, Violation]]) -> set[ox.Quad]:
        """Note why quads are left out; return them."""
        gone = {}
        for quad, node, violation in blamed:
            self.reasons[node].append(violation)
            gone[quad] = node
        for quad, node in gone.items():
            self._gone[node].append(quad)
        return set(gone)

    def against_of(self, rejected: Rejected) -> tuple[str, ...]:
        """Name the documents that what is rejected contradicts."""
        nodes = {reason.focus_node for reason in rejected.reasons}
        found = {name for node, names in self.against.items() if text_of(node) in nodes for name in names}
        return tuple(sorted(found))

    def rows(self) -> Iterator[Rejected]:
        """Tell what was left out quad by quad."""
        for node, quads in self._gone.items():
            label = next((text_of(quad.object) for quad in self.others.of(node) if _is_chinese_label(quad)), "")
            yield Rejected(
                self.document,
                text_of(node),
                label,
                "",
                "",
                tuple(sorted(set(self.reasons[node]))),
                tuple(sorted(quads, key=str)),
                tuple(sorted(self.against[node])),
            )


def _posts(quads: Iterable[ox.Quad]) -> set[tuple[Term, ox.NamedNode, str]]:
    """List what the memberships of a file tell of persons: the body, and what the post is called."""
    about: defaultdict[tuple[Term, Term], set[Term]] = defaultdict(set)
    for quad in quads:
        if quad.predicate in {TYPE, _MEMBER, _ORGANIZATION, _ROLE, LABEL}:
            about[quad.subject, quad.predicate].add(quad.object)
    found: set[tuple[Term, ox.NamedNode, str]] = set()
    for (node, predicate), persons in about.items():
        if predicate == _MEMBER and MEMBERSHIP in about.get((node, TYPE), ()):
            bodies = {(MEMBER_OF, text_of(body)) for body in about.get((node, _ORGANIZATION), ())}
            roles = about.get((node, _ROLE), ())
            titles = {(JOB_TITLE, text_of(label)) for role in roles for label in about.get((role, LABEL), ())}
            found |= {(person, *told) for person in persons for told in bodies | titles}
    return found


def _joined(rejected: Iterable[Rejected]) -> tuple[Rejected, ...]:
    """Tell of each thing once: what was left out of it, and what went with it."""
    by_thing: dict[str, Rejected] = {}
    for one in rejected:
        before = by_thing.get(one.activity)
        by_thing[one.activity] = one if before is None else _both(before, one)
    return tuple(by_thing[name] for name in sorted(by_thing))


def _both(one: Rejected, other: Rejected) -> Rejected:
    return replace(
        one,
        label=one.label or other.label,
        reasons=tuple(sorted({*one.reasons, *other.reasons})),
        quads=tuple(sorted({*one.quads, *other.quads}, key=str)),
        against=tuple(sorted({*one.against, *other.against})),
    )


def check_merge(
    graphs: Iterable[tuple[str, Iterable[ox.Quad]]],
    described: Callable[[Term], Iterable[ox.Quad]],
    validator: Validator,
    known: Iterable[Violation],
) -> tuple[Violation, ...]:
    """Validate what several documents describe, by all that they say together.

    Args:
        graphs: IRI of each named graph and its quads, taken as a stream.
        described: gives what all documents say of a thing, and of others by naming it.
        validator: the shapes.
        known: the violations of the graphs, each by itself; they are not told again.

    Returns:
        The violations of the merge alone, sorted; each message names the documents.
    """
    where: dict[Term, str | set[str]] = {}
    for name, quads in graphs:
        for node in {node for quad in quads for node in _described_by(quad, validator)}:
            before = where.setdefault(node, name)
            if isinstance(before, set):
                before.add(name)
            elif before != name:
                where[node] = {before, name}
    shared = {node: sorted(names) for node, names in where.items() if isinstance(names, set)}
    around = dict.fromkeys(shared)
    for node in shared:
        around.update(dict.fromkeys(end for quad in described(node) for end in _ends(quad)))
    quads = {_merged(quad) for node in around for quad in described(node)}
    names = {text_of(node): node for node in shared}
    told = {_key(one) for one in known}
    found = []
    for violation in validator.validate(quads):
        focus = names.get(violation.focus_node)
        if focus is not None and _key(violation) not in told:
            documents = [_name_of(name) for name in shared[focus]]
            found.append(
                replace(
                    violation,
                    document=whole_of(shared[focus][0]),
                    message=f"{', '.join(documents)} together: {violation.message}",
                    message_zh=f"{'、'.join(documents)} 合起来：{violation.message_zh}",
                )
            )
    return tuple(sorted(found))


def _name_of(graph: str) -> str:
    """Return the identifier of the document whose graph it is."""
    return re.split("[/#]", whole_of(graph))[-1]


def _described_by(quad: ox.Quad, validator: Validator) -> Iterator[Term]:
    yield quad.subject
    if quad.predicate in validator.inverse_paths and isinstance(quad.object, ox.NamedNode):
        yield quad.object


def _blamed(violation: Violation, node: Term, news: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Find the quads that a violation comes of; where it names no property, all that is new of the thing."""
    inverse, path = violation.path.startswith("^"), violation.path.removeprefix("^")
    about = [quad for quad in news if (quad.object if inverse else quad.subject) == node]
    return [quad for quad in about if quad.predicate.value == path] or about


def _merged(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object)


def _ends(quad: ox.Quad) -> tuple[Term, ...]:
    if quad.predicate == TYPE or not isinstance(quad.object, ox.NamedNode):
        return (quad.subject,)
    return quad.subject, quad.object


def _key(violation: Violation) -> tuple[str, str, str]:
    return violation.focus_node, violation.shape, violation.value


def _is_chinese_label(quad: ox.Quad) -> bool:
    return quad.predicate == LABEL and isinstance(quad.object, ox.Literal) and quad.object.language == "zh"


def _short(term: Term) -> str:
    """Write a term as a person would: an IRI by its prefix, if it has one."""
    return shorten(term.value) if isinstance(term, ox.NamedNode) and shorten(term.value) != term.value else str(term)
