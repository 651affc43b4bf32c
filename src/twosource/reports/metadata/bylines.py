"""Who wrote a report, by the lines above and below it: bylines and the job titles beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .layout import Line
from .names import AND, desk_of, is_desk, is_signed_by_desk, outlet_of, people_of
from .vocabulary import DESK_WORDS, JOB, is_name_like, is_outlet_form, unshout

_LABELLED = re.compile(
    r"^\W{0,3}(?:(?:authors?|words|text|writers?|reporters?|byline|presenters?|hosts?|journalists?|columnists?|"
    r"contributors?|correspondent|anchor|newsreader|moderator|interviewer|blogger|script|story|report|reporting|"
    r"(?:words|text|story|report) (?:and|&) (?:photos?|pictures?|images|video))\s*[:|–—-]\s*|"
    r"(?:presented|hosted|compiled|curated|written|reported|posted|read|moderated|story|report|interview|analysis|"
    r"opinion|comment|script|column|live updates|"
    r"(?:words|text|story|report) (?:and|&) (?:photos?|pictures?|images|video)) by\s*:?\s+)"
    r"(?P<who>[^\n]{2,200})$",
    re.I,
)
_BY = re.compile(
    r"^\W{0,3}(?:(?:an? |the )?(?:exclusive|words|story|text|report|reporting|analysis|opinion|comment|"
    r"review|interview|special report|commentary|essay|column)\s+)?by[:\s]\s*(?P<who>[^\n]{2,140})$",
    re.I,
)
# "a weblog by Nils Arbor", "the taxpayers' blog, kept by Ana Brill", "Budget night live with Ana Brill"
_MADE_BY = re.compile(
    r"^[^\n.?!]{0,90}\b(?:(?:column|weblog|blog|diary|notebook|sketch|essay|newsletter|letter|dispatch|kept|posted|"
    r"written|told|run|edited|words|text|story|report|interview|hosted|presented)\s+by|"
    r"(?:live|LIVE|show|tonight|Tonight|programme|podcast|hour|Hour)[\"”]?\s+with)\s+(?P<who>[A-Z][^\n]{2,100})$"
)
# "A day on the quay. By Ana Brill"
_AFTER_STOP = re.compile(r"^[^\n]{3,110}[.!?][\"”]?\s+By\s+(?P<who>[A-Z][^\n.!?]{3,60})$")
# "Presenter: Gomes. On the line: ...": on air one name will do.
_PRESENTER = re.compile(
    r"^(?:presenter|host|anchor|newsreader|interviewer|moderator|presented by|hosted by)\s*:?\s+"
    r"(?P<who>[A-Z][\w'’-]+)(?=[.,;]|$)",
    re.I,
)
_WITH = re.compile(r"^with[:\s]\s*(?P<who>[A-Z][^\n.!?]{3,80})$", re.I)
# "Harbour Notes" by Peregrine, posted by tidewatcher: a column or a post may be signed with one word.
_COLUMN = re.compile(r"^[\"“][^\"“”\n]{2,50}[\"”],?\s+by\s+(?P<who>[A-Z][\w'’-]+)$")
_POSTED = re.compile(
    r"^\W{0,3}posted\s+by:?\s+(?P<who>[\w.-]{3,30})(?:\s*(?:$|[,|·•—–-]|\bon\b|\bat\b))", re.I
)
_SMALL = re.compile(r"^by\s+(?P<who>[^\W\d_]+(?:\s[^\W\d_]+){1,2})$")
_OUR = re.compile(
    r"^(?:\W{0,3}(?:from\s+|by\s+)?|[^\n.?!]{3,60}\s(?:to|with|by|for|meets?|from)\s)our\s+(?:own\s+)?"
    r"(?:[\w-]+\s+){0,4}?(?:correspondent|reporter|editor|writer|columnist|envoy|staff)s?"
    r"(?:\s+(?:correspondent|reporter|editor|writer)s?)?"
    r"(?:\s+(?:in|at)\s+(?:(?:the\s+)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}(?=\s*[,:(–—-])|[A-Z][\w-]+))?"
    r"\s*[,:(–—-]?\s*(?P<who>[^\n]{0,80})$",
    re.I,
)
# In a sentence at the head: "Our reporter Ana Brill was on the quay."
_OUR_OWN = re.compile(
    r"\b[Oo]ur\s+(?:own\s+)?(?:[\w-]+\s+){0,3}?(?:correspondent|reporter|editor|writer|columnist|envoy|critic|man|woman)"
    r"(?:\s+(?:in|at)\s+[A-Z][\w-]+)?,?\s+(?P<who>[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+){1,2})"
)
# "That is all for tonight. Curated by Ana Brill."
_SIGNED_WITHIN = re.compile(
    r"(?:^|[.!?]\s)(?:Curated|Compiled|Written|Posted|Updated) by (?P<who>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’.-]*){1,2})"
)
# "Court reporter: Ana Brill": a label of the page, whatever it says, before a name
_OTHER_LABEL = re.compile(r"^(?P<label>[^\W\d_][\w' &/-]{2,30}):\s*(?P<who>[A-Z][^:\n]{3,60})$")
_OF_OTHERS = re.compile(
    r"contact|photo|pictur|imag|video|guest|translat|producer|enquir|inquir|press|media|tel|subject|source|with|"
    r"camera|sound|design|graphic|copy|re$|to$|cc$|from|for|on$|chair|present$|attend",
    re.I,
)
# "Ana Brill meets the man who ...": the standfirst of a piece tells what its author does.
_DOING = re.compile(
    r"^(?P<who>[A-Z][\w'’.-]+(?:\s+(?:[a-z]{1,3}\s+)?[A-Z][\w'’.-]+){1,2})\s*,?\s+"
    r"(?:reports?|writes?|meets?|talks?|visits?|spends?|spent|finds?|asks?|looks?|explains?|examines?|"
    r"travels?|went|goes|joins?|joined|was (?:there|in|at|on)|watch(?:es|ed)|hears?|heard|sees|saw|tells?|"
    r"investigates|argues|speaks|listens|listened|counts|counted|walks|walked|follows|followed|sat|sits|tries|reveals|"
    r"unpicks|traces|on)\b"
)
_FROM = re.compile(r"^From\s+(?P<who>[A-Z][^\n,]{3,50}?)(?:\s+in\s+[A-Z]|,|$)")
_REPORTING = re.compile(r"\b(?:reporting|writing|reported)\s+by\s+(?P<who>[^;)\n]{3,90})", re.I)
_WITHIN = re.compile(
    r"(?:^|[\s,;|/·•(])(?:posted |written |words |text )?by[:\s]\s*(?P<who>[A-Z][^|•·/]{2,80})", re.I
)
_MOST_WORDS = 22
_MOST_CHARACTERS = 200
# The line of a transcript that names its presenter may go on to name the guests.
_MOST_WORDS_LABELLED = 40


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline tells: the author's name, or the outlet whose desk signs; both may be missing."""

    author: str | None = None
    desk: str | None = None


def read_byline(line: Line) -> Byline | None:
    """The byline that a line of a report's head or tail is, None if it is none."""
    text = line.text
    if line.words > _MOST_WORDS or len(text) > _MOST_CHARACTERS:
        return _read_cast(line)
    if ours := _OUR.match(text):
        return Byline(author=people_of(ours["who"]))
    if alias := _read_alias(text):
        return Byline(author=alias)
    for pattern in (_LABELLED, _BY, _FROM, _MADE_BY, _AFTER_STOP, _WITH):
        if match := pattern.match(text):
            who = match["who"]
            if author := people_of(who):
                return Byline(author=author)
            if is_signed_by_desk(who):
                return Byline(desk=desk_of(who))
            if pattern is _BY and (outlet := outlet_of(who)):
                return Byline(desk=outlet)
    if (small := _SMALL.match(text)) and (author := people_of(small["who"].title())):
        return Byline(author=author)
    if match := _REPORTING.search(text):
        return Byline(author=people_of(match["who"]))
    # "Gulfport Online" alone on a line is an outlet; "Star reporters" are its desk.
    bare = line.words <= 4 and text.split()[-1].strip(".").lower() not in {"online", "web", "wire", "agency"}
    if not bare or not is_signed_by_desk(text):
        return None
    # "Ana Brill & bureau"
    author = people_of(text) if AND.search(text) else None
    return Byline(author=author) if author else Byline(desk=desk_of(text))


def _read_alias(text: str) -> str | None:
    """The one word that a column, a programme or a post is signed with."""
    for pattern in (_COLUMN, _PRESENTER, _POSTED):
        signed = pattern.match(text)
        if signed and signed["who"].lower() not in DESK_WORDS:
            return signed["who"]
    return None


def _read_cast(line: Line) -> Byline | None:
    """The presenter on a line that goes on to name the guests: "Host: Ana Brill. In the studio: ..."."""
    if line.words > _MOST_WORDS_LABELLED or ":" not in line.text[:12]:
        return None
    labelled = _LABELLED.match(line.text[: line.text.find(". ")] if ". " in line.text else line.text)
    author = people_of(labelled["who"]) if labelled else None
    return Byline(author=author) if author else None


def read_author_within(line: Line) -> str | None:
    """Who a line signs that begins with something else: "Coast Wire, 9 November / by Ana Brill"."""
    found = _WITHIN.search(line.text) if len(line.text) <= _MOST_CHARACTERS else None
    return people_of(found["who"]) if found else None


def read_author_in_sentence(line: Line) -> str | None:
    """The author a sentence at the head names as the outlet's own: "our reporter Ana Brill"."""
    opening = line.text[:_MOST_CHARACTERS]
    found = _OUR_OWN.search(opening) or _SIGNED_WITHIN.search(opening)
    return people_of(found["who"]) if found else None


def read_presumed_author(line: Line) -> str | None:
    """Whom a line of the head may name as the author: sure only if the report names that person nowhere."""
    if line.words > _MOST_WORDS or len(line.text) > _MOST_CHARACTERS:
        return None
    labelled = _OTHER_LABEL.match(line.text)
    if labelled and not _OF_OTHERS.search(labelled["label"]):
        return people_of(labelled["who"])
    doing = _DOING.match(line.text)
    return people_of(doing["who"]) if doing else None


def read_desk(words: str) -> str | None:
    """The outlet whose desk signs beside a date: "Coast Daily staff, 9 November"."""
    return desk_of(words) if len(words) <= 80 and " " in words else None


def read_employer(line: Line) -> str | None:
    """The outlet or agency named beside the author: "By Jane Arbor, The Orlo Bugle"."""
    for piece in re.split(r"\s*[,|/·•]\s*|\s[-–—]\s|\s+for\s+(?=[A-Z])", line.text.strip("*_ "))[1:]:
        name = piece.strip(" .()*_")
        if (
            is_name_like(name, 5)
            and (is_outlet_form(name) or name.startswith("The "))
            and not JOB.search(name)
            and not is_desk(name)
        ):
            return unshout(name)
    return None


def is_job_line(line: Line) -> bool:
    """Whether a line only names a job: "Chief football writer"."""
    return line.words <= 6 and bool(JOB.search(line.text)) and not re.search(r"[.?!:;\"“]", line.text)
