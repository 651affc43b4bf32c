"""The formats by name: what each is for, and whether it is one file or a folder of files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ..errors import InputError
from ..render.contract import dump_json
from .affair import Affair, Json
from .annotations import build_annotations
from .graphml import build_graphml
from .money import iter_entities
from .prov import build_prov_json, build_prov_jsonld
from .stix import build_bundle
from .tables import csv_files, iter_rows

Files: TypeAlias = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export: `write` gives its files by name; `suffix` ends the name of a single file."""

    name: str
    suffix: str
    what: str
    write: Callable[[Json], Files]
    is_folder: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it may go to a terminal or a pipe as it is."""
        return not self.is_folder and self.suffix != ".docx"


def export(brief: Json, name: str) -> Files:
    """The files of the contract's dict `brief` in the format `name`, the same bytes for the same brief.

    InputError for a format that there is not, and for a dict that is no brief.
    """
    if name not in FORMATS:
        raise InputError(f"there is no format {name!r}; those that there are: {', '.join(FORMATS)}")
    try:
        return FORMATS[name].write(brief)
    except (AttributeError, KeyError, TypeError, IndexError) as error:
        raise InputError("this brief does not keep to the format twosource-brief/1; write it anew") from error


def _one(suffix: str, build: Callable[[Affair], bytes]) -> Callable[[Json], Files]:
    return lambda brief: {f"brief{suffix}": build(Affair(brief))}


def _json(build: Callable[[Affair], Json]) -> Callable[[Affair], bytes]:
    return lambda affair: dump_json(build(affair)).encode()


def _lines(build: Callable[[Affair], Iterable[Json]]) -> Callable[[Affair], bytes]:
    return lambda affair: _join(build(affair))


def _join(rows: Iterable[Json]) -> bytes:
    lines = (json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows)
    return "".join(lines).encode("utf-8", "replace")


def _markdown(affair: Affair) -> bytes:
    from ..render import from_contract, render_markdown

    return render_markdown(from_contract(affair.brief)).encode("utf-8", "replace")


def _html(affair: Affair) -> bytes:
    from ..render import from_contract, render_html

    return render_html(from_contract(affair.brief)).encode("utf-8", "replace")


def _docx(affair: Affair) -> bytes:
    from .word import build_docx

    return build_docx(affair)


_FORMATS = (
    Format("json", ".json", "the brief's own JSON", _one(".json", _json(lambda a: a.brief))),
    Format("jsonl", ".jsonl", "each item on a line, with its `table`", _one(".jsonl", _lines(iter_rows))),
    Format(
        "csv", "", "one table a file: reports, claims, mentions, origins, contradictions and more",
        lambda brief: csv_files(Affair(brief)), True,
    ),
    Format("markdown", ".md", "the brief to read and edit", _one(".md", _markdown)),
    Format("html", ".html", "the brief as one offline page", _one(".html", _html)),
    Format(
        "docx", ".docx", "a brief of a few pages in Word: corroborated, disputed, echoed, not known",
        _one(".docx", _docx),
    ),
    Format("prov", ".json", "lineage and origins as W3C PROV-JSON", _one(".prov.json", _json(build_prov_json))),
    Format(
        "prov-jsonld", ".jsonld", "the same as PROV-O in JSON-LD, its context inside",
        _one(".prov.jsonld", _json(build_prov_jsonld)),
    ),
    Format(
        "annotations", ".jsonld", "each mention as a W3C Web Annotation, by its words and by its place",
        _one(".annotations.jsonld", _json(build_annotations)),
    ),
    Format(
        "stix", ".json", "a STIX 2.1 bundle: a report a story, a note a claim, an opinion on its support",
        _one(".stix.json", _json(build_bundle)),
    ),
    Format("ftm", ".json", "FollowTheMoney entities, one a line", _one(".ftm.json", _lines(iter_entities))),
    Format("graphml", ".graphml", "lineage as a graph", _one(".graphml", build_graphml)),
)  # fmt: skip
FORMATS: Mapping[str, Format] = {each.name: each for each in _FORMATS}
