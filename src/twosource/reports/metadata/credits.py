"""Agencies and outlets that a report credits for its text: "(AP)", "With agencies", "CPA/Evening Post"."""

from __future__ import annotations

import re

from ...model import Credit
from ...text.lexicon.given_names import GIVEN_NAMES, is_mans_name
from ...text.names import fold
from .layout import Line
from .vocabulary import AGENCIES, DESK_WORDS, is_institution_form, is_name_like, is_outlet_form, is_person

_NAMES = r"(?P<names>(?:the )?[A-Z0-9][\w.&'’/ ,-]{1,70}|(?:news )?agencies)"
_CREDIT = re.compile(
    r"^[(\[—–*_ -]*(?i:with (?:inputs?|reporting|files|material|additional reporting|contributions?|"
    r"information|agency "
    r"inputs?)(?: from| by)?|with|additional reporting (?:by|from)|source|sources|via|courtesy(?: of)?|"
    r"credit|"
    r"(?:originally|first) (?:published|reported|appeared) (?:by|in|on|at)|"
    r"this (?:article|story|report|piece|post) (?:was )?(?:first|originally) (?:appeared|published|ran) "
    r"(?:by|in|on|at)|"
    r"this (?:article|story|report|content|piece) (?:was|is|has been) "
    r"(?:provided|supplied|distributed|syndicated) by|"
    r"(?:distributed|syndicated|provided|supplied) by|"
    r"republished (?:from|with permission of)|this (?:article|story|report) is republished from)\s*:?\s+"
    + _NAMES
    + r"[)\].*_ ]*$"
)
_HELPING = re.compile(r"\b(?:reporting|contributions?) (?:by|from)\b", re.I)
_LABELLED = re.compile(r"^(?i:source|sources|via|agency)\s*:\s*" + _NAMES + r"[)\]. ]*$")
_WRITTEN = re.compile(r"^(?i:story|text|report|copy)\s*:\s*" + _NAMES + r"[)\]. ]*$")
_BYLINED = re.compile(r"^(?i:by)\s+(?:[^,\n]{3,40}?\s+for\s+(?:the\s+)?)?" + _NAMES + r"$")
_REPORTERS = re.compile(r"^(?i:by\s+)?(?P<names>[A-Z]{2,6})\s+(?i:reporters?|correspondents?|writers?)$")
_SIGNED = re.compile(r"^[(\[—–-]+\s*(?P<names>[A-Z][\w./& -]{1,40}?)\s*[)\]]?$")
_SLASHED = re.compile(
    r"^(?P<names>[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3}(?:\s?/\s?[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3})+)$"
)
# "Coast Star with ANA": an outlet that names the agency it draws on
_WITH = re.compile(r"^(?P<own>[A-Z][\w.'’ &-]{2,40}?)\s+(?:with|and)\s+(?P<names>[A-Z][\w.&/ -]{1,40})$")
# "Special to The Bugle"
_SPECIAL = re.compile(r"^\W*(?i:special to|for) (?P<name>(?:[Tt]he )?[A-Z][\w.'’ &-]{2,40}?)\W*$")
_AT_END = re.compile(
    r"[.!?\"”’]\s*(?:\((?P<a>[A-Z][\w./& -]{1,40})\)|[—–-]{1,2}\s*(?P<b>[A-Z][\w./&-]+(?: "
    r"[A-Z]\w+){0,3}))\.?$"
)
_STAFF_AND = re.compile(r"^(?:By )?[\w .']{0,30}\b(?i:and|with|/)\s+(?P<names>(?:news )?agencies)$")
_DIVIDE = re.compile(r"\s*/\s*|\s+and\s+|\s*,\s*|\s*&\s+")


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency, by a list of the well known or by its form."""
    low = name.lower().strip(" .")
    return (
        low in AGENCIES
        or low
        in {
            "agencies",
            "news agencies",
            "associated press",
            "the associated press",
            "press association",
            "pa media",
        }
        or bool(re.match(r"(?:agence|agencia|agenzia|agentur|agência)\b", low))
        or bool(
            re.search(
                r"\b(?:news agency|newswire|press agency|news wire|wire service|press association)$", low
            )
        )
    )


def read_credit_line(line: Line) -> list[Credit]:
    """The credits on a line that holds nothing else; empty for any other line."""
    text = line.text
    if len(text) > 140:
        return []
    for pattern in (_LABELLED, _CREDIT, _WRITTEN, _STAFF_AND, _SLASHED, _SIGNED, _REPORTERS, _BYLINED):
        match = pattern.match(text)
        if not match:
            continue
        # "Additional reporting by Ana Brill" credits a colleague, not another's text.
        helping = _HELPING.search(text) is not None
        found = [c for c in _divide(line, match) if not is_colleague(c.name, helping=helping)]
        sure = pattern in (_LABELLED, _CREDIT) and all(_fits(credit.name) for credit in found)
        short = pattern is _SLASHED and any(_is_acronym(credit.name) for credit in found)
        if found and (sure or short):
            return found
        if agencies := [credit for credit in found if is_agency(credit.name)]:
            return agencies
    return [Credit(text, line.span)] if is_agency(text) else []


def read_crediting(line: Line) -> str | None:
    """The outlet on a line that credits an agency beside it or says for whom it was written.

    "Orlo Bugle/AFP", "Euronorth with AFP", "Special to The Bugle"; None for any other line.
    """
    text = line.text
    if len(text) > 90:
        return None
    if special := _SPECIAL.match(text):
        return special["name"] if is_outlet_form(special["name"]) else None
    if shared := _WITH.match(text):
        agencies = [is_agency(name) for name in _DIVIDE.split(shared["names"].strip(" ."))]
        own = shared["own"]
        return own if all(agencies) and _fits(own) and not is_agency(own) and not is_person(own) else None
    if not _SLASHED.match(text):
        return None
    names = [name.strip() for name in text.split("/")]
    own_names = [name for name in names if is_outlet_form(name) and not is_agency(name)]
    return own_names[0] if len(own_names) == 1 and any(map(is_agency, names)) else None


def read_closing_credit(line: Line) -> Credit | None:
    """The agency named after the last full stop: "... he said. (AP)"."""
    at = max(0, len(line.text) - 60)
    match = _AT_END.search(line.text, at)
    if not match:
        return None
    group = "a" if match["a"] else "b"
    name = match[group]
    if not is_agency(name) and not _is_acronym(name):
        return None
    return Credit(name, line.part(*match.span(group)))


# Desks are called so, and whole outlets too.
_OUTLET_ENDS = frozenset(
    {"agencies", "agency", "bureau", "online", "web", "wire", "wires", "reporter", "newsroom"}
)


def is_colleague(name: str, *, helping: bool = False) -> bool:
    """Whether a credit names a person or a desk of the outlet's own, and no other outlet.

    A name that nobody is known by may be an outlet's, but not where its bearer is said to be `helping`.
    """
    if not is_agency(name) and name.split()[-1].lower() in DESK_WORDS - _OUTLET_ENDS:
        return True
    formed = is_agency(name) or is_outlet_form(name) or is_institution_form(name) or _is_acronym(name)
    if formed or not is_person(name):
        return False
    given = fold(name.split()[0])
    return helping or given in GIVEN_NAMES or is_mans_name(given) is not None


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and 2 <= len(name) <= 5


def _fits(name: str) -> bool:
    return is_agency(name) or is_outlet_form(name) or _is_acronym(name) or is_name_like(name, 5)


def _divide(line: Line, match: re.Match[str]) -> list[Credit]:
    found = []
    start, end = match.span("names")
    at = start
    for cut in [*_DIVIDE.finditer(line.text, start, end), None]:
        stop = cut.start() if cut else end
        raw = line.text[at:stop]
        name = raw.strip(" .")
        if name:
            begin = at + raw.index(name)
            found.append(Credit(name, line.part(begin, begin + len(name))))
        at = cut.end() if cut else stop
    return found
