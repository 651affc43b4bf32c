"""Whether a sentence credits the outlet it names, or merely mentions it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

# What outlets do with news, as lemmas: a subject of one of these tells something.
TELLING = frozenset(
    """
    add air allege allude announce argue assert attribute break broadcast carry cite claim concur
    confirm declare describe detail disclose estimate explain expose find first give headline hear
    identify insist leak learn list maintain mention name note observe obtain photograph play point post
    predict print publish put quote read recall reckon recount relay report reveal run say scoop see
    show speculate state suggest tell think tweet uncover understand unearth warn write
    """.split()
)
# What people do to an outlet when they let it know.
TELLING_TO = frozenset(
    """
    acknowledge add admit claim comment complain concede confide confirm deny describe disclose explain
    give hint insist leak mention note reiterate remark repeat reveal say signal sob speak state suggest
    talk tell voice warn write
    """.split()
)
# What an outlet's account is called.
ACCOUNTS = frozenset(
    """
    account analysis anchor article broadcaster bulletin claim column comment correspondent coverage
    dispatch documentary edition editorial evening exclusive feature figure finding footage headline
    host information interview investigation item journalist leak morning news page piece podcast poll
    post poster print programme project publication quote reader remark report reporter reporting
    response revelation scoop source statement story survey tally transcript tweet version website word
    writer
    """.split()
)
# Where a text stands: "what appeared in the Dispatch", "carried by Reuters".
APPEARING = frozenset(
    """
    air appear attribute broadcast carry cite come disclose emerge find leak obtain post print publish
    quote read release report reveal review run see surface translate write
    """.split()
)
_CITING = frozenset({"cite", "quote", "echo", "credit", "rewrite", "reprint", "copy", "follow", "relay"})
_WHOLE = frozenset({"compound", "nmod", "amod", "appos", "conj"})
# "the man behind the Star", "the building opposite the Star": its house, not its pages.
_BEHIND = frozenset({"behind", "against", "near", "opposite", "outside", "beside"})
# Steps up the tree from a name to what is said of it; sentences can be of any depth.
STEPS = 6


def find_cue(name: Token) -> Token | None:
    """The word that makes the outlet headed by `name` a credit ("reported", "according"), None if none does.

    It is the verb where there is one, so that the day of the publication can be looked for beside it.
    """
    for child in name.children:
        if child.dep_ in ("relcl", "acl") and child.lemma_.lower() in TELLING:
            return child
    head = name
    for _ in range(STEPS):
        cue = _cue_of(head)
        if cue is not None:
            return cue
        if head.dep_ not in _WHOLE and not (head.dep_ == "poss" and head.head.pos_ == "PROPN"):
            return None
        head = head.head
    return None


def find_naming(words: Span) -> Token | None:
    """What hangs a rival's name in the sentence, where that name alone is a credit; None where it is none.

    Who names another newsroom of the same story has read it: "the dead interest me less than the Star makes
    out". Not so where its house or people are spoken of: "the Star's owner", "the man behind the Star".
    """
    root = words.root
    head = root.head
    if root.dep_ in ("poss", "compound", "nmod") and head not in words:
        return head if head.ent_type_ == "PERSON" or head.pos_ == "PROPN" or _has_told(head) else None
    if root.dep_ == "pobj" and head.lower_ in _BEHIND:
        return None
    return head


def _has_told(person: Token) -> bool:
    """ "the Herald's man, who saw it", "the Star's teacher saw": somebody of a newsroom's account."""
    return person.dep_ == "nsubj" and person.head.lemma_.lower() in TELLING


def _cue_of(name: Token) -> Token | None:
    """The cue by the role of `name` alone."""
    head, lemma = name.head, name.head.lemma_.lower()
    if name.dep_ in ("nsubj", "csubj"):
        return head if lemma in TELLING or _leads_to_telling(head) else None
    if name.dep_ == "poss" or (name.dep_ in ("compound", "nmod", "det") and head.pos_ == "NOUN"):
        return head if lemma in ACCOUNTS else None
    if name.dep_ in ("dobj", "dative", "iobj"):
        return head if lemma in _CITING or lemma == "tell" else None
    if name.dep_ == "pobj":
        return _cue_of_preposition(head)
    return None


def _leads_to_telling(verb: Token) -> bool:
    """ "The Times was first to report", "as the press would have it": the telling hangs below."""
    if verb.lemma_.lower() == "have" and any(child.lower_ == "it" for child in verb.children):
        return True
    return any(child.dep_ in ("xcomp", "acomp") and _tells_below(child) for child in verb.children)


def _tells_below(token: Token) -> bool:
    return token.lemma_.lower() in TELLING or any(c.lemma_.lower() in TELLING for c in token.children)


def _cue_of_preposition(preposition: Token) -> Token | None:
    word, head = preposition.lower_, preposition.head
    lemma = head.lemma_.lower()
    if word in ("per", "via") or (word == "to" and head.lower_ == "according"):
        return head if head.lower_ == "according" else preposition
    if word == "by":
        return head if lemma in TELLING | APPEARING | ACCOUNTS else None
    if word in ("to", "with"):
        return head if lemma in TELLING_TO | ACCOUNTS else None
    if word == "on" and lemma in TELLING_TO:
        return head
    if word in ("in", "on", "from", "of", "at", "for"):
        return next((c for c in _iter_up(head) if c.lemma_.lower() in APPEARING | ACCOUNTS), None)
    return None


def _iter_up(token: Token) -> Iterator[Token]:
    """The token and the nouns it belongs to: "in a report on its website" reaches "report"."""
    for _ in range(STEPS):
        yield token
        if token.dep_ not in ("pobj", "prep", "conj", "appos"):
            return
        token = token.head
