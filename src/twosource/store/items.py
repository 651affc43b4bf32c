"""The parts of a brief as rows: each with what it is sorted, filtered and searched by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from .keeping import dump

Json = dict[str, Any]
Files = Mapping[str, str]
Facets = Iterable[tuple[str, str | None]]

NOUNS = (
    "reports", "stories", "unseen", "derivations", "claims", "timeline", "stances", "options", "conditions",
    "unknown", "judgements",
)  # fmt: skip
# By what a noun's items can be filtered. Names and places in a text match by a part of them, the rest in full.
FILTERS: Mapping[str, tuple[str, ...]] = {
    "reports": ("file", "kind", "language", "publisher", "story"),
    "rejects": ("file", "reason"),
    "stories": ("report",),
    "unseen": ("publisher",),
    "derivations": ("earlier", "kind", "later", "report"),
    "claims": ("changed", "field", "publisher", "report", "speaker", "stance", "story", "verdict"),
    "timeline": ("clock", "precision", "report"),
    "stances": ("holder", "polarity", "report"),
    "options": ("holder", "report"),
    "conditions": ("kind", "report", "who"),
    "unknown": (),
    "judgements": ("verb", "who"),
}
IN_PART = frozenset({"file", "publisher", "speaker", "holder", "who"})


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the contract; `place` sorts it among those of its noun as a brief does."""

    noun: str
    id: str
    place: bytes
    facets: tuple[tuple[str, str], ...]
    words: str
    body: str


def iter_items(contract: Json) -> Iterator[Item]:
    """The items of a brief in its contract's form, noun by noun, in the order they stand in."""
    files = {report["id"]: report["file"] for report in contract["reports"]}
    story_of = {i: story["id"] for story in contract["stories"] for i in story["reports"]}
    publishers = {report["id"]: report["publisher"] for report in contract["reports"]}
    for noun in NOUNS:
        for number, given in enumerate(contract.get(noun, ())):
            item = {"text": given} if noun == "unknown" else given
            facets = _facets(noun, item, story_of, publishers)
            body = dump(item)
            yield Item(
                noun=noun,
                id=item.get("id") or noun[0] + sha256(body.encode()).hexdigest()[:10],
                place=_key(*_PLACES[noun](item, files), number),
                facets=tuple(sorted({(key, fold(value)) for key, value in facets if value})),
                words=_storable(_WORDS[noun](item)),
                body=body,
            )


def fold(value: str) -> str:
    """What a filter compares: lower case, white space folded."""
    return _storable(" ".join(value.split()).casefold())


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def _key(*parts: str | int | bool) -> bytes:
    """Bytes that sort as the parts do, one after the other; numbers may be negative."""
    texts = (part if isinstance(part, str) else f"{10**12 + int(part):014d}" for part in parts)
    return b"\0".join(text.encode("utf-8", "surrogatepass") for text in texts)


def _claim_place(claim: Json, files: Files) -> tuple[str | int, ...]:
    told = [mention for mention in claim["mentions"] if not mention["loose"]]
    first = min((files[mention["report"]], mention["start"]) for mention in claim["mentions"])
    return -len({mention["report"] for mention in told}), -len(told), *first, claim["id"]


def _derivation_place(found: Json, files: Files) -> tuple[str | int, ...]:
    ends = [(i not in files, files.get(i, i)) for i in (found["later"], found["earlier"])]
    return *ends[0], *ends[1], found["kind"]


_PLACES: Mapping[str, Callable[[Json, Files], tuple[str | int, ...]]] = {
    "reports": lambda item, files: (item["file"], item["id"]),
    "stories": lambda item, files: (-len(item["reports"]), item["id"]),
    "unseen": lambda item, files: (item["publisher"], str(item["published"]), item["id"]),
    "derivations": _derivation_place,
    "claims": _claim_place,
    "timeline": lambda item, files: (item["when"], files[item["report"]], item["start"], item["end"]),
    "stances": lambda item, files: (
        files[item["report"]], item["start"], item["end"], item["holder"], item["target"],
    ),
    "options": lambda item, files: (-len(item["evidence"]), item["name"]),
    "conditions": lambda item, files: (files[item["report"]], item["start"], item["end"], item["if"]),
    "unknown": lambda item, files: (),
    "judgements": lambda item, files: (item["when"],),
}  # fmt: skip

_WORDS: Mapping[str, Callable[[Json], str]] = {
    "reports": lambda item: f"{item['title'] or ''}\n{item['text']}",
    "stories": lambda item: str(item["headline"]),
    "unseen": lambda item: str(item["publisher"]),
    "derivations": lambda item: "\n".join([e["text"] for e in item["evidence"]] + item["reasons"]),
    "claims": lambda item: "\n".join([item["text"], *(m["text"] for m in item["mentions"])]),
    "timeline": lambda item: str(item["text"]),
    "stances": lambda item: f"{item['holder']}\n{item['target']}\n{item['text']}",
    "options": lambda item: "\n".join([item["name"], *(e["text"] for e in item["evidence"])]),
    "conditions": lambda item: f"{item['who'] or ''}\n{item['text']}",
    "unknown": lambda item: str(item["text"]),
    "judgements": lambda item: f"{item['text']}\n{item['note']}",
}


def _facets(noun: str, item: Json, story_of: Files, publishers: Mapping[str, str | None]) -> Facets:
    if noun == "claims":
        yield from _claim_facets(item, publishers)
    elif noun == "stories":
        yield from (("report", i) for i in item["reports"])
    elif noun == "derivations":
        yield from (("report", item["later"]), ("report", item["earlier"]))
    elif noun == "options":
        yield from (("report", e["report"]) for e in item["evidence"])
        yield from (
            ("holder", name) for key in ("raised_by", "backed_by", "opposed_by") for name in item[key]
        )
    elif noun == "reports":
        yield "story", story_of.get(item["id"])
    yield from ((key, item[key]) for key in FILTERS[noun] if isinstance(item.get(key), str))


def _claim_facets(claim: Json, publishers: Mapping[str, str | None]) -> Facets:
    for mention in claim["mentions"]:
        yield "report", mention["report"]
        yield "publisher", publishers[mention["report"]]
        yield "stance", mention["stance"]
        if mention["speaker"]:
            yield "speaker", mention["speaker"]["text"]
    for change in ("dispute", "update"):
        if claim[change]:
            yield "field", claim[change]["field"]
            yield "changed", change
    if claim["distortions"]:
        yield "changed", "distortion"
