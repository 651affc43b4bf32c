"""`twosource judge` and `twosource judgements`: what analysts decide, and the journal of it."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from .options import AsJson, CaseFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Brief, Judgement
    from ..store import Case

VERBS = """\b
VERB WHAT…
  accept CLAIM|STORY|MENTION…         it stands as it is; changes no count
  reject CLAIM|STORY|MENTION…         a mention counts for nothing; a claim or story is only marked
  join CLAIM CLAIM…                   they are one claim (also: STORY STORY… or REPORT REPORT…)
  split MENTION…                      they tell a claim of their own (also: REPORT…, a story of its own)
  identity MENTION NAME               whoever speaks there is NAME (--kind person|body|document, --of BODY)
  same-person MENTION MENTION         whoever speaks here and there are one person
  two-persons MENTION MENTION         they are two persons
  reliability NAME A|B|C|D|E|F        of a publisher or a speaker; shown, and never counted
  date REPORT 2026-05-03              the day on which it was published
  note CLAIM|STORY|MENTION|REPORT TEXT  a remark
  undo JUDGEMENT                      an earlier judgement no longer holds

\b
CLAIM      its id, or the first letters of it: c57d6d0c59a
MENTION    REPORT:WORDS, words of the one sentence meant, or REPORT:START-END: "02.txt:gate cracked"
REPORT     its file, its file without the ending, or its id
STORY      its id, or the first letters of it, as `twosource stories CASE` lists it
JUDGEMENT  its id, as `twosource judgements CASE` lists it

What a judgement rests on is kept with the text of the report: it is found again when reports are added
and after every new version of Twosource.
"""

Words = Annotated[list[str], typer.Argument(metavar="VERB WHAT…", help="See below.")]
Who = Annotated[
    str | None, typer.Option("--who", metavar="NAME", help="Who decides; without it, your login name.")
]
JournalFile = Annotated[
    Path | None, typer.Option("--export", metavar="FILE", help="Also write the whole journal, a line each.")
]
# How many claims are told of whose count has changed.
_MOST_CHANGES = 8


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command(epilog=VERBS)(judge)
    app.command()(judgements)


def judge(
    case: CaseFile,
    words: Words,
    who: Who = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why it is decided so.")] = "",
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help="identity: person, body or document.")
    ] = "person",
    body: Annotated[
        str, typer.Option("--of", metavar="BODY", help="identity: the body that the person speaks for.")
    ] = "",
) -> None:
    """Decide something about a claim, a story, a speaker or a report; the count follows at once."""
    from ..judging import Order, make_judgement
    from ..model import Verb
    from ..render import from_contract
    from ..store import open_case
    from . import output

    verbs = {verb.value: verb for verb in Verb}
    if words[0] not in verbs:
        raise InputError(f"“{words[0]}” is no verb; one of {', '.join(verbs)} is")
    with open_case(case, writing=True) as opened:
        before = from_contract(opened.contract())
        order = Order(verbs[words[0]], words[1:], who or login_name(), datetime.now(UTC), note, kind, body)
        made = make_judgement(order, before)
        _check_undoing(opened, made)
        opened.judge(made)
        after = from_contract(opened.contract())
    lines = [f"{made.id}: {made.verb} by {made.who}", *tell_changes(before, after)]
    output.write_lines(lines)


def judgements(
    case: CaseFile,
    as_json: AsJson = False,
    export: JournalFile = None,
    taken: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="First take in a journal written before.")
    ] = None,
) -> None:
    """The journal: what was decided, by whom and when, what is undone, and what rests on nothing now."""
    from ..judgements import dump_journal
    from ..store import open_case
    from . import output

    if export:
        output.check_writable(export)
    given = read_journal(taken) if taken else ()
    with open_case(case, writing=bool(given)) as opened:
        known = {judgement.id for judgement in opened.judgements()}
        fresh = [judgement for judgement in given if judgement.id not in known]
        for judgement in fresh:
            opened.judge(judgement)
        journal = opened.judgements()
        items = opened.contract().get("judgements", [])
    if as_json:
        from ..render import dump_json

        output.write_text(dump_json({"judgements": list_journal(journal, items)}))
    else:
        lines = [in_words(item) for item in list_journal(journal, items)] or ["Nothing has been decided."]
        output.write_lines(lines)
    if taken:
        output.say(f"took in {len(fresh)} of the {len(given)} judgements in {taken}; the others were known")
    if export:
        output.write_file(export, dump_journal(journal))
        output.say(f"wrote {export}")


def login_name() -> str:
    """The name under which the user is logged in; InputError where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise InputError("the system does not say who you are; say --who NAME") from error


def read_journal(path: Path) -> tuple[Judgement, ...]:
    """The judgements in the file `path`."""
    from ..judgements import load_journal

    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is no journal; give a file that `judgements --export` wrote") from error
    return load_journal(text, str(path))


def list_journal(journal: Sequence[Judgement], items: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every judgement as its record; those in effect also say in words what they do and if they rest."""
    from ..model import in_effect, to_record

    said = {item["id"]: item for item in items}
    holding = {judgement.id for judgement in in_effect(journal)}
    return [
        {**to_record(judgement), **said.get(judgement.id, {}), "holds": judgement.id in holding}
        for judgement in sorted(journal, key=lambda j: j.when)
    ]


def in_words(item: dict[str, Any]) -> str:
    """ "j0123456789  3 May 2026  J. Doe: “an official” (The Post): is Mara Quill"."""
    about = " and ".join(f"“{anchor.get('quote') or anchor['name']}”" for anchor in item["about"][:2])
    text = item.get("text") or f"{item['verb']} {about}"
    line = f"{item['id']}  {item['when'][:10]}  {item['who']}: {text}"
    if item["note"]:
        line += f": {item['note']}"
    if not item["holds"] and item["verb"] != "undo":
        return f"{line} (undone)"
    return line if item.get("rests", True) else f"{line} (rests on nothing now)"


def tell_changes(before: Brief, after: Brief) -> list[str]:
    """A line for each claim whose count or verdict is another now: "1 to 2 origins → 2 origins: …"."""
    from ..render.words import VERDICTS, origins

    then = {claim.text: claim for claim in reversed(before.claims)}
    lines = []
    for claim in after.claims:
        old = then.get(claim.text)
        was = f"{origins(old.support)}, {VERDICTS[old.verdict]}" if old else "no claim of its own"
        now = f"{origins(claim.support)}, {VERDICTS[claim.verdict]}"
        if was != now:
            lines.append(f"{was} → {now}: {claim.text}")
    rest = len(lines) - _MOST_CHANGES
    told = [*lines[:_MOST_CHANGES], *([f"and {rest} more"] if rest > 0 else [])]
    return told or ["no count has changed"]


def _check_undoing(case: Case, made: Judgement) -> None:
    """InputError where a judgement is to be undone that is not in the journal."""
    from ..model import Verb

    known = {judgement.id for judgement in case.judgements()}
    missing = [anchor.name for anchor in made.about if made.verb is Verb.UNDO and anchor.name not in known]
    if missing:
        raise InputError(
            f"{case.path} holds no judgement “{missing[0]}”; `twosource judgements {case.path}` lists them"
        )
