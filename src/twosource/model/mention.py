"""One place where a report tells a claim, and who is speaking there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .reason import Reason
from .span import Span

SpeakerKind = Literal["named", "unnamed", "institution", "document"]
MentionStance = Literal["asserts", "denies", "predicts", "conditional", "alleges", "declines"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it. In '"We saw them," she said' the speaker is Irene Falk, said as "she".

    `text` stands at `span` in the same report and is the fullest form of the speaker found there;
    `local` is where the sentence itself names the speaker ("she", "the official"), equal to `span`
    when nothing had to be resolved. `name` is the form to compare ("Irene Falk", "two Israeli
    officials"), `number` how many persons speak when the text says so, `affiliation` the body, country
    or side they belong to ("National Security Council", "Israeli"). `decided` names the judgement that
    says who it is, if any does.
    """

    text: str
    span: Span
    kind: SpeakerKind
    name: str
    local: Span
    number: int | None = None
    affiliation: str | None = None
    decided: Reason | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """In report `report`, `speaker` says what stands in `content`, as told by the outlets in `via`.

    `speaker` None is the report's own voice. `via` names the outlets credited, nearest first: in "An
    official told Walla News that ..." it is ("Walla News",). `recipient` is who was told, where that
    is said ("told reporters"). `own_hearing` is true where the report shows that it heard the speaker
    itself ("told this newspaper"). `hearsay` is true for "reportedly", "are said to". `quoted` is true
    when content holds the speaker's own words in quotation marks. `headline` marks a mention made by
    the report's headline.
    """

    report: str
    span: Span
    content: tuple[Span, ...]
    speaker: Speaker | None = None
    via: tuple[str, ...] = ()
    cue: Span | None = None
    stance: MentionStance = "asserts"
    recipient: str | None = None
    own_hearing: bool = False
    hearsay: bool = False
    quoted: bool = False
    headline: bool = False

    @property
    def tells(self) -> bool:
        """Whether the claim is told here, rather than denied or left without comment."""
        return self.stance not in {"denies", "declines"}
