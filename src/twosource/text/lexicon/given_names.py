"""Given names, for telling "Ada Holt" from "Holt Tools" where the parse does not, and "she" from "he"."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from . import word_set

_LISTED = Path(__file__).with_name("names") / "given.txt"

GIVEN_NAMES = word_set(
    "aaron abdul abdullah abigail adam ada adrian agnes ahmed aisha alan albert alejandro alex alexander",
    "alexandra alfred ali alice alicia alison allen amal amanda amina amir amy ana anastasia andrea",
    "andreas andrew andy angela anita ann anna anne annie anthony antonio arthur ashley ayesha barbara",
    "beatrice ben benjamin bernard beth betty bill bob boris brenda brian bruce camille carl carla carlos",
    "carmen carol caroline catherine cecilia charles charlotte chloe chris christian christina christine",
    "christopher claire clara claudia colin craig cynthia daniel daniela darren dave david dawn deborah",
    "denis dennis derek diana diane diego dmitri dmitry dominic donald donna dorothy doug douglas duncan",
    "ed eddie edith eduardo edward eileen elaine elena eli elizabeth ellen emily emma eric erik ernest",
    "esther ethan eva evelyn fatima felix fernando fiona frances francesca francis francisco frank fred",
    "frederick gabriel gareth gary gavin george gerald gerard giles gina giovanni giulia gloria gordon",
    "grace graham greg gregory guy hana hannah hans harold harriet harry hassan heather heidi helen",
    "helena henry howard hugh hugo hussein ian ibrahim igor ilya ingrid irene iris isaac isabel isabella",
    "ivan jack jacob james jamie jan jane janet janice jason javier jay jean jeff jeffrey jennifer jenny",
    "jeremy jerry jesse jessica jill jim joan joanna joanne joe joel johan johannes john jon jonathan",
    "jorge jose joseph joshua joyce juan judith julia julian julie justin karen karim karl kate katherine",
    "kathleen kathy katie keith kelly ken kenneth kevin khaled kim kirsten klaus kurt lars laura lauren",
    "laurence lawrence layla lena leo leon leonard leslie lewis liam linda lisa liz louis louise lucas",
    "lucia lucy luis luke lydia magnus malcolm marc marcel marco marcus margaret maria marianne marie",
    "mario marion mark marta martha martin mary mateo matt matthew maureen maurice max megan mehmet",
    "melanie melissa michael michel michelle miguel mike milan mohamed mohammad mohammed monica mustafa",
    "nadia nancy naomi natalia natalie natasha nathan neil nicholas nick nicola nicole nigel nikolai nina",
    "noah nora norman olga oliver olivia omar oscar osman pablo pamela patricia patrick paul paula",
    "pauline pedro peter petra phil philip phyllis pierre rachel ralph ramon rashid raymond rebecca renee",
    "ricardo richard rita rob robert roberto robin rodrigo roger roland roman ron ronald rosa rose",
    "rosemary roy russell ruth ryan sally salma sam samantha samir samuel sandra sara sarah scott sean",
    "sebastian sergei sergey sharon sheila shirley silvia simon sofia sonia sophia sophie stanley stefan",
    "stella stephanie stephen steve steven stuart sue susan suzanne sven sylvia tamara tanya tara tariq",
    "ted teresa terry theresa thomas tim timothy tina toby todd tom tony tracy ursula valerie vanessa",
    "vera veronica victor victoria vincent virginia vivian vladimir walter wendy wilhelm will william",
    "yasmin yusuf yves zoe",
)


def is_given_name(word: str) -> bool:
    """Whether `word`, folded, is somebody's given name and hardly anything else."""
    return word in GIVEN_NAMES or any(word in _listed()[gender] for gender in ("male", "female", "either"))


def is_mans_name(word: str) -> bool | None:
    """True for the given name of men, False for that of women, None where the name does not tell."""
    listed = _listed()
    male = word in listed["male"] or word in listed["male too"]
    female = word in listed["female"] or word in listed["female too"]
    return male if male != female else None


@lru_cache(maxsize=1)
def _listed() -> dict[str, frozenset[str]]:
    """The listed names under the headings of the list."""
    groups: dict[str, list[str]] = {}
    words: list[str] = []
    for line in _LISTED.read_text("utf-8").splitlines():
        if line.startswith("["):
            words = groups.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words += line.split()
    return {heading: frozenset(found) for heading, found in groups.items()}
