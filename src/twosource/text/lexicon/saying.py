"""Verbs and nouns of saying, thinking and taking a stand, by the frame they put their content in."""

from __future__ import annotations

from . import word_set

# Verbs that report words: "X said that ...", '"...", X said'. The strict list: who does this is a speaker.
SAY = word_set(
    "say tell add state report write announce claim argue note explain reveal disclose confirm insist",
    "stress warn admit acknowledge concede declare assert maintain contend allege suggest recall reply",
    "respond answer retort counter remark observe comment testify swear reiterate repeat emphasize",
    "emphasise underline underscore indicate signal hint imply predict forecast project estimate caution",
    "complain lament joke quip tweet post email e-mail blog text message mention agree promise vow pledge",
    "threaten deny dispute conclude continue quote cite relate recount describe detail clarify inform",
    "assure remind notify advise brief convey read scream shout yell whisper mutter sob cry exclaim boast",
    "brag gush fume rage thunder propose demand request urge ask inquire enquire wonder question confess",
    "protest object counsel postulate posit proclaim pronounce profess purport reckon rule find certify",
    "attest verify specify speculate theorize theorise guess opine muse venture volunteer interject begin",
    "go exhort plead implore appeal sum summarise summarize outline spell chime fret grumble growl snap",
    "snipe sneer scoff deadpan crow laugh smile sigh shrug intone drawl gloat taunt tease preach lecture",
    "shoot fire echo assess determine calculate put accuse blame charge point stipulate divulge rebut",
    "refute contest reassure speak talk disagree contradict state type grouse rubbish disown mumble murmur",
    "stammer hum rasp croak beam bark hiss groan moan howl jeer enthuse interrupt concur telephone",
)
# Verbs that give content to a mind rather than to words: attributed, but nobody is heard saying it.
HOLD = word_set(
    "think believe feel hope fear want wish expect know doubt assume suspect consider regard see view",
    "understand realize realise worry anticipate foresee imagine suppose trust dream remember forget",
    "learn hear decide plan intend mean seek aim prefer like love hate dislike need support oppose favor",
    "favour back reject endorse praise criticize criticise condemn denounce welcome mock attack slam",
    "blast rip ridicule defend dismiss decry deride rebuke chide scold berate lambaste excoriate hail",
    "tout champion embrace espouse advocate recommend blame thank congratulate credit fault question",
    "challenge call label dub brand characterize characterise portray depict paint cast compare liken",
    "interpret deem judge rate rank accept approve disapprove resent respect admire applaud appreciate",
    "celebrate commend honor honour refuse decline offer choose opt vote pressure press push lobby",
    "encourage invite order instruct direct command forbid permit allow require cite raise invoke",
    "reference discuss debate address tackle show demonstrate prove illustrate document list name",
    "identify single signal express voice air issue release publish unveil present introduce submit lay",
    "set outline highlight make give take have apologize apologise complain rail lash weigh concern focus",
    "campaign run vow swear pretend try attempt negotiate consent acquiesce dissent discover notice",
    "perceive sense find gauge evaluate measure poll",
)
# Of these, taking a stand in public: who does it has spoken, though no words are given.
PUBLIC = word_set(
    "call label dub brand reject dismiss criticize criticise condemn denounce slam blast decry deride",
    "rebuke chide scold berate lambaste excoriate ridicule mock hail praise welcome applaud recommend",
    "advocate defend order direct instruct command apologize apologise portray characterize characterise",
    "liken compare blame accept",
)
# With a that-clause these say what nobody in particular says.
SEEM = word_set(
    "seem appear look sound happen tend",
)
# "X wants / promised / refused to ..."
TO_VERBS = word_set(
    "promise vow pledge threaten offer agree refuse decline want hope plan intend seek demand ask expect",
    "aim decide wish prefer like need choose swear claim profess propose opt volunteer consent love hate",
    "attempt mean dream long yearn resolve undertake commit prepare request push fight vote campaign",
)
# "X urged / told / asked Y to ..."
OBJECT_TO_VERBS = word_set(
    "urge ask tell call order warn advise encourage invite instruct direct command beg implore press push",
    "expect want require request allow permit forbid believe consider know find prefer lobby pressure",
    "exhort challenge persuade remind counsel recommend need like get authorize authorise",
)
# "X criticised / proposed / denied ...": the object is the content.
OBJECT_VERBS = word_set(
    "deny announce declare propose confirm predict suggest claim cite mention describe discuss reveal",
    "disclose report demand request recommend oppose support back favor favour endorse reject criticize",
    "criticise",
    "condemn denounce welcome mock attack slam blast ridicule defend dismiss decry praise hail tout",
    "champion embrace advocate question challenge blame call label dub brand characterize characterise",
    "portray depict compare want seek consider expect fear forecast estimate project promise pledge",
    "threaten acknowledge admit concede stress emphasize emphasise underscore highlight outline detail",
    "explain repeat reiterate echo express voice raise invoke note warn quote repudiate disavow rebuke",
    "lament regret accuse charge read prefer address reference list name identify tell ask answer applaud",
    "thank credit deride berate doubt believe know understand anticipate foresee signal imply urge insist",
    "plan offer unveil show demonstrate see view regard interpret recall remember write tweet post",
    "publish contradict contest dispute rebut refute dismiss rubbish disown deride liken",
)
# "ruled out X", "brushed aside X": with this particle the object is the content.
PARTICLE_OBJECTS = {
    "rule": "out", "point": "out", "set": "out", "lay": "out", "spell": "out", "play": "down", "shrug": "off",
    "brush": "aside off", "wave": "away aside off", "laugh": "off", "sum": "up", "talk": "down up",
}  # fmt: skip
# "X called for ...", "X accused Y of ...": the preposition's object is the content.
_PREPOSITIONS = {
    "call": "for on",
    "talk": "about of",
    "speak": "about of against",
    "point": "to out",
    "refer": "to",
    "laugh": "at off",
    "scoff": "at",
    "sneer": "at",
    "complain": "about of",
    "warn": "of about against",
    "accuse": "of",
    "respond": "to",
    "reply": "to",
    "agree": "with on to",
    "disagree": "with on about",
    "object": "to",
    "rail": "against",
    "lash": "at",
    "argue": "for against",
    "ask": "about for",
    "comment": "on about",
    "elaborate": "on",
    "insist": "on upon",
    "hint": "at",
    "allude": "to",
    "boast": "about of",
    "brag": "about of",
    "joke": "about",
    "worry": "about",
    "think": "about of",
    "know": "about of",
    "hear": "about of",
    "dream": "of",
    "approve": "of",
    "disapprove": "of",
    "testify": "about to",
    "apologize": "for",
    "apologise": "for",
    "campaign": "on for against",
    "push": "for",
    "advocate": "for",
    "protest": "against about",
    "opt": "for",
    "vote": "for against",
    "plead": "for",
    "appeal": "for to",
    "wonder": "about",
    "write": "about of",
    "tweet": "about",
    "look": "to at",
    "hope": "for",
    "plan": "on for",
    "press": "for",
    "criticize": "for",
    "praise": "for",
    "concentrate": "on",
    "focus": "on",
    "brief": "on about",
    "tell": "of about",
    "inform": "of about",
    "assure": "of",
    "remind": "of",
    "fear": "for",
    "believe": "in",
    "care": "about",
    "speculate": "about on",
    "put": "at",
    "estimate": "at",
}
PREP_FRAMES = {verb: word_set(prepositions) for verb, prepositions in _PREPOSITIONS.items()}
# Adjectives that hold content: "X is confident that ...", "X was critical of ...".
ADJECTIVES = word_set(
    "confident sure certain aware worried concerned afraid fearful hopeful optimistic pessimistic",
    "skeptical sceptical convinced adamant clear critical supportive proud glad happy pleased sorry angry",
    "furious upset disappointed surprised shocked amazed doubtful unsure uncertain unclear ready willing",
    "unwilling eager keen reluctant hesitant determined committed opposed open excited interested",
    "suspicious wary dismissive enthusiastic fond appalled outraged frustrated encouraged inclined likely",
    "curious",
)
# Nouns that hold content: "his claim that ...", "a warning that ...", "calls for ...".
NOUNS = word_set(
    "claim statement allegation accusation announcement admission assertion argument assurance belief",
    "complaint concern confirmation conclusion contention conviction declaration demand denial doubt",
    "estimate expectation explanation fear feeling finding forecast hope idea impression indication",
    "insistence message notion opinion pledge position prediction promise proposal question report",
    "request revelation rumor rumour speculation suggestion suspicion theory threat thought view vow",
    "warning word acknowledgment acknowledgement evidence perception proof reminder sign signal testimony",
    "proposition plea call criticism support opposition notice account",
)
# Of these, the ones that are words: "his claim that ...", "gave notice that ...".
TOLD_NOUNS = word_set(
    "claim statement allegation accusation announcement admission assertion argument assurance complaint",
    "confirmation contention declaration denial estimate explanation insistence message prediction promise",
    "pledge suggestion vow warning word acknowledgment acknowledgement testimony notice account",
)
DENY = word_set(
    "deny dispute contest refute rebut disavow reject repudiate contradict dismiss disown rubbish disagree",
)
# "That is ...": who says this of a thing denies it.
UNTRUE = word_set(
    "forgery fake falsification fabrication lie untrue false nonsense rumour rumor gossip invention smear",
    "hoax baseless unfounded groundless rubbish fiction slander libel incorrect wrong inaccurate absurd",
    "untruth",
    "concoction fantasy myth misinformation disinformation fairytale bogus spurious",
)
ALLEGE = word_set(
    "allege accuse suspect speculate rumor rumour",
)
PREDICT = word_set(
    "predict expect forecast anticipate foresee project",
)
DECLINE = word_set(
    "decline refuse",
)
# What one declines to do when one declines to speak.
SPEAKING = word_set(
    "comment say discuss elaborate confirm speak talk answer respond disclose reveal specify identify",
    "name address speculate provide give explain go deny be rule reply return",
)
HEARSAY = word_set(
    "reportedly allegedly supposedly apparently purportedly ostensibly rumoredly rumouredly seemingly",
)
# "according to X", "in the view of X": X speaks.
VIEW_NOUNS = word_set(
    "word words view opinion account telling estimation assessment eyes reading mind estimate judgment",
    "judgement version description reckoning",
)
# "by X's count, C": behind "by" and "on" these are X's as well.
COUNT_NOUNS = word_set(
    "count tally arithmetic maths math figures sums calculation calculations estimates records",
)
# Verbs whose object is the one told: they name no words of their own without a clause or a quotation.
TELL = word_set(
    "tell inform assure remind notify advise brief convince reassure",
)
# Verbs that are hardly ever anything but saying: trusted where the parse is not.
SURE_SAY = word_set(
    "say tell report write announce claim argue reveal disclose confirm insist warn admit acknowledge",
    "concede declare assert maintain contend allege recall reply respond answer retort counter remark",
    "testify reiterate emphasize emphasise stress complain lament joke tweet promise vow pledge deny",
    "conclude quote inform assure remind understand learn estimate predict explain note add observe",
    "caution believe reckon state confess email e-mail cry shout exclaim grumble quip",
)
# "set an object in the bank's mouth": documents and instruments say what they show.
SHOW = word_set(
    "show read indicate record register list state find detail reveal give suggest count put",
    "estimate log say describe measure report set display confirm document allow permit grant require",
    "forbid prohibit name note cite specify stipulate conclude point call provide contain carry bear hold date",
)
# "claimed its first victim", "claimed the title": nobody says anything.
UNSAID_OBJECTS = word_set(
    "victim victims life lives title titles seat seats win victory victories medal medals prize crown",
    "scalp trophy asylum benefits benefit expenses compensation wicket wickets place spot record",
    "attention",
)
