"""Phrases that name a course of action somebody might take, and how such a course is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..text.parse import child
from .grammar import agent, is_negated, is_passive, modal, subject, text_between
from .lexicon import AT_ISSUE, CHOICES
from .phrases import NAME_WORDS, Phrase, action, noun_phrase
from .soundness import is_supposed
from .voices import ACTORS, is_actor, is_actor_noun

_OFFERS = frozenset(
    "offer bid proposal package compromise settlement deal contract loan buyout clause formula".split()
)
# These are offers only where it is pay they raise, or somebody puts them forward.
_GAINS = frozenset("rise raise increase fee extension payment plan cut freeze".split())
_PAY = frozenset("pay wage salary fee price rent".split())
# What a body calls, holds, seeks or files rather than does.
_STEPS = frozenset(
    "strike walkout stoppage ballot referendum vote appeal arbitration mediation ceasefire truce "
    "inquiry moratorium boycott blockade lockout review injunction evacuation curfew embargo sanction "
    "airstrike lawsuit election recount audit merger takeover buyout auction tender relocation "
    "withdrawal summit negotiation talk exchange swap pause amnesty".split()
)
_TABLING = frozenset(
    "call announce plan schedule hold launch seek threaten consider file lodge table propose demand "
    "request recommend ask offer suggest discuss study weigh examine float prepare order back support "
    "oppose reject approve favour favor urge mull moot draft present submit put explore contemplate set "
    "agree".split()
)
_PLACES = frozenset("site route location corridor option date design variant version alignment venue".split())
_GENERAL = frozenset("vote law war force violence step term condition response decision demand".split())
_RIVAL = frozenset(
    "alternative second third other proposed preferred rival revised smaller back-up backup fallback "
    "planned suggested mooted possible potential shortlisted northern southern eastern western inland "
    "coastal".split()
)
_MOOTED = frozenset("proposed suggested mooted planned".split())
_PLANNED = frozenset("motion proposal plan idea suggestion scheme option alternative".split())
_COURSES = frozenset("option alternative fallback way course scenario formula compromise".split())
_PROPOSED = frozenset("propose suggest offer float table study consider weigh examine moot".split())
# Doing this to a thing is another course than the thing: "scrap the levy" is not "the levy".
_UNDOING = frozenset(
    "block drop cancel scrap reject abandon delay postpone halt suspend end stop close ban abolish "
    "withdraw lift remove repeal revoke veto shelve kill reverse oppose resist avoid prevent".split()
)
_TRADED = frozenset("sell buy sign loan appoint hire sack release extradite exchange replace dismiss".split())
_EMPTY_VERBS = frozenset(
    "deal handle address cope be do have make get say know see work look continue begin start keep let "
    "go come talk think feel want try need like attend visit describe tell show give use run take "
    "remain become appear seem hope watch read".split()
)
_VAGUE = frozenset(
    "thing way matter issue question answer option plan possibility idea response action step measure "
    "move everything nothing something decision name support effort problem future situation term "
    "alternative case time part role position policy money work life right party people number "
    "condition demand change proposal suggestion scheme figure sum area claim range lot kind".split()
)


# These tell no course from another.
_PALE = frozenset(
    "different new other same possible next last many various great good bad big major one two further "
    "more such".split()
)


@dataclass(frozen=True, slots=True)
class Course:
    """A course of action by its name, its key word, and the words that tell it from others.

    `is_named` where it is a noun of things people put on the table, `is_distinct` where the name says
    what it is without the sentence around it.
    """

    name: str
    key: str
    lemmas: frozenset[str]
    head: Token
    is_named: bool
    is_distinct: bool


Raising = tuple[Course, Token | None]


def course_of(head: Token) -> Course | None:
    """The course that a noun or a verb names; None where it names none that a reader would know."""
    if head.pos_ in ("VERB", "AUX"):
        return _deed(head)
    inner = next((inner for inner, _ in _planned(head)), None)
    if inner is not None and inner.i > head.i:
        return course_of(inner)
    phrase = noun_phrase(head, NAME_WORDS)
    if (
        phrase is None
        or head.pos_ != "NOUN"
        or is_actor_noun(head)
        or head.ent_type_ in ACTORS | {"DATE", "TIME"}
    ):
        return None
    lemmas = lemmas_of(head.doc, phrase)
    lemma = head.lemma_.lower()
    owned = any(c.dep_ == "poss" for c in head.lefts) and len(lemmas) < 2
    distinct = not owned and (len(lemmas) > 1 or lemma not in _VAGUE)
    named = lemma in _OFFERS | _STEPS | _PLACES | AT_ISSUE - _GENERAL and len(lemmas) > 1
    return Course(_text(head.doc, phrase), lemma, lemmas, head, named, distinct)


def _deed(verb: Token) -> Course | None:
    """ "Sanctions be readied" gives "ready sanctions", "to sign a truce" gives "sign a truce"."""
    if is_negated(verb) or (verb.lemma_.lower() in _EMPTY_VERBS and verb.tag_ != "VBN"):
        return None
    doc, lemma = verb.doc, verb.lemma_.lower()
    particle = child(verb, "prt")
    if is_passive(verb) or verb.tag_ == "VBN":
        thing = child(verb, "nsubjpass", "nsubj") or (verb.head if verb.dep_ == "acl" else None)
        phrase = None if thing is None else noun_phrase(thing, NAME_WORDS - 2)
        if thing is None or phrase is None or phrase.last >= verb.i or thing.pos_ == "PRON":
            return None
        done = action(verb, NAME_WORDS - phrase.words) if child(verb, "agent") is None else None
        last = verb.i if done is None else done.last
        start = verb.i + 1
        verbal = lemma
        if particle is not None and particle.i == start:
            verbal, start = f"{lemma} {particle.lower_}", start + 1
        rest = doc[start : last + 1].text.strip()
        if lemma in _EMPTY_VERBS and not rest:
            return None
        lemmas = lemmas_of(doc, phrase) | lemmas_of(doc, Phrase(verb.i, max(last, verb.i), verb)) | {lemma}
        return Course(
            f"{verbal} {_low(doc, phrase)} {rest}".strip(), _key(lemma, thing), lemmas, verb, False, True
        )
    phrase = action(verb, NAME_WORDS)
    if phrase is None:
        return None
    rest = doc[verb.i + 1 : phrase.last + 1].text.strip()
    thing = child(verb, "dobj")
    if thing is not None and (thing.pos_ == "PRON" or (thing.ent_type_ == "PERSON" and lemma not in _TRADED)):
        return None
    key = _key(lemma, thing) if thing is not None and thing.i <= phrase.last else lemma
    lemmas = lemmas_of(doc, phrase) | {lemma}
    distinct = len(lemmas) > 1 and not (
        thing is not None and thing.lemma_.lower() in _VAGUE and len(lemmas) < 3
    )
    return Course(f"{lemma} {rest}".strip(), key, lemmas, verb, False, distinct)


def _key(lemma: str, thing: Token) -> str:
    noun = thing.lemma_.lower()
    return f"{lemma} {noun}" if lemma in _UNDOING else noun


def _text(doc: Doc, phrase: Phrase) -> str:
    """The words of a phrase without their opening article."""
    bare = (
        doc[phrase.first].lower_ in ("the", "a", "an", "its", "their", "his", "her", "our", "my")
        and phrase.first < phrase.last
    )
    span = text_between(doc, phrase.first + bare, phrase.last)
    window = doc[phrase.first : phrase.last + 2]
    return window.text[span.start - window.start_char : span.end - window.start_char]


def _low(doc: Doc, phrase: Phrase) -> str:
    """ "Sanctions" as it stands inside a name: with a small letter unless it is one itself."""
    text = doc[phrase.first : phrase.last + 1].text
    return text if doc[phrase.first].pos_ == "PROPN" else text[:1].lower() + text[1:]


def lemmas_of(doc: Doc, phrase: Phrase) -> frozenset[str]:
    """The lower-cased lemmas of the content words of a phrase."""
    return frozenset(
        t.lemma_.lower()
        for t in doc[phrase.first : phrase.last + 1]
        if t.pos_ in ("NOUN", "PROPN", "VERB", "NUM") or (t.pos_ == "ADJ" and not t.is_stop)
        if t.lower_ not in _PALE
    )


def iter_courses(sentence: Words) -> Iterator[Raising]:
    """The courses that one sentence names as open, proposed or called, each with its proposer if named."""
    taken: set[int] = set()
    for token in sentence:
        for read in _READINGS.get(token.pos_, ()):
            for head, by in read(token):
                course = course_of(head) if head.i not in taken else None
                if course is not None and course.is_distinct and len(course.lemmas) > 1:
                    taken.add(head.i)
                    yield course, by


Heads = Iterator[tuple[Token, Token | None]]


def _could(verb: Token) -> Heads:
    """ "Castellane could ask its partners to hold the loan"; "the loan might be held up"."""
    if modal(verb) not in ("could", "may", "might") or is_negated(verb) or is_supposed(verb):
        return
    if verb.lemma_.lower() not in CHOICES or any(
        c.lower_ == "have" and c.dep_ == "aux" for c in verb.children
    ):
        return
    doer = agent(verb) if is_passive(verb) else subject(verb)
    if is_passive(verb) or (doer is not None and is_actor(doer)):
        yield verb, None


def _priced(verb: Token) -> Heads:
    """ "Would sign for 35 million": terms named in figures."""
    if modal(verb) not in ("would", "will") or is_negated(verb):
        return
    if verb.lemma_.lower() in ("sell", "sign", "settle", "accept", "pay", "buy", "take", "offer"):
        after = [t for t in verb.subtree if t.i > verb.i and t.ent_type_ not in ("DATE", "TIME")]
        if any(t.ent_type_ in ("MONEY", "PERCENT", "QUANTITY") or t.like_num for t in after):
            yield verb, subject(verb)


def _proposed(verb: Token) -> Heads:
    """ "A buffer zone has been proposed", "arbitration is under consideration", "is on the table"."""
    thing = child(verb, "nsubjpass", "nsubj", "csubj")
    if thing is None or not (thing.pos_ == "NOUN" or thing.tag_ == "VBG") or is_actor(thing):
        return
    if verb.lemma_.lower() in _PROPOSED and is_passive(verb) and not is_negated(verb):
        yield thing, agent(verb)
    if verb.lemma_ in ("be", "remain", "stay", "come"):
        told = {t.lower_ for c in verb.rights if c.dep_ == "prep" for t in c.subtree}
        if {"on", "table"} <= told or {"under", "consideration"} <= told or {"off", "table"} <= told:
            yield thing, None
        said = child(verb, "attr")
        if said is not None and said.lemma_.lower() in _COURSES and not _is_denied(verb, said):
            yield thing, None


def _is_denied(verb: Token, said: Token) -> bool:
    return is_negated(verb) or any(c.lower_ == "no" for c in said.children)


def _weighed(verb: Token) -> Heads:
    """ "Moving the depot would cost less", "a joint patrol could calm the ridge"."""
    thing = child(verb, "csubj", "nsubj")
    if thing is None or modal(verb) not in ("would", "could") or is_supposed(verb):
        return
    deed = thing.tag_ == "VBG" and thing.dep_ == "csubj" and thing.lemma_.lower() in CHOICES
    if deed or (thing.pos_ == "NOUN" and thing.lemma_.lower() in _STEPS | _PLACES | _OFFERS):
        yield thing, None


def _option_is(verb: Token) -> Heads:
    """ "One option would be to wait"; "the alternative is arbitration"."""
    doer = child(verb, "nsubj")
    if verb.lemma_ != "be" or doer is None or doer.lemma_.lower() not in _COURSES:
        return
    said = child(verb, "xcomp", "attr")
    if said is not None and not is_negated(verb):
        yield said, None


def _planned(noun: Token) -> Heads:
    """ "A plan to move the depot", "the idea of a joint patrol", "the option of leasing"."""
    denied = any(c.lower_ in ("no", "any") for c in noun.lefts)
    if noun.lemma_.lower() not in _PLANNED or denied:
        return
    owner = child(noun, "poss")
    verb = child(noun, "acl")
    if verb is not None and verb.tag_ == "VB":
        yield verb, owner
        return
    of = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("of", "for")), None)
    inner = None if of is None else child(of, "pobj", "pcomp")
    if inner is not None and not is_actor(inner):
        yield inner, owner


def _offered(noun: Token) -> Heads:
    """ "An offer of 24 million", "a 4 % pay rise", "29 million euros up front": terms in figures."""
    lemma = noun.lemma_.lower()
    gain = lemma in _GAINS and (
        any(c.lemma_.lower() in _PAY for c in noun.lefts) or noun.head.lemma_.lower() in _TABLING
    )
    if lemma not in _OFFERS and not gain:
        return
    if any(c.dep_ == "nummod" for c in noun.lefts):
        return
    near = [t for t in noun.subtree if abs(t.i - noun.i) < 8 and t.lower_ != "one"]
    if any(
        (t.like_num and t.ent_type_ not in ("DATE", "TIME")) or t.ent_type_ in ("MONEY", "PERCENT")
        for t in near
    ):
        yield noun, _maker(noun)


def _maker(noun: Token) -> Token | None:
    """Who made an offer: "the union's offer", "an offer from the bank"."""
    owner = child(noun, "poss")
    by = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("from", "by")), None)
    maker = owner if owner is not None else child(by, "pobj") if by is not None else None
    return maker if maker is not None and is_actor(maker) else None


def _called(noun: Token) -> Heads:
    """ "Called a two-day strike", "will hold a ballot on action", "seeks an injunction"."""
    if noun.lemma_.lower() not in _STEPS | AT_ISSUE or any(c.lower_ == "no" for c in noun.lefts):
        return
    below = noun.dep_ == "pobj" and noun.head.lower_ in ("for", "on", "to", "into", "about")
    verb = noun.head if noun.dep_ in ("dobj", "nsubjpass") else noun.head.head if below else None
    if any(c.dep_ == "nummod" for c in noun.lefts):
        return
    if verb is None or verb.lemma_.lower() not in _TABLING or verb.pos_ != "VERB":
        return
    done = verb.tag_ in ("VBD", "VBN") and verb.lemma_.lower() in ("launch", "file", "hold", "submit", "set")
    if done and not is_passive(verb):
        return
    doer = agent(verb) if is_passive(verb) else subject(verb)
    yield noun, doer if doer is not None and is_actor(doer) and not is_negated(verb) else None


def _rival(noun: Token) -> Heads:
    """ "The northern route", "an alternative site at Dunmoor", "the proposed barrier"."""
    kinds = {c.lower_ for c in noun.lefts if c.dep_ in ("amod", "compound")}
    if (kinds & _MOOTED and not is_actor(noun) and noun.lemma_.lower() in AT_ISSUE | _PLACES) or (
        kinds & _RIVAL and noun.lemma_.lower() in _PLACES
    ):
        yield noun, None


def _aside(noun: Token) -> Heads:
    """ "A third way, that of renewing, ...": what stands between the commas."""
    if noun.lemma_.lower() not in _COURSES or not any(c.lower_ in _RIVAL for c in noun.lefts):
        return
    of = next((t for t in noun.subtree if t.lower_ == "of" and t.i > noun.i), None)
    deed = None if of is None else child(of, "pcomp", "pobj")
    if deed is not None:
        yield deed, None


def _choice(token: Token) -> Heads:
    """ "A choice between a levy and a loan", "the choice is between ..."."""
    verb = token.head if token.lower_ == "between" else None
    if verb is None or "choice" not in (verb.lemma_, getattr(child(verb, "nsubj"), "lemma_", "")):
        return
    one = child(token, "pobj", "pcomp")
    for _ in range(4):
        if one is None:
            return
        yield one, None
        one = child(one, "conj")


_Reading = Callable[[Token], Heads]
_VERBAL: tuple[_Reading, ...] = (_could, _priced, _proposed, _weighed, _option_is)
_READINGS: dict[str, tuple[_Reading, ...]] = {
    "VERB": _VERBAL,
    "AUX": _VERBAL,
    "NOUN": (_planned, _offered, _called, _rival, _aside),
    "ADP": (_choice,),
}
