"""What a verb of saying or thinking gives as its content, read off the parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ..text.lexicon.saying import (
    HOLD,
    OBJECT_TO_VERBS,
    OBJECT_VERBS,
    PARTICLE_OBJECTS,
    PREP_FRAMES,
    SAY,
    SEEM,
    SHOW,
    TELL,
    TO_VERBS,
    UNSAID_OBJECTS,
)
from ..text.lexicon.speakers import DOCUMENTS
from ..text.parse import child
from .cue import Cue, Words, subtree
from .holders import agent_of, phrase_of, subject_of
from .idioms import has_it_cue, made_plain_cue
from .silence import SILENCE, declined_cue, silence_cue
from .verbs import trimmed, verb_cue
from .whole_clauses import stolen_subject, whole_clause


def verb_cues(verb: Token) -> Iterator[Cue]:
    """The cue `verb` is, if it is one: at most one for its own content."""
    lemma = verb.lemma_.lower()
    if lemma == "have" and (told := has_it_cue(verb)) is not None:
        yield told
        return
    if lemma == "make" and (told := made_plain_cue(verb)) is not None:
        yield told
        return
    if lemma in SILENCE:
        silent = silence_cue(verb)
        if silent is not None:
            yield silent
            return
    if lemma not in _ANY:
        return
    made = (
        declined_cue(verb)
        or _clause(verb)
        or _passive(verb)
        or _infinitive(verb)
        or _preposition(verb)
        or _object(verb)
    )
    if made is not None:
        yield made


_ANY = SAY | HOLD | SEEM | SHOW | frozenset(PARTICLE_OBJECTS) | {"return"}


def _clause(verb: Token) -> Cue | None:
    """ "said that C", "C, said X", "C, X said, C"."""
    clause = child(verb, "ccomp")
    if clause is not None and clause.i < verb.i:
        clause = next((t for t in verb.rights if t.dep_ == "ccomp"), clause)
    if verb.dep_ == "parataxis" and clause is None:
        return _inserted(verb)
    if clause is None or verb.dep_ == "auxpass":
        return None
    stolen = stolen_subject(verb, clause)
    if stolen is not None:
        content = trimmed(verb, Words(verb.sent.start, verb.i))
        return verb_cue(verb, (content,), "inserted", stolen) if content is not None else None
    if clause.i < verb.i:
        if child(verb, "auxpass") is not None:
            head = agent_of(verb)
        else:
            head = subject_of(verb) or child(verb, "dobj", "attr", "oprd")
        contents = _round(verb, head)
        return verb_cue(verb, contents, "fronted", head) if contents else None
    head = agent_of(verb) or (None if child(verb, "nsubjpass", "auxpass") else subject_of(verb))
    if head is not None and head.lower_ == "it" and verb.lemma_ in SEEM:
        head = None
    words = whole_clause(verb, clause, _without_lead(verb, subtree(clause)))
    if (
        verb.nbor().text == ","
        and head is not None
        and head.i < verb.i
        and head.left_edge.i > verb.sent.start + 2
    ):
        return verb_cue(verb, _round(verb, head) or (words,), "inserted", head)
    if child(verb, "nsubjpass") is not None and verb.lemma_.lower() not in TELL:
        return verb_cue(verb, (words,), "clause", head, None if head is not None else "seems")
    return verb_cue(verb, (words,), "clause", head)


def _without_lead(verb: Token, words: Words) -> Words:
    """The clause from where it starts after the verb; the parse sometimes hangs earlier words on it."""
    return Words(max(words.start, verb.i + 1), words.end)


def _inserted(verb: Token) -> Cue | None:
    head = subject_of(verb) or child(verb, "dobj")
    if head is None:
        return None
    contents = _round(verb, head)
    return verb_cue(verb, contents, "inserted", head) if contents else None


def _round(verb: Token, head: Token | None) -> tuple[Words, ...]:
    """The sentence before the words of saying, and after them where it goes on."""
    doc, sentence = verb.doc, verb.sent
    start = verb.i
    for part in verb.children:
        if part.dep_ in ("aux", "auxpass", "neg", "advmod") and part.i < verb.i and verb.i - part.i <= 3:
            start = min(start, part.left_edge.i)
    if head is not None and head.i < verb.i:
        start = min(start, head.left_edge.i)
    if start <= sentence.start:
        return ()
    contents = [Words(sentence.start, start)]
    end = _end_of_saying(verb, head)
    if end < sentence.end - 1 and doc[end].text in (",", ";", "—", "–") and _goes_on(doc[end + 1], verb):
        contents.append(Words(end + 1, sentence.end))
    return tuple(w for w in (trimmed(verb, c) for c in contents) if w is not None)


def _end_of_saying(verb: Token, head: Token | None) -> int:
    """The token after the words of saying: "said X, head of Y, on Tuesday" ends after "Tuesday"."""
    end = verb.i + 1
    for part in verb.rights:
        if part.dep_ in ("ccomp", "conj", "cc", "parataxis", "advcl") or (part.is_punct and part.text != ","):
            break
        if part.is_punct:
            continue
        end = max(end, part.right_edge.i + 1)
    if head is not None:
        end = max(end, phrase_of(head).end)
    return end


_NO_CONTENT = frozenset(
    ("adding", "citing", "who", "which", "according", "when", "after", "as", "while", "noting")
)


def _goes_on(token: Token, verb: Token) -> bool:
    """Whether what follows the inserted words of saying carries the content on."""
    return (token.lower_ not in _NO_CONTENT and token.head is not verb) or token.dep_ in (
        "conj",
        "cc",
        "ccomp",
        "neg",
    )


def _passive(verb: Token) -> Cue | None:
    """ "X is said to ...", "X was confirmed by Y", "X was quoted as saying"."""
    subject = child(verb, "nsubjpass")
    if subject is None:
        return None
    lemma = verb.lemma_.lower()
    agent = agent_of(verb)
    then = child(verb, "xcomp")
    if then is not None and then.i > verb.i and lemma in SAY | HOLD:
        head, manner = (agent, None) if agent is not None else (None, "seems")
        return verb_cue(verb, (subtree(subject), subtree(then)), "is-said", head, manner)  # type: ignore[arg-type]
    if agent is not None and lemma in OBJECT_VERBS:
        return verb_cue(verb, (subtree(subject),), "passive", agent)
    return None


def _infinitive(verb: Token) -> Cue | None:
    """ "promised to go", "urged them to go"."""
    lemma = verb.lemma_.lower()
    then = child(verb, "xcomp")
    if then is None or then.i < verb.i:
        return None
    object_ = child(verb, "dobj")
    if object_ is not None and verb.i < object_.i < then.i:
        if lemma not in OBJECT_TO_VERBS and lemma not in OBJECT_VERBS:
            return None
        return verb_cue(
            verb, (Words(object_.left_edge.i, then.right_edge.i + 1),), "object-to", subject_of(verb)
        )
    if lemma in SEEM:
        subject = subject_of(verb)
        ahead = (subtree(subject),) if subject is not None else ()
        return verb_cue(verb, (*ahead, subtree(then)), "seems", None)
    if lemma not in TO_VERBS and then.tag_ != "VBG" and then.pos_ in ("VERB", "AUX"):
        return None
    return verb_cue(verb, (subtree(then),), "to", subject_of(verb))


def _preposition(verb: Token) -> Cue | None:
    """ "called for X", "accused X of Y"."""
    allowed = PREP_FRAMES.get(verb.lemma_.lower())
    if not allowed or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return None  # "two people briefed on the deal": nobody speaks there
    figure = _put_at(verb)
    if figure is not None:
        return figure
    for part in verb.rights:
        if part.dep_ in ("prep", "prt") and part.lower_ in allowed:
            object_ = child(part, "pobj", "pcomp")
            if object_ is None:
                continue
            accused = child(verb, "dobj")
            start = (
                accused.left_edge.i if accused is not None and accused.i < part.i else subtree(object_).start
            )
            return verb_cue(verb, (Words(start, subtree(object_).end),), "preposition", subject_of(verb))
    return None


def _put_at(verb: Token) -> Cue | None:
    """ "put the number of the dead at 19": wherever the parse hung the figure."""
    object_, head = child(verb, "dobj"), subject_of(verb)
    if verb.lemma_ not in _FIGURING or object_ is None or head is None:
        return None
    for token in verb.doc[object_.i : min(verb.sent.end, object_.right_edge.i + 2)]:
        amount = child(token, "pobj") if token.lower_ == "at" else None
        if amount is not None and (amount.like_num or any(t.like_num for t in amount.subtree)):
            words = Words(object_.left_edge.i, amount.right_edge.i + 1)
            return verb_cue(verb, (words,), "preposition", head, "said")
    return None


_FIGURING = frozenset(("put", "estimate", "place", "set", "peg"))


def _object(verb: Token) -> Cue | None:
    """ "proposed X", "called X a fraud"."""
    lemma = verb.lemma_.lower()
    object_ = child(verb, "dobj")
    if object_ is None or lemma in TELL or object_.lemma_.lower() in UNSAID_OBJECTS:
        return None
    if _has_particle(verb):
        head = subject_of(verb)
        words = Words(object_.left_edge.i, object_.right_edge.i + 1)
        return verb_cue(verb, (words,), "object", head, "said") if head is not None else None
    head = subject_of(verb)
    if head is None:
        return None
    shows = lemma in SHOW and (_is_figure(object_) or head.lemma_.lower() in DOCUMENTS)
    if lemma not in OBJECT_VERBS and not shows:
        return None
    if any(_tells_itself(t) for t in object_.rights) or any(_quotes(t) for t in verb.rights):
        return None
    end = object_.right_edge.i + 1
    for part in verb.rights:
        if part.i > object_.i and part.dep_ in ("oprd", "prep", "xcomp", "acomp") and part.left_edge.i == end:
            end = part.right_edge.i + 1
    if object_.i < verb.i:
        return verb_cue(verb, (subtree(object_),), "object-before", head)
    return verb_cue(verb, (Words(object_.left_edge.i, end),), "object", head)


def _tells_itself(part: Token) -> bool:
    """ "quotes a trader who says C", "posted a deed showing that C": what is quoted or shown speaks."""
    return (
        part.dep_ in ("relcl", "acl")
        and (part.lemma_ in SHOW or part.lemma_ in SAY)
        and part.tag_ != "VBN"
        and child(part, "ccomp") is not None
    )


def _quotes(part: Token) -> bool:
    """ "quoted a superintendent as saying that C"."""
    said = child(part, "pcomp") if part.lower_ == "as" else None
    return said is not None and said.lemma_ in SAY


def _has_particle(verb: Token) -> bool:
    """ "ruled out", "brushed aside"."""
    allowed = PARTICLE_OBJECTS.get(verb.lemma_.lower(), "").split()
    return any(t.lower_ in allowed and t.dep_ in ("prt", "advmod") for t in verb.rights)


def _is_figure(object_: Token) -> bool:
    """ "counts 18.5 billion", "says 1,200"."""
    return object_.like_num or object_.tag_ == "CD" or any(t.like_num for t in object_.lefts)
