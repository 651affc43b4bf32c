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
_ONE_OR_OTHER = frozenset(frozenset(pair.split()) for pair in _EXCLUSIVE)
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
