"""Nouns for those who speak: people without a name, bodies, and documents."""

from __future__ import annotations

from . import word_set

# One person or several, named by what they do.
PEOPLE = word_set(
    "official source person people insider aide adviser advisor staffer diplomat lawmaker legislator",
    "minister spokesman spokeswoman spokesperson president premier chancellor governor mayor senator",
    "representative congressman congresswoman ambassador envoy negotiator delegate secretary commissioner",
    "director chairman chairwoman chairperson chief head boss leader manager coach captain player striker",
    "winger defender midfielder goalkeeper agent lawyer attorney prosecutor judge justice witness victim",
    "survivor resident neighbour neighbor worker employee colleague executive officer general colonel",
    "major soldier commander investigator inspector detective analyst expert economist scientist",
    "researcher professor doctor surgeon nurse teacher student activist campaigner protester demonstrator",
    "critic supporter opponent voter candidate politician member man woman girl boy mother father parent",
    "son daughter brother sister wife husband widow relative friend fan reader viewer user poster author",
    "writer reporter correspondent journalist editor photographer driver passenger pilot farmer fisherman",
    "trader investor shareholder owner tenant landlord customer client patient priest bishop imam rabbi",
    "pastor king queen prince princess founder organiser organizer engineer fitter operator technician",
    "firefighter paramedic guard veteran refugee migrant prisoner suspect defendant plaintiff accuser one",
    "someone somebody anyone nobody everyone everybody many most some several few others other both",
    "authority authorities rebel militant fighter mediator counterpart predecessor successor physio",
    "pharmacist consultant contractor bystander onlooker villager councillor councilor alderman treasurer",
    "ombudsman regulator broker banker trustee delegation pundit actor actress singer artist",
    "director-general administrator superintendent constable sheriff deputy",
)
BODIES = word_set(
    "ministry department government administration cabinet council commission committee agency authority",
    "bureau office court tribunal parliament congress senate assembly party union federation association",
    "league society company firm group corporation bank fund insurer manufacturer operator airline",
    "railway utility developer police army military navy force forces service inspectorate directorate",
    "hospital university school college institute institution centre center foundation charity church",
    "organisation organization club team board embassy consulate mission delegation secretariat",
    "presidency palace kremlin pentagon house coalition campaign movement alliance bloc regulator",
    "watchdog body brigade guard county city town state country side village port prosecution defence",
    "defense union's trust panel chamber observatory laboratory lab faction militia command regiment",
    "coroner coastguard infirmary clinic museum orchestra theatre consortium exchange conservancy workplace",
)
DOCUMENTS = word_set(
    "letter statement document report filing complaint lawsuit suit memo memorandum note notice log",
    "record records assessment study survey poll review audit inquiry paper draft agreement contract deal",
    "bill law ruling verdict judgment judgement decree order indictment affidavit transcript minutes",
    "email message text tweet post release communique communiqué declaration bulletin briefing register",
    "database data figures statistics numbers gauge meter reading sensor footage video photo photograph",
    "image images imagery satellite recording tape map chart estimate evaluation analysis findings",
    "results evidence manifest invoice receipt certificate licence license permit application entry",
    "leaflet sign poster website page book article story column editorial account timetable schedule",
    "calendar forecast census budget sheet extract cable telegram dispatch diary journal notebook logbook",
    "ledger resolution ordinance statute regulation treaty accord clause deed will passport file dossier",
    "docket list roll roster inventory catalogue catalog spreadsheet slide presentation screenshot printout",
    "dashboard map graph table index archive minute testimony deposition readout circular communication",
    "picture snapshot prospectus brochure manual handbook guideline plan blueprint advisory alert release",
)
# "the report", "the story": where an outlet has been credited, its report.
PRESS_PIECES = word_set(
    "report story article account piece dispatch scoop column item coverage",
)
MALE_WORDS = word_set(
    "he him his himself man boy father son brother husband king prince spokesman chairman congressman",
    "businessman policeman fisherman alderman councilman gentleman widower priest lord sir mr",
)
FEMALE_WORDS = word_set(
    "she her hers herself woman girl mother daughter sister wife queen princess spokeswoman chairwoman",
    "congresswoman businesswoman policewoman councilwoman widow gran grandmother lady dame mrs ms miss",
    "actress",
)
NUMBERS = {
    "one": 1, "a": 1, "an": 1, "two": 2, "both": 2, "pair": 2, "couple": 2, "three": 3, "trio": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozen": 12,
}  # fmt: skip
# Where the report's own people were told: "told this newspaper", "told me".
OWN_EARS = word_set(
    "me us",
)
