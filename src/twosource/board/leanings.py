"""Who may take a side in a sentence, and what the words around them tell of it: features for the scorer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..model import Mention, Polarity, Span
from ..text.names import same_person
from .conditions import Bound
from .grammar import is_negated, place_of
from .lexicon import ADJECTIVES, BAD, CONSENT, GOOD, NOUNS, VERBS
from .soundness import is_supposed
from .values import BENEFIT, HARM, UNWELCOME
from .voices import Voices, is_actor, is_first

Features = Mapping[str, float]
_MODALS = {"'ll": "will", "’ll": "will", "wo": "will", "'d": "would", "’d": "would", "ca": "can"}
_NEGATING = frozenset("no not n't n’t never none nothing nobody neither nor without".split())
_OPENING = frozenset("if unless until provided should".split())
_ROLES = {"nsubj": "nsubj", "nsubjpass": "nsubjpass", "poss": "poss"}
_SILENT = frozenset("PROPN NUM PUNCT SYM X SPACE DET".split())
# In fewer words nobody takes sides; in more than so many a list is read out.
_LEAST_WORDS = 3
_MOST_WORDS = 120
# A mention is no longer than this many characters.
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Leaning:
    """Somebody who may take a side in a sentence: the name, the mention they speak in, what tells of it.

    `stated` holds the sides that rules have found them to take there. `shared` are the features of the
    sentence, one mapping for all who are in it; `own` are those of this holder.
    """

    holder: str
    mention: int | None
    stated: tuple[Polarity, ...]
    shared: Features
    own: Features
    verb: Token | None


@dataclass(frozen=True, slots=True)
class Readable:
    """What is known of one sentence: its mentions by number, its conditions, the stances that rules found."""

    sentence: Words
    mentions: Sequence[int]
    bounds: Sequence[Bound]
    stated: Sequence[tuple[str, Polarity]]


def leanings(read: Readable, voices: Voices, mentions: Sequence[Mention]) -> Iterator[Leaning]:
    """Each person or body that may take a side in the sentence, once, with the features of its case."""
    if len(read.sentence) < _LEAST_WORDS or len(read.sentence) > _MOST_WORDS:
        return
    parts: dict[str, list[tuple[str, Token | None, int | None]]] = {}
    for name, role, token, at in _parts(read, voices, mentions):
        known = next((k for k in parts if _is_one(k, name)), name)
        parts.setdefault(known, []).append((role, token, at))
    shared = _of_sentence(read, voices) if parts else {}
    for name, roles in parts.items():
        features = dict(_of_roles(roles))
        spoken = [at for _, _, at in roles if at is not None]
        for at in spoken:
            features.update(_of_mention(mentions[at], voices))
        if spoken:
            features.update({f"{key} & speaks": shared[key] for key in ("first", "negated") if key in shared})
        stated = tuple(polarity for holder, polarity in read.stated if _is_one(holder, name))
        features.update({f"rule {polarity}": 1.0 for polarity in stated})
        for bound in read.bounds:
            who = bound.condition.who
            own = who is not None and (who == name or same_person(who, name))
            features[f"condition {bound.condition.kind} {'own' if own else 'other'}"] = 1.0
        verb = next((t.head for role, t, _ in roles if t is not None and role != "poss"), None)
        yield Leaning(name, spoken[0] if spoken else None, stated, shared, features, verb)


def words_of(sentence: Words) -> Features:
    """The features that tell which side is taken, and not whether one is: the words of the sentence."""
    return {f"word {token.lemma_.lower()}": 1.0 for token in sentence if token.pos_ not in _SILENT}


def _is_one(name: str, other: str) -> bool:
    return name.lower() == other.lower() or same_person(name, other)


def spoken_in(leaning: Leaning, read: Readable) -> int | None:
    """The number of the mention that the holder speaks in, or else of the first in the sentence."""
    return leaning.mention if leaning.mention is not None else next(iter(read.mentions), None)


def _parts(
    read: Readable, voices: Voices, mentions: Sequence[Mention]
) -> Iterator[tuple[str, str, Token | None, int | None]]:
    """Name, role, word and mention of everyone in the sentence who acts, owns or speaks."""
    for at in read.mentions:
        speaker = mentions[at].speaker
        if speaker is not None:
            said = mentions[at].content or (mentions[at].span,)
            name = voices.speaker_at(said[0].start) or speaker.name
            yield name if not voices.is_outlet(name) else speaker.name, "speaker", None, at
    for token in read.sentence:
        role = _ROLES.get(token.dep_)
        if role is None and token.dep_ == "pobj" and token.head.dep_ == "agent":
            role = "agent"
        if role is not None and (is_actor(token) or (role == "nsubj" and token.lower_ in ("it", "who"))):
            held = None if is_supposed(token.head) else voices.name_of(token)
            if held:
                yield held, role, token, None
    carried = voices.carried(read.sentence.root)
    if carried:
        yield carried, "carried", None, None
    if voices.author:
        yield voices.author, "author", None, None


def _of_sentence(read: Readable, voices: Voices) -> dict[str, float]:
    """What the sentence tells, whoever holds the stance: its words, modals, negation and length."""
    words = read.sentence
    found: dict[str, float] = {
        "long": min(60, len(words)) / 30,
        "short": float(len(words) < 9),
        f"kind {voices.report.kind}": 1.0,
        "stated": float(bool(read.stated)),
        "condition": float(bool(read.bounds)),
        "asks": float("?" in words.text),
    }
    modals: set[str] = set()
    for token in words:
        low, lemma = token.lower_, token.lemma_.lower()
        if token.tag_ == "MD":
            modals.add(_MODALS.get(low, low))
        if low in _NEGATING:
            found["negated"] = 1.0
        if low in _OPENING:
            found["opening"] = 1.0
        if is_first(token):
            found["first"] = 1.0
        if token.pos_ not in _SILENT:
            found.update(_classes(token, lemma))
    for modal in modals:
        found[f"modal {modal}{' not' if 'negated' in found else ''}"] = 1.0
    return found


def _classes(token: Token, lemma: str) -> Iterator[tuple[str, float]]:
    """The classes of general words that a word is in, turned round where its clause is negated."""
    turned = " not" if token.pos_ in ("VERB", "AUX", "ADJ") and _is_turned(token) else ""
    frame = (VERBS if token.pos_ == "VERB" else NOUNS if token.pos_ == "NOUN" else ADJECTIVES).get(lemma)
    if frame is not None:
        yield f"frame {frame.polarity}{turned}", 1.0
    for name, words in (("good", GOOD), ("bad", BAD), ("harm", HARM), ("benefit", BENEFIT),
                        ("consent", CONSENT), ("unwelcome", UNWELCOME)):  # fmt: skip
        if lemma in words:
            yield f"{name}{turned}", 1.0


def _is_turned(token: Token) -> bool:
    return is_negated(token if token.pos_ in ("VERB", "AUX") else token.head)


def _of_roles(roles: Sequence[tuple[str, Token | None, int | None]]) -> Iterator[tuple[str, float]]:
    """In what roles the holder stands, and which verbs are theirs."""
    yield "roles", min(3, len(roles)) / 3
    for role, token, _ in roles:
        yield f"role {role}", 1.0
        if token is not None and role in ("nsubj", "nsubjpass"):
            verb = token.head
            yield f"verb {verb.lemma_.lower()}{' not' if is_negated(verb) else ''}", 1.0
            yield f"clause {verb.dep_}", 1.0
            yield f"form {verb.tag_}", 1.0


def _of_mention(mention: Mention, voices: Voices) -> Iterator[tuple[str, float]]:
    """How the holder is said to speak."""
    yield "quoted", float(mention.quoted)
    yield f"told {mention.stance}", 1.0
    if mention.speaker is not None:
        yield f"speaker {mention.speaker.kind}", 1.0
    if mention.cue is not None:
        for word in mention.cue.of(voices.report.text).lower().split():
            yield f"cue {word}", 1.0


def overlapping(sentence: Words, mentions: Sequence[Mention], starts: Sequence[int]) -> list[int]:
    """The numbers of the mentions that share characters with the sentence; `starts` are theirs, in order."""
    place: Span = place_of(sentence)
    found = []
    for at in range(bisect_left(starts, place.end) - 1, -1, -1):
        span = mentions[at].span
        if span.end > place.start:
            found.append(at)
        elif place.start - span.start > _LONGEST:
            break
    return sorted(found)
