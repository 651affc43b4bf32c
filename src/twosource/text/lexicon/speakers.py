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
    "survivor resident neighbour neighbor worker employee colleague executive officer general colonel major",
    "soldier commander investigator inspector detective analyst expert economist scientist researcher",
    "professor doctor surgeon nurse teacher student activist campaigner protester demonstrator critic",
    "supporter opponent voter candidate politician member man woman girl boy mother father parent son",
    "daughter brother sister wife husband widow relative friend fan reader viewer user poster author writer",
    "reporter correspondent journalist editor photographer driver passenger pilot farmer fisherman trader",
    "investor shareholder owner tenant landlord customer client patient priest bishop imam rabbi pastor",
    "king queen prince princess founder organiser organizer engineer fitter operator technician firefighter",
    "paramedic guard veteran refugee migrant prisoner suspect defendant plaintiff accuser one someone",
    "somebody anyone nobody everyone everybody many most some several few others other both authority",
    "authorities rebel militant fighter mediator counterpart predecessor successor physio pharmacist",
    "consultant contractor bystander onlooker villager councillor councilor alderman treasurer ombudsman",
    "regulator broker banker trustee delegation pundit actor actress singer artist director-general",
    "administrator superintendent constable sheriff deputy clerk mechanic nun monk friar schoolgirl",
    "schoolboy schoolchild pupil child kid teenager youth youngster adult pensioner retiree postgraduate",
    "undergraduate graduate waiter waitress barman bartender cook chef baker butcher grocer shopkeeper",
    "merchant vendor hawker seller dealer salesman saleswoman cashier accountant bookkeeper typist",
    "receptionist porter cleaner janitor caretaker maid nanny housekeeper gardener carpenter plumber",
    "electrician welder builder bricklayer labourer laborer docker stevedore miner sailor seaman skipper",
    "boatman ferryman deckhand mate steward stewardess conductor trucker biker cyclist rider jockey trainer",
    "referee umpire linesman cop policeman policewoman gendarme sergeant lieutenant private cadet recruit",
    "conscript sniper gunman attacker robber thief burglar hostage detainee inmate convict fugitive",
    "undersecretary backbencher attache attaché consul spy informant informer whistleblower leaker tipster",
    "blogger vlogger influencer columnist commentator presenter poet novelist playwright composer musician",
    "dancer painter sculptor filmmaker juror magistrate bailiff registrar notary solicitor barrister",
    "counsel midwife medic orderly carer dentist vet veterinarian psychologist psychiatrist hydrologist",
    "geologist archaeologist archivist librarian curator lecturer tutor headteacher headmaster headmistress",
    "rector dean deacon vicar parson preacher mufti cleric chaplain archbishop cardinal elder headman",
    "prefect tycoon magnate financier intern trainee apprentice volunteer helper rescuer diver climber",
    "mountaineer guide ranger forester hunter angler walker hiker jogger tourist traveller traveler visitor",
    "guest shopper buyer borrower lender saver depositor creditor debtor landlady householder homeowner",
    "commuter motorist aunt uncle cousin nephew niece grandmother grandfather fiance fiancee fiancé fiancée",
    "girlfriend boyfriend spouse classmate teammate co-worker roommate flatmate ally rival outsider",
    "specialist academic scholar programmer entrepreneur bureaucrat functionary loyalist dissident defector",
    "deserter peacekeeper observer assessor examiner invigilator proofreader proof-reader translator",
    "interpreter loader keeper watchman nightwatchman usher undertaker beekeeper shepherd herder herdsman",
    "supremo spotter searcher rapporteur auditor warden",
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
    "front lodge syndicate guild cooperative co-operative registry",
    "coroner coastguard infirmary clinic museum orchestra theatre consortium exchange conservancy workplace",
)
DOCUMENTS = word_set(
    "letter statement document report filing complaint lawsuit suit memo memorandum note notice log",
    "record records assessment study survey poll review audit inquiry paper draft agreement contract",
    "deal bill law ruling verdict judgment judgement decree order indictment affidavit transcript",
    "minutes email message text tweet post release communique communiqué declaration bulletin briefing",
    "register database data figures statistics numbers gauge meter reading sensor footage video photo",
    "photograph image images imagery satellite recording tape map chart estimate evaluation analysis",
    "findings results evidence manifest invoice receipt certificate licence license permit application",
    "entry leaflet sign poster website page book article story column editorial account timetable",
    "schedule calendar forecast census budget cable telegram telex fax deed worksheet spreadsheet",
    "printout screenshot ledger list file dossier diary notebook logbook manual handbook guideline",
    "guidance directive circular brochure prospectus warrant subpoena summons motion petition autopsy",
    "post-mortem postmortem appendix annex treaty accord pact protocol constitution charter statute",
    "resolution pamphlet plaque label ticket voucher cheque voicemail clip cctv telemetry radar",
    "scoresheet roll ballot memoir autobiography papers sheet extract dispatch journal ordinance",
    "regulation clause will passport docket roster inventory catalogue catalog slide presentation",
    "dashboard graph table index archive minute testimony deposition readout communication picture",
    "snapshot plan blueprint advisory alert",
)
# Words for one office: "the lawyer" may be the solicitor named before.
SAME_OFFICE = (
    word_set("officer constable sergeant lieutenant captain commander inspector superintendent detective"),
    word_set("officer policeman policewoman cop brigadier colonel major general admiral lieutenant captain"),
    word_set("lawyer attorney solicitor barrister counsel"),
    word_set("chief boss head supremo"),
    word_set("executive ceo"),
    word_set("spokesman spokeswoman spokesperson"),
    word_set("chairman chairwoman chairperson chair"),
    word_set("doctor dr physician surgeon medic clinician"),
    word_set("scientist researcher professor academic expert specialist scholar"),
    word_set("judge justice magistrate"),
    word_set("mp lawmaker legislator senator congressman congresswoman representative deputy politician"),
    word_set("priest vicar pastor reverend rev father bishop cleric"),
    word_set("teacher headteacher headmaster headmistress tutor lecturer"),
    word_set("journalist reporter correspondent writer columnist"),
    word_set("skipper captain master"),
    word_set("wife widow"),
    word_set("agent investigator detective"),
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
