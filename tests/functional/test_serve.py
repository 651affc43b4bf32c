"""`twosource serve`: a case and a folder in the browser, judged there, read while others add to it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.web_server import Server, ask, enter, send, serving
from twosource.model import in_effect
from twosource.settings import Settings
from twosource.store import open_case
from twosource.web.door import Lock
from twosource.web.reading import CaseReading

TWOSOURCE = (sys.executable, "-m", "twosource.cli")
FIRST = "The gate of the Tarn lock cracked at noon, Mara Quill, the lock keeper, told the Courier."
SECOND = "The gate of the Tarn lock cracked at noon, Ben Arlow, a skipper, told Norfjord Radio."
THIRD = "Divers will look at the lower sluice on Friday, the harbour office said."


def write(folder: Path, name: str, publisher: str, text: str) -> Path:
    path = folder / name
    path.write_text(f"{publisher}\n5 March 2024\n\n{text}\n", encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "lock.case"
    reports = [
        write(tmp_path, "01.txt", "The Tarn Courier", FIRST),
        write(tmp_path, "02.txt", "Norfjord Radio", SECOND),
    ]
    with open_case(path, create=True, writing=True) as opened:
        opened.add(reports, Settings())
    return path


@pytest.fixture
def server(case: Path) -> Iterator[Server]:
    with serving(CaseReading(case)) as running:
        yield running


def claims_of(case: Path) -> list[tuple[str, int]]:
    """Each claim told in 01, and the maximum of its origins."""
    with open_case(case) as opened:
        return [(c["id"], c["origins"]["max"]) for c in opened.rows("claims") if "noon" in c["text"]]


def test_a_sentence_rejected_on_its_page_counts_no_more_until_it_is_undone(
    case: Path, server: Server
) -> None:
    cookie = enter(server)
    ((claim, before),) = claims_of(case)
    assert before == 2
    form = {
        "word": server.lock.form_word(cookie.partition("=")[2]),
        "claim": claim,
        "back": f"/claims/{claim}",
    }
    assert send(server, cookie, {**form, "verb": "reject", "mention": "1"}) == 303
    assert next(count for _, count in claims_of(case)) == 1
    with open_case(case) as opened:
        (made,) = in_effect(opened.judgements())
    assert made.who == "Ada Brandt"
    assert "Ada Brandt" in ask(server, "/judgements", Cookie=cookie)[2]
    assert send(server, cookie, {**form, "verb": "undo", "judgement": made.id, "back": "/judgements"}) == 303
    assert claims_of(case) == [(claim, 2)]


def test_after_a_split_the_reader_is_led_to_the_claim_that_is_there_now(case: Path, server: Server) -> None:
    cookie = enter(server)
    ((claim, _),) = claims_of(case)

    form = {
        "word": server.lock.form_word(cookie.partition("=")[2]),
        "verb": "split",
        "claim": claim,
        "mention": "1",
        "back": f"/claims/{claim}",
    }
    kind = "application/x-www-form-urlencoded"
    status, headers, _ = ask(server, "/judge", "POST", urlencode(form), Cookie=cookie, Content_Type=kind)
    assert status == 303
    assert len(claims_of(case)) == 2
    status, headers, _ = ask(server, headers["location"], Cookie=cookie)
    assert status == 303  # the claim of the form is gone
    assert ask(server, headers["location"], Cookie=cookie)[0] == 200


def test_a_date_and_a_grade_are_kept(case: Path, server: Server) -> None:
    cookie = enter(server)
    with open_case(case) as opened:
        report = opened.rows("reports")[0]["id"]
    form = {"word": server.lock.form_word(cookie.partition("=")[2]), "report": report, "back": "/"}
    assert send(server, cookie, {**form, "verb": "date", "value": "2024-03-06"}) == 303
    assert send(server, cookie, {**form, "verb": "reliability", "value": "B"}) == 303
    assert send(server, cookie, {**form, "verb": "date", "value": "soon"}) == 409
    assert send(server, cookie, {**form, "verb": "reliability", "value": "G"}) == 409
    page = ask(server, f"/reports/{report}", Cookie=cookie)[2]
    assert "6 March 2024" in page


def test_an_edited_page_shows_what_was_taken_out_put_in_and_worded_anew(
    case: Path, server: Server, tmp_path: Path
) -> None:
    cookie = enter(server)
    with open_case(case) as opened:
        old = next(report["id"] for report in opened.rows("reports", file="01.txt"))
    assert "read once" in ask(server, f"/reports/{old}/versions", Cookie=cookie)[2]
    edited = FIRST.replace("at noon", "before noon")
    write(tmp_path, "01.txt", "The Tarn Courier", f"{edited}\n\nThe lock stays shut for a week.")
    with open_case(case, writing=True) as opened:
        (new,) = opened.add([tmp_path / "01.txt"], Settings()).changed
    versions = ask(server, f"/reports/{new}/versions", Cookie=cookie)[2]
    assert "Silently edited: 1 sentence added, 1 sentence changed." in versions
    assert '<ins class="excerpt" dir="auto">The lock stays shut for a week.</ins>' in versions
    assert "<del>at</del>" in versions
    assert "<ins>before</ins>" in versions
    assert FIRST in versions  # the whole of the first text
    pages = (ask(server, "/reports", Cookie=cookie)[2] for _ in range(300))
    assert any(f"/reports/{new}/versions" in page for page in pages)
    (claim, _) = claims_of(case)[0]
    for page in (f"/reports/{new}", f"/claims/{claim}"):
        assert "2 versions" in ask(server, page, Cookie=cookie)[2]
    status, headers, _ = ask(server, f"/reports/{old}", Cookie=cookie)
    assert (status, headers["location"]) == (303, f"/reports/{new}")
    assert ask(server, "/reports/r0/versions", Cookie=cookie)[0] == 404


def test_pages_show_what_another_process_adds_and_answer_meanwhile(
    case: Path, server: Server, tmp_path: Path
) -> None:
    cookie = enter(server)
    assert "Lower Sluice News" not in ask(server, "/reports", Cookie=cookie)[2]
    later = write(tmp_path, "03.txt", "Lower Sluice News", THIRD)
    adding = subprocess.Popen([*TWOSOURCE, "add", str(case), str(later)], stderr=subprocess.DEVNULL)
    while adding.poll() is None:
        assert ask(server, "/claims", Cookie=cookie)[0] == 200
    assert adding.returncode == 0
    pages = (ask(server, "/reports", Cookie=cookie)[2] for _ in range(100))
    assert any("Lower Sluice News" in page for page in pages)


def test_the_command_prints_an_address_that_opens_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "01.txt", "The Tarn Courier", FIRST)
    command = [*TWOSOURCE, "serve", str(tmp_path), "--port", "0"]
    served = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert served.stderr is not None
    found = re.search(r"http://127\.0\.0\.1:(\d+)(/enter\?token=\S+)", served.stderr.readline())
    assert found is not None
    port = int(found[1])

    server = Server(port, Lock(port, token=found[2].partition("=")[2]))
    cookie = enter(server)
    assert "The Tarn Courier" in ask(server, "/reports", Cookie=cookie)[2]
    assert "Decide" not in ask(server, "/reports", Cookie=cookie)[2]
    served.send_signal(signal.SIGINT)
    printed, said = served.communicate(timeout=20)
    assert served.returncode == 130
    assert printed == ""
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--host", "0.0.0.0"), "--open-to-network"),  # noqa: S104 - it is refused
        (("--host", "no.such.host.example", "--open-to-network"), "no address of this machine"),
    ],
)
def test_an_address_that_others_can_reach_wants_to_be_asked_for(
    tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    write(tmp_path, "01.txt", "The Tarn Courier", FIRST)
    ended = subprocess.run(
        [*TWOSOURCE, "serve", str(tmp_path), *options], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr
