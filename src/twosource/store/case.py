"""A case: one file that keeps the reports of a matter, what they add up to, and what people decided."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from ..errors import InputError
from ..model import Anchor, Judgement, Reject, Verb
from ..settings import Settings
from .finding import Hit, count_items, find_item, find_items, find_rejects, find_sentences
from .items import NOUNS
from .journal import keep_judgement, merge_decisions, read_judgements, read_unsettled
from .keeping import load_report, storable
from .opening import connect, explained, write_back, writing_to

if TYPE_CHECKING:
    from ..work import Progress
    from .growing import Added

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Version:
    """A report as it was read at one time; `change` says in words what became of the version before."""

    number: int
    report: str
    file: str
    url: str | None
    added: str
    bytes: str
    change: str
    text: str
    current: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """A report was read in so many `versions`; `change` says in words what the latest changed."""

    versions: int
    change: str


def open_case(path: Path | str, *, create: bool = False, writing: bool = False) -> Case:
    """The case in the file `path`, to read unless `writing`; made where `create` and there is none.

    InputError where there is no case, CaseNewer where a later version made it, CaseBusy, OutputError.
    """
    return Case(Path(path), create=create, writing=writing)


class Case:
    """An open case, for one thread at a time.

    Readers see it as it stood when each method was called, also while somebody adds to it.
    """

    def __init__(self, path: Path, *, create: bool, writing: bool) -> None:
        self.path = path
        self._writing = writing
        self._database = connect(path, create=create, writing=writing)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; whoever wrote leaves no log behind where nobody reads."""
        if self._writing:
            # What could not be written back is still in the log, and is read from there.
            with suppress(sqlite3.Error):
                write_back(self._database, self.path)
        self._database.close()

    def add(
        self,
        paths: Sequence[Path | str],
        settings: Settings | None = None,
        progress: Progress | None = None,
        *,
        together: int | None = None,
        only: Collection[Path] | None = None,
    ) -> Added:
        """Take in the reports of files and folders; what is known already is not read again.

        They are written `together` at a time; of folders only the files in `only`, where that is given.
        A report under a name or address that is there, with another text, becomes its new version.
        """
        from .growing import TOGETHER, add_reports

        self._must_write()
        given = [Path(path) for path in paths]
        settings = settings or Settings.from_environment()
        added = add_reports(
            self._database, self.path, given, settings, progress, together=together or TOGETHER, only=only
        )
        self.settle()
        return added

    def contract(self) -> Json:
        """The whole brief as the JSON contract, the judgements applied."""
        from ..brief import unread
        from ..render.contract import FORMAT

        with explained(self.path):
            self._database.execute("BEGIN")
            try:
                parts = {noun: list(find_items(self._database, noun, None, 0, {})) for noun in NOUNS}
                rejects = list(find_rejects(self._database, None, 0, {}))
                tool = self._tool()
            finally:
                self._database.execute("COMMIT")
        gaps = [item["text"] for item in parts.pop("unknown")]
        gaps += unread([Reject(**reject) for reject in rejects])
        decided = merge_decisions(parts.pop("judgements"))
        reports = {"reports": parts.pop("reports"), "rejects": rejects}
        whole = {"format": FORMAT, "tool": tool, **reports, **parts, "unknown": gaps}
        return {**whole, "judgements": decided} if decided else whole

    def _tool(self) -> Json:
        row = self._database.execute("SELECT value FROM setting WHERE key = 'tool'").fetchone()
        if row is None:
            from importlib.metadata import version

            return {"name": "twosource", "version": version("twosource"), "settings": {}}
        tool: Json = json.loads(row[0])
        return tool

    def rows(
        self, noun: str, *, limit: int | None = None, offset: int = 0, **filters: str | None
    ) -> list[Json]:
        """The items of a noun in the brief's order; `FILTERS` says by what they can be filtered, and `search`.

        A line of what is not known is {"text": line}. InputError for a noun or filter that there is not.
        """
        with explained(self.path):
            if noun == "rejects":
                return list(find_rejects(self._database, limit, offset, filters))
            return list(find_items(self._database, noun, limit, offset, filters))

    def count(self, noun: str, **filters: str | None) -> int:
        """How many items `rows` would give without a limit."""
        with explained(self.path):
            if noun == "rejects":
                return len(list(find_rejects(self._database, None, 0, filters)))
            return count_items(self._database, noun, filters)

    def row(self, noun: str, item_id: str) -> Json | None:
        """The report, story, unseen report, claim or judgement with this id, None if there is none."""
        with explained(self.path):
            return find_item(self._database, noun, item_id)

    def search(self, words: str, *, limit: int = 50) -> list[Hit]:
        """The sentences that hold all the words, those that fit best first; "in quotes" word for word."""
        with explained(self.path):
            return find_sentences(self._database, words, limit)

    def versions(self, report_id: str) -> list[Version]:
        """Every version of the report that has, or had, this id, the first one first; none for another id."""
        with explained(self.path):
            rows = self._database.execute(
                "SELECT version, added, bytes, change, current, body FROM report WHERE address = "
                "(SELECT address FROM report WHERE id = ?) ORDER BY version",
                (storable(report_id),),
            ).fetchall()
        found = []
        for number, added, digest, change, current, body in rows:
            report = load_report(body)
            about = (number, report.id, report.file, report.url, added, digest, change, report.text)
            found.append(Version(*about, current=bool(current)))
        return found

    def edits(self) -> dict[str, Edit]:
        """The reports that were read in several versions, by the id of the latest."""
        with explained(self.path):
            rows = self._database.execute(
                "SELECT id, version, change FROM report WHERE current AND version > 1 ORDER BY no"
            )
            return {report_id: Edit(number, change) for report_id, number, change in rows}

    def judge(self, judgement: Judgement) -> None:
        """Keep what somebody decided, for good, and read the matters it is about anew.

        Deciding the same again changes nothing. It need not wait for an add that is under way.
        """
        from .judging import judge

        self._must_write()
        self.settle()
        judge(self._database, self.path, judgement)

    def keep(self, judgement: Judgement) -> None:
        """Keep what somebody decided, for good and at once; `settle` works out what follows from it.

        Where nobody does, the next `add` or `judge` will, so that a stop in between loses nothing.
        """
        self._must_write()
        with writing_to(self._database, self.path):
            keep_judgement(self._database, judgement)

    def settle(self) -> None:
        """Read anew what kept judgements are about, all of one matter together."""
        if not self.unsettled():
            return
        from .judging import settle

        self._must_write()
        settle(self._database, self.path)

    def unsettled(self) -> tuple[str, ...]:
        """The ids of kept judgements whose effect is not worked out yet."""
        with explained(self.path):
            return tuple(read_unsettled(self._database))

    def judgements(self) -> tuple[Judgement, ...]:
        """The whole journal in the order it was written; `model.in_effect` says what of it holds."""
        with explained(self.path):
            return read_judgements(self._database)

    def undo(self, judgement_id: str, *, who: str, when: datetime | None = None, note: str = "") -> Judgement:
        """Keep that a judgement no longer holds; InputError where there is none with this id."""
        if all(judgement.id != judgement_id for judgement in self.judgements()):
            raise InputError(f"{self.path} holds no judgement {judgement_id!r}")
        about = [Anchor("judgement", judgement_id)]
        undoing = Judgement.of(Verb.UNDO, about, who=who, when=when or datetime.now(UTC), note=note)
        self.judge(undoing)
        return undoing

    def _must_write(self) -> None:
        if not self._writing:
            raise InputError(f"{self.path} was opened to read; open it with writing=True")


def is_case(path: Path) -> bool:
    """Whether the file at `path` is a SQLite database, as every case is; its first bytes say so."""
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError:
        return False
