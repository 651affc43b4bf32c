"""Reports, voices and claims as FollowTheMoney entities, one a line, for Aleph, Yente and their kin.

Persons and bodies are entities only where the reports name them. A name in two reports becomes one entity:
whether it is one person, the texts seldom prove, so check before merging it with others.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..render import words
from .affair import Affair, Json, stable_id, tally, told_in, web_address

_SCHEMAS = {"named": "Person", "institution": "Organization"}
# FollowTheMoney names languages by ISO 639-3.
_LANGUAGES = {"en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "nl": "nld", "pt": "por"}


def iter_entities(affair: Affair) -> Iterator[Json]:
    """Publishers, reports, voices, mentions, claims and the links between them, each id once."""
    seen: set[str] = set()
    for entity in _entities(affair):
        if entity["id"] not in seen:
            seen.add(entity["id"])
            yield entity


def _entities(affair: Affair) -> Iterator[Json]:
    for report in affair.brief["reports"]:
        yield _article(affair, report)
    for unseen in affair.brief["unseen"]:
        title = f"Report of {unseen['publisher']} (cited, not in the folder)"
        named = {"fileName": title, "title": title, "publisher": unseen["publisher"]}
        yield _entity("Article", unseen["id"], **named, publishedAt=unseen["published"])
    for found in affair.brief["derivations"]:
        ends = (found["later"], found["earlier"])
        told = {"role": words.DERIVATIONS[found["kind"]], "description": "; ".join(found["reasons"])}
        yield _entity("UnknownLink", "link", *ends, found["kind"], **_ends(*ends), **told)
    for claim, mention, name in affair.iter_mentions():
        yield from _voice(claim, mention, name)
    for claim in affair.brief["claims"]:
        yield _note(claim)


def _article(affair: Affair, report: Json) -> Json:
    return _entity(
        "Article",
        report["id"],
        title=report["title"] or affair.label(report["id"]),
        fileName=report["file"],
        author=report["author"],
        publisher=report["publisher"],
        publishedAt=report["published"],
        language=_LANGUAGES.get(report["language"] or ""),
        sourceUrl=web_address(report.get("url")),
        bodyText=report["text"],
        mimeType="text/plain",
    )


def _voice(claim: Json, mention: Json, name: str) -> Iterator[Json]:
    """Who speaks in the mention, where the report names them, and the report as its document."""
    speaker = mention["speaker"]
    schema = _SCHEMAS.get(speaker["kind"]) if speaker else None
    if not speaker or not schema:
        return
    voice = _name("voice", claim["story"], speaker["kind"], speaker["text"].casefold())
    document = _name(mention["report"])
    yield _entity(
        schema, "voice", claim["story"], speaker["kind"], speaker["text"].casefold(), name=speaker["text"]
    )
    told = {"document": document, "name": speaker["text"], "resolved": voice, "detectedSchema": schema}
    yield _entity("Mention", "mention", name, **told)
    quoted = {"document": document, "entity": voice, "role": mention["stance"], "summary": mention["text"]}
    yield _entity("Documentation", "quoted", name, **quoted)


def _note(claim: Json) -> Json:
    origins = [origin["label"] for origin in claim["origins"]["list"]]
    names = f" ({'; '.join(origins)})" if origins else ""
    summary = f"{claim['verdict']}: {tally(claim)}{names}"
    made = _entity("Note", claim["id"], description=claim["text"], summary=summary)
    made["properties"]["notes"] = list(dict.fromkeys(claim["origins"]["reasons"]))
    made["properties"]["entity"] = [_name(report) for report in told_in(claim)]
    return made


def _ends(later: str, earlier: str) -> dict[str, str]:
    return {"subject": _name(later), "object": _name(earlier)}


def _entity(schema: str, *parts: str, **told: str | None) -> Json:
    """An entity named by `parts`; each property is a list, as FollowTheMoney has it."""
    properties = {key: [value] for key, value in told.items() if value}
    return {"id": _name(*parts), "schema": schema, "properties": properties}


def _name(*parts: str) -> str:
    return f"ts-{stable_id('entity', *parts).hex}"
