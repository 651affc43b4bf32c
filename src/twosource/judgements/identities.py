"""Who a speaker is, where an analyst says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..model import Anchor, Judgement, Mention, Report, Verb, read_identity
from .find import Finder
from .latest import latest
from .wording import reason


@dataclass(frozen=True, slots=True)
class Identities:
    """The anchors of judgements on speakers, by the report in which they speak."""

    by_report: Mapping[str, tuple[tuple[Anchor, Judgement], ...]] = field(default_factory=dict)
    finder: Finder = field(default_factory=lambda: Finder({}, {}))

    @classmethod
    def of(cls, judgements: Sequence[Judgement], reports: Sequence[Report]) -> Identities:
        naming = [j for j in judgements if j.verb is Verb.IDENTITY and read_identity(j.value)[1]]
        if not naming:
            return cls()
        finder = Finder.of(reports)
        found: dict[str, tuple[tuple[Anchor, Judgement], ...]] = {}
        for judgement in naming:
            for anchor in judgement.about:
                for report in finder.reports(anchor):
                    found[report] = (*found.get(report, ()), (anchor, judgement))
        return cls(found, finder)


def identify(report: Report, mentions: tuple[Mention, ...], identities: Identities) -> tuple[Mention, ...]:
    """The mentions of a report, each speaker called as was decided last."""
    anchored = identities.by_report.get(report.id)
    if not anchored:
        return mentions
    here = {report.id: mentions}
    decided = latest(
        (who, judgement) for a, judgement in anchored for who in identities.finder.speaking(a, here)
    )
    return tuple(
        _called(m, report, *decided[(m.report, m.speaker.span)])
        if m.speaker is not None and (m.report, m.speaker.span) in decided
        else m
        for m in mentions
    )


def _called(
    mention: Mention, report: Report, judgement: Judgement, overruled: Sequence[Judgement]
) -> Mention:
    if mention.speaker is None:
        return mention
    kind, name, body = read_identity(judgement.value)
    why = reason(judgement, f"“{mention.speaker.text}” ({report.label}) is {name}", overruled)
    speaker = replace(
        mention.speaker,
        kind=kind,
        name=name,
        number=None,
        affiliation=body or mention.speaker.affiliation,
        decided=why,
    )
    return replace(mention, speaker=speaker)
