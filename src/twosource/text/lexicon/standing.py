"""What kind of body a word speaks of, and which persons are nobody's spokesperson."""

from __future__ import annotations

from . import word_set

# The kinds of bodies. A word of two kinds ("service") is in none: it tells nothing.
BODY_KINDS = {
    "police": word_set(
        "police constabulary cop cops policeman policewoman policemen detective detectives sheriff",
        "gendarmerie gendarmes superintendent inspector constable sergeant",
    ),
    "military": word_set(
        "army navy military troops airforce garrison regiment brigade corps soldier soldiers defence",
        "defense colonel brigadier major lieutenant corporal admiral commodore",
    ),
    "prosecution": word_set("prosecutor prosecutors prosecution"),
    "court": word_set("court tribunal judge justice magistrate coroner registrar jury juror jurors inquest"),
    "government": word_set(
        "government ministry minister cabinet president presidency palace premier department",
        "authorities administration secretariat kremlin treasury prefect governor embassy consulate",
        "ambassador officials",
    ),
    "parliament": word_set("parliament senate assembly congress speaker clerk"),
    "party": word_set("party opposition faction bloc caucus whip"),
    "council": word_set("council municipality corporation councillor councilor alderman mayor hall"),
    "lawyers": word_set("lawyer solicitor attorney advocate barrister counsel"),
    "agency": word_set(
        "agency authority board bureau commission committee directorate inspectorate panel regulator",
        "watchdog ombudsman auditor observatory observers mission register registry",
    ),
    "company": word_set(
        "company firm ltd limited plc inc corp gmbh ag sa spa llc holdings maker insurer insurers",
        "retailer supplier airline bank shipper yard shipyard biotech chain boatbuilder ceo cfo broker",
    ),
    "union": word_set("union unions federation guild"),
    "club": word_set("club fc team squad coach goalkeeper striker midfielder winger defender"),
    "hospital": word_set(
        "hospital clinic infirmary doctor doctors surgeon nurse nurses sister physician medic medics",
        "ward",
    ),
    "school": word_set(
        "school university college faculty academy headmaster headmistress headteacher dean rector",
        "professor lecturer vice-chancellor institute",
    ),
    "church": word_set(
        "church diocese parish bishop archbishop priest pastor vicar imam rabbi mosque father"
    ),
    "fire": word_set("firefighter firefighters firemen fireman"),
    "charity": word_set("charity foundation society relief ngo fund trust association campaign"),
    "rebels": word_set(
        "rebel rebels militia militias insurgents guerrillas militants fighters front separatists",
        "gunmen",
    ),
    "laboratory": word_set("laboratory lab laboratories"),
    "guard": word_set("guard guards coastguard"),
}
# What any body may be to the matter: "the operator" may be a company or an authority named elsewhere.
ROLES = word_set(
    "operator owner group developer employer side body manufacturer buyer bidder landlord contractor",
    "organiser organizer organisers organizers builder sponsor",
)
# "The government" may stand for any ministry or service of it.
UMBRELLAS = word_set("government authorities cabinet administration officials")
# Kinds that belong to the state: "the government" may stand for any of them.
STATE_KINDS = word_set(
    "police military prosecution government agency council hospital school laboratory guard"
)
# Bodies of these kinds are in one affair most often one body, however each report calls it.
ONE_OF_A_KIND = word_set("police military prosecution court fire hospital")

# Who holds these speaks for a body, whether or not it is named.
OFFICES = word_set(
    "spokesman spokeswoman spokesperson spokespeople president vice-president premier chancellor",
    "minister secretary director director-general chairman chairwoman chairperson chair vice-chairman",
    "chief head boss manager executive ceo cfo coo commissioner governor mayor ambassador envoy",
    "commander commodore superintendent prefect treasurer dean rector principal registrar ombudsman",
    "coordinator convener leader officer official officials administrator clerk lawyer solicitor",
    "attorney counsel advocate barrister representative delegate negotiator prosecutor coroner",
    "inspector founder co-founder owner captain coach partner adviser advisor aide general colonel",
    "brigadier major admiral bishop archbishop whip speaker controller auditor trustee editor liaison",
    "consultant",
)
# Offices as they are shortened in front of a name.
SHORT_OFFICES = {
    "gov": "governor", "pres": "president", "sen": "senator", "rep": "representative", "amb": "ambassador",
    "gen": "general", "col": "colonel", "maj": "major", "adm": "admiral", "supt": "superintendent",
    "insp": "inspector", "cmdr": "commander", "atty": "attorney", "min": "minister", "sec": "secretary",
}  # fmt: skip
# Offices of which an affair knows one holder: "the minister", "the bishop", "the chief executive".
ONE_HOLDER = word_set(
    "president premier chancellor minister governor mayor prefect bishop archbishop chairman chairwoman",
    "coach captain coroner registrar ombudsman executive ceo commissioner superintendent prosecutor",
    "speaker judge general colonel brigadier commodore admiral imam principal headmistress headmaster",
    "rector ambassador sheriff chief",
)
# Offices that police, courts and prosecutors do not have.
CIVIL_OFFICES = word_set(
    "chairman chairwoman chairperson chair executive ceo cfo owner founder co-founder manager coach",
    "bishop archbishop principal rector dean treasurer partner mayor minister premier governor",
    "ambassador leader director lawyer solicitor advocate barrister captain editor",
)
# Offices that nobody holds in a service of the state.
PRIVATE_OFFICES = word_set("owner founder co-founder partner bishop archbishop landlord proprietor")
# Bodies whose names say what they are: "Skylift Works" is no name of a hospital.
TOLD_BY_NAME = word_set("police prosecution court council hospital church fire parliament")
# Who works so keeps a person on the books of a body: "who leads the union", "who chairs the committee".
LEADING = word_set(
    "speaks leads runs chairs heads represents manages commands presides directs spoke led ran chaired",
    "headed represented managed commanded appears acts owns",
)
# Persons who know a thing because they were there or it befell them, and speak for nobody.
CIVILIANS = word_set(
    "witness eyewitness bystander onlooker resident neighbour neighbor villager survivor passenger",
    "commuter traveller patient student pupil schoolgirl schoolboy schoolchild parent mother father mum",
    "dad son daughter brother wife husband widow widower cousin aunt uncle niece nephew grandmother",
    "grandfather relative family friend tourist visitor guest bride groom customer shopper diner client",
    "viewer fan spectator worshipper mourner protester protestor demonstrator marcher volunteer refugee",
    "evacuee migrant farmer fisherman fishermen fisherwoman shepherd shopkeeper stallholder vendor",
    "hawker trader butcher baker barber carpenter mechanic plumber cook waiter waitress barman barmaid",
    "cleaner porter loader driver cyclist motorist pedestrian walker hiker rower diver tenant homeowner",
    "householder teenager woman man women men girl boy people parents residents villagers neighbours",
    "neighbors survivors passengers patients students pupils relatives friends customers guests drivers",
    "fishers farmers mothers fathers locals local shoppers hostage captive prisoner victim teacher",
    "teachers blogger author novelist poet singer pensioner islander islanders boatman angler labourer",
    "laborer miner docker chef cook seamstress tailor weaver potter cobbler blacksmith welder trucker cabbie",
    "skipper deckhand bosun boatswain helmsman crewman trawlerman seaman keyman gangman busker gardener",
    "caretaker janitor nanny maid housekeeper watchman usher beekeeper hunter angler climber mountaineer",
    "walkers hikers climbers housemate flatmate roommate classmate teammate co-worker girlfriend boyfriend",
    "fiance fiancee spouse brother-in-law sister-in-law son-in-law daughter-in-law father-in-law",
    "mother-in-law godmother godfather grandson granddaughter landlady lodger pedlar stevedore",
    "playwright composer musician painter sculptor dancer actor actress filmmaker artist botanist retiree",
)
# Words that name nobody and no body by themselves.
PLAIN_WORDS = word_set(
    "the a an of for and in at to on by from with his her its their our my your this that new chief",
    "head deputy senior former acting vice assistant joint public national federal central regional",
    "local district city county town provincial general main own prime high supreme first second top",
    "same other two three four five six several some many official officials spokesman spokeswoman",
    "spokesperson spokespeople statement report letter document documents assessment record records",
    "notice note memo memorandum review audit inquiry paper papers draft ruling verdict judgment",
    "certificate communique communiqué bulletin release press email file files log register website",
    "page circular bill list form copy cable transcript minutes study survey figures data office state",
    "mr mrs ms miss dr sir unnamed member members staff insider source sources person people who which",
)
# A country told by its initials is a place, not the name of a body.
COUNTRIES = word_set("us u.s uk u.k eu un usa uae american british european french german russian chinese")
