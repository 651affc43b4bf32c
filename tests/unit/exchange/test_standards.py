"""Each standard's own library reads what is written in it, and finds in it what the brief says."""

from __future__ import annotations

import copy
import io
import json
import logging
import warnings
from typing import Any

from jsonschema import Draft202012Validator

from tests.unit.exchange.test_formats import only

Brief = dict[str, Any]
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"


def told(brief: Brief) -> list[tuple[Brief, Brief]]:
    """Each claim with each mention that tells it."""
    return [(c, m) for c in brief["claims"] for m in c["mentions"] if not m["loose"]]


def test_prov_json_is_a_document_of_the_prov_library(brief: Brief) -> None:
    from prov.model import PROV_TYPE, ProvDerivation, ProvDocument, ProvEntity

    document = ProvDocument.deserialize(content=only(brief, "prov").decode(), format="json")
    kinds = [
        next(iter(map(str, found.get_attribute(PROV_TYPE))), "plain")
        for found in document.get_records(ProvDerivation)
    ]
    reprints = sum(d["kind"] == "reprint" for d in brief["derivations"])
    sentences = {(c["id"], m["report"], m["start"], m["end"], m["stance"]) for c, m in told(brief)}
    assert kinds.count("prov:Quotation") == reprints + len(sentences)
    origins = {(c["id"], o["label"]) for c in brief["claims"] for o in c["origins"]["list"]}
    assert kinds.count("prov:PrimarySource") == len(origins)
    names = {str(entity.identifier).partition(":")[2] for entity in document.get_records(ProvEntity)}
    assert names >= {each["id"] for key in ("reports", "unseen", "claims") for each in brief[key]}
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert again == document


def test_an_origin_whose_basis_is_not_known_is_no_primary_account(plain: Brief) -> None:
    brief = copy.deepcopy(plain)
    for claim in brief["claims"]:
        for origin in claim["origins"]["list"]:
            origin["kind"] = "unknown"
    assert b"PrimarySource" not in only(brief, "prov")
    assert b'"hadPrimarySource": [' not in only(brief, "prov-jsonld")


def test_prov_o_expands_without_a_network_to_the_terms_of_the_ontology(brief: Brief) -> None:
    from pyld import jsonld

    nodes = jsonld.expand(json.loads(only(brief, "prov-jsonld")), {"documentLoader": refuse})
    by_name = {node["@id"].partition("#")[2]: node for node in nodes}
    for found in brief["derivations"]:
        relation = "wasQuotedFrom" if found["kind"] == "reprint" else "wasDerivedFrom"
        earlier = [each["@id"].partition("#")[2] for each in by_name[found["later"]][PROV + relation]]
        assert found["earlier"] in earlier
    for claim in brief["claims"]:
        first_hand = by_name[claim["id"]].get(PROV + "hadPrimarySource", [])
        assert len(first_hand) == len({o["label"] for o in claim["origins"]["list"]})
    dated = by_name[brief["reports"][0]["id"]]
    assert any(
        value.get("@type") == "http://www.w3.org/2001/XMLSchema#date"
        for key, values in dated.items()
        if key.endswith("#published")
        for value in values
    )


def refuse(address: str, options: object) -> dict[str, Any]:
    """The loader of documents in a test: only the context of annotations is known."""
    if address == "http://www.w3.org/ns/anno.jsonld":
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": ANNOTATION_CONTEXT}}
    raise AssertionError(f"{address} was asked for")


# The terms that are used here, as the recommendation (Web Annotation Vocabulary, 2017) defines them.
ANNOTATION_CONTEXT: dict[str, Any] = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dctypes": "http://purl.org/dc/dcmitype/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "SpecificResource": "oa:SpecificResource",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "Text": "dctypes:Text",
    "describing": "oa:describing",
    "assessing": "oa:assessing",
    "identifying": "oa:identifying",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "via": {"@id": "oa:via", "@type": "@id"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
    "label": "rdfs:label",
    "first": {"@id": "as:first", "@type": "@id"},
    "partOf": {"@id": "as:partOf", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
}

# What the recommendation (Web Annotation Data Model, 2017) demands of the parts that are used here.
ANNOTATION_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"$ref": "#/$defs/iri"},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "partOf", "items"],
            "properties": {
                "type": {"const": "AnnotationPage"},
                "partOf": {"$ref": "#/$defs/iri"},
                "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
            },
        },
    },
    "$defs": {
        "iri": {"type": "string", "pattern": '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$'},
        "annotation": {
            "type": "object",
            "required": ["id", "type", "target"],
            "properties": {
                "id": {"$ref": "#/$defs/iri"},
                "type": {"const": "Annotation"},
                "motivation": {"enum": ["describing", "assessing", "identifying", "linking"]},
                "body": {"type": "array", "items": {"$ref": "#/$defs/body"}},
                "target": {"$ref": "#/$defs/target"},
            },
        },
        "body": {
            "type": "object",
            "required": ["type", "value"],
            "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}},
        },
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {
                "source": {
                    "type": "object",
                    "required": ["id"],
                    "properties": {"id": {"$ref": "#/$defs/iri"}},
                },
                "selector": {"type": "array", "items": {"$ref": "#/$defs/selector"}},
            },
        },
        "selector": {
            "oneOf": [
                {
                    "required": ["type", "exact"],
                    "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string"}},
                },
                {
                    "required": ["type", "start", "end"],
                    "properties": {
                        "type": {"const": "TextPositionSelector"},
                        "start": {"type": "integer", "minimum": 0},
                        "end": {"type": "integer", "minimum": 0},
                    },
                },
            ]
        },
    },
}


def test_annotations_keep_to_the_model_and_lose_no_term(brief: Brief) -> None:
    from pyld import jsonld

    given = json.loads(only(brief, "annotations"))
    Draft202012Validator(ANNOTATION_SCHEMA).validate(given)
    (node,) = jsonld.expand(given, {"documentLoader": refuse})
    again = jsonld.compact(node, {"@context": ANNOTATION_CONTEXT})
    del again["@context"], given["@context"]
    terms = {key for item in iter_objects(given) for key in item}
    assert {key for item in iter_objects(again) for key in item} == terms


def iter_objects(part: object) -> list[dict[str, Any]]:
    if isinstance(part, list):
        return [found for item in part for found in iter_objects(item)]
    if isinstance(part, dict):
        return [part, *(found for item in part.values() for found in iter_objects(item))]
    return []


def test_each_selector_finds_the_sentence_in_the_text_of_its_report(brief: Brief) -> None:
    given = json.loads(only(brief, "annotations"))
    texts = {report["id"]: report["text"] for report in brief["reports"]}
    items = given["first"]["items"]
    assert given["total"] == len(items) == len(told(brief))
    for item, (claim, mention) in zip(items, told(brief), strict=True):
        quote, place = item["target"]["selector"]
        text = texts[item["target"]["source"]["id"].partition("#")[2]]
        assert text[place["start"] : place["end"]] == quote["exact"] == mention["text"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        assert item["body"][0]["value"] == claim["text"]


def test_stix_passes_the_validation_of_its_library(brief: Brief) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import stix2

    given = json.loads(only(brief, "stix"))
    bundle = stix2.parse(given, allow_custom=False)
    kinds = [each.type for each in bundle.objects]
    assert kinds.count("report") == len(brief["stories"])
    assert kinds.count("note") == kinds.count("opinion") == len(brief["claims"])
    ids = [each.id for each in bundle.objects]
    assert len(set(ids)) == len(ids)
    refs = {ref for each in given["objects"] for ref in each.get("object_refs", ())}
    assert refs <= set(ids)
    opinions = [each for each in bundle.objects if each.type == "opinion"]
    for claim, opinion in zip(brief["claims"], opinions, strict=True):
        assert opinion.opinion == ("agree" if claim["verdict"] == "corroborated" else "neutral")
        assert "not truth" in opinion.explanation


def test_stix_takes_its_times_from_the_reports_and_the_epoch_where_none_is_dated(plain: Brief) -> None:
    newest = max(report["published"] for report in plain["reports"] if report["published"])
    objects = json.loads(only(plain, "stix"))["objects"]
    assert objects[0]["created"] == f"{newest}T00:00:00.000Z"
    undated = copy.deepcopy(plain)
    for report in undated["reports"]:
        report["published"] = None
    made = {each["created"] for each in json.loads(only(undated, "stix"))["objects"]}
    assert made == {"1970-01-01T00:00:00.000Z"}


def test_only_web_addresses_are_exported(plain: Brief) -> None:
    brief = copy.deepcopy(plain)
    brief["reports"][0]["url"] = "javascript:alert(1)"
    brief["reports"][1]["url"] = "https://courier.example/barge"
    for name in ("stix", "ftm", "annotations"):
        data = only(brief, name).decode()
        assert "javascript:" not in data
        assert "https://courier.example/barge" in data


def test_follow_the_money_knows_every_schema_and_property(brief: Brief) -> None:
    import followthemoney as ftm

    logging.getLogger("followthemoney").setLevel(logging.ERROR)
    entities = [json.loads(line) for line in only(brief, "ftm").decode().splitlines()]
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        proxy = ftm.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        kept = proxy.to_dict()["properties"]
        # What the library cleans it keeps, but for characters that hide others.
        assert set(kept) == set(entity["properties"])
        assert {v for p in proxy.iterprops() if p.type.name == "entity" for v in proxy.get(p)} <= ids
    schemata = [entity["schema"] for entity in entities]
    assert schemata.count("Article") == len(brief["reports"]) + len(brief["unseen"])
    assert schemata.count("Note") == len(brief["claims"])
    named = [m for _, m in told(brief) if m["speaker"] and m["speaker"]["kind"] in ("named", "institution")]
    assert schemata.count("Mention") == len(named)


def test_follow_the_money_links_lead_to_what_is_there(brief: Brief) -> None:
    entities = [json.loads(line) for line in only(brief, "ftm").decode().splitlines()]
    ids = {entity["id"] for entity in entities}
    for entity in entities:
        for name in ("document", "entity", "resolved", "subject", "object"):
            assert set(entity["properties"].get(name, [])) <= ids
    articles = [entity for entity in entities if entity["schema"] == "Article"]
    assert all(article["properties"]["fileName"] for article in articles)


def test_unnamed_speakers_are_no_entities(plain: Brief) -> None:
    brief = copy.deepcopy(plain)
    for claim in brief["claims"]:
        for mention in claim["mentions"]:
            if mention["speaker"]:
                mention["speaker"]["kind"] = "unnamed"
    schemata = {json.loads(line)["schema"] for line in only(brief, "ftm").decode().splitlines()}
    assert schemata == {"Article", "UnknownLink", "Note"}


def test_the_word_brief_is_read_back_with_its_claims_and_caveat(brief: Brief) -> None:
    import docx

    document = docx.Document(io.BytesIO(only(brief, "docx")))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    titles = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert titles[:2] == ["Corroborated", "Disputed"]
    assert "What is not known" in titles
    assert "measures reporting, not truth" in text
    corroborated = [c for c in brief["claims"] if c["verdict"] == "corroborated"]
    assert corroborated
    for claim in corroborated:
        assert claim["text"][:30] in text
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    disputed = [c for c in brief["claims"] if c["dispute"]]
    assert {v["value"] for c in disputed for v in c["dispute"]["values"]} <= cells
    newest = max(report["published"] for report in brief["reports"] if report["published"])
    created = document.core_properties.created
    assert created is not None
    assert created.date().isoformat() == newest
