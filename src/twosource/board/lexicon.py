"""The words of news English by which people take sides, put things on the table and bind themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import Polarity

# How a stance word takes what it is about: object, infinitive, gerund, that-clause, or a preposition.
Slot = Literal["object", "infinitive", "gerund", "that"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A stance word: "urge" supports its object or infinitive, and puts it on the table (`raises`)."""

    polarity: Polarity
    slots: frozenset[Slot] = frozenset()
    prepositions: frozenset[str] = frozenset()
    particle: str | None = None
    raises: bool = False


def _frame(polarity: Polarity, slots: str = "", prepositions: str = "", raises: bool = False) -> Frame:
    names: dict[str, Slot] = {"o": "object", "i": "infinitive", "g": "gerund", "t": "that"}
    return Frame(polarity, frozenset(names[s] for s in slots), frozenset(prepositions.split()), None, raises)


def _each(words: str, frame: Frame) -> dict[str, Frame]:
    return dict.fromkeys(words.split(), frame)


VERBS: dict[str, Frame] = {
    **_each("back support endorse champion favour favor embrace", _frame("supports", "og")),
    **_each("applaud commend praise hail defend welcome", _frame("supports", "og")),
    **_each("prefer", _frame("supports", "ogi")),
    **_each("accept approve ratify", _frame("supports", "o", "of")),
    **_each("propose", _frame("supports", "ogit", raises=True)),
    **_each("advocate recommend", _frame("supports", "ogit", raises=True)),
    **_each("offer", _frame("supports", "oi", raises=True)),
    **_each("request seek", _frame("supports", "oi", raises=True)),
    **_each("ask", _frame("supports", "i", "for", raises=True)),
    **_each("bid apply petition", _frame("supports", "i", "for", raises=True)),
    **_each("intend plan aim hope wish", _frame("supports", "i")),
    **_each("suggest", _frame("supports", "ogt", raises=True)),
    **_each("urge advise", _frame("supports", "oi", raises=True)),
    **_each("demand", _frame("supports", "oit", raises=True)),
    **_each("want", _frame("supports", "oi", raises=True)),
    **_each("call push press lobby campaign plead", _frame("supports", "i", "for", raises=True)),
    **_each("argue", _frame("supports", "", "for")),
    **_each("vote", _frame("supports", "i", "for")),
    **_each("insist", _frame("supports", "t", "on upon")),
    **_each("vow pledge promise undertake swear", _frame("supports", "oit")),
    **_each("threaten", _frame("supports", "i", raises=True)),
    **_each("agree", _frame("supports", "i", "to")),
    **_each("decide choose opt", _frame("supports", "i", "for")),
    **_each("lean", _frame("supports", "", "towards toward")),
    **_each("side sympathise sympathize", _frame("supports", "", "with")),
    **_each("reject oppose condemn denounce criticise criticize resist veto decry deplore lambast rebuff "
            "reproach repudiate disavow spurn boycott fight slam contest", _frame("opposes", "og")),
    **_each("block", _frame("opposes", "o")),
    **_each("dismiss", _frame("opposes", "og")),
    **_each("refuse", _frame("opposes", "oi")),
    **_each("decline", _frame("opposes", "i")),
    **_each("object", _frame("opposes", "", "to")),
    **_each("protest warn rail appeal demonstrate", _frame("opposes", "", "against")),
    **_each("disagree", _frame("opposes", "", "with")),
    **_each("balk baulk bristle", _frame("opposes", "", "at")),
    **_each("consider weigh mull contemplate ponder", _frame("undecided", "og", raises=True)),
    **_each("study review examine assess explore", _frame("undecided", "o", raises=True)),
    **_each("float table", _frame("supports", "og", raises=True)),
    **_each("hesitate", _frame("undecided", "i")),
    **_each("abstain", _frame("undecided", "", "on from")),
    **_each("waver", _frame("undecided", "", "on over about")),
}  # fmt: skip
# Said of a person these judge the person, and take no side on what is to be done.
JUDGING = frozenset(
    "praise hail applaud commend defend welcome criticise criticize condemn denounce deplore decry "
    "lambast reproach slam dismiss fight protest embrace warn resist boycott study review examine "
    "assess".split()
)
# What can be offered, promised or sought as a course of action: "offered a truce", not "offered hope".
OFFERABLE = frozenset(
    "deal loan ceasefire truce talk compromise settlement amnesty package increase rise raise contract "
    "guarantee concession mediation dialogue asylum exchange swap extension buyout payment compensation "
    "arbitration inquiry investigation review referendum ballot vote delay moratorium injunction appeal "
    "merger takeover sale purchase lease relief exemption subsidy funding withdrawal release pause "
    "reform meeting summit negotiation treaty pact agreement permit permission licence license approval "
    "extradition damages refund discount reinstatement reduction cut ban halt end return freeze "
    "postponement".split()
)

# Verbs whose particle makes the stance: "rule out", "turn down", "put forward", "stand by".
PARTICLE_VERBS: dict[tuple[str, str], Frame] = {
    ("rule", "out"): _frame("opposes", "og"),
    ("turn", "down"): _frame("opposes", "o"),
    ("vote", "down"): _frame("opposes", "o"),
    ("throw", "out"): _frame("opposes", "o"),
    ("hit", "out"): _frame("opposes", "", "at"),
    ("put", "forward"): _frame("supports", "o", raises=True),
    ("stand", "by"): _frame("supports", "o", "by"),
    ("stand", "behind"): _frame("supports", "o", "behind"),
    ("come", "out"): _frame("supports", "", "for"),
    ("speak", "out"): _frame("opposes", "", "against"),
    ("push", "back"): _frame("opposes", "", "against on"),
    ("hold", "out"): _frame("supports", "", "for", raises=True),
    ("press", "ahead"): _frame("supports", "", "with"),
    ("go", "ahead"): _frame("supports", "", "with"),
    ("sign", "off"): _frame("supports", "", "on"),
    ("call", "off"): _frame("opposes", "o"),
    ("look", "at"): _frame("undecided", "g", "at", raises=True),
    ("look", "into"): _frame("undecided", "g", "into", raises=True),
}
# A preposition that turns a verb of backing round: "vote against", "argue against", "warn against".
AGAINST = frozenset(
    "argue vote campaign lobby press push speak warn advise caution come protest decide rail".split()
)

# "be ready to", "be opposed to", "is against", "is in favour of"
ADJECTIVES: dict[str, Frame] = {
    **_each("ready willing prepared", _frame("supports", "i", "for", raises=True)),
    **_each(
        "keen eager happy determined minded glad resolved anxious desperate", _frame("supports", "i", "for")
    ),
    **_each("open", _frame("supports", "", "to")),
    **_each("supportive", _frame("supports", "", "of")),
    **_each("committed", _frame("supports", "", "to")),
    **_each("interested", _frame("supports", "", "in")),
    **_each("opposed hostile averse", _frame("opposes", "", "to")),
    **_each("critical wary sceptical skeptical dismissive", _frame("opposes", "", "of about")),
    **_each(
        "unhappy dissatisfied disappointed angry furious", _frame("opposes", "", "with at by about over")
    ),
    **_each("unconvinced unpersuaded", _frame("opposes", "", "by of about")),
    **_each("unwilling reluctant loath unprepared", _frame("opposes", "i")),
    **_each(
        "undecided unsure divided split hesitant torn neutral", _frame("undecided", "i", "on over about")
    ),
}

# "voiced opposition to", "his refusal to", "repeated its call for"
NOUNS: dict[str, Frame] = {
    **_each("opposition objection resistance hostility", _frame("opposes", "", "to")),
    **_each("challenge complaint lawsuit petition campaign protest", _frame("opposes", "", "to")),
    **_each("rejection criticism condemnation", _frame("opposes", "", "of")),
    **_each("refusal unwillingness reluctance", _frame("opposes", "i")),
    **_each("support backing enthusiasm preference", _frame("supports", "", "for")),
    **_each("commitment", _frame("supports", "i", "to")),
    **_each("endorsement", _frame("supports", "", "of")),
    **_each("call demand plea proposal appeal", _frame("supports", "i", "for", raises=True)),
    **_each("intention desire appetite wish plan interest", _frame("supports", "i", "of for in")),
    **_each("willingness readiness", _frame("supports", "i")),
    **_each("doubt reservation misgiving patience", _frame("opposes", "", "about over with for")),
}
VOICING = frozenset(
    "express voice signal reiterate repeat declare state announce give lend offer renew restate bring "
    "mount start launch stage hold have show make issue raise throw lodge file register submit".split()
)

# Said of a plan, these take a side: "the blockade is unacceptable", "a ceasefire was essential".
GOOD = frozenset(
    "necessary essential vital overdue welcome needed imperative crucial justified right reasonable "
    "sensible acceptable fair".split()
)
BAD = frozenset(
    "unacceptable wrong dangerous reckless mistaken intolerable unfair unjust unnecessary premature "
    "shameful disgraceful pointless unworkable unthinkable irresponsible counterproductive insulting "
    "outrageous mistake disgrace scandal folly insult madness farce disaster catastrophe nonsense joke "
    "outrage gamble shambles theft crime unrealistic betrayal provocation blackmail aggression sham "
    "inadequate insufficient".split()
)

# What one can say one will not do when one refuses: "we will not accept", "would never sign".
CONSENT = frozenset(
    "accept tolerate allow agree sign support back negotiate yield surrender permit recognise recognize "
    "bow compromise join cede concede consent endorse approve stand give return withdraw leave sell "
    "submit cooperate participate attend ratify renounce relinquish abandon budge pay stop move resign "
    "apologise apologize quit".split()
)

# What an actor might choose to do; "could lose" and "may need" are no choices.
CHOICES = frozenset(
    "ask impose extend withhold freeze suspend call seek turn offer sell sign buy close cut strike "
    "launch send deploy appeal sue raise withdraw expel ban block delay postpone refer resort return "
    "resume settle accept invoke order recall boycott retaliate hold lease loan merge restart release "
    "swap hire appoint nationalise nationalize privatise privatize legislate arbitrate mediate pay "
    "lower reduce lift build move relocate drop abandon scrap negotiate vote reject quit resign leave "
    "evacuate invade attack sanction fine reopen shelve approve veto grant deny".split()
)
# Nouns for what people negotiate, propose and fight over.
AT_ISSUE = frozenset(
    "offer bid proposal plan deal agreement settlement compromise talk negotiation concession ceasefire "
    "truce package rise raise increase cut price fee contract loan sale merger takeover purchase vote "
    "ballot referendum strike walkout sanction tariff ban blockade embargo site route project scheme "
    "programme program dam mine plant pipeline reform law bill measure motion amendment treaty pact "
    "withdrawal return surrender retreat transfer extension delay decision closure inquiry "
    "investigation mediation arbitration guarantee figure sum terms resolution response alternative "
    "redundancy layoff privatisation privatization restriction curfew lockdown evacuation wage salary "
    "pay term condition demand option solution war force violence step exchange swap intervention".split()
)

# Deeds by name: what may yet be done, and is talked of as a thing.
PROSPECTS = frozenset(
    "ban inquiry tax levy mandate boycott strike delay pause recall closure cut rise freeze cap limit quota "
    "vote recount rerun rematch resit retrial trial release exchange swap merger sale purchase takeover "
    "transfer loan bailout buyout handover withdrawal exit return move relocation demolition repair rebuild "
    "reopening shutdown lockdown quarantine evacuation embargo blockade invasion attack raid intervention "
    "ceasefire truce deal treaty settlement compromise concession apology resignation dismissal sacking "
    "suspension expulsion appointment nomination election by-election referendum ballot amendment repeal "
    "clause exemption waiver licence license permit subsidy grant register label warning charge fine penalty "
    "sentence appeal lawsuit injunction boycott defeat collapse default devaluation increase reduction refusal "
    "rejection veto yes no surrender commission audit review moratorium extension renewal postponement "
    "cancellation repeat replay tender auction guarantee pardon amnesty sanction tariff toll price vaccination "
    "cull evacuation curfew patrol convoy bridge barrier wall tunnel bypass dam reservoir plant quarry mine "
    "pipeline runway terminal port site route law bill rule regulation measure reform budget".split()
)

COMMITTING = frozenset("vow pledge promise undertake swear commit guarantee offer agree".split())
THREATENING = frozenset("threaten vow warn".split())
DEMANDING = frozenset("demand want insist urge stipulate".split())
HEDGES = frozenset("hopefully probably likely perhaps possibly maybe presumably almost apparently".split())

SPEECH = frozenset(
    "say tell add warn announce insist claim argue state explain note report stress declare believe "
    "think expect predict reply answer suggest hint indicate signal confirm write repeat reiterate "
    "inform assure respond maintain contend assert allege acknowledge admit concede recall remark vow "
    "pledge promise".split()
)
