"""Names that stand alone above a report, and those that sign it below."""

from __future__ import annotations

import re

from .genre_marks import OUTSIDER
from .layout import Line
from .names import AND
from .vocabulary import JOB, OFFICE, is_institution_form, is_outlet_form, is_person, tidy_person

# What parts a name from the place or matter it reports on: "Ana Brill at the harbour".
_WHERE = re.compile(
    r"\s*,\s+|\s+(?:reports\s+(?:from|on)|reporting\s+from|writes\s+from|in|at|on|from|for)\s+"
)
# "on the Tessal road": what a reporter's line may go on to say, in three words
_MATTER = re.compile(r"the\s+(?:\w+\s+)?[\w-]+$")
# "Ana Brill (@anabrill)", "Ana Brill (Orlo)"
_HANDLE = re.compile(r"\s*(?:@\w{1,30}|[(\[][^()\[\]]{1,40}[)\]])$")
_MOST_WORDS = 12
_SHARED_BOX = re.compile(
    r"(?:hello|info|news|newsletters?|press|media|editor|editors|contact|office|team|no-?reply|"
    r"do-?not-?reply|mail|"
    r"updates|alerts|briefing|brief|morning|daily|weekly|subscriptions?|desk|support|admin)\b"
)


def read_signature(line: Line) -> str | None:
    """The names on a line that holds nothing else but a job or a place: "Dr Anselm Ruiz, senior fellow"."""
    text = _HANDLE.sub("", line.text[:_LONGEST].strip(" *_—–~-"))
    if line.words > _MOST_WORDS or len(line.text) > _LONGEST or text.endswith((".", "?", "!", ":")):
        return None
    parting = _WHERE.search(text)
    name, rest = (text[: parting.start()], text[parting.end() :]) if parting else (text, "")
    # "Ana Brill & bureau": who else wrote has no name.
    people = [one for one in AND.split(name) if not one.islower()]
    if not people or any(
        not is_person(one) or is_outlet_form(one) or is_institution_form(one) for one in people
    ):
        return None
    plain = (
        not rest
        or JOB.search(rest)
        or OFFICE.search(rest)
        or OUTSIDER.search(rest)
        or is_outlet_form(rest)
        or is_institution_form(rest)
        or (len(rest.split()) <= 3 and rest.strip()[:1].isupper())
        or bool(parting and "," not in parting.group() and _MATTER.match(rest))
    )
    return " and ".join(tidy_person(one) for one in people) if plain else None


_LONGEST = 120
_VALEDICTION = re.compile(
    r"\W*(?:signed|(?:(?:with|in|the|best|kind|warm|kindest|warmest|fraternal|comradely)\s+)*"
    r"(?:yours?|love|regards|wishes|greetings|solidarity|respectfully|sincerely|cheers|thanks)"
    r"(?:\s+(?:\w+\s+)?(?:faithfully|sincerely|truly|ever|again|in\s+\w+|respectfully))?)\b\W*",
    re.I,
)
# "Sd/- Ana Brill", "/s/ Ana Brill", "For the committee: Ana Brill": marks that a name follows
_SIGNED = re.compile(
    r"\W*(?:sd/?-?|/s/|\(?signed\)?:?|for (?:and on behalf of )?the [\w ]{3,40}[,:])\s+(?=[A-Z])", re.I
)
_LONGEST_SIGN_OFF = 9
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")


def read_sign_off(lines: list[Line]) -> tuple[str, Line] | None:
    """Who signs a letter or statement in its last `lines`: a name below "Yours", or above an office."""
    for at, line in enumerate(lines):
        if line.words > _MOST_WORDS or len(line.text) > _LONGEST:
            continue
        above, below = lines[at - 1 : at] if at else [], lines[at + 1 : at + 2]
        greeted = any(other.words <= 5 and _VALEDICTION.fullmatch(other.text) for other in above)
        marked = _SIGNED.match(line.text)
        bare = Line(line.text[marked.end() :], line.span) if marked else line
        if signature := read_signature(bare):
            titled = OFFICE.search(line.text) or any(map(is_office_line, below))
            # Nothing but a name stands on the last line of all.
            closing = at == len(lines) - 1 and bare.words in (2, 3)
            if greeted or titled or marked or closing:
                return signature, line
        opening = _VALEDICTION.match(line.text)
        if opening and line.words <= _LONGEST_SIGN_OFF:
            name = _PARENTHESIS.sub("", line.text[opening.end() :]).strip(" ,.")
            if is_person(name) or re.fullmatch(r"[A-Z][\w'’-]+", name):
                return tidy_person(name), line
    return None


def is_office_line(line: Line) -> bool:
    """Whether a line names nothing but an office: "Club Secretary", "Special Assistant to the Mayor"."""
    return (
        line.words <= 10
        and len(line.text) <= _LONGEST
        and bool(OFFICE.search(line.text) or JOB.search(line.text))
        and not re.search(r"[.?!:;\"“]$", line.text)
    )


# "I'm Ana Brill", "This is Ana Brill": a broadcaster's own name, said on air.
_ON_AIR = re.compile(
    r"(?:^|[.!?…]\s|\bevening,? |\bmorning,? |\bafternoon,? )(?:and )?(?:I['’]m|I am|[Tt]his is|[Tt]his was|"
    r"[Mm]y name is)\s+(?P<who>[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+){1,2})"
)


def read_on_air(lines: list[Line]) -> str | None:
    """Who says in the first or last lines, outside any quotation, who is speaking."""
    for line in lines:
        found = _ON_AIR.search(line.text[:_ON_AIR_WITHIN])
        if found and not re.search(r"[\"“”]", line.text[: found.start()]):
            name = found["who"].strip(".")
            if is_person(name) and not is_outlet_form(name):
                return tidy_person(name)
    return None


_ON_AIR_WITHIN = 300


def is_personal(name: str, address: str) -> bool:
    """Whether a mail's sender is a person and not an outlet, by name and mailbox."""
    mailbox = address.strip("<> ").partition("@")[0].lower()
    return is_person(name) and not is_outlet_form(name) and not _SHARED_BOX.match(mailbox)


def is_biography(sentence: str, author: str | None) -> bool:
    """Whether a closing sentence tells who the author is rather than what happened."""
    if not author:
        return False
    surname = author.split(" and ")[0].split()[-1]
    opening = " ".join(sentence.split()[:6]).lower()
    if surname.lower() not in opening:
        return False
    return bool(
        re.search(rf"\b(?:is|are|was)\b.{{0,60}}{JOB.pattern}", sentence, re.I)
        or re.search(
            r"\bfollow\b|@\w|\bwrites\b|\bcovers\b|\bpodcast\b|\bis based in\b|\bis out\b", sentence, re.I
        )
    )
