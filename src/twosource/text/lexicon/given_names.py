"""Common given names, for telling "Ada Holt" from "Holt Tools" where the parse does not."""

from __future__ import annotations

from . import word_set

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
