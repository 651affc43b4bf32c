"""The general words of news layouts: what outlets, desks, jobs and sections are called."""

from __future__ import annotations

import re

OUTLET_WORDS = frozenset(
    """bugle brief trumpet noticeboard newsletter newsletters planet dawn advertiser advocate age agency argus banner
    beacon bee blog broadcasting bulletin call chronicle citizen clarion courier daily democrat digest
    dispatch eagle echo enquirer evening examiner express financial fm forum gazette globe guardian
    herald independent informer inquirer insider intelligencer journal leader ledger mail magazine
    mercury messenger mirror monitor network news newsday newspaper newspapers newsroom newswire
    observer online outlook patriot pioneer post press radio record recorder register report reporter
    review scotsman sentinel spectator standard star statesman sun telegram telegraph television times
    today transcript tribune tv voice weekly week wire world broadcaster pravda zeitung tageblatt
    kurier gazeta gazette jornal diario jornada nouvelles channel podcast""".split()
)
INSTITUTION_WORDS = frozenset(
    """agency alliance association authority bank board bureau campaign center centre coalition college
    commission committee company confederation corp corporation council department directorate embassy
    federation foundation fund government group hospital inc inspectorate institute institution
    laboratory limited llc ltd ministry mission network office organisation organization partners
    party plc police programme project secretariat service services society tribunal trust union
    university""".split()
)
# Names of bodies that hold none of the words above: clubs, forces, works and services.
BODY_FORM = re.compile(
    r"\b(?:[AF]\.?F?\.?C\.?|athletic|club|league|army|navy|forces|general staff|command|brigade|"
    r"presidency|presidential|"
    r"cabinet|prime minister|parliament|assembly|senate|municipality|town hall|borough|archdiocese|"
    r"diocese|church|"
    r"energy|power|water|gas|electric|ferries|ferry|shipping|airlines?|airways|airports?|"
    r"railways?|railroad|trains|"
    r"buses|transit|logistics|motors|foods?|mining|mines|quarr(?:y|ies)|steel|cement|chemicals?|pharma\w*|"
    r"technologies|systems|solutions|holdings?|industries|ports?|harbou?r|ltd|plc|inc|gmbh|"
    r"s\.?a\.?|fire "
    r"(?:and rescue|brigade|department)|ambulance|coastguard|red cross|red crescent|"
    r"campaign|action group|chamber|clinic)\b",
    re.I,
)
THINK_TANK = re.compile(
    r"\b(?:institute|institut|centre|center|foundation|forum|studies|policy|research|observatory|think tank|"
    r"initiative|project|analytics|advisory|strategy|strategies|risk|consulting|lab)\b",
    re.I,
)
DESK_WORDS = frozenset(
    """agencies agency bureau correspondents desk editor editorial editors newsdesk newsroom reporter
    reporters staff team writer writers correspondent admin administrator contributor contributors
    online web wires wire""".split()
)
JOB = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|columnist|fellow|analyst|journalist|producer|presenter|"
    r"commentator|critic|bureau chief|director|professor|lecturer|researcher|economist|blogger|contributor|"
    r"photographer|stringer|anchor|author|chair|head)\b",
    re.I,
)
# What those who sign for a body are called.
OFFICE = re.compile(
    r"\b(?:secretary|secretary-general|spokes(?:man|woman|person)|president|vice-president|chair(?:man|woman|"
    r"person)|chief|manager|commissioner|minister|mayor|governor|assistant|officer|executive|treasurer|"
    r"captain|principal|registrar|commander|superintendent|coordinator|convenor|convener|ambassador|judge|"
    r"clerk|bishop|rector|dean|founder|owner|trustee|counsel|general manager)\b",
    re.I,
)
AGENCIES = frozenset(
    """reuters ap afp dpa efe ansa tass xinhua upi pa pti ani ians kyodo bernama anadolu aap cp apa
    ritzau tt ntb stt belga anp lusa mti ctk pap interfax bloomberg yonhap irna wafa mena petra saba
    apn itar-tass""".split()
)
# Words a name of an outlet or body does not hold, and a headline often does.
HEADLINE_WORDS = frozenset(
    """a after against ahead all amid among an are as at back be before behind but by can could dead did
    do down during faces fear fears from gets had has have he her here his how i if in into is it its
    killed kills know known may must near new no not off on out over per say says set she should so
    still talks than that their them then they this three to told two under until up us vs wants war
    warn warns was we were what when where which who whose why will with without would you your""".split()
)
LABELS = frozenset(
    """news world politics business sport sports football economy opinion analysis comment editorial
    exclusive breaking live latest updated trending home local national international investigation
    investigations features feature culture science technology health environment explainer transcript
    video watch money market markets europe asia africa america americas letters column obituary
    review interview advertisement sponsored premium subscriber-only subscribe menu search login
    transport crime courts education travel weather newsletter english press-release sponsored blog
    forum podcast region regions society opinion & defence security diplomacy""".split()
)
LABEL_PHRASES = frozenset(
    """breaking news|trending now|local news|world news|uk news|us news|latest news|top stories|top
    story|live blog|live updates|as it happened|front page|back page|rush transcript|full
    transcript|press release|news release|media release|media statement|press statement|press
    notice|news statement|for immediate release|for immediate use|public statement|statement|in
    brief|news in brief|middle east|long read|guest post|letter to the editor|op-ed|the long
    read|special report|fact check|in depth|must read|share this|for subscribers|your views|most
    read|editor's pick|editors' picks""".replace("\n    ", " ").split("|")
)
_LABEL_FORM = re.compile(
    r"(?:\d+\s+(?:minutes?|mins?|hours?|days?)\s+ago|\d+\s*-?\s*min(?:ute)?s?\.?(?:\s+read)?"
    r"|(?:issue|no\.?|nr\.?|vol\.?|volume|edition|page|p\.?|pp\.?|part|number)\s*\d[\d ,/-]*"
    r"|(?:policy|briefing|research|working|discussion|position|strategy|background)\s+"
    r"(?:note|brief|paper|memo|report)s?(?:\s+(?:no\.?\s*)?\d+)?"
    r"|(?:commentary|briefing|bulletin|newsletter|special report|dispatch)\s*(?:no\.?\s*)?\d+"
    r"|(?:daily|weekly|monthly|situation|status|interim|progress|field|spot|incident)\s+"
    r"(?:report|update|bulletin|summary|brief|briefing)s?\s*(?:no\.?|nr\.?|#)?\s*\d[\d /.-]*"
    r"|[\w' ]{2,24}\s+(?:edition|desk|pages?|section|supplement)"
    r"|(?:\d[\d,.]*\s+)?(?:comments?|shares?|views|replies|likes)(?:\s*[:(]?\s*\d[\d,.]*\)?)?"
    r"|posts:?\s*\d[\d,.]*|share|print|e-?mail|save|listen|reply)",
    re.I,
)
PRESS_RELEASE = re.compile(
    r"\b(?:for immediate (?:release|use)|(?:press|news|media) (?:release|statement|notice|note)|"
    r"embargo(?:ed)?(?: until| till|:)|notes? (?:to|for) editors|media (?:enquiries|inquiries|contacts?))\b",
    re.I,
)
# A line that holds nothing but the word for a statement: "Club statement", "Communiqué No. 4".
STATEMENT_LABEL = re.compile(
    r"^\W*(?:(?:official|public|press|media|news|joint|club|company|corporate|operational|service|military|"
    r"police|community|customer|member|urgent)\s+)*"
    r"(?:statement|communiqu[ée]|press communiqu[ée]|announcement|notification|news and notices|"
    r"press (?:room|office|centre|center)|media (?:room|centre|center|office))"
    r"\s*(?:(?:no\.?|nr\.?|number|#)\s*[\w/-]*\d[\w/-]*)?\W*$",
    re.I,
)
COMMENTARY = re.compile(
    r"(?:opinion|comment|commentary|editorial|op-ed|column|viewpoint|leader|leading article|perspective|"
    r"letters?(?: to the editor)?|guest (?:post|essay|column)|"
    r"(?:policy|briefing|research|position|discussion|working)\s+(?:note|brief|paper|"
    r"memo)s?)\b(?:\s*(?:no\.?\s*)?\d+)?",
    re.I,
)
VIEWS = re.compile(
    r"\b(?:views|opinions|positions)(?: and opinions)? (?:expressed|stated|presented)\b.{0,60}"
    r"\b(?:author|writer|own|their|his|her|do not|not necessarily)",
    re.I,
)
_PRESS_OFFICE = re.compile(
    r"[\s,:|–—-]+(?:press|media|media relations|corporate communications|communications|public relations)\s+"
    r"(?:office|officer|team|department|relations|unit)$",
    re.I,
)
# The end of a company's name that says what kind of company it is.
_COMPANY_END = re.compile(
    r"\b(?:AG|GmbH|SE|S\.?A\.?|N\.?V\.?|B\.?V\.?|Oyj?|AB|A/S|ASA|S\.?p\.?A\.?|S\.?r\.?l\.?|Pty|Pte|Sdn|Bhd|"
    r"LLP|Corp|Co|LLC|Inc|Ltd|plc|PLC)\.?$"
)
# What a paper, a blog or a newsletter calls itself below or beside its name.
PUBLICATION = re.compile(
    r"\b(?:blog|weblog|newsletter|newspaper|magazine|bulletin|podcast|webzine|e-?zine|fanzine|broadsheet|"
    r"tabloid|organ|journal|gazette|web\s?site|broadcaster|radio station|independent news|"
    r"(?:weekly|monthly|daily|quarterly|trade|parish|student|evening|morning|local)\s+"
    r"(?:paper|letter|record|journal|review|digest|bulletin|notes|round-?up|news|newspaper|sheet)|"
    r"(?:occasional|field|random|daily|weekly)\s+(?:notes|thoughts|dispatches|letters)|"
    r"(?:official|news|press)\s+(?:agency|organ|site|portal|page))\b",
    re.I,
)
_TITLE = re.compile(
    r"^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|revd|fr|father|sister|sr|imam|rabbi|"
    r"shri|smt|cllr|eng|engr|adv|gen|brig|col|lt|capt|captain|maj|major|sgt|amb|hon)\.?\s+)+",
    re.I,
)
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*$")
PARTICLES = frozenset(
    "abu af al ap bin bint da das de del della den der di do dos du el ibn la le ole ten ter van von wa y e "
    "zu zum zur und".split()
)
# Words of headlines and of kinds of text that no person is called.
_NOT_IN_PERSONS = frozenset(
    """of the and or for one statement notice release note notes report bulletin circular communiqué
    communique letter interview retraction interim update appeal announcement programme correction
    comrades transcript supplement edition friends customers colleagues members readers""".split()
)
# What a post is called and hardly anybody: "Public Relations Officer" is no person.
_JOB_END = re.compile(
    r"(?:officer|secretary|manager|director|commissioner|president|minister|spokes(?:man|woman|person)|assistant|"
    r"treasurer|superintendent|coordinator|correspondent|columnist|analyst|chair(?:man|woman|person))",
    re.I,
)
_CLUB_INITIALS = frozenset(
    "AC AFC AS BC CC CF CFC FC FK IF IFK NK RC RFC SC SFC SK SV TC TSV UC UD USA UK EU UN".split()
)
# "d'Almeida", "kaMkhize": a particle run together with the name
_ELIDED = re.compile(r"[^\W\d_]{1,3}['’-]?[A-Z]")
_INITIALS = frozenset("tv fm am uk us usa eu un ap afp".split())
_SMALL = frozenset("of for and the in on at to de da do la le di del du van von y e".split())


def is_label(piece: str) -> bool:
    """Whether these words only name a section, an issue, a reading time or a kind of text."""
    low = " ".join(piece.strip(" :.[]()*_#\"'“”").lower().split())
    return bool(low) and (
        low in LABEL_PHRASES or bool(_LABEL_FORM.fullmatch(low)) or all(w in LABELS for w in low.split())
    )


def is_outlet_form(name: str) -> bool:
    """Whether a name is formed as names of outlets are: "The Sefra Post", "Radio Ansel"."""
    words = [word.strip(".,'’\"“”()").lower() for word in name.split()]
    return (
        any(word in OUTLET_WORDS for word in words)
        or bool(re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[a-z]{2,})+", name.strip(), re.I))
        or bool(
            re.fullmatch(r"[A-Z][A-Za-z]*(?:TV|FM|News|Post|Times|Wire|Pulse|Daily|Today)\d*", name.strip())
        )
    )


def is_institution_form(name: str) -> bool:
    """Whether a name is formed as names of bodies are: "Pellworth Solvents Limited"."""
    words = (word.strip(".,").lower() for word in name.split())
    return any(word in INSTITUTION_WORDS for word in words) or bool(_COMPANY_END.search(name.strip()))


def is_name_like(piece: str, most: int = 7) -> bool:
    """Whether a few words could be the name of an outlet or a body: capitals, no verb, no full stop."""
    words = piece.split()
    if not 1 <= len(words) <= most or len(piece) > 70 or re.search(r"[?!:;\"“”]", piece):
        return False
    for at, word in enumerate(words):
        bare = word.strip("()&'’,.")
        if bare.lower() in HEADLINE_WORDS:
            # "A Jornada", "New Left Wire", "On the Wire", "Three Rivers Gazette"
            if at or bare.lower() not in {"a", "new", "three", "two", "on", "in", "all", "i"}:
                return False
        elif bare and bare[0].islower() and bare.lower() not in _SMALL and "." not in bare:
            return False
    return any(character.isalpha() for character in piece)


def strip_office(name: str) -> str:
    """The body behind its press office: "Halvorsen Energy Press Office" is Halvorsen Energy."""
    return _PRESS_OFFICE.sub("", name) or name


def is_person(name: str) -> bool:
    """Whether a few words have the form of a person's name, given name first: "Dawit Sellas"."""
    words = strip_title(name).split()
    if not 2 <= len(words) <= 6 or any(not _NAME_WORD.match(word) for word in words):
        return False
    if any(word[0].islower() and word not in PARTICLES and not _ELIDED.match(word) for word in words):
        return False
    if _JOB_END.fullmatch(words[-1]) or words[0] in _CLUB_INITIALS or words[-1] in _CLUB_INITIALS:
        return False
    if words[0].lower() in {"the", "by", "from", "in", "our"} or words[-1][0].islower():
        return False
    # "I. Arbor": an initial is no word.
    lows = {word.strip(".,").lower() for word in words if len(word) > 2 or not word.endswith(".")}
    if lows & _NOT_IN_PERSONS or any(word.endswith(("'s", "’s", "'S", "’S")) for word in words):
        return False
    return not (lows & (HEADLINE_WORDS - {"may", "will", "do", "dead"}) or lows & DESK_WORDS or lows & LABELS)


def strip_title(name: str) -> str:
    """A name without "Dr", "Prof" and the like."""
    return _TITLE.sub("", name.strip())


def unshout(name: str) -> str:
    """A name set in capitals as it is otherwise written: "THE NATIONAL HERALD" is The National Herald."""
    words = name.split()
    if not name.isupper() or (len(words) == 1 and len(name) <= 5):
        return name
    out = []
    for at, word in enumerate(words):
        low = word.lower()
        if at and low in _SMALL:
            out.append(low)
        elif low in _INITIALS or (len(word) <= 4 and not re.search(r"[AEIOUY]", word)):
            out.append(word)
        else:
            out.append(re.sub(r"[^\W\d_]+", lambda m: m.group()[0] + m.group()[1:].lower(), word))
    return re.sub(r"(['’])S\b", lambda m: m.group(1) + "s", " ".join(out))


def tidy_person(name: str) -> str:
    """A person's name without title and capitals: "Dr ANSELM RUIZ" is Anselm Ruiz."""
    return unshout(strip_title(name))
