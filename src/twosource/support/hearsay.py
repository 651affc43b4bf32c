"""Who tells a claim only from somebody else who is heard as well, and how newsrooms came by a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.names import ends_of, fold, surname
from .accounts import Account, Press
from .voices import Voice, is_document

# What a holder does with a stance, an offer or a threat; whoever tells this of another describes his mind.
_HOLDS = re.compile(
    r"(?:['’]s)?\W+(?:\w+\W+){0,4}?"
    r"(?:want(?:s|ed)?|demand(?:s|ed)?|propos(?:e|es|ed|al)|suggest(?:s|ed)?|offer(?:s|ed)?"
    r"|threat(?:en(?:s|ed)?)?|promis(?:e|es|ed)|vow(?:s|ed)?|pledg(?:e|es|ed)|refus(?:e|es|ed|al)"
    r"|reject(?:s|ed)?|oppos(?:e|es|ed)|favou?r(?:s|ed)?|insist(?:s|ed)?|warn(?:s|ed)?|plan(?:s|ned)?"
    r"|intend(?:s|ed)?|hope[sd]?|expect(?:s|ed)?|prefer(?:s|red)?|advis(?:e|es|ed)|would like|will not"
    r"|won['’]t|says?|said|tells?|told|den(?:y|ies|ied)|claim(?:s|ed)?|admit(?:s|ted)?|announc(?:e|es|ed)"
    r"|referr(?:ed|ing)|describ(?:es|ed)|argu(?:es|ed)|stat(?:es|ed)|declar(?:es|ed)|acknowledg(?:es|ed)"
    r"|call(?:s|ed) for|condition|ultimatum|wish(?:es)?)\b"
)
# A speaker who has it from another: "he told us himself", "she had read in the Courier".
_HEARD = re.compile(
    r"\b(?:told|phoned|rang|informed|texted|wrote to|assured) (?:me|us)\b"
    r"|\b(?:read|seen|heard|learn(?:ed|t)) (?:it |of it |about it )?(?:in|on|from) (?:the|a|an|his|her)"
    r" ?[\w ]{0,20}?(?:newspaper|paper|press|news|radio|television|tv|internet|media|[A-Z]\w+)\b"
)
# How near the word for the document must stand.
_NEAR = 150
_COPY = re.compile(
    r"\bcop(?:y|ies) (?:of|was|were|which|that|seen|obtained|in)\b"
    r"|\b(?:obtained|seen|reviewed|read|examined) by (?:the |this |our )?\w"
    r"|\b(?:has|have|had) (?:now |also |since )?(?:seen|obtained|read|reviewed|received)\b"
    r"|\b(?:newspaper|paper|we|us) (?:has |have )?received\b"
    r"|\b(?:was|were|been) (?:shown|sent|handed|given|brought) (?:to )?(?:us|me|this|a copy|the original)\b"
    r"|\b(?:I|we) (?:too |also )?(?:have|hold) (?:here )?(?:a|an|the|it|that)\b"
    r"|\bin (?:our|my) (?:hands?|possession)\b"
    r"|\b(?:brought|sent|leaked|handed|passed) (?:it )?to (?:us|me|this|the)\b|\bbrought us\b",
    re.IGNORECASE,
)


def without_hearsay(voices: Sequence[Voice], press: Press) -> list[Voice]:
    """`voices` without those who only tell what another of them wants, offers or says."""
    holders = [v for v in voices if v.first.kind in {"person", "body"}]
    kept = [v for v in voices if not all(_is_told_of(a, v, holders, press) for a in v.accounts)]
    return kept or list(voices)


def _is_told_of(account: Account, voice: Voice, holders: Sequence[Voice], press: Press) -> bool:
    """Whether an account tells the stance or the words of a holder who is another voice."""
    if account.kind not in {"person", "body", "unnamed"}:
        return False
    said = _said(account, press)
    if _HEARD.search(said):
        return True
    names = [n for holder in holders if holder is not voice for n in _names(holder)]
    return any(_HOLDS.match(said, end) for name in names for end in ends_of(name, said))


def separate_copies(voices: Sequence[Voice], press: Press) -> list[Account]:
    """The copies of one document that newsrooms came by separately, where nothing but it tells the claim.

    What such a claim says is what the document says; each report must show that it has a copy.
    """
    knowing = [v for v in voices if v.first.kind in {"person", "body", "witness", "unnamed"}]
    if len(knowing) != 1 or not all(is_document(a) for a in knowing[0].accounts):
        return []
    held = (a for a in knowing[0].accounts if _has_copy(press.reports[a.mention.report].text, a))
    return list({a.publisher: a for a in held}.values())


def _has_copy(text: str, account: Account) -> bool:
    """Whether the report says that it holds or has seen the document itself."""
    if len(account.retold) > 1 or account.mention.via:
        return False
    paper = fold(account.name).split()[-1]
    near = (text[max(0, m.start() - _NEAR) : m.end() + _NEAR] for m in _COPY.finditer(text))
    return any(paper in fold(words) for words in near)


def _said(account: Account, press: Press) -> str:
    text = press.reports[account.mention.report].text
    return " ".join(part.of(text) for part in account.mention.content)


def _names(holder: Voice) -> set[str]:
    """What a text may call a holder by: a person's surname, a body's name without its article."""
    found = set()
    for account in holder.accounts:
        if account.kind == "person":
            found.add(surname(account.name))
        else:
            found.add(re.sub(r"^(?:the|a|an|its|their) ", "", account.name, flags=re.IGNORECASE))
    return found
