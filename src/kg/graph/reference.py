"""The reference of the ontology in Markdown, made from ``kg.ttl`` and the rules.

In: the folder of the ontology. Out: one Markdown text; ``python -m kg.graph.reference`` prints it. It stands alone
because only the documentation needs it; a test holds ``docs/ontology.md`` equal to it.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.rules import load_rules
from kg.graph.terms import term
from kg.locations import ontology_folder
from kg.namespaces import ID, KG, PREFIXES, VOCABULARY, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Description = dict[str, list[ox.NamedNode | ox.Literal]]

_OWL: Final = PREFIXES["owl"]
_KINDS: Final = {_OWL + "Class": "class", _OWL + "ObjectProperty": "points to", _OWL + "DatatypeProperty": "holds"}

_HEAD: Final = """\
# The ontology · 本体

This page is made from `ontology/kg.ttl` and `ontology/rules/` by `python -m kg.graph.reference`; edit those, not this.
本页由 `ontology/kg.ttl` 与 `ontology/rules/` 生成，请勿直接修改。

Terms of our own have the prefix `kg:` (<{kg}>); entities live under <{id}>, or the
base that `kg build --base` names, the vocabulary under <{vocabulary}>.

## How one sentence looks · 一句话的样子

2018年，衡阳市妇联联合市人社局开展“春风行动”，提供岗位13000多个 becomes, in the named graph of its document:

```turtle
GRAPH <{id}document/REPORT#graph> {{
  <{id}activity/5f2c…> a kg:Activity ; rdfs:label "衡阳市妇联 提供 岗位"@zh ;
    schema:agent organization:womens-federation-430400 ; kg:agentText "衡阳市妇联" ; kg:agentBasis "carried" ;
    schema:participant organization:human-resources-bureau-430400 ; kg:programme programme:chunfeng-xingdong ;
    schema:location place:430400 ; schema:startTime "2018-01-01"^^xsd:date ; schema:endTime "2018-12-31"^^xsd:date ;
    kg:status "reported" ; schema:actionStatus schema:CompletedActionStatus ;
    kg:predicate "提供" ; kg:activityType activity:provide ; schema:object "岗位" ;
    kg:measure <{id}measure/5f2c…-1> ; kg:evidence <{id}evidence/5f2c…> .
  <{id}measure/5f2c…-1> a kg:Measure ; schema:value 13000 ; schema:minValue 13000 ; kg:unit unit:count ;
    kg:classifier "个" ; kg:counted "岗位" ; kg:quantityText "13000多个" ; kg:evidence <{id}evidence/5f2c…-1> .
  <{id}evidence/5f2c…-1> a oa:SpecificResource ; oa:hasSource document:REPORT ;
    oa:hasSelector <{id}evidence/5f2c…-1#position>, <{id}evidence/5f2c…-1#quote> .
  <{id}evidence/5f2c…-1#position> a oa:TextPositionSelector ; oa:start 50 ; oa:end 57 .
  <{id}evidence/5f2c…-1#quote> a oa:TextQuoteSelector ; oa:exact "13000多个" .
}}
```

## The graphs · 图

| graph | what it holds | 内容 |
|---|---|---|
| `{id}document/…#graph` | all that one document brought: its text, statements, evidence, and the entities that they \
use. Removing the graph removes all of it. | 一篇文档带来的一切：全文、活动、证据、所涉实体 |
| `{id}vocabulary` | the ontology, and what the terms of the vocabulary are | 本体与词表 |
| `{id}derived` | direct edges that the rules derive; can be made again at any time | 规则派生的关系 |

An entity is described in every document that uses it. A query over the union of all graphs that joins statements with
labels meets each label once a document: count and add up by the activity or the measure first (`SELECT DISTINCT`), or
stay within one document by `GRAPH ?document {{ … }}`.
"""

_RULES: Final = """
## What is derived · 派生规则

| edge | rule |
|---|---|
"""


def to_markdown(folder: Path) -> str:
    """Write the reference of an ontology.

    Args:
        folder: the folder of the ontology.

    Returns:
        Markdown: an example, the graphs, then classes, properties, rules and foreign terms, each in one table.

    Raises:
        ResourceError: a rule is malformed.
    """
    described = _read(folder / "kg.ttl")
    own = {iri: about for iri, about in described.items() if iri.startswith(KG)}
    classes = {iri: about for iri, about in own.items() if _kind(about) == "class"}
    properties = {iri: about for iri, about in own.items() if iri not in classes}
    foreign = {iri: about for iri, about in described.items() if _literal(about, "skos:scopeNote", "en")}
    return "".join(
        (
            _HEAD.format(kg=KG, id=ID, vocabulary=VOCABULARY),
            "\n## Classes · 类\n\n",
            *_table(classes, "skos:definition"),
            "\n## Properties · 属性\n\n",
            *_table(properties, "skos:definition"),
            _RULES,
            *_rules(folder / "rules"),
            "\n## Terms of others, and how they are used here · 外部术语\n\n",
            *_table(foreign, "skos:scopeNote"),
        )
    )


def _read(path: Path) -> dict[str, Description]:
    described: defaultdict[str, Description] = defaultdict(dict)
    for triple in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, (ox.NamedNode, ox.Literal)):
            described[triple.subject.value].setdefault(triple.predicate.value, []).append(triple.object)
    return described


def _table(terms: dict[str, Description], explained_by: str) -> Iterator[str]:
    yield "| term | 名称 | what it says | 含义 | from → to | example | 例 |\n|---|---|---|---|---|---|---|\n"
    for iri, about in terms.items():
        cells = (
            f"`{shorten(iri)}`",
            _literal(about, "rdfs:label", "zh"),
            _literal(about, explained_by, "en"),
            _literal(about, explained_by, "zh"),
            _reach(about),
            _literal(about, "skos:example", "en"),
            _literal(about, "skos:example", "zh"),
        )
        yield "| " + " | ".join(cells) + " |\n"


def _reach(about: Description) -> str:
    domain = _names(about, "rdfs:domain") or _names(about, "schema:domainIncludes")
    reach = _names(about, "rdfs:range") or _names(about, "schema:rangeIncludes")
    above = _names(about, "rdfs:subClassOf" if _kind(about) == "class" else "rdfs:subPropertyOf")
    alike = _names(about, "skos:closeMatch")
    arrow = f"{domain} → {reach}" if domain or reach else ""
    return "; ".join(filter(None, (arrow, f"⊑ {above}" if above else "", f"≈ {alike}" if alike else "")))


def _names(about: Description, name: str) -> str:
    return ", ".join(f"`{shorten(value.value)}`" for value in about.get(term(name).value, ()))


def _rules(folder: Path) -> Iterator[str]:
    for rule in load_rules(folder):
        yield f"| `{shorten(rule.predicate.value)}` | {'<br>'.join(rule.description.splitlines())} |\n"


def _kind(about: Description) -> str:
    types = [value.value for value in about.get(term("rdf:type").value, ())]
    return next((_KINDS[name] for name in types if name in _KINDS), "")


def _literal(about: Description, name: str, language: str) -> str:
    found = (
        value.value
        for value in about.get(term(name).value, ())
        if isinstance(value, ox.Literal) and value.language == language
    )
    return next(found, "").replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(to_markdown(ontology_folder()))
