"""Sentences that belong to the page and not to the reporting."""

from __future__ import annotations

import re

from .layout import Line, split_sentences
from .vocabulary import VIEWS

_NETWORKS = (
    r"(?:twitter|x\b|facebook|instagram|telegram|whatsapp|mastodon|bluesky|threads|tiktok|youtube|linkedin|"
    r"reddit|flipboard|google news|social media|socials|@\w+)"
)
# Each is tried at the start of a sentence of at most 300 characters, in lower case.
_OPENINGS = re.compile(
    r"\W{0,4}(?:"
    rf"(?:you can )?follow\b.{{0,60}}\b(?:on|at)\b.{{0,30}}{_NETWORKS}|follow us\b|find us on\b|like us on\b"
    r"|(?:read|hear|see|watch|learn) more\b(?:\s*(?:[:|—–-]|on\b|about\b|from\b|at\b|here\b)|\W*$)"
    r"|(?:also read|read also|read next|see also|more on this|related(?: stories| articles| links| topics| "
    r"news| content|"
    r" coverage)?(?=\s*:|\W*$| stories| articles| links)|more from|don't miss|don’t miss|up next|"
    r"recommended|you may also like|most read|most popular|"
    r"editors?['’]? picks?|in case you missed it|explore more|keep reading|continue reading|what to read "
    r"next)\b"
    r"(?:\s*[:|—–]|[^.]{0,30}\W*$)"
    r"|read the full\b|click (?:here|below|on the)\b|tap here\b|swipe\b|scroll down\b|listen to (?:the "
    r"full|this|our)\b"
    r"|watch (?:the )?(?:live|video|full)\b|download (?:our|the) (?:\w+ ){0,2}app\b|get (?:our|the) (?:\w+ "
    r"){0,2}app\b"
    r"|(?:sign up|subscribe|register)\b(?: now| today| here)?(?:\W*$| (?:to|for) (?:our|the|inside|more|"
    r"free|a|this|get|"
    r"receive|read|continue|continue|newsletters?|daily|breaking|unlimited)\b)|subscribe (?:now|today|here)\b"
    r"|already a (?:subscriber|member)\b|support (?:our|independent) journalism\b|become a (?:member|"
    r"subscriber)\b"
    r"|(?:get|receive) (?:the )?(?:latest|daily|our|all the|breaking)\b.{0,80}\b(?:inbox|newsletter|"
    r"e-?mail|app|alerts?)\b"
    r"|enable (?:push )?notifications?\b|turn on notifications\b|allow notifications\b"
    r"|share (?:this|it|on|via|article|story)\b|(?:did|do) you (?:like|enjoy) this (?:article|story|post)\b"
    r"|have your say\b|join the (?:conversation|discussion|debate)\b|what do you think\?|let us "
    r"know\b.{0,60}\bcomments?\b"
    r"|(?:leave|post) a comment\b|comments (?:are|have been) closed\b|you must be logged in\b|log ?in to\b"
    r"|(?:we|we and our .{0,40}|this (?:site|website|page)) (?:use|uses|store)s?\b.{0,60}\b(?:cookies|"
    r"device)\b"
    r"|by (?:continuing|using) .{0,60}\bcookies\b|accept (?:all|cookies)\b|manage (?:cookies|"
    r"preferences)\b|cookie (?:policy|settings)\b"
    r"|copyright\s*(?:©|\(c\)|:|(?:19|20)\d\d)|©|\(c\)\s|all rights reserved\b|redistribution (?:is "
    r")?(?:prohibited|forbidden)\b"
    r"|(?:this|the) (?:material|content|article|story) (?:may not|is protected|must not|cannot) be\b"
    r"|content is (?:for|provided)\b.{0,40}\b(?:information|only|purpose)|for informational? purposes? only\b"
    r"|advertisement\b|advertising\b\W*$|sponsored (?:content|by)\b|story continues below\b|article "
    r"continues\b"
    r"|(?:photo|picture|image|video|illustration|graphic|credit|photograph|file photo|photos|"
    r"pictures)s?(?: credit)?(?: by)?\s*[:/]"
    r"|(?:media|press) (?:contacts?|enquir\w+|inquir\w+)\b|(?:for|further|more) (?:\w+ )?(?:information|"
    r"details|enquiries)\b.{0,40}"
    r"\b(?:contact|call|visit|email|e-mail)\b|for (?:media|press) (?:enquir\w+|inquir\w+)\b"
    r"|contacts?:|tel(?:ephone)?\.?:|phone:|e-?mail:|web(?:site)?:|press office:|twitter:|notes? (?:to|"
    r"for) editors\W*$"
    r"|ends\W*$|-?\s?30\s?-\W*$|#\s?#\s?#|\*\s?\*\s?\*\W*$|about (?:us|the author)\b.{0,60}$"
    r"|got a (?:story|tip|news tip)\b|were you there\?|do you (?:know|have) (?:more|a story|any "
    r"information)\b"
    r"|(?:call|text|email|e-mail|contact|ring|write to)\b.{0,40}\b(?:newsdesk|news desk|newsroom|editor|"
    r"our reporters?|tips)\b"
    r"|(?:call|text|call or text) [\d +()-]{6,}|we pay for\b.{0,40}$|our \w+ desk pays\b"
    r"|corrections?(?: and clarifications?)?\b.{0,40}\b(?:to the editor|email|send|page)\b|letters?, page \d"
    r"|(?:send|email) (?:your )?(?:letters|corrections|tips|comments)\b|page \d+ of \d+\b|print this\b"
    r"|(?:continued|cont\.) (?:on|from) page\b|turn to page\b|\[\d+ (?:more )?(?:posts?|comments?|replies)\b"
    r"|posts are the views\b"
    r"|terms (?:of use|of service|and conditions|& conditions)\b|privacy (?:policy|notice)\b|skip to\b|"
    r"back to top\b"
    r"|reminder that posts\b|when the fun stops\b|to unsubscribe\b|unsubscribe\b|view (?:this email )?in "
    r"(?:your )?browser\b"
    r"|you (?:are receiving|received) this\b|forwarded? (?:this|to)\b.{0,40}\bsubscribe\b|not a subscriber\b"
    r"|this (?:article|story|piece|post|page|transcript) (?:was |has been |is |may )?(?:first|originally|"
    r"auto|translated|"
    r"republished|updated|amended|contain)\b|this report (?:was )?(?:first|originally) (?:appeared|"
    r"published)\b"
    r"|may contain errors\b"
    r"|additional reporting (?:by|from)\b|\(?(?:reporting|writing|editing) by\b|our standards\b|tags?:|"
    r"topics?:|filed under\b"
    r"|(?:do|don['’]t) you want\b.{0,60}\?\W*$|(?:loading|please wait)\W*$|read in \w+\W*$"
    r")"
)
_ANYWHERE = re.compile(
    r"\bdoes not (?:independently )?verify\b|\bfollow (?:him|her|them|me|us) (?:on|at)\b"
    r"|\bnever miss a\b|\bsubscribe to our\b|\bsign up (?:for|to) our\b|\bclick here\b"
    r"|\bshare (?:it|this) with your friends\b|\ball rights reserved\b|\bin our app\b"
    r"|\bpodcast\b.{0,40}\b(?:is out|available|listen)\b"
    r"|\bnews (?:agency|site|website)\b.{0,40}\baggregat|\baggregat(?:es|or)\b.{0,60}\b(?:stories|news)\b"
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,40}|https?://\S{4,200}|\bwww\.\S{4,200}")
_PHONE = re.compile(r"\+?\d[\d ()-]{7,18}\d")
_BREADCRUMB = re.compile(r"^[^.!?]{0,60}(?:\s[>»›]\s[^.!?>»›]{1,40}){1,5}\W*$")
_MENU = re.compile(r"^[^|]{0,40}(?:\s*\|\s*[^|]{1,40}){2,}$")
_LONGEST = 300


def is_furniture(sentence: str) -> bool:
    """Whether a sentence or short line speaks of the page, the paper or the reader, not of the news."""
    if len(sentence) > _LONGEST:
        return False
    low = sentence.lower()
    if _OPENINGS.match(low) or _ANYWHERE.search(low):
        return True
    if any(word in low for word in ("view", "opinion", "position")) and VIEWS.search(sentence):
        return True
    return _is_menu(sentence) or _is_contact(low)


def _is_menu(sentence: str) -> bool:
    if "|" in sentence and _MENU.match(sentence):
        return not sentence.rstrip().endswith((".", '."', ".”"))
    return any(mark in sentence for mark in ">»›") and bool(_BREADCRUMB.match(sentence))


def _is_contact(low: str) -> bool:
    """Whether little stands there but an address or a telephone number."""
    addressed = "@" in low or "http" in low or "www." in low
    pattern = _ADDRESS if addressed else _PHONE
    return bool(pattern.search(low)) and len(pattern.sub("", low).split()) <= 5


def furniture_of(line: Line) -> list[Line]:
    """The sentences of a line that are furniture."""
    return [sentence for sentence in split_sentences(line) if is_furniture(sentence.text)]
