"""Words that deny, as alternatives of a pattern: verbs, what is denied, and what a denier calls it."""

from __future__ import annotations

# Verbs that deny on their own, whatever they take.
DENY_PLAINLY = (
    r"den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|rubbish(?:es|ed)|disput(?:es|ing)"
    r"|(?<!in )(?<!the )(?<!a )(?<!of )disputed"
    r"|contradict(?:s|ed|ing)?|contest(?:s|ed)? (?:this|that|it|the (?:claim|account|version))"
    r"|pour(?:s|ed)? (?:cold )?water|scoff(?:s|ed)?|disavow(?:s|ed)?|repudiat(?:es|ed|e)|disown(?:s|ed)?"
    r"|debunk(?:s|ed)|disproves?|disproved|g(?:ives?|ave) the lie|begs? to differ|disagree[sd]?"
)
# Verbs that deny only with talk, a bare "it" or an "as" after them: "rejected the reports".
DENY_TALK = (
    r"dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|brush(?:es|ed)? (?:aside|off|away)"
    r"|wav(?:es|ed) (?:aside|away|off)|shrug(?:s|ged)? (?:off|aside)|laugh(?:s|ed) (?:off|at)"
    r"|challeng(?:es|ed)|question(?:s|ed)|rule[sd]? out|ruling out"
)
# Nouns of talk.
TALK = (
    r"claims?|reports?|reporting|rumou?rs?|suggestions?|talk|charges?|allegations?|accusations?|tales?"
    r"|stor(?:y|ies)|speculations?|insinuations?|assertions?|versions?|accounts?|theor(?:y|ies)|notions?"
    r"|ideas?|narratives?|gossip|criticisms?|accusers?|statements?|testimony"
    r"|any (?:link|role|part|leak|involvement|wrongdoing|suggestion)"
)
# What else can be called a fake.
PAPERS = (
    r"documents?|papers?|letters?|memos?|e-?mails?|messages?|texts?|lists?|sheets?|files?|notes?|copy|copies"
    r"|images?|photos?|photographs?|pictures?|videos?|recordings?|tapes?|footage|quotes?|quotations?"
)
# What a denier calls it.
LABELS = (
    r"untrue|false(?:hoods?)?|baseless|groundless|unfounded|without foundation|lies?"
    r"|lying(?! (?:in|on|at|under|by|beside|near|there|idle|across|\w+ly)\b)"
    r"|nonsense"
    r"|fictions?|fictitious|fairy[- ]tales?|forger(?:y|ies)|forged|fake[ds]?|hoax|fabricat(?:ed|ions?)"
    r"|invent(?:ed|ions?)|rumou?rs?|gossip|imagin(?:ary|ation|ings?)|fantas(?:y|ies)|myths?|slander|smears?"
    r"|propaganda|absurd|ridiculous|rubbish|incorrect|inaccurate|misleading|scaremongering"
    r"|speculation|a stunt|bunk|bogus|not (?:true|correct|so|the case|accurate|right)"
)
# What is called so may be a deed or an opinion as well; of talk it says that it is not so.
MISTAKES = r"wrong|mistaken"
# What may stand between "is" and such a word.
DEGREE = (
    r"a|an|all|just|pure(?:ly)?|total(?:ly)?|complete(?:ly)?|entirely|simply|utter(?:ly)?|only|mere(?:ly)?"
    r"|plain(?:ly)?|so much"
)
# Verbs of calling names.
CALLING = r"(?:call|describ|brand|dubb|term|denounc|label|condemn|decri|slam)(?:s|es|ed|ing)?"
