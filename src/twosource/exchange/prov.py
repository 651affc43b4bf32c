"""Lineage and origins in W3C PROV: as PROV-JSON, and as PROV-O in JSON-LD with its context inside.

Reports, sentences, claims and origins are entities; publishers and those who speak are agents. A sentence
`wasQuotedFrom` its report, a reprint from the report that it repeats; a rewrite or a citation
`wasDerivedFrom` the earlier report; a claim `hadPrimarySource` each origin that is known to know first hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from .affair import NAMESPACE, Affair, Json, stable_id

Relation = Literal["wasDerivedFrom", "wasQuotedFrom", "hadPrimarySource"]

_PREFIX = {
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "ts": f"urn:uuid:{NAMESPACE}#",
}
_SUBTYPES: dict[Relation, str] = {"wasQuotedFrom": "prov:Quotation", "hadPrimarySource": "prov:PrimarySource"}
_FIRST_HAND = frozenset(("named", "unnamed", "institution", "document", "reporter"))


@dataclass(frozen=True, slots=True)
class _Thing:
    """An entity or agent: its name, its type and what else is told of it."""

    name: str
    kind: str
    told: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Link:
    """`later` comes from `earlier`, as `relation` says."""

    later: str
    earlier: str
    relation: Relation
    told: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Record:
    entities: tuple[_Thing, ...]
    agents: tuple[_Thing, ...]
    links: tuple[_Link, ...]
    attributed: tuple[tuple[str, str], ...]


def build_prov_json(affair: Affair) -> Json:
    """The document as PROV-JSON (W3C member submission, 2013), which the common PROV libraries read."""
    record = _record(affair)
    return {
        "prefix": {name: iri for name, iri in _PREFIX.items() if name not in ("prov", "xsd")},
        "entity": {thing.name: _attributes(thing) for thing in record.entities},
        "agent": {thing.name: _attributes(thing) for thing in record.agents},
        "wasDerivedFrom": {
            f"_:d{number}": {
                "prov:generatedEntity": link.later,
                "prov:usedEntity": link.earlier,
                **(
                    {"prov:type": {"$": _SUBTYPES[link.relation], "type": "prov:QUALIFIED_NAME"}}
                    if link.relation in _SUBTYPES
                    else {}
                ),
                **link.told,
            }
            for number, link in enumerate(record.links, start=1)
        },
        "wasAttributedTo": {
            f"_:a{number}": {"prov:entity": entity, "prov:agent": agent}
            for number, (entity, agent) in enumerate(record.attributed, start=1)
        },
    }


def build_prov_jsonld(affair: Affair) -> Json:
    """The same as PROV-O in JSON-LD; the context stands in the document, so nothing need be fetched."""
    record = _record(affair)
    nodes = {thing.name: _node(thing, "prov:Entity") for thing in record.entities}
    nodes |= {thing.name: _node(thing, "prov:Agent") for thing in record.agents}
    for link in record.links:
        _add(nodes[link.later], link.relation, link.earlier)
    for entity, agent in record.attributed:
        _add(nodes[entity], "wasAttributedTo", agent)
    relations = ("wasDerivedFrom", "wasQuotedFrom", "hadPrimarySource", "wasAttributedTo")
    context = {**_PREFIX, **{name: {"@id": f"prov:{name}", "@type": "@id"} for name in relations}}
    context["ts:published"] = {"@id": "ts:published", "@type": "xsd:date"}
    return {"@context": context, "@graph": list(nodes.values())}


def _record(affair: Affair) -> _Record:
    publishers = {affair.label(i): _agent(affair.label(i)) for i in (*affair.reports, *affair.unseen)}
    agents = {name: _Thing(agent, "ts:Publisher", {"ts:name": name}) for name, agent in publishers.items()}
    attributed = [(_id(i), publishers[affair.label(i)]) for i in (*affair.reports, *affair.unseen)]
    entities = [*_reports(affair), *_sentences(affair)]
    links = [*_derivations(affair), *_quotations(affair)]
    for claim in affair.brief["claims"]:
        entities.append(_claim(claim))
        for origin in claim["origins"]["list"]:
            name = _id(f"o-{stable_id(claim['id'], origin['label']).hex[:12]}")
            told = {"ts:label": origin["label"], "ts:originKind": origin["kind"]}
            entities.append(_Thing(name, "ts:Origin", told))
            known = origin["kind"] in _FIRST_HAND
            links.append(_Link(_id(claim["id"]), name, "hadPrimarySource" if known else "wasDerivedFrom"))
            speaker = origin["speaker"] or origin["publisher"]
            if speaker:
                agents.setdefault(speaker, _Thing(_agent(speaker), "ts:Voice", {"ts:name": speaker}))
                attributed.append((name, agents[speaker].name))
    distinct = {thing.name: thing for thing in entities}
    once = {(link.later, link.earlier, link.relation): link for link in links}
    return _Record(
        tuple(distinct.values()),
        tuple(agents.values()),
        tuple(once.values()),
        tuple(dict.fromkeys(attributed)),
    )


def _reports(affair: Affair) -> Iterator[_Thing]:
    for report in affair.brief["reports"]:
        told = {"ts:file": report["file"], "ts:title": report["title"], "ts:reportKind": report["kind"]}
        yield _Thing(_id(report["id"]), "ts:Report", {**told, "ts:published": report["published"]})
    for unseen in affair.brief["unseen"]:
        yield _Thing(_id(unseen["id"]), "ts:UnseenReport", {"ts:published": unseen["published"]})


def _sentences(affair: Affair) -> Iterator[_Thing]:
    for _, mention, name in affair.iter_mentions():
        place = {"ts:start": mention["start"], "ts:end": mention["end"], "ts:stance": mention["stance"]}
        yield _Thing(_id(f"m-{name}"), "ts:Mention", {"prov:value": mention["text"], **place})


def _claim(claim: Json) -> _Thing:
    origins = claim["origins"]
    counted = {"ts:originsMin": origins["min"], "ts:originsMax": origins["max"]}
    told = {"prov:value": claim["text"], **counted, "ts:verdict": claim["verdict"]}
    return _Thing(_id(claim["id"]), "ts:Claim", told)


def _derivations(affair: Affair) -> Iterator[_Link]:
    for found in affair.brief["derivations"]:
        relation: Relation = "wasQuotedFrom" if found["kind"] == "reprint" else "wasDerivedFrom"
        told = {"ts:derivationKind": found["kind"], "ts:reasons": "; ".join(found["reasons"])}
        yield _Link(_id(found["later"]), _id(found["earlier"]), relation, told)


def _quotations(affair: Affair) -> Iterator[_Link]:
    for claim, mention, name in affair.iter_mentions():
        yield _Link(_id(f"m-{name}"), _id(mention["report"]), "wasQuotedFrom")
        yield _Link(_id(claim["id"]), _id(f"m-{name}"), "wasDerivedFrom")


def _attributes(thing: _Thing) -> Json:
    kind = {"prov:type": {"$": thing.kind, "type": "prov:QUALIFIED_NAME"}}
    told = {key: value for key, value in thing.told.items() if value is not None}
    return kind | {key: _typed(key, value) for key, value in told.items()}


def _typed(key: str, value: object) -> object:
    return {"$": value, "type": "xsd:date"} if key == "ts:published" else value


def _node(thing: _Thing, kind: str) -> Json:
    told = {key: value for key, value in thing.told.items() if value is not None}
    return {"@id": thing.name, "@type": [kind, thing.kind], **told}


def _add(node: Json, relation: str, name: str) -> None:
    node.setdefault(relation, []).append(name)


def _agent(name: str) -> str:
    return _id(f"a-{stable_id('agent', name).hex[:12]}")


def _id(name: str) -> str:
    return f"ts:{name}"
