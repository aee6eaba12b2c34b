"""The three schemes of names, parsed from the Turtle that is shipped."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import pytest

from kg.locations import ontology_folder
from kg.namespaces import ID, PREFIXES, VOCABULARY
from kg.resources import Vocabulary, load_vocabulary, read_turtle

SCHEMES = {
    "programmes": (VOCABULARY + "programme", ID + "programme/"),
    "groups": (VOCABULARY + "group", VOCABULARY + "group/"),
    "organization-kinds": (VOCABULARY + "kind", VOCABULARY + "kind/"),
}


@dataclass
class Concept:
    """What a file says of one concept: predicate to values, labels as (text, language)."""

    iri: str
    says: dict[str, list[tuple[str, str | None]]] = field(default_factory=lambda: defaultdict(list))

    def values(self, name: str, language: str | None = None) -> list[str]:
        prefix, _, local = name.partition(":")
        said = self.says.get(PREFIXES[prefix] + local, [])
        return [text for text, tag in said if language is None or tag == language]

    def names(self) -> list[str]:
        return self.values("skos:prefLabel", "zh") + self.values("skos:altLabel", "zh")


@dataclass
class Scheme:
    """One file of the vocabulary."""

    iri: str
    base: str
    concepts: dict[str, Concept]
    labels: list[tuple[str, str | None]]


def read_scheme(name: str) -> Scheme:
    iri, base = SCHEMES[name]
    subjects: dict[str, Concept] = {}
    for quad in read_turtle(ontology_folder() / "vocabulary" / f"{name}.ttl"):
        concept = subjects.setdefault(quad.subject.value, Concept(quad.subject.value))
        concept.says[quad.predicate.value].append((quad.object.value, getattr(quad.object, "language", None)))
    scheme = subjects.pop(iri)
    return Scheme(iri, base, subjects, scheme.says[PREFIXES["skos"] + "prefLabel"])


@pytest.fixture(scope="session", params=SCHEMES)
def scheme(request: pytest.FixtureRequest) -> Scheme:
    return read_scheme(request.param)


@pytest.fixture(scope="session")
def programmes() -> Scheme:
    return read_scheme("programmes")


@pytest.fixture(scope="session")
def groups() -> Scheme:
    return read_scheme("groups")


@pytest.fixture(scope="session")
def kinds() -> Scheme:
    return read_scheme("organization-kinds")


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary()
