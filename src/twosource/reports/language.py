"""The language of a report, by its commonest words and its script."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_WORDS = {
    "en": "the of and to in that is was for on with as at by from has have it said not be are this which"
    "were an but",
    "fr": "le la les des et est dans une du que qui pour pas sur avec au par sont cette ce aux été ilmais",
    "de": "der die das und ist in den von mit zu des ein eine nicht auf für im dem sich auch als nach"
    "wurde bei hat",
    "es": "el la los las de que en y una por con para del se un su al es no más lo como pero ha sido fue",
    "it": "il di che la e un una per non in del della con sono le si da dei al gli è nel alla ha anche",
    "pt": "o os as de que e em um uma do da dos das não para com por se na no mais foi ao à pelo são como",
    "nl": "de het een en van is dat in op te voor met zijn aan niet door ook om er bij naar werd heeftmaar",
    "sv": "och att det som en på är av för med den till har inte om ett de från var men sig kan vid",
    "da": "og at det som en på er af for med den til har ikke om et de fra var men sig kan ved blev",
    "pl": "w i na z do się że nie jest to o od po za jak przez dla są oraz był przy ale który",
    "tr": "ve bir bu için ile da de olarak olan çok daha en gibi kadar sonra değil ama var ne",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh ke adalah juga telah karena",
    "ro": "și în de la a care nu cu pe din un o pentru mai este că au fost sau dar prin",
    "cs": "a v se na je že do s o z to by i pro jako po ale k od který není jsou byl",
}
_SCRIPTS = (
    ("uk", "іїєґІЇЄҐ"), ("ru", r"\u0400-\u04ff"), ("el", r"\u0370-\u03ff"), ("he", r"\u0590-\u05ff"),
    ("ar", r"\u0600-\u06ff"), ("hi", r"\u0900-\u097f"), ("th", r"\u0e00-\u0e7f"), ("ja", r"\u3040-\u30ff"),
    ("ko", r"\uac00-\ud7af"), ("zh", r"\u4e00-\u9fff"),
)  # fmt: skip
_SAMPLE = 1000


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; None where there is too little of any."""
    sample = text[:_SAMPLE]
    letters = 0 if sample.isascii() else sum(map(str.isalpha, sample))
    foreign = sum(character > "\u036f" and character.isalpha() for character in sample) if letters else 0
    if letters >= 20 and foreign > 0.4 * letters:
        return next(
            (code for code, marks in _SCRIPTS if len(re.findall(f"[{marks}]", sample)) > 0.02 * letters), None
        )
    words = re.findall(r"[^\W\d_]+", sample.lower())
    counts = Counter(code for word in words for code in _languages().get(word, ()))
    if not counts:
        return None
    best, most = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return best if most >= 3 and most >= 0.1 * len(words) else None


@lru_cache(maxsize=1)
def _languages() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for code, words in _WORDS.items():
        for word in words.split():
            index.setdefault(word, []).append(code)
    return index
