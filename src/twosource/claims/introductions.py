"""How a report introduces a person: the body named beside the name, or the one the office speaks for."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..text.lexicon.offices import CHIEFS, CLUB_NOUNS, CLUB_OFFICERS, COMPANY_NOUNS, FORMER, OFFICERS, WORKING
from ..text.lexicon.speakers import BODIES
from ..text.lexicon.titles import HONORIFICS
from ..text.names import fold
from ..text.parse import NOUN_SUBJECTS
from .bodies import Bodies, is_formed
from .cue import Words
from .offices import body_of_office

# How many tokens back the body may stand that "its spokesman" speaks for.
_NEAR = 60
# How far from a name the words that introduce it run.
_BEFORE = 14
_AFTER = 24
_STOPS = frozenset((",", ".", ";", ":", "?", "!", '"', "“", "”", "(", ")", "[", "]", "—", "–"))
_OPENS = frozenset((",", "(", "—", "–"))
_LINKS = frozenset(("of", "for", "at", "from", "with", "in", "on", "to"))
_OWNERS = frozenset(("its", "their"))
_PERSONAL = frozenset(("mr", "mister", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady"))
_BODY_NOUNS = BODIES | COMPANY_NOUNS | CLUB_NOUNS


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """What one introduction says: the body the person belongs to.

    `rank` tells how: 3 it is named there, 2 the office implies it, 1 it is the body the text speaks of.
    `officer` is true for those who speak for a body, named or not.
    """

    rank: int
    body: str | None
    officer: bool = False


_NONE = Standing(0, None)


def standing_of(doc: Doc, words: Words, bodies: Bodies) -> Standing:
    """The best reading of the words before and behind the name at `words`."""
    readings = [
        reading(doc, title, bodies)
        for title in (_title_before(doc, words), _aside(doc, words))
        if title is not None
    ]
    readings += [_linked(doc, words, bodies), _speaking_for(doc, words, bodies)]
    best = max(readings, key=lambda r: r.rank, default=_NONE)
    officer = any(r.officer for r in readings)
    if best.rank == 0 and officer:
        body = nearest_body(doc, words.start, bodies)
        return Standing(1 if body else 0, body, True)
    return Standing(best.rank, best.body, officer)


def reading(doc: Doc, phrase: Words, bodies: Bodies) -> Standing:
    """What a phrase like "general secretary of the harbour union" says about the one it describes."""
    tokens = list(doc[phrase.start : phrase.end])
    if any(fold(t.text).strip("-") in FORMER for t in tokens[:6]):
        return _NONE
    office = next((t for t in tokens if _is_office(t)), None)
    if office is None and not _is_clause(tokens):
        return _NONE
    titles = [t for t in tokens if t.lower_ not in _PERSONAL]
    by_office = body_of_office(titles) if office is not None and not _is_clause(tokens) else None
    body = _body_in(doc, phrase, office, bodies)
    if body is not None and not (by_office is not None and _is_government(by_office)):
        return Standing(3, body, officer=True)
    if by_office is not None:
        return Standing(2, bodies.full(by_office), officer=True)
    return Standing(0, None, officer=office is not None and fold(office.lemma_) in CHIEFS)


def _is_government(body: str) -> bool:
    """A ministry told by its minister: what stands beside it is at most the country or the cabinet."""
    return body.endswith(("Ministry", "minister's office"))


def _is_office(token: Token) -> bool:
    word = fold(token.lemma_)
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and (
        word in OFFICERS or (word in HONORIFICS and word not in _PERSONAL)
    )


def _is_clause(tokens: list[Token]) -> bool:
    return bool(tokens) and tokens[0].lower_ == "who"


def _body_in(doc: Doc, phrase: Words, office: Token | None, bodies: Bodies) -> str | None:
    """The body in a phrase: behind "of" or "for" first, else in front of the office."""
    found = bodies.within(phrase)
    linked = [b for b in found if _is_linked(doc, b.words, phrase)]
    formed = [b for b in (*linked, *found) if is_formed(b.name)]
    loose = [b for b in (*linked, *found) if doc[b.words.start - 1].lower_ not in ("from", "in")]
    proper = [b for b in (*formed, *loose) if b.name[0].isupper()]
    for body in (*proper, *formed, *loose):
        return bodies.full(body.name)
    for token in doc[phrase.start : phrase.end]:
        noun = fold(token.lemma_)
        if noun in _BODY_NOUNS and token.pos_ == "NOUN" and token is not office:
            meant = bodies.meant_by(noun, token.i)
            if meant is not None:
                return meant
    if office is None:
        return None
    return _owner(doc, phrase, office, bodies) or _bare_club(doc, phrase, office, bodies)


def _is_linked(doc: Doc, words: Words, phrase: Words) -> bool:
    """ "of the ministry", "at Kelham University"."""
    before = (words.start - 1, words.start - 2)
    return any(at >= phrase.start and doc[at].lower_ in _LINKS for at in before)


def _owner(doc: Doc, phrase: Words, office: Token, bodies: Bodies) -> str | None:
    """ "its spokesman": the body named just before."""
    if not any(t.lower_ in _OWNERS for t in doc[phrase.start : office.i]):
        return None
    return nearest_body(doc, phrase.start, bodies)


def nearest_body(doc: Doc, index: int, bodies: Bodies) -> str | None:
    """The body the words before token `index` speak of: a subject first, within a few lines."""
    since = max(0, index - _NEAR)
    for token in reversed(doc[since:index]):
        if token.dep_ not in NOUN_SUBJECTS:
            continue
        named = _body_at(doc, token, bodies)
        if named is not None:
            return named
    near = (body.name for body in bodies.before(index, since) if body.name[0].isupper())
    return next((bodies.full(name) for name in near), None)


def _body_at(doc: Doc, token: Token, bodies: Bodies) -> str | None:
    """The body a noun names, in full ("Kelham Rovers") or by its kind ("the club")."""
    around = bodies.within(Words(max(0, token.i - 8), min(len(doc), token.i + 8)))
    for body in around:
        if body.words.has(token.i) and body.name[0].isupper():
            return bodies.full(body.name)
    noun = fold(token.lemma_)
    if token.pos_ == "NOUN" and noun in _BODY_NOUNS and token.i and doc[token.i - 1].lower_ in ("the", "its"):
        return bodies.meant_by(noun, token.i)
    return None


def _bare_club(doc: Doc, phrase: Words, office: Token, bodies: Bodies) -> str | None:
    """ "Kelham boss", "Ardley Quarry's managing director": whatever name stands in front of the office."""
    at = office.i - 1
    while at >= phrase.start and not doc[at].text[0].isupper() and doc[at].text not in ("'s", "’s", "'", "’"):
        at -= 1
    owned = at >= phrase.start and doc[at].text in ("'s", "’s", "'", "’")
    end = at if owned else at + 1
    start = end
    while start > phrase.start and doc[start - 1].text[0].isupper() and not _is_office(doc[start - 1]):
        start -= 1
    if start >= end or doc[start].ent_type_ in ("NORP", "DATE", "ORDINAL", "PERSON" if owned else "NORP"):
        name = " ".join(t.text for t in doc[start:end])
        return bodies.full(name) if start < end and bodies.known(name) else None
    name = " ".join(doc[start:end].text.split())
    if bodies.known(name):
        return bodies.full(name)
    if (
        fold(office.lemma_) not in CLUB_OFFICERS
        or fold(name.split()[-1]) in HONORIFICS
        or not _is_name(doc[start])
    ):
        return None
    return name if doc[start].ent_type_ in ("ORG", "GPE", "PERSON", "FAC") else None


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN"


def _title_before(doc: Doc, words: Words) -> Words | None:
    """The title in front of a name: "Harbour Authority chief executive", "the ministry's spokesman,"."""
    end = words.start
    apart = end > 0 and doc[end - 1].text == ","
    if apart:
        end -= 1
        if words.end >= len(doc) or (
            doc[words.end].text not in (",", ".", ")") and not _is_appos(doc, words)
        ):
            return None
    start = end
    while start > 0 and end - start < _BEFORE and _in_title(doc, start - 1, apart):
        start -= 1
        if doc[start].tag_ in ("DT", "PRP$") and not (start and doc[start - 1].lower_ in _LINKS and apart):
            break
    if start == end:
        return None
    if apart and not any(_is_office(t) for t in doc[start:end]):
        return None
    if not apart and not _is_title_end(doc[end - 1]) and not _is_office_of(doc, start, end):
        return None
    return Words(start, end)


def _is_office_of(doc: Doc, start: int, end: int) -> bool:
    """ "Minister for Culture", "Director of the Kelham Film Festival" in front of a name, without a comma."""
    office = next((t.i for t in doc[start:end] if _is_office(t)), end)
    return office + 2 < end and doc[office + 1].lower_ in ("of", "for") and doc[end - 1].text[0].isupper()


def _is_appos(doc: Doc, words: Words) -> bool:
    return any(t.dep_ == "appos" for t in doc[words.start : words.end])


def _is_title_end(token: Token) -> bool:
    return _is_office(token) or fold(token.text).strip(".") in HONORIFICS


def _in_title(doc: Doc, index: int, apart: bool) -> bool:
    token = doc[index]
    if token.is_space:
        return "\n" not in token.text
    if token.text in _STOPS or token.pos_ in ("AUX", "SCONJ", "ADV", "INTJ"):
        return False
    if token.pos_ == "VERB":
        following = doc[index + 1]
        return token.tag_ == "VBG" and _is_office(following)
    if token.pos_ == "ADP":
        return (apart and token.lower_ in _LINKS) or token.lower_ in ("of", "for")
    if token.pos_ == "PRON":
        return token.tag_ == "PRP$"
    return not (token.ent_type_ == "PERSON" and not token.text[0].isupper())


def _aside(doc: Doc, words: Words) -> Words | None:
    """The words that describe a name behind it: ", general secretary of the union,", "(Water Ministry)"."""
    at = words.end
    if at < len(doc) and doc[at].text in ("'s", "’s"):
        return None
    if at + 1 >= len(doc) or doc[at].text not in _OPENS:
        return None
    start = at + 1
    if doc[start].like_num and start + 1 < len(doc) and doc[start + 1].text == ",":
        start += 2
    end = start
    while (
        end < len(doc) and end - start < _AFTER and doc[end].text not in _STOPS and "\n" not in doc[end].text
    ):
        token = doc[end]
        if token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and _is_other_person(doc, end):
            return None
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") and doc[start].lower_ not in ("who", "which"):
            break
        end += 1
    if end == start:
        return None
    if doc[start].lower_ == "who" and not any(
        t.lemma_.lower() in WORKING or (t.lemma_ == "be" and t.i == start + 1)
        for t in doc[start + 1 : start + 4]
    ):
        return None
    return Words(start, end)


def _is_other_person(doc: Doc, index: int) -> bool:
    """A second name in the aside: the title in it may be that person's."""
    return index + 1 < len(doc) and doc[index + 1].ent_type_ == "PERSON" and doc[index + 1].ent_iob_ == "I"


def _linked(doc: Doc, words: Words, bodies: Bodies) -> Standing:
    """ "Holt of the River Bank", "Holt, from the ministry,", "Holt (River Bank)"."""
    at = words.end
    opened = at < len(doc) and doc[at].text in (",", "(")
    start = at + 1 if opened else at
    if start + 1 >= len(doc):
        return _NONE
    linked = doc[start].lower_ in (("of", "from", "at", "for", "with") if opened else ("of", "from"))
    bracket = opened and doc[at].text == "("
    if not linked and not bracket:
        return _NONE
    for body in bodies.within(Words(start, min(len(doc), start + 8))):
        gap = doc[start + (1 if linked else 0) : body.words.start]
        if len(gap) <= 2 and all(t.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PART") for t in gap):
            return Standing(3, bodies.full(body.name), officer=True)
    noun = next(
        (t for t in doc[start : start + 4] if t.pos_ == "NOUN" and fold(t.lemma_) in _BODY_NOUNS), None
    )
    meant = bodies.meant_by(fold(noun.lemma_), noun.i) if linked and noun is not None else None
    return Standing(3, meant, officer=True) if meant else _NONE


def _speaking_for(doc: Doc, words: Words, bodies: Bodies) -> Standing:
    """ "Speaking for the dockers' union, Holt said ..."."""
    if words.start < 3 or doc[words.start - 1].text != ",":
        return _NONE
    since = max(0, words.start - 14)
    for index in range(words.start - 2, since, -1):
        if doc[index].text in _STOPS or "\n" in doc[index].text:
            return _NONE
        before = doc[index - 1].lower_
        if (doc[index].lower_ == "for" and before == "speaking") or (
            doc[index].lower_ == "of" and before == "behalf"
        ):
            for body in bodies.within(Words(index, words.start)):
                return Standing(3, bodies.full(body.name), officer=True)
    return _NONE
