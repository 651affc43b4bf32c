"""Words and their opposites: what one report affirms with the one, another denies with the other."""

from __future__ import annotations

from collections.abc import Collection

_PAIRS = (
    "accept reject", "accept refuse", "admit deny", "agree disagree", "agree refuse", "allow ban",
    "allow forbid", "approve reject", "approve refuse", "arrive leave", "back oppose", "begin end",
    "block allow", "buy sell", "cancel confirm", "close open", "confirm deny", "convict acquit",
    "convict clear", "cut raise", "deny confirm", "drop keep", "drop rise", "enter leave", "fail succeed",
    "fall rise", "gain lose", "grant refuse", "halt resume", "hire fire", "impose lift", "increase decrease",
    "increase reduce", "join leave", "lose win", "lower raise", "open shut", "pass reject", "permit ban",
    "praise condemn", "release detain", "release arrest", "remain leave", "remain resign", "remain quit",
    "resume suspend", "ratify reject", "start stop", "start end", "stay leave", "stay quit", "stay resign",
    "support oppose", "survive die", "uphold overturn", "welcome reject", "withdraw deploy",
    "withdraw advance", "alive dead", "guilty innocent", "legal illegal", "safe unsafe",
    "possible impossible",
    "likely unlikely", "clear unclear", "true false", "first last", "before after", "north south",
    "east west", "northern southern", "eastern western", "early late", "more less", "most least",
    "higher lower", "majority minority", "first second", "men women", "father mother",
)  # fmt: skip
# Verbs of which only one can be true of one matter; what may follow on the other ("imposed", "lifted"), and
# what two sides do in one deal ("bought", "sold"), is not among them.
_EXCLUSIVE = (
    "accept reject", "accept refuse", "acquit convict", "agree disagree", "agree refuse", "allow ban",
    "allow forbid", "approve reject", "approve refuse", "back oppose", "clear convict", "confirm deny",
    "cut raise", "decrease increase", "die survive", "drop rise", "fail succeed", "fall rise",
    "grant refuse", "increase reduce", "leave remain", "leave stay", "lose win", "lower raise",
    "oppose support", "overturn uphold", "pass reject", "quit remain", "quit stay", "ratify reject",
    "remain resign", "resign stay", "dismiss resign", "fire resign", "sack resign", "dismiss quit",
    "fire quit", "sack quit", "refuse sign", "admit deny",
)  # fmt: skip
# The same of verbs that are opposites only where all other words are the same.
_IN_ONE_PLACE = (
    "accept decline", "accept turn", "admit deny", "allow block", "allow stop", "approve block", "approve veto",
    "block pass", "drop keep", "keep scrap", "keep sell", "promise refuse", "agree decline", "reject uphold",
    "confirm reject", "confirm exclude", "continue stop", "continue cease", "return refuse", "release hold",
    "release keep", "retake lose", "open shut", "open close", "hold break", "praise condemn", "praise criticise",
    "praise criticize", "welcome condemn", "welcome criticise", "welcome criticize", "cancel keep", "legal illegal",
    "guilty innocent", "safe unsafe", "alive dead", "possible impossible", "likely unlikely", "true false",
    "gain lose", "find lose", "begin end", "start end", "start stop", "halt resume", "impose lift", "ban permit",
    "drop gain", "fall climb", "drop climb", "fall grow", "shrink grow", "decline rise", "decline grow",
    "double halve", "strengthen weaken", "widen narrow", "improve worsen", "expand shrink",
)  # fmt: skip
_ONE_OR_OTHER = frozenset(frozenset(pair.split()) for pair in _EXCLUSIVE)
_IRREGULAR = {
    "upheld": "uphold", "kept": "keep", "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise",
    "won": "win", "lost": "lose", "sold": "sell", "withdrew": "withdraw", "began": "begin", "left": "leave",
    "broke": "break", "held": "hold", "grew": "grow", "found": "find", "forbade": "forbid",
    "retook": "retake", "shrank": "shrink",
}  # fmt: skip
_EITHER_IN_PLACE = _ONE_OR_OTHER | frozenset(frozenset(pair.split()) for pair in _IN_ONE_PLACE)
_OPPOSITES: dict[str, set[str]] = {}
for _pair in _PAIRS:
    _one, _other = _pair.split()
    _OPPOSITES.setdefault(_one, set()).add(_other)
    _OPPOSITES.setdefault(_other, set()).add(_one)


def are_opposites(a: Collection[str], b: Collection[str]) -> bool:
    """Whether a word of `a` has its opposite in `b`, and neither collection holds both."""
    return any(_OPPOSITES[word] & set(b) - set(a) for word in a if word in _OPPOSITES and word not in b)


def exclude_each_other(a: str, b: str) -> bool:
    """Whether of two verbs only one can be true of one matter: "resigned" and "was dismissed"."""
    return frozenset((a, b)) in _ONE_OR_OTHER


def rule_each_other_out(a: str, b: str) -> bool:
    """Whether of two words only one can be true where all others are the same: "keep" and "drop" a show."""
    return frozenset((a, b)) in _EITHER_IN_PLACE


def base_forms(word: str) -> frozenset[str]:
    """The words that a form in lower case may be of: "dropped" of "drop", "denied" of "deny"."""
    found = {word, _IRREGULAR.get(word, word)}
    for ending, more in (
        ("s", ""),
        ("es", ""),
        ("d", ""),
        ("ed", ""),
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
    ):
        if word.endswith(ending):
            base = word[: len(word) - len(ending)] + more
            found |= {base, base + "e"}
            if base[-2:-1] == base[-1:]:
                found.add(base[:-1])
    return frozenset(found)
