"""Words that stand before a name without being part of it."""

from __future__ import annotations

from . import word_set

# Titles cut short, whose full stop the parse takes for the end of a sentence: "the Minister, Hon. Ada Holt".
SHORT_TITLES = word_set("hon capt cpt col maj lt gen brig cmdr adm sgt cpl supt insp prof rev engr")
HONORIFICS = word_set(
    "mr mister mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron rev reverend fr",
    "sen rep gov gen lt col maj capt cpt sgt cmdr adm cpl pvt hon st sheikh ayatollah imam rabbi",
    "monsignor senator representative congressman congresswoman congressman-elect governor mayor",
    "president vice-president chancellor premier minister secretary ambassador envoy general colonel",
    "captain lieutenant sergeant admiral commander brigadier corporal inspector superintendent constable",
    "detective sheriff judge justice attorney prosecutor councillor councilor councilman councilwoman",
    "alderman archbishop cardinal pope queen princess emperor sultan emir director chairman chairwoman",
    "chairperson spokesman spokeswoman spokesperson adviser advisor coach manager striker winger",
    "goalkeeper midfielder defender forward skipper executive officer chief boss leader candidate lawyer",
    "analyst economist expert researcher reporter correspondent editor author actor actress singer",
    "founder owner delegate negotiator commissioner deputy lawmaker mp mep md phd ceo cfo coo cto agent",
    "sister brother coordinator counterpart predecessor successor nominee gran mum mother father driver",
    "teacher farmer surgeon nurse engineer scientist historian activist organiser organizer resident",
    "survivor witness",
)
# Words that are as often a given name or a surname: stripped only where a full name is left after them.
MAYBE_TITLES = word_set(
    "king prince dean major bishop marshal pastor chief justice general duke earl",
)
# Words that stand between titles: "Deputy National Security Adviser".
TITLE_FILLERS = word_set(
    "former ex acting interim deputy vice assistant associate senior junior first second national foreign",
    "prime interior home defence defense finance health education energy justice trade transport",
    "environment agriculture labour labor culture state treasury security general attorney chief fire",
    "police medical executive managing sporting technical financial operating press district county city",
    "federal regional local veteran fellow retired incoming outgoing head high under of the and for",
)
MALE = word_set(
    "mr mister sir lord baron chairman spokesman congressman councilman king prince",
)
FEMALE = word_set(
    "mrs ms miss dame lady baroness chairwoman spokeswoman congresswoman councilwoman queen princess",
)
SUFFIXES = word_set(
    "jr sr ii iii iv esq kc qc mp md phd obe mbe cbe",
)
PARTICLES = word_set(
    "van von der den de del della di da dos du la le el al bin ibn ben abu ter ten st",
)
# Family names that stand first and alone: "Xi" for "Xi Jinping".
FAMILY_FIRST = word_set(
    "xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu lin he guo ma deng jiang mao kim",
    "park choi jung moon yoon nguyen tran pham le orban",
)
