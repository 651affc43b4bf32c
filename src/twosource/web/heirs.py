"""Where claims and stories went whose ids are gone: an id is a hash of what belongs to a claim or story."""

from __future__ import annotations

from ..model import Claim, Span
from .snapshot import Snapshot

_MOST = 5_000


class Heirs:
    """What the claims and stories of earlier states held, so that a link to one leads to what is there now."""

    def __init__(self) -> None:
        self._claims: dict[str, frozenset[tuple[str, Span]]] = {}
        self._stories: dict[str, frozenset[str]] = {}

    def note(self, before: Snapshot, after: Snapshot) -> None:
        """Remembers what `after` no longer has."""
        for claim in before.claims:
            if claim.id not in after.numbers:
                self._claims[claim.id] = _places(claim)
        for story in before.brief.stories:
            if story.id not in after.stories:
                self._stories[story.id] = frozenset(story.reports)
        for known in (self._claims, self._stories):
            for gone in list(known)[: max(0, len(known) - _MOST)]:
                del known[gone]

    def claim(self, claim_id: str, snapshot: Snapshot) -> str | None:
        """The claim that most sentences of the one that is gone tell now."""
        places = self._claims.get(claim_id, frozenset())
        shared = {claim.id: len(places & _places(claim)) for claim in snapshot.claims} if places else {}
        best = max(shared, key=shared.__getitem__, default=None)
        return best if best is not None and shared[best] else None

    def story(self, story_id: str, snapshot: Snapshot) -> str | None:
        """The story that holds most reports of the one that is gone."""
        reports = self._stories.get(story_id, frozenset())
        best = max(snapshot.brief.stories, key=lambda s: len(reports.intersection(s.reports)), default=None)
        return best.id if best is not None and reports.intersection(best.reports) else None


def _places(claim: Claim) -> frozenset[tuple[str, Span]]:
    return frozenset((mention.report, mention.span) for mention in claim.told)
