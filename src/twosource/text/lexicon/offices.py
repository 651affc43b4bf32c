"""Titles of office, and the bodies they speak for where the text names none."""

from __future__ import annotations

from . import word_set

# Those who speak for the body they are said to belong to.
OFFICERS = word_set(
    "spokesman spokeswoman spokesperson executive ceo cfo coo cto chairman chairwoman chairperson chair",
    "president vice-president director director-general secretary treasurer head chief boss leader manager",
    "coach captain skipper owner co-owner founder co-founder deputy commissioner minister governor partner",
    "principal chancellor vice-chancellor rector dean superintendent inspector administrator coordinator",
    "convener convenor organiser organizer official officer counsel solicitor representative delegate",
    "economist analyst strategist scientist engineer researcher adviser advisor member fellow steward",
    "striker winger defender midfielder goalkeeper forward player surgeon doctor consultant professor",
    "lecturer teacher investigator negotiator mediator ambassador envoy consul commander controller agent",
    "harbourmaster harbormaster whip lawyer firefighter paramedic supremo chieftain aide staffer employee",
    "worker geologist seismologist meteorologist forecaster epidemiologist hydrologist historian curator",
    "bishop archbishop vicar rabbi imam ombudsman regulator general-secretary vice-chairman editor md mp",
    "councillor councilor manageress coroner mayor chief-executive trustee operator pilot auditor archivist",
)
# Of those, who speaks for the body the text is about where it names no other.
CHIEFS = word_set(
    "spokesman spokeswoman spokesperson executive ceo cfo coo chairman chairwoman chairperson director boss",
    "manager coach captain skipper owner founder supremo director-general",
)
# Those whose club or company may bear the bare name of a town.
CLUB_OFFICERS = word_set(
    "boss coach manager captain skipper striker winger defender midfielder goalkeeper forward player owner",
    "executive chairman chairwoman founder ceo director",
)
# Who once held an office no longer speaks for the body.
FORMER = word_set("former ex ex- erstwhile one-time onetime retired late")
# The words of a clause that says for whom somebody works: "who speaks for", "who leads".
WORKING = word_set(
    "speak lead run chair head represent manage work coach captain direct own found serve sit advise oversee",
    "command preside handle act",
)
# "the company" may mean a body whose name holds one of these, "the club" one of those below.
COMPANY_WORDS = word_set(
    "ltd limited plc inc corp corporation llc gmbh ag sa nv bv spa co group holdings holding company",
    "industries enterprises partners technologies systems motors airlines airways energy resources brothers",
    "works chemicals foods mining steel oil gas power water rail shipping logistics quarries estates",
)
COMPANY_NOUNS = word_set(
    "company firm group corporation manufacturer maker developer operator airline utility insurer retailer",
    "supplier producer giant conglomerate contractor carrier shipper miner business bank employer",
)
CLUB_WORDS = word_set(
    "fc afc cf sc ac as rovers united city town athletic albion wanderers hotspur county rangers celtic",
    "villa palace forest wednesday argyle orient harriers academical thistle sporting real olympique dynamo",
    "dinamo lokomotiv spartak borussia eintracht racing club rfc cc warriors tigers saints",
)
# Clubs that go by this word alone.
CLUB_NAMES = word_set("rovers united athletic albion wanderers hotspur rangers harriers spurs")
CLUB_NOUNS = word_set("club side team franchise outfit")
# Ranks of the armed forces; "general" and "major" only in front of a name and behind no other office.
ARMY_RANKS = word_set(
    "general gen colonel col lt-col major maj brigadier lieutenant-colonel lieutenant-general major-general",
    "corporal cpl brig",
)
NAVY_RANKS = word_set("admiral adm commodore vice-admiral rear-admiral")
POLICE_RANKS = word_set(
    "superintendent inspector constable detective dci supt insp det policeman policewoman",
)
# The same ranks in other services: "medical superintendent", "health inspector", "attorney general".
OTHER_SERVICES = word_set(
    "medical school hospital health factory safety mine schools tax building works harbour weapons ofsted",
    "prisons nuclear planning cemetery park veterinary food fisheries railway site plant station",
)
# "Attorney General" and the like have no rank in an army.
GENERALS = word_set(
    "attorney solicitor secretary director consul surgeon inspector governor postmaster auditor comptroller"
)
SERVICES = {
    "fire": "fire service", "police": "police", "army": "army", "navy": "navy", "military": "military",
    "ambulance": "ambulance service", "coastguard": "coastguard", "lifeboat": "lifeboat service",
    "palace": "palace", "embassy": "embassy", "kremlin": "Kremlin", "pentagon": "Pentagon",
    "court": "court", "hospital": "hospital",
}  # fmt: skip
SINGLE_OFFICES = {
    "coroner": "coroner's office", "mayor": "city hall", "mayoress": "city hall",
    "sheriff": "sheriff's office", "governor": "governor's office",
    "ambassador": "embassy", "harbourmaster": "harbour master's office",
    "firefighter": "fire service", "paramedic": "ambulance service", "prosecutor": "prosecutor's office",
    "ombudsman": "ombudsman's office", "premier": "prime minister's office",
    "taoiseach": "prime minister's office",
}  # fmt: skip
# "Health Minister", "Defence Secretary": fields of government.
PORTFOLIOS = word_set(
    "foreign defence defense interior finance health education energy justice trade transport environment",
    "agriculture labour labor culture treasury home security water economy economic planning housing tourism",
    "industry science technology sport information communications fisheries mines mining oil petroleum",
    "immigration development infrastructure climate commerce welfare family employment communities business",
    "work pensions food forests forestry lands ports maritime shipping rail railways aviation digital media",
    "irrigation war hydraulics power electricity gas territorial regional rural urban levelling public works",
    "planning veterans education treasury emergencies emergency",
)
