"""Mentions as W3C Web Annotations: the sentence by its words and by its place, the claim as the body."""

from __future__ import annotations

from .affair import NAMESPACE, Affair, Json, stable_id, tally, web_address

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# How much of the text before and after tells one occurrence of the words from another.
_AROUND = 40


def build_annotations(affair: Affair) -> Json:
    """One AnnotationCollection with all mentions on one page, in the order of the claims."""
    items = [_annotation(affair, *found) for found in affair.iter_mentions()]
    name = f"urn:uuid:{stable_id('annotations', *(item['id'] for item in items))}"
    page: Json = {
        "id": f"{name}#page-1",
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": items,
    }
    label = "Where the reports tell each claim"
    counted = {"id": name, "type": "AnnotationCollection", "label": label, "total": len(items)}
    return {"@context": CONTEXT, **counted, "first": page}


def _annotation(affair: Affair, claim: Json, mention: Json, name: str) -> Json:
    report = affair.reports[mention["report"]]
    verdict = f"{claim['verdict']} · {tally(claim)}"
    return {
        "id": f"urn:uuid:{stable_id('annotation', name)}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            _body(claim["text"], "describing"),
            _body(verdict, "assessing"),
            *([_body(_voice(mention), "identifying")] if mention["speaker"] else []),
        ],
        "target": {
            "type": "SpecificResource",
            "source": _text_of(report),
            "selector": [_quote(report["text"], mention), _position(mention)],
        },
    }


def _body(text: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": purpose}


def _voice(mention: Json) -> str:
    outlets = f", through {', '.join(mention['via'])}" if mention["via"] else ""
    return f"{mention['speaker']['text']} {mention['stance']}{outlets}"


def _text_of(report: Json) -> Json:
    """The text that the selectors count in: that of the report as it was read, not the page it came from."""
    name = f"urn:uuid:{NAMESPACE}#{report['id']}"
    found: Json = {"id": name, "type": "Text", "format": "text/plain"}
    if report["language"]:
        found["language"] = report["language"]
    address = web_address(report.get("url"))
    return {**found, "via": address} if address else found


def _quote(text: str, mention: Json) -> Json:
    start, end = mention["start"], mention["end"]
    return {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }


def _position(mention: Json) -> Json:
    return {"type": "TextPositionSelector", "start": mention["start"], "end": mention["end"]}
