"""Whatever stands in a file of many reports: it gives reports and rejects, never an error."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.reports.test_imports import ATOM, LOCK, MBOX, NINJS, NINJS_2, RSS, make_wacz, make_warc
from twosource.reports import read_folder
from twosource.settings import Settings

SAMPLES = {
    "a.rss": RSS.encode(),
    "a.atom": ATOM.encode(),
    "a.mbox": MBOX.encode(),
    "a.json": json.dumps([NINJS, NINJS_2]).encode(),
    "a.csv": b"text,publisher,date\nThe lock is closed.,Tarn Gazette,2024-03-05\n",
    "a.warc": make_warc(LOCK, packed=False),
    "a.warc.gz": make_warc(LOCK),
    "a.wacz": make_wacz({"archive/a.warc": make_warc(LOCK, packed=False)}),
}
Damage = list[tuple[float, int, bytes]]
DAMAGE = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=4
)


def damaged(data: bytes, damage: Damage) -> bytes:
    """The bytes with some cut out and some put in at each place."""
    for place, cut, put in damage:
        at = int(place * len(data))
        data = data[:at] + put + data[at + cut :]
    return data


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=25, deadline=None)
@given(damage=DAMAGE)
def test_a_damaged_file_gives_reports_and_rejects(name: str, damage: Damage) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(damaged(SAMPLES[name], damage))
        first, second = read_folder(path, Settings()), read_folder(path, Settings())
    assert first == second
    files = [report.file for report in first.reports]
    assert len(set(files)) == len(files)
    assert all(reject.reason and reject.detail for reject in first.rejects)


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=15, deadline=None)
@given(data=st.binary(min_size=1, max_size=300))
def test_any_bytes_give_reports_and_rejects(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        reading = read_folder(path, Settings())
    assert all(reject.file.startswith(name) for reject in reading.rejects)
