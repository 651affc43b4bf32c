"""What analysts decided, as the contract holds it, and back again.

Nothing of this stands in a contract without judgements but the grades.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from twosource.model import Claim, Decision, Rating, Reason, Speaker, from_record, to_record

Json = dict[str, Any]


def grade(claim: Claim, publishers: Mapping[str, str]) -> Json:
    """The credibility by rule, and the reliability as analysts set it: F where nobody has."""
    found = claim.credibility
    outlets = sorted({publishers[mention.report] for mention in claim.told})
    letters = {rating.name: rating.letter for rating in claim.rated}
    speakers = {rating.name: rating.letter for rating in claim.rated if rating.is_speaker}
    return {
        "credibility": found.figure,
        "why": found.why,
        "reliability": {name: letters.get(name, "F") for name in outlets},
        **({"speakers": speakers} if speakers else {}),
    }


def judged_claim(claim: Claim) -> Json:
    """{"judged": …} with all that was decided of a claim: of the whole, of its count, of who tells it."""
    items = [
        *({**_named(reason), "about": "claim"} for reason in claim.judged),
        *({**_named(r), "about": "count"} for r in claim.support.reasons if r.judgement),
        *(
            {**_named(r.reason), "about": "reliability", "name": r.name, "letter": r.letter,
             "speaker": r.is_speaker}
            for r in claim.rated
        ),
    ]  # fmt: skip
    return {"judged": items} if items else {}


def read_judged(item: Mapping[str, Any]) -> tuple[tuple[Reason, ...], tuple[Rating, ...]]:
    """The marks and ratings of a claim of the contract."""
    found = item.get("judged", ())
    marks = tuple(_reason(j) for j in found if j["about"] == "claim")
    ratings = (j for j in found if j["about"] == "reliability")
    return marks, tuple(Rating(j["name"], j["letter"], _reason(j), j["speaker"]) for j in ratings)


def judged(reasons: Iterable[Reason]) -> Json:
    """{"judged": …} with those of the reasons that name a judgement, {} where none does."""
    items = [_named(reason) for reason in reasons if reason.judgement]
    return {"judged": items} if items else {}


def read_reasons(details: Iterable[str], item: Mapping[str, Any]) -> tuple[Reason, ...]:
    """The reasons of an item of the contract; those that name a judgement are known by their text."""
    named = {j["text"]: _reason(j) for j in item.get("judged", ())}
    return tuple(named.get(detail) or Reason("", detail) for detail in details)


def decided(speaker: Speaker) -> Json:
    """Whom an analyst says that a speaker is, {} where nobody does."""
    return {"name": speaker.name, "decided": _named(speaker.decided)} if speaker.decided else {}


def read_decided(item: Mapping[str, Any]) -> tuple[str, Reason | None]:
    """The name of a speaker of the contract, and the judgement that gave it."""
    if "decided" not in item:
        return item["text"], None
    return item["name"], _reason(item["decided"])


def decisions(judgements: Iterable[Decision]) -> Json:
    """{"judgements": …} with every judgement in effect, {} where there is none."""
    items = [{**to_record(d.judgement), "text": d.text, "rests": d.rests} for d in judgements]
    return {"judgements": items} if items else {}


def read_decisions(contract: Mapping[str, Any]) -> Iterator[Decision]:
    """The judgements of a contract."""
    for item in contract.get("judgements", ()):
        yield Decision(from_record(item), item["text"], item["rests"])


def _named(reason: Reason) -> Json:
    return {"judgement": reason.judgement, "text": reason.detail}


def _reason(item: Mapping[str, Any]) -> Reason:
    return Reason(f"judgement {item['judgement']}", item["text"])
