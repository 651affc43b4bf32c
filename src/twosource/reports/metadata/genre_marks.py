"""How statements of bodies and pieces of opinion give themselves away in the words of news English."""

from __future__ import annotations

import re

# Voice shows early; what follows is read no further.
MOST_CHARACTERS = 60_000
QUOTED = re.compile(r"[“\"][^“”\"\n]{0,3000}[”\"]|(?<!\w)‘[^‘’\n]{0,600}’(?!\w)")
SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
LONGEST_LABEL = 200

# -- statements --------------------------------------------------------------------------------------------

CLOSING = re.compile(
    r"^\W*(?:(?:release |statement |press release )?ends|-\s?30\s?-|#{3,})\W*$"
    r"|^\W*notes? (?:to|for) (?:the )?editors?\b"
    r"|^\W*(?:media|press)(?: (?:and|&) \w+)? (?:contacts?|enquir\w+|inquir\w+|office|relations|desk|"
    r"queries)\b"
    r"|^\W*(?:for|all) (?:(?:more|further|additional|any) )?(?:press|media) (?:information|details|"
    r"enquiries|inquiries)\b"
    r"|^\W*contacts? for (?:the )?(?:press|media|journalists|editors)\b",
    re.I,
)
CONTACT = re.compile(
    r"^\W*contacts?\s*:|^\W*for (?:(?:more|further|additional|any) )?(?:information|details|enquiries|"
    r"inquiries|"
    r"interviews?|comment)\b[^.\n]{0,40}\bcontact\b",
    re.I | re.M,
)
ATTRIBUTABLE = re.compile(
    r"\b(?:statement|comments?|following|quote|below)\b[^.\n]{0,60}\b(?:can|may|should|to) be attributed to\b"
    r"|\battributable to (?:a|an|the|our)\b",
    re.I,
)
BODY_NOUN = (
    r"(?:union|club|ministry|company|firm|group|council|federation|association|league|society|party|police|"
    r"force|command|general staff|army|navy|government|authority|board|bank|commission|committee|agency|"
    r"operator|department|directorate|embassy|office|trust|charity|university|hospital|movement|alliance|"
    r"secretariat|presidency|church|foundation|organi[sz]ation|campaign|institute|centre|center)"
)
# What a body does by saying so; the press tells of it in the past tense.
PERFORMS = (
    r"(?:(?:has |have )?today (?:announced|confirmed|published|launched|broken|opened|rejected|called|"
    r"decided|"
    r"welcomed|condemned)|"
    r"(?:(?:strongly|categorically|firmly|resolutely|utterly|fully|warmly|also|again|therefore|once "
    r"again|today) "
    r"){0,2}"
    r"(?:announces|condemns?|rejects?|calls (?:on|upon|for)|regrets|wishes|confirms|welcomes?|thanks|"
    r"deplores|"
    r"demands|expresses|reiterates|urges|reminds|informs|denies|appeals|apologi[sz]es|stands (?:ready|by)|"
    r"remains (?:committed|ready|available)|considers|reserves the right|extends|congratulates|emphasi[sz]es|"
    r"stresses|affirms|reaffirms|declares|assures|invites)|"
    r"(?:can|is able to|would like to|is pleased to|is proud to|is delighted to|are pleased to|is "
    r"committed to|"
    r"are committed to|wants? to make clear|is saddened|are saddened)\b|"
    r"will (?:make no further|not be making|not comment|provide (?:a )?further|update))"
)
SELF_WE = re.compile(
    r"\b(?:we|We)(?:['’](?:re|ve|ll))?\b|\b(?:our|Our) (?:members?|customers?|colleagues?|employees|"
    r"staff|people|"
    r"passengers|clients|players|supporters|fans|residents|forces|units|troops|soldiers|teams?|divers|"
    r"engineers|"
    r"drivers|officers|investigation|services?|operations?|company|club|union|group|site|sites|position|"
    r"thoughts|condolences|website|priority|commitment|partners|patients|students|investors|shareholders)\b"
)
SERVICE = re.compile(
    r"\banyone (?:with|who has|who may have) (?:any )?(?:information|footage|seen|witnessed)\b|\bget "
    r"in touch\b"
    r"|\b(?:are|is) (?:asked|advised|urged|reminded|invited|encouraged|requested) to (?!step|resign|quit)"
    r"|\b(?:find out more|more information|further information|further details|full details|updates)\b"
    r"[^.\n]{0,30}\b(?:website|online|available|page|visit|at|on|posted|provided|issued)\b"
    r"|\b(?:all|everyone) (?:are|is) welcome\b|\bplease (?:contact|call|visit|see|note|allow|check|"
    r"find|email)\b"
    r"|\bcall (?:101|911|999|112|us)\b|\bquoting (?:incident|reference|log|crime)\b|\bappealing for\b"
    r"|\bfurther (?:updates?|information|announcements?) will (?:be|follow)\b|\bin due course\b"
    r"|\bforward-looking statements\b|\bmake no further comment\b",
    re.I,
)
# How the press shows that it went and asked, or read its rivals.
PRESS_WORK = re.compile(
    r"\b(?:told|tells|telling) (?:the )?(?:[A-Z]|reporters|journalists|this|a news "
    r"conference|me\b|us\b)"
    r"|\b(?:declined|refused) to comment\b|\b(?:did not|could not|didn['’]t) (?:immediately "
    r")?(?:respond|reply|return|"
    r"be reached)\b|\baccording to (?:the [A-Z]|reports|sources|a source|officials|people)"
    r"|\bon condition of anonymity\b|\bseen by\b|\breported(?: by| that| on)?\b|\breportedly\b|\ballegedly\b"
    r"|\b(?:a|the) (?:company|police|ministry|government|club|union) (?:spokes\w+|statement) (?:said|told)\b"
    r"|\bin a statement\b|\bpleaded\b|\bthe court heard\b"
)

# How a reporter shows that somebody was heard or asked.
CALLS = re.compile(
    r"\b(?:told|tells|telling) (?:the )?(?:[A-Z]|reporters|journalists|this|a news "
    r"conference|me\b|us\b)"
    r"|\b(?:declined|refused) to comment\b|\b(?:did not|could not|didn['’]t) (?:immediately "
    r")?(?:respond|reply|return|"
    r"be reached)\b|\bon condition of anonymity\b|\bseen by (?:the|this)\b|\bthe court heard\b"
)

# -- opinion -----------------------------------------------------------------------------------------------

LABEL = re.compile(
    r"^\W*(?:an? |the |[\"“'][^\"“”\n]{2,50}[\"”'],? (?:an? )?)?(?:(?:guest|weekly|personal|opinion) )?"
    r"(?:column|essay|opinion|commentary|viewpoint) by [A-Z]"
    r"|^\W*(?:opinion|comment|commentary|editorial|op-ed|leader|leading article|viewpoint|analysis|"
    r"news analysis|"
    r"column|perspective|essay|guest (?:post|essay|column)|blog|our view|the [\w ]{2,30} view|first person|"
    r"letters?(?: to the editor)?)\s*(?:$|[:|—–/»>]|\s-\s)"
    r"|[|—–/»>]\s*(?:opinion|comment|commentary|editorial|op-ed|viewpoint|analysis|column)\W*$",
    re.I,
)
BRIEFING = re.compile(
    r"^\W*(?:policy|briefing|research|position|discussion|working|strategic|situation|risk|security)?\s*"
    r"(?:note|brief|briefing|paper|memo|commentary|assessment|insight|perspectives?)s?\s*"
    r"(?:no\.?|nr\.?|#|number)?\s*\d[\d/.-]*\W*$",
    re.I,
)
I_JUDGE = re.compile(
    r"\bI (?:(?:still|also|do|have|don['’]t|do not|would|will|can|cannot|can['’]t|must|am|have never|really|"
    r"simply|rather|confess I|never) ){0,2}(?:think|thought|believe|suspect|doubt|fear|hope|argue|"
    r"argued|wonder|"
    r"confess|admit|guess|suppose|reckon|contend|submit|say this|predict|bet|prefer|disagree|agree|"
    r"understood|"
    r"understand|convinced|sceptical|skeptical|tempted|glad|sorry|wrong|see why|see how|forgive|worry|love|"
    r"hate|propose|recommend|trust|expect|favou?r|side with|lean (?:to|towards?)|take (?:it|this) (?:to|that|as)|"
    r"would rather|am (?:not )?(?:sure|persuaded|convinced))\b"
    r"|\bI(?: would|['’]d| wouldn['’]t| would not| shall| should) (?!like to thank)(?:not |never |have )?[a-z]{3,}\b"
    r"|\b(?:as|if) I see (?:it|things)\b|\bI see (?:no|two|three|four|only)\b|\bI (?:do not|don['’]t) (?:buy|see)\b"
    r"|\bI find (?:it |the |this |that )?[\w' -]{3,30}(?:more |less |most |un)?(?:convincing|persuasive|hard|odd|"
    r"strange|likely)\b|\b[Mm]y (?:two cents|money is|take|reading|verdict|answer)\b|\b[Ww]hat would I do\b"
    r"|\b(?:in|to) my (?:view|mind|opinion|judgement|judgment|book|experience)\b|\bif you ask me\b"
    r"|\b(?:my|My) (?:own )?(?:view|guess|sense|suspicion|bet|argument|opinion|hunch|point|fear|hope|advice|"
    r"theory|worry|prediction)\b|\b[Ll]et me (?:be|get|say|put|explain|start|begin)\b"
)
WE_JUDGE = re.compile(
    r"\b[Ww]e (?:(?:do not|don['’]t|would|still|also|have long|therefore|may|can) ){0,2}(?:assess|"
    r"judge|believe|think|"
    r"argue|argued|estimate|doubt|recommend|advise|conclude|hold that|see no|find (?:that|no|it)|expect|"
    r"share the|read (?:this|that|it|these|the \w+) as)\b"
    r"|\b[Tt]his (?:news)?paper (?:believes|holds|thinks|has (?:long|always) (?:argued|held|believed|said))\b"
    r"|\b[Oo]ur (?:own )?(?:view|estimate|assessment|judgement|judgment|reading|recommendation|"
    r"conclusion)s?\b"
    r"|\b[Kk]ey (?:judge?ments?|points?|takeaways?|findings?|messages?)\b\s*:"
)
OUGHT = re.compile(r"\b(?:should|must|ought to|had better|needs? to|has to|have to)\b(?! have been\b)")
EVALUATES = re.compile(
    r"\bsurely\b|\bof course\b|\bfrankly\b|\bmake no mistake\b|\blet['’]?s? (?:us |be )|\bLet us\b"
    r"|\b(?:the|The) (?:truth|problem|trouble|irony|lesson|fact|tragedy|pity|point|question|answer|real \w+) "
    r"(?:is|lies|here|now|of it|remains)\b"
    r"|\bit is (?:hard|difficult|easy|impossible|tempting|worth|high time|time|no accident|no "
    r"coincidence|not "
    r"enough|absurd|clear|no secret|plain)\b|\bhard(?:er)? to (?:see|imagine|believe|argue)\b"
    r"|\bwill not do\b|\bcannot be (?:trusted|right|allowed|the)\b|\bwould (?:be wise|do well|be well "
    r"advised)\b"
    r"|\b(?:this|that|it) (?:is|was|would be) (?:a (?:grave |bad |terrible |costly |historic "
    r")?(?:mistake|disgrace|"
    r"scandal|blunder|gamble|shame|nonsense|farce|myth|fantasy|folly)|nonsense|wrong|absurd|not good enough|"
    r"unacceptable|folly|shameful)\b"
    r"|\bnobody (?:should|can|believes|seriously)\b|\bdeserves? (?:better|more|to)\b|\bat (?:best|worst)\b"
    r"|\bnot because\b|\bmatters? (?:more|less|most)\b|\bwhat (?:matters|is missing|is needed)\b"
    r"|\b(?:least|most) (?:likely|plausible|worrying|dangerous) (?:is|explanation|outcome|scenario|course)\b"
    r"|\bthe most plausible\b|\b(?:scenarios?|options?|explanations?|lessons?|courses) (?:can|stand|"
    r"are|remain|follow|"
    r"for)\b|\bshame\b|\babsurd\b|\bridiculous\b|\bhypocri\w+|\bworse,|\bin short\b|\bput simply\b|"
    r"\bperhaps\b"
    r"|\b(?:looks?|seems?|sounds?|feels?) (?:more |less |very |rather )?(?:like|as if)\b"
    r"|\bthan (?:it|they|he|she) (?:sounds?|looks?|seems?)\b|\bnothing to lose\b|\bblame\b|\bso much for\b"
)
BIOGRAPHY = re.compile(
    r"^(?:the (?:writer|author)|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}) (?:is|was|teaches|writes|has "
    r"been|serves) "
    r"(?:(?:a|an|the|on|at|about) )?.{0,80}\b(?:professor|fellow|lecturer|author|economist|historian|"
    r"columnist|"
    r"commentator|analyst|researcher|director|ambassador|minister|adviser|advisor|novelist|scholar|scientist|"
    r"lawyer|barrister|teaches|writes|chair|mp|senator|campaigner)\b",
    re.I,
)
# Attributed sentences are not the report's own.
SAYS = re.compile(
    r"\b(?:said|told|added|according to|confirmed|announced|replied|asked|insisted|explained|declined|warned|"
    r"admitted|testified|recalled)\b"
)
WHO_SPEAKS = re.compile(r"^(?:[A-Z][A-Z .'’-]{1,30}|Q|A|[A-Z][\w'’-]+ [A-Z][\w'’-]+)\s*:\s")
# Bylines of those who are asked to write: "Harriet Coe, former environment minister".
OUTSIDER = re.compile(
    r"\b(?:former|professor|fellow|lecturer|economist|historian|ambassador|minister|mp|senator|councillor|"
    r"chair(?:man|woman)?|president|secretary|campaigner|novelist|lawyer|barrister|adviser|advisor|researcher|"
    r"scholar|director|columnist|commentator|analyst|strategist|guest|prof|university|college|faculty|"
    r"department of|school of|chair in|institute)\b",
    re.I,
)
REPORTER = re.compile(
    r"\b(?:correspondent|reporter|editor|staff|bureau|desk|news|journalist|presenter)\b", re.I
)
ARGUES = re.compile(
    r"\b(?:should|must|ought to|let['’]s|let the|needs? to|deserves?)\b"
    r"|^(?:the )?(?:\w+ )?(?:thoughts|lessons|reasons|takeaways|questions|points|cheers|case|trouble|"
    r"problem|price|myth|"
    r"folly|perils?|limits) (?:on|from|for|about|why|after|against|with|of)\b",
    re.I,
)
PRESENT = re.compile(r"\b(?:is|are|has|have|will|can|cannot|does|do|may|might|would|could)\b")
PAST = re.compile(r"\b(?:was|were|had|did|went|came|took|began|\w{3,20}ed)\b")
# Bodies that run no newsroom, whatever they publish.
OFFICIAL_FORM = re.compile(
    r"\b(?:ministry|department of|police|constabulary|council|prosecutor|government|presidency|"
    r"office of the|embassy|armed forces|general staff|army|navy|court|hospitals?|municipality|"
    r"parliament|commission|secretariat|inspectorate|university|ltd|limited|plc|inc|llc|gmbh|corp)\b",
    re.I,
)
# Boards where many write in turn.
FORUM = re.compile(
    r"^\W*(?:posts?|joined|likes|reputation|location|messages)\s*:\s*\S|^page \d+ of \d+", re.I
)
