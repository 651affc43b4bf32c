"""Where a mention comes from: followed up through outlets and copied reports to whoever knows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ..model import Derivation, Lineage, Mention, Report, SamePerson, Span, Speaker, UnseenReport, speaking_of
from ..text.names import same_person
from ..text.outlets import same_outlet
from .bodies import is_people, read_body
from .descriptions import Known
from .eyewitness import NOWHERE, Scenes, read_scenes
from .persons import NOBODY, Person, Persons, read_persons
from .standing import UNKNOWN, Standing, read_calling, read_standing, standing_of_label

AccountKind = Literal["person", "body", "unnamed", "witness", "voice", "outlet", "unknown", "loop"]

# Whoever is called so speaks for a body, named or not.
_SPEAKS_FOR = re.compile(r"\bspokes(?:man|woman|person|men|women|people)\b", re.IGNORECASE)
# "A local paper", "the agency's rival, a tabloid": an outlet without a name.
_SOME_OUTLET = re.compile(
    r"^(?:an?|the|one|another|some|several|local|state|foreign|two)\b[\w ]*\b"
    r"(?:newspapers?|papers?|tabloids?|broadsheets?|weekly|magazines?|news agency|media"
    r"|broadcasters?|websites?|portals?|blogs?|radio station|television station|tv channel|news site)$",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:thinks?|thought|believe[sd]?|expect(?:s|ed)?|reckon(?:s|ed)?|guess(?:es|ed)?|suspect(?:s|ed)?"
    r"|fear(?:s|ed)?|hope[sd]?|assume[sd]?|doubt(?:s|ed)?|feels?|felt|wonder(?:s|ed)?|imagine[sd]?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Account:
    """What stands behind one mention, `start`, once retellings are followed up to `mention`.

    kind      who knows                                    name              publisher
    person    a named person                               "Irene Falk"      where it was heard
    body      an institution, or a document of one         "Water Ministry"  where it was heard
    unnamed   persons who are not named                    "two officials"   the outlet they spoke to
    witness   a reporter who was there                     the publisher     the publisher
    voice     a report with reporting of its own, unattributed               the publisher
    outlet    another outlet's account, its basis unknown                    that outlet
    unknown   a retelling that credits nobody                                the publisher
    loop      reports that only cite each other                              the publisher
    """

    kind: AccountKind
    name: str
    publisher: str
    affiliation: str | None
    mention: Mention
    retold: tuple[str, ...] = ()
    standing: Standing = UNKNOWN
    person: Person = NOBODY
    start: Mention | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Press:
    """The reports of a folder and how they derive from one another, made ready for following up."""

    reports: Mapping[str, Report]
    published: Mapping[str, tuple[str, ...]]
    unseen: Mapping[str, UnseenReport]
    upstream: Mapping[str, tuple[Derivation, ...]]
    shared: Mapping[tuple[str, str], tuple[Span, ...]]
    scenes: Mapping[str, Scenes]
    leads: Mapping[str, int]
    heard: Mapping[str, tuple[str, ...]]
    bodies: Mapping[str, str]
    standings: Mapping[str, Standing]
    persons: Persons

    @classmethod
    def of(
        cls,
        reports: Sequence[Report],
        lineage: Lineage,
        mentions: Sequence[Mention],
        decided: Sequence[SamePerson] = (),
    ) -> Press:
        upstream: dict[str, list[Derivation]] = {}
        for derivation in lineage.derivations:
            upstream.setdefault(derivation.later, []).append(derivation)
        shared: dict[tuple[str, str], list[Span]] = {}
        for alignment in lineage.alignments:
            shared.setdefault((alignment.a.report, alignment.b.report), []).append(alignment.a.span)
            shared.setdefault((alignment.b.report, alignment.a.report), []).append(alignment.b.span)
        by_id = {report.id: report for report in reports}
        published: dict[str, list[str]] = {}
        for report in reports:
            published.setdefault(report.publisher or "", []).append(report.id)
        return cls(
            reports=by_id,
            published={name: tuple(ids) for name, ids in published.items()},
            unseen={node.id: node for node in lineage.unseen},
            upstream={later: tuple(found) for later, found in upstream.items()},
            shared={pair: tuple(spans) for pair, spans in shared.items()},
            scenes={report.id: read_scenes(report) for report in reports},
            leads=_leads(mentions),
            heard=_heard(mentions),
            bodies=_bodies(mentions, by_id),
            standings=_standings(mentions, by_id),
            persons=read_persons(decided),
        )

    def is_summary(self, mention: Mention) -> bool:
        """Whether a mention is its report's headline or lead, which sum up what follows."""
        return mention.headline or mention.span.start <= self.leads.get(mention.report, -1)

    def is_opinion(self, mention: Mention) -> bool:
        """Whether the speaker only thinks, expects or fears it: no knowledge of the thing itself."""
        if mention.cue is None:
            return False
        return bool(_OPINION.search(mention.cue.of(self.reports[mention.report].text)))

    def person(self, mention: Mention) -> Person:
        """Who the speaker of a mention was decided to be."""
        speaking = speaking_of(mention)
        return self.persons.of.get(speaking, NOBODY) if speaking is not None else NOBODY

    def publisher(self, report_id: str) -> str:
        """The publisher of a report or unseen report; its file where no publisher is known."""
        if report_id in self.unseen:
            return self.unseen[report_id].publisher
        return self.reports[report_id].label

    def retells(self, mention: Mention, earlier: str) -> bool:
        """Whether at least half of the mention stands in text shared with the earlier report."""
        spans = self.shared.get((mention.report, earlier), ())
        return 2 * sum(mention.span.overlap(span) for span in spans) >= max(1, len(mention.span))


def _leads(mentions: Sequence[Mention]) -> dict[str, int]:
    """Where the first sentence of each report's prose begins."""
    first: dict[str, int] = {}
    for mention in mentions:
        if not mention.headline:
            first[mention.report] = min(mention.span.start, first.get(mention.report, mention.span.start))
    return first


def _heard(mentions: Sequence[Mention]) -> dict[str, tuple[str, ...]]:
    """The named persons and bodies that each report quotes anywhere."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.speaker is not None and mention.speaker.kind != "unnamed":
            found.setdefault(mention.report, set()).add(mention.speaker.name)
    return {report: tuple(sorted(names)) for report, names in found.items()}


def _bodies(mentions: Sequence[Mention], reports: Mapping[str, Report]) -> dict[str, str]:
    """The body of each named person, taken from whichever report tells it (the fullest, if several).

    Whom a press release quotes, and no report gives another body, speaks for its issuer.
    """
    told: dict[str, set[str]] = {}
    issued: dict[str, str] = {}
    for mention in mentions:
        speaker = mention.speaker
        if speaker is None or speaker.kind != "named":
            continue
        told.setdefault(speaker.name, set())
        if speaker.affiliation:
            told[speaker.name].add(speaker.affiliation)
        elif reports[mention.report].kind == "press-release":
            issued.setdefault(speaker.name, reports[mention.report].label)
    found: dict[str, str] = {}
    for name in told:
        alike = [other for other in told if other == name or same_person(other, name)]
        bodies = {body for other in alike for body in told[other]}
        bodies = bodies or {issued[other] for other in alike if other in issued}
        if bodies:
            found[name] = max(bodies, key=lambda body: (len(body), body))
    return found


def _standings(mentions: Sequence[Mention], reports: Mapping[str, Report]) -> dict[str, Standing]:
    """The standing of each named person, read in the reports that quote somebody of that name."""
    quoting: dict[str, dict[str, None]] = {}
    for mention in mentions:
        if mention.speaker is not None and mention.speaker.kind == "named":
            quoting.setdefault(mention.speaker.name, {})[mention.report] = None
    bodies = _speaking(mentions, reports)
    known = Known(bodies)
    read = {name: read_standing(name, [reports[i] for i in ids], known) for name, ids in quoting.items()}
    called = {
        name: Standing(kinds=read_calling(name, [reports[i] for i in sorted(ids)]))
        for name, ids in bodies.items()
        if not read_body(name).kinds
    }
    return called | read


def _speaking(mentions: Sequence[Mention], reports: Mapping[str, Report]) -> dict[str, set[str]]:
    """The bodies that speak, or that somebody speaks for, and in which reports."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        speaker = mention.speaker
        if speaker is not None and speaker.kind == "institution":
            found.setdefault(speaker.name, set()).add(mention.report)
        if speaker is not None and speaker.affiliation:
            found.setdefault(speaker.affiliation, set()).add(mention.report)
    for report in reports.values():
        if report.kind == "press-release":
            found.setdefault(report.label, set()).add(report.id)
    return {name: ids for name, ids in found.items() if read_body(name).sound and not is_people(name)}


def follow(mention: Mention, claim: Sequence[Mention], press: Press) -> Account:
    """The account behind `mention`, followed up through the other mentions of the same claim."""
    return replace(_follow(mention, claim, press, ()), start=mention)


def _follow(mention: Mention, claim: Sequence[Mention], press: Press, seen: tuple[str, ...]) -> Account:
    if mention.report in seen:
        return _account("loop", press.publisher(mention.report), mention, press, seen)
    path = (*seen, mention.report)
    outlets, speaker = mention.via, mention.speaker
    if speaker is not None and _is_outlet(speaker, mention.report, press):
        outlets, speaker = (*outlets, speaker.name), None
    if outlets:
        return _through_outlets(mention, outlets, speaker, claim, press, path)
    for derivation in press.upstream.get(mention.report, ()):
        if derivation.kind != "citation" and _is_copied(mention, derivation, press):
            return _through_copy(mention, derivation.earlier, claim, press, path)
    return _own(mention, claim, press, path)


def _is_copied(mention: Mention, derivation: Derivation, press: Press) -> bool:
    """Whether a mention is part of what its report copied, not the report's own addition."""
    if press.retells(mention, derivation.earlier):
        return True
    if mention.own_hearing:
        return False
    return press.reports[mention.report].kind in {"retelling", "reprint"}


def _through_outlets(
    mention: Mention,
    outlets: Sequence[str],
    speaker: Speaker | None,
    claim: Sequence[Mention],
    press: Press,
    path: tuple[str, ...],
) -> Account:
    for outlet in outlets:
        for earlier in _reports_of(outlet, mention.report, press):
            mate = _mate(earlier, mention, claim)
            if mate is not None and not _is_another(mention, mate, press):
                return _follow(mate, claim, press, path)
    if speaker is None:
        return Account("outlet", outlets[-1], outlets[-1], None, mention, path)
    return _spoken(mention, outlets[-1], press, path)


def _is_outlet(speaker: Speaker, report: str, press: Press) -> bool:
    """Whether the speaker is another outlet of the folder: "the Post says" credits the Post."""
    if speaker.kind not in {"named", "institution"} or press.reports[report].kind == "press-release":
        return False
    return bool(_reports_of(speaker.name, report, press))


def _through_copy(
    mention: Mention, earlier: str, claim: Sequence[Mention], press: Press, path: tuple[str, ...]
) -> Account:
    mate = _mate(earlier, mention, claim)
    if mate is not None and not _is_another(mention, mate, press):
        return _follow(mate, claim, press, path)
    publisher = press.publisher(earlier)
    if mention.speaker is None:
        return Account("outlet", publisher, publisher, None, mention, path)
    return _spoken(mention, publisher, press, path)


def _reports_of(outlet: str, later: str, press: Press) -> list[str]:
    named = (ids for publisher, ids in press.published.items() if same_outlet(outlet, publisher))
    return sorted(report for ids in named for report in ids if report != later)


def _mate(earlier: str, mention: Mention, claim: Sequence[Mention]) -> Mention | None:
    """What this mention retells of the earlier report: its same speaker first, then any attributed one."""
    mates = [m for m in claim if m.report == earlier and m.tells]
    if not mates:
        return None
    named = mention.speaker.name if mention.speaker else None
    return min(mates, key=lambda m: (not (m.speaker and m.speaker.name == named), m.speaker is None, m.span))


def _is_another(mention: Mention, mate: Mention, press: Press) -> bool:
    """Whether it was decided that somebody else speaks in the earlier report."""
    return press.person(mention).is_one_with(press.person(mate)) is False


def _own(mention: Mention, claim: Sequence[Mention], press: Press, path: tuple[str, ...]) -> Account:
    report = press.reports[mention.report]
    publisher = report.label
    if mention.speaker is not None:
        return _spoken(mention, publisher, press, path)
    if report.kind == "press-release":
        return Account("body", publisher, publisher, publisher, mention, path)
    if press.scenes.get(report.id, NOWHERE).witnessed(mention, report.text):
        return Account("witness", publisher, publisher, None, mention, path)
    for derivation in press.upstream.get(report.id, ()):
        mate = _mate(derivation.earlier, mention, claim)
        if mate is not None and mate.report not in path:
            return _follow(mate, claim, press, path)
    common = _common_upstream(mention, claim, press) if report.kind == "mixed" else None
    if common is not None:
        outlet = press.publisher(common)
        return Account("outlet", outlet, outlet, None, mention, (*path, common))
    if report.kind in {"own-reporting", "mixed", "commentary"}:
        return Account("voice", publisher, publisher, None, mention, path)
    retold = sorted({press.publisher(d.earlier) for d in press.upstream.get(report.id, ())})
    if report.kind in {"retelling", "reprint"} and len(retold) == 1:
        return Account("outlet", retold[0], retold[0], None, mention, path)
    return _account("unknown", publisher, mention, press, path)


def _common_upstream(mention: Mention, claim: Sequence[Mention], press: Press) -> str | None:
    """The report that this one draws on, and another that tells the same in its own voice as well.

    What two reports tell alike without saying where from, they have from the report both of them retell.
    """
    drawn = {d.earlier for d in press.upstream.get(mention.report, ())}
    for other in claim:
        retells = press.reports[other.report].kind in {"mixed", "retelling"}
        if other.report != mention.report and other.speaker is None and not other.via and retells:
            common = drawn & {d.earlier for d in press.upstream.get(other.report, ())}
            if common:
                return min(common)
    return None


def _spoken(mention: Mention, publisher: str, press: Press, path: tuple[str, ...]) -> Account:
    speaker = mention.speaker
    if speaker is None:
        raise ValueError("a mention in the report's own voice has no speaker to follow")
    if speaker.kind in {"institution", "document"} and _SOME_OUTLET.search(speaker.name):
        return Account("outlet", speaker.name, speaker.name, None, mention, path)
    person = press.person(mention)
    if speaker.affiliation and _SPEAKS_FOR.search(speaker.name):
        body = speaker.affiliation
        return Account("body", body, publisher, body, mention, path, person=person)
    if speaker.kind == "unnamed":
        standing = standing_of_label(speaker.name)
        return Account(
            "unnamed", speaker.name, publisher, speaker.affiliation, mention, path, standing, person
        )
    kind: AccountKind = "person" if speaker.kind == "named" else "body"
    standing = press.standings.get(speaker.name, UNKNOWN)
    affiliation = speaker.affiliation or press.bodies.get(speaker.name)
    return Account(kind, speaker.name, publisher, affiliation, mention, path, standing, person)


def _account(kind: AccountKind, name: str, mention: Mention, press: Press, path: tuple[str, ...]) -> Account:
    return Account(kind, name, press.publisher(mention.report), None, mention, path)
