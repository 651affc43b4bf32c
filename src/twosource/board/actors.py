"""The nouns for those who can will something: people by what they are or do, and bodies."""

from __future__ import annotations

from ..text.lexicon import speakers

_OFFICES = (
    "minister president chancellor premier official officer spokesman spokeswoman spokesperson leader chief "
    "director manager chairman chairwoman chair head secretary adviser advisor aide diplomat envoy ambassador "
    "lawmaker senator congressman congresswoman mp deputy governor mayor councillor councilor judge prosecutor "
    "lawyer attorney commander general colonel captain admiral commissioner inspector regulator speaker whip "
    "backbencher frontbencher legislator parliamentarian magistrate sheriff marshal constable sergeant "
    "lieutenant brigadier superintendent consul emissary negotiator mediator arbitrator ombudsman auditor "
    "treasurer registrar provost dean rector principal headmaster headmistress headteacher vice-chancellor "
    "bishop archbishop cardinal pope imam rabbi priest pastor vicar canon abbot monk nun friar chief-of-staff "
    "king queen prince princess emir sultan sheikh chieftain elder delegate representative trustee steward "
    "convener convenor organiser organizer spokespeople coordinator caretaker warden curator custodian"
)
_TRADES = (
    "worker employee employer owner unionist coach player agent manager teacher student nurse driver doctor "
    "fisherman shareholder investor executive founder editor farmer miner docker engineer pilot soldier "
    "developer buyer seller creditor lender bidder homeowner householder fisher trader contractor medic "
    "firefighter planner ecologist conservationist reservist steelworker manufacturer scientist researcher "
    "professor analyst expert economist historian columnist blogger critic reviewer publisher author writer "
    "artist painter sculptor actor actress director producer musician singer composer conductor dancer "
    "filmmaker broadcaster presenter host journalist reporter correspondent photographer librarian archivist "
    "surgeon physician paramedic midwife pharmacist dentist vet veterinarian psychologist therapist carer "
    "chemist biologist physicist geologist engineer architect surveyor builder bricklayer carpenter plumber "
    "electrician mechanic welder fitter technician operator machinist weaver tailor baker butcher grocer "
    "cheesemaker brewer grower vintner shepherd herder rancher skipper sailor mariner seaman boatman ferryman "
    "pilot steward conductor porter courier cyclist cabbie trucker lorry-driver railwayman signaller "
    "shopkeeper retailer wholesaler supplier importer exporter hotelier innkeeper proprietor restaurateur "
    "landlord landlady tenant broker banker insurer underwriter accountant actuary consultant liquidator "
    "administrator receiver sponsor donor financier tycoon entrepreneur businessman businesswoman striker "
    "goalkeeper defender midfielder winger athlete runner rower swimmer boxer jockey referee umpire scout "
    "policeman policewoman detective guard gunman fighter rebel insurgent separatist guerrilla mercenary "
    "trooper recruit conscript hostage captive prisoner inmate detainee"
)
_SIDES = (
    "activist campaigner protester demonstrator marcher resident villager opponent supporter ally rival "
    "neighbour neighbor family parent candidate source insider counterpart member victim survivor militant "
    "voter republican democrat conservative liberal socialist nationalist moderate hardliner people person "
    "man woman side fan commuter passenger veteran migrant refugee signatory petitioner plaintiff defendant "
    "claimant applicant appellant respondent complainant witness suspect accuser juror customer client patient "
    "pupil graduate schoolchild viewer reader listener user consumer taxpayer ratepayer citizen local islander "
    "townspeople townsfolk pensioner youth child boy girl mother father son daughter brother sister cousin wife "
    "husband widow widower relative heir ancestor descendant friend colleague partner successor predecessor "
    "boss staffer volunteer pilgrim worshipper parishioner congregation squatter camper tourist visitor guest "
    "traveller holidaymaker motorist pedestrian hunter angler sceptic skeptic dissident exile believer "
    "mediators guarantor broker go-between intermediary"
)
_BODIES = (
    "government ministry administration cabinet parliament congress senate assembly council commission "
    "committee party opposition coalition alliance union federation association company firm bank club board "
    "agency authority court tribunal police army military navy force service inspectorate office department "
    "team delegation embassy group movement organisation organization institute centre center charity "
    "university school hospital newspaper country state nation city town county house kingdom republic bloc "
    "camp faction majority minority public staff management leadership crew consortium supplier maker airline "
    "utility airport port guild lodge chapter branch society league foundation trust fund corporation "
    "secretariat presidency treasury directorate bureau mission legation consulate panel jury bench chamber "
    "prosecution defence defense watchdog regulator brigade regiment battalion squad militia garrison junta "
    "regime monarchy palace vatican church diocese parish synod mosque temple college academy faculty senate "
    "museum gallery theatre orchestra opera studio broadcaster network publisher label sponsor carrier "
    "railway shipyard mill factory plant brewery dairy co-operative cooperative collective syndicate cartel "
    "conglomerate subsidiary holding partnership practice start-up insurer lender creditor retailer chain "
    "shipper operator contractor developer landlord village community tribe clan household neighbourhood "
    "neighborhood region province canton municipality borough district island federation "
    "administration caucus convention conference congregation lobby campaign side generals mayors"
)

PERSONS = frozenset(f"{_OFFICES} {_TRADES} {_SIDES}".split()) | (
    speakers.PEOPLE - frozenset("few many most several some other others both one group poster".split())
)
BODIES = frozenset(_BODIES.split())

# What trades and callings end in where no list names them.
_CALLINGS = ("ologist", "woman", "women", "ographer", "worker", "maker", "holder", "keeper", "owner")


def is_person(lemma: str) -> bool:
    """Whether a noun names people by what they are or do: "minister", "ratepayer", "volcanologist"."""
    return lemma in PERSONS or lemma.endswith(_CALLINGS)
