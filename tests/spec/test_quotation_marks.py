"""Whatever marks a newsroom sets, and however it loses them, what was said stays with who said it."""

import pytest

from twosource.claims import attributions
from twosource.text.parse import default_model, parse
from twosource.text.quotes import find_quotes

WORDS = "We heard the wall go at dawn"


def told(text: str) -> dict[str, str]:
    """What each speaker says, by the speaker's words, as the pipeline reads the text."""
    (doc,) = parse([text], default_model())
    found: dict[str, list[str]] = {}
    for one in attributions(doc):
        if one.manner == "said" and one.holder is not None:
            found.setdefault(one.holder.of(text), []).extend(part.of(text) for part in one.content)
    return {who: " … ".join(said) for who, said in found.items()}


@pytest.mark.parametrize(
    "quotation",
    [
        pytest.param(f"“{WORDS},”", id="curly"),
        pytest.param(f'"{WORDS},"', id="straight"),
        pytest.param(f"«{WORDS}»,", id="guillemets"),
        pytest.param(f"« {WORDS} »,", id="guillemets, spaced"),
        pytest.param(f"»{WORDS}«,", id="guillemets, turned"),
        pytest.param(f"»{WORDS}»,", id="guillemets, both to the right"),
        pytest.param(f"‹{WORDS}›,", id="single guillemets"),
        pytest.param(f"„{WORDS}“,", id="low and high"),
        pytest.param(f"„{WORDS}”,", id="low and high, turned"),
        pytest.param(f"‘{WORDS},’", id="single curly"),
        pytest.param(f"'{WORDS},'", id="single straight"),
        pytest.param(f"‚{WORDS}‘,", id="single low and high"),
        pytest.param(f"”{WORDS},”", id="both closing"),
        pytest.param(f"“{WORDS},“", id="both opening"),
        pytest.param(f"‟{WORDS},”", id="reversed"),
        pytest.param(f"❝{WORDS},❞", id="ornaments"),
        pytest.param(f"＂{WORDS},＂", id="full width"),
        pytest.param(f"″{WORDS},″", id="double primes"),
        pytest.param(f"「{WORDS}」,", id="corner brackets"),
        pytest.param(f"``{WORDS},''", id="typewriter"),
        pytest.param(f"''{WORDS},''", id="doubled apostrophes"),
        pytest.param(f'“{WORDS},"', id="curly, closed straight"),
        pytest.param(f'"{WORDS},”', id="straight, closed curly"),
        pytest.param(f"“{WORDS},", id="never closed"),
        pytest.param(f'"{WORDS},', id="straight, never closed"),
        pytest.param(f"«{WORDS},", id="guillemet, never closed"),
        pytest.param(f"{WORDS},”", id="never opened"),
        pytest.param(f'{WORDS},"', id="straight, never opened"),
        pytest.param(f"{WORDS},", id="none"),
        pytest.param(f"— {WORDS},", id="dash"),
    ],
)
def test_marks_of_every_kind_keep_both_speakers(quotation: str) -> None:
    text = f"{quotation} said Ada Holt. Leo Falk said the road was shut."
    found = told(text)
    assert WORDS in found["Ada Holt"]
    assert "shut" not in found["Ada Holt"]
    assert "the road was shut" in found["Leo Falk"]


@pytest.mark.parametrize(
    "text",
    [
        "“We heard Leo shout ‘get out of the hall’ at dawn,” said Ada Holt.",
        "“We heard Leo shout “get out of the hall” at dawn,” said Ada Holt.",
        "‘We heard Leo shout “get out of the hall” at dawn,’ said Ada Holt.",
        "„We heard Leo shout ‚get out of the hall‘ at dawn“, said Ada Holt.",
        "« We heard Leo shout “get out of the hall” at dawn », said Ada Holt.",
        "'We don't know who heard the dogs' barking at dawn,' said Ada Holt.",
    ],
)
def test_a_quotation_in_a_quotation_ends_neither(text: str) -> None:
    content = told(text)["Ada Holt"]
    assert "We" in content
    assert "at dawn" in content


@pytest.mark.parametrize(("opens", "closes"), ["“”", '""', "«»", "„“"])
def test_a_lost_mark_takes_no_other_quotation_with_it(opens: str, closes: str) -> None:
    text = f"{opens}{WORDS}, said Ada Holt. {opens}It was very loud,{closes} Leo Falk said."
    found = told(text)
    assert WORDS in found["Ada Holt"]
    assert "loud" not in found["Ada Holt"]
    assert "It was very loud" in found["Leo Falk"]


def test_a_mark_for_inches_opens_nothing() -> None:
    text = f'The 6" pipe broke. "{WORDS}," said Ada Holt. The 8" pipe held, Leo Falk said.'
    found = told(text)
    assert found["Ada Holt"] == f'"{WORDS},"'
    assert found["Leo Falk"] == 'The 8" pipe held'


def test_a_quotation_carried_on_by_the_next_paragraph_is_not_cut() -> None:
    text = "“The wall went at dawn. He said nothing of it then.\n\n“The road was shut by noon.”"
    assert [(q.inner.of(text), q.closed) for q in find_quotes(text)] == [
        ("The wall went at dawn. He said nothing of it then.", False),
        ("The road was shut by noon.", True),
    ]


def test_a_lost_mark_loses_no_other_paragraph() -> None:
    text = (
        f"“{WORDS}, and then the roof\n\nLeo Falk said the road was shut.\n\n«It was loud», Mara Quill said."
    )
    found = told(text)
    assert "the road was shut" in found["Leo Falk"]
    assert "It was loud" in found["Mara Quill"]
