"""Names in the form of an outlet's that belong to others, as a report says: "Bread Line, the charity that"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from spacy.tokens import Doc

from ..model import Report
from ..text.lexicon import word_set
from ..text.lexicon.outlets import OUTLET_NOUNS
from ..text.lexicon.speakers import BODIES
from ..text.outlet_names import same_outlet
from ..text.outlets import find_outlets

# What an outlet may be called as well: "the Star, a company of twenty".
_ALSO_OUTLETS = word_set("agency service company group corporation house firm exchange side body board team")
_OTHERS = BODIES - _ALSO_OUTLETS
_PRESS = OUTLET_NOUNS | word_set("news media press broadcasting television radio")
_AFTER = re.compile(
    r", (?:a|an|the) ((?:[\w'’-]+ ){0,3}?[\w'’-]+)(?=,| (?:that|which|whose|for|of|in|behind|running)\b)"
)
_BEFORE = re.compile(r"\b(?:[Aa]n?|[Tt]he) ((?:[\w'’-]+ ){0,2}[\w'’-]+) $")
_NEAR = 60


def find_other_bodies(
    reports: Sequence[Report], docs: Mapping[str, Doc], known: Collection[str]
) -> frozenset[str]:
    """The names among the outlets found in these reports that one of them calls a charity, a union or the like.

    A publisher of the folder (`known`) is what it is, whatever it is called.
    """
    found = set()
    names = set()
    for report in reports:
        for outlet in find_outlets(docs[report.id], known):
            if not outlet.named or any(same_outlet(outlet.name, publisher) for publisher in known):
                continue
            names.add(outlet.name)
            span = outlet.span
            after = _AFTER.match(report.text[span.end : span.end + _NEAR])
            before = _BEFORE.search(report.text[max(0, span.start - _NEAR) : span.start])
            if _is_other(after) or _is_other(before):
                found.add(outlet.name)
    return frozenset(name for name in names if any(same_outlet(name, other) for other in found))


def _is_other(match: re.Match[str] | None) -> bool:
    words = match.group(1).lower().split() if match else []
    return bool(words) and words[-1] in _OTHERS and _PRESS.isdisjoint(words)
