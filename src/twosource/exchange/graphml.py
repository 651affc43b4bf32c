"""Lineage as GraphML: reports and unseen reports as nodes, derivations as edges from later to earlier."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from .affair import Affair, Json

_NODE = ("label", "kind", "published", "file", "title")
_EDGE = ("kind", "reasons", "evidence")
# What XML 1.0 cannot hold, escaped or not.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def build_graphml(affair: Affair) -> bytes:
    """The graph, directed as one reads it: later → (reprints, rewrites, cites) → earlier."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="'
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ]
    for domain, names in (("node", _NODE), ("edge", _EDGE)):
        lines += [
            f'  <key id="{domain}_{name}" for="{domain}" attr.name="{name}" attr.type="string"/>'
            for name in names
        ]
    lines.append('  <graph id="lineage" edgedefault="directed">')
    for report in affair.brief["reports"]:
        lines += _node(report, affair.label(report["id"]), report["kind"])
    for unseen in affair.brief["unseen"]:
        lines += _node(unseen, affair.label(unseen["id"]), "unseen")
    for number, found in enumerate(affair.brief["derivations"]):
        ends = f"source={_attribute(found['later'])} target={_attribute(found['earlier'])}"
        lines.append(f'    <edge id="e{number}" {ends}>')
        told = {
            "kind": found["kind"],
            "reasons": "; ".join(found["reasons"]),
            "evidence": " … ".join(at["text"] for at in found["evidence"]),
        }
        lines += [_data("edge", name, told[name]) for name in _EDGE]
        lines.append("    </edge>")
    lines += ["  </graph>", "</graphml>"]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _node(report: Json, label: str, kind: str) -> list[str]:
    told = {**report, "label": label, "kind": kind}
    data = [_data("node", name, told[name]) for name in _NODE if told.get(name)]
    return [f"    <node id={_attribute(report['id'])}>", *data, "    </node>"]


def _data(domain: str, name: str, value: str) -> str:
    return f'      <data key="{domain}_{name}">{escape(_NOT_XML.sub("�", value))}</data>'


def _attribute(value: str) -> str:
    return quoteattr(_NOT_XML.sub("�", value))
