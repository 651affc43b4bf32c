"""The invented affair behind `tests.factories.make_brief`: texts, and what a reader finds in them."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model import MentionStance, ReportKind, SpeakerKind, Verdict

# file, publisher, date of publication ("?": inferred), kind, title, text
REPORTS: tuple[tuple[str, str | None, str | None, ReportKind, str, str], ...] = (
    (
        "01.txt",
        "The Vessen Courier",
        "2024-03-06",
        "mixed",
        "Tarn Lock shut as barge sticks fast",
        """Tarn Lock shut as barge sticks fast

The barge Orla Maiden ran aground below Tarn Lock on Monday night with 300 tonnes of solvent on board, \
the Tarn Canal Authority said. Eleven crew members were taken off by the Vessen lifeboat, its coxswain, \
Piet Arlen, told the Courier.

The authority wants the barge towed off before the weekend. "We have two tugs on the way," said its \
director, Mara Quill. If the barge is not moved by Friday, she said, the lock will stay shut until April.

Harbour Wire, a shipping newsletter, was first to report that the steering had failed twice last week. \
It cited two port officials. The canal carries a fifth of the country's grain.

Follow the Courier for live updates""",
    ),
    (
        "02.txt",
        "Lorvane News Agency",
        "2024-03-06",
        "retelling",
        "Steering had failed before barge grounding",
        """VESSEN, 6 March (LNA) — Harbour Wire reported on Tuesday that the steering of the Orla Maiden \
had failed twice in the week before it ran aground at Tarn Lock. The newsletter cited two port officials.

The barge Orla Maiden ran aground late on Monday. Nine crew members were rescued. About 40 litres of \
solvent had leaked into the canal by Tuesday noon, the Environment Ministry said.

The owner, Brisk Haulage, declined to comment on the newsletter's account.""",
    ),
    (
        "03.txt",
        "Westmark Daily",
        "2024-03-06",
        "reprint",
        "Barge steering failed twice before, newsletter says",
        """The steering of the Orla Maiden had failed twice in the week before it ran aground at Tarn Lock, \
Harbour Wire reported on Tuesday, citing two port officials.

The barge Orla Maiden ran aground late on Monday. Nine crew members were rescued. About 40 litres of \
solvent had leaked into the canal by Tuesday noon, the Environment Ministry said. (LNA)""",
    ),
    (
        "04.txt",
        "The Lorvane Post",
        "2024-03-07",
        "own-reporting",
        "Ministry: no towing before the tanks are empty",
        """Ministry: no towing before the tanks are empty

The Environment Ministry will not let the Orla Maiden be moved yet. "Towing her now would be reckless; \
the solvent must be pumped out first," Environment Minister Ilse Varga told the Post in an interview on \
Wednesday. About 120 litres had leaked by Wednesday evening, the ministry said.

If anyone moves the cargo without a permit, the ministry will withdraw the owner's licence, Ms Varga said.

This newspaper counted eleven people leaving the lifeboat on Monday night. A deckhand, who asked not to \
be named, said the wheel "went slack twice" in the days before the grounding.

The barge was built in 1987. It was inspected in January.""",
    ),
    (
        "05.html",
        "QuickRiver24",
        None,
        "retelling",
        "Barge stuck: what we know",
        """Barge stuck: what we know

The Orla Maiden got stuck below Tarn Lock on Monday night with 3,000 tonnes of solvent on board. Nine \
people were saved, according to reports. The canal authority's boss Mara Quill said two tugs are coming.

The lock will be shut until April, she warned.""",
    ),
    (
        "06.txt",
        "Canal Matters",
        "2024-03-08",
        "commentary",
        "They were told in January",
        """Canal Watch, a campaign group, says it has read the January inspection report, and that the \
report calls the rudder "unfit for service". If that is so, somebody let this barge sail.

The group's chair, Oda Renn, called for a public inquiry on Thursday. The Tarn Canal Authority denies that \
it ever saw such a report.

Tarn Lock is a hundred years old this year. It deserves better.""",
    ),
    (
        "07.eml",
        "Radio Vessen",
        "2024-03-09?",
        "mixed",
        "Owner offers to pay for pumping",
        """Brisk Haulage will pay for pumping if its insurers agree, its managing director, Tom Halloran, \
told Radio Vessen this morning. "Nobody warned us about the steering," he said.

The Lorvane Post reported on Thursday that the minister wants the tanks emptied first. Pumping would take \
six days, Mr Halloran said. The salvage firm Deepwell, asked by this station, put it at ten days.

The last barge to block the lock was the Petrel, in June 2019. The tugs arrived on Friday.""",
    ),
    (
        "08.txt",
        None,
        "2024-03-05",
        "unknown",
        "Harbour tax",
        """The Vessen council voted on Tuesday to raise the harbour tax by two percent. Councillor Jon Abele \
said the money would go to the quays.""",
    ),
)


@dataclass(frozen=True)
class MentionRow:
    report: str
    sentence: str
    content: str | None = None
    speaker: str | None = None
    speaker_kind: SpeakerKind = "named"
    cue: str | None = None
    via: tuple[str, ...] = ()
    stance: MentionStance = "asserts"
    local: str | None = None


@dataclass(frozen=True)
class ClaimRow:
    text: str
    verdict: Verdict
    low: int
    high: int
    origins: tuple[str, ...]
    reasons: tuple[str, ...]
    mentions: tuple[MentionRow, ...]
    values: tuple[tuple[str, str, str], ...] = ()
    garbled: bool = False


M = MentionRow
TWO_OFFICIALS = "Harbour Wire, two port officials"

CLAIMS: tuple[ClaimRow, ...] = (
    ClaimRow(
        "The barge Orla Maiden ran aground below Tarn Lock on Monday night.",
        "corroborated",
        2,
        3,
        ("Tarn Canal Authority", "reporter of The Lorvane Post"),
        (
            "The canal authority and the Post's own reporter are two.",
            "03 reprints 02, and 05 rewrites 01: they add nothing.",
            "02 names nobody, but shows some reporting of its own: it may be a third.",
        ),
        (
            M(
                "01",
                "The barge Orla Maiden ran aground ... said.",
                "The barge Orla Maiden ran aground below Tarn Lock on Monday night",
                "Tarn Canal Authority",
                "institution",
                "said",
            ),
            M("02", "The barge Orla Maiden ran aground late on Monday."),
            M("03", "The barge Orla Maiden ran aground late on Monday."),
            M("04", "This newspaper counted eleven people leaving the lifeboat on Monday night."),
            M("05", "The Orla Maiden got stuck below Tarn Lock on Monday night ... board."),
        ),
    ),
    ClaimRow(
        "Eleven crew members were taken off the barge.",
        "disputed",
        2,
        2,
        ("Piet Arlen, coxswain of the Vessen lifeboat", "reporter of The Lorvane Post"),
        ("The coxswain and the Post's reporter each saw it.", "02, 03 and 05 say nine, and name nobody."),
        (
            M(
                "01",
                "Eleven crew members ... Courier.",
                "Eleven crew members were taken off by the Vessen lifeboat",
                "Piet Arlen",
                "named",
                "told",
            ),
            M("02", "Nine crew members were rescued."),
            M("03", "Nine crew members were rescued."),
            M("04", "This newspaper counted eleven people leaving the lifeboat on Monday night."),
            M("05", "Nine people were saved, according to reports."),
        ),
        (
            ("eleven", "01", "Eleven crew members ... Courier."),
            ("nine", "02", "Nine crew members were rescued."),
        ),
    ),
    ClaimRow(
        "The steering of the Orla Maiden failed twice in the week before.",
        "unresolved",
        1,
        2,
        (TWO_OFFICIALS, "A deckhand, to The Lorvane Post"),
        (
            "01, 02 and 03 all retell Harbour Wire, which is not in the folder.",
            "The Post's deckhand may be one of Harbour Wire's officials: nothing in the texts excludes it.",
        ),
        (
            M(
                "01",
                "Harbour Wire, a shipping newsletter ... last week.",
                "the steering had failed twice last week",
                "two port officials",
                "unnamed",
                "report",
                ("Harbour Wire",),
            ),
            M(
                "02",
                "Harbour Wire reported on Tuesday ... Tarn Lock.",
                "the steering of the Orla Maiden had failed twice ... Tarn Lock",
                "two port officials",
                "unnamed",
                "reported",
                ("Harbour Wire",),
            ),
            M(
                "03",
                "The steering of the Orla Maiden ... officials.",
                "The steering of the Orla Maiden had failed twice ... Tarn Lock",
                "two port officials",
                "unnamed",
                "reported",
                ("Harbour Wire",),
            ),
            M(
                "04",
                "A deckhand ... grounding.",
                'the wheel "went slack twice" in the days before the grounding',
                "A deckhand",
                "unnamed",
                "said",
            ),
        ),
    ),
    ClaimRow(
        "About 120 litres of solvent leaked.",
        "single-origin",
        1,
        1,
        ("Environment Ministry",),
        ("Every report has the figure from the ministry.",),
        (
            M(
                "02",
                "About 40 litres ... said.",
                "About 40 litres of solvent had leaked into the canal by Tuesday noon",
                "Environment Ministry",
                "institution",
                "said",
            ),
            M(
                "03",
                "About 40 litres ... said.",
                "About 40 litres of solvent had leaked into the canal by Tuesday noon",
                "Environment Ministry",
                "institution",
                "said",
            ),
            M(
                "04",
                "About 120 litres ... said.",
                "About 120 litres had leaked by Wednesday evening",
                "ministry",
                "institution",
                "said",
            ),
        ),
        (
            ("40 litres", "02", "About 40 litres ... said."),
            ("120 litres", "04", "About 120 litres ... said."),
        ),
    ),
    ClaimRow(
        "The barge carries 300 tonnes of solvent.",
        "single-origin",
        1,
        1,
        ("Tarn Canal Authority",),
        ("05 rewrites 01 and adds nothing.",),
        (
            M(
                "01",
                "The barge Orla Maiden ran aground ... said.",
                "with 300 tonnes of solvent on board",
                "Tarn Canal Authority",
                "institution",
                "said",
            ),
            M("05", "The Orla Maiden got stuck ... board.", "with 3,000 tonnes of solvent on board"),
        ),
        (
            ("3,000 tonnes", "05", "The Orla Maiden got stuck ... board."),
            ("300 tonnes", "01", "The barge Orla Maiden ran aground ... said."),
        ),
        garbled=True,
    ),
    ClaimRow(
        "The lock will stay shut until April if the barge is not moved by Friday.",
        "single-origin",
        1,
        1,
        ("Mara Quill",),
        ("Both reports have it from Mara Quill.",),
        (
            M(
                "01",
                "If the barge is not moved ... April.",
                "the lock will stay shut until April",
                "Mara Quill",
                "named",
                "said",
                stance="conditional",
                local="she",
            ),
            M(
                "05",
                "The lock will be shut until April, she warned.",
                "The lock will be shut until April",
                "Mara Quill",
                "named",
                "warned",
                stance="predicts",
            ),
        ),
    ),
    ClaimRow(
        "Two tugs are on the way.",
        "single-origin",
        1,
        1,
        ("Mara Quill",),
        ("Both reports have it from Mara Quill.",),
        (
            M(
                "01",
                '"We have two tugs on the way," ... Quill.',
                '"We have two tugs on the way,"',
                "Mara Quill",
                "named",
                "said",
            ),
            M(
                "05",
                "The canal authority's boss ... coming.",
                "two tugs are coming",
                "Mara Quill",
                "named",
                "said",
            ),
        ),
    ),
    ClaimRow(
        "The solvent must be pumped out before the barge is moved.",
        "single-origin",
        1,
        1,
        ("Ilse Varga",),
        ("07 cites the Post.",),
        (
            M(
                "04",
                '"Towing her now would be reckless; ... Wednesday.',
                "the solvent must be pumped out first",
                "Ilse Varga",
                "named",
                "told",
            ),
            M(
                "07",
                "The Lorvane Post reported on Thursday ... first.",
                "the minister wants the tanks emptied first",
                "the minister",
                "named",
                "reported",
                ("The Lorvane Post",),
            ),
        ),
    ),
    ClaimRow(
        "Pumping would take six days.",
        "disputed",
        1,
        1,
        ("Tom Halloran",),
        ("The owner says six days; the salvage firm says ten.",),
        (
            M(
                "07",
                "Pumping would take six days, Mr Halloran said.",
                "Pumping would take six days",
                "Mr Halloran",
                "named",
                "said",
            ),
            M(
                "07",
                "The salvage firm Deepwell ... ten days.",
                "ten days",
                "The salvage firm Deepwell",
                "institution",
                "put",
            ),
        ),
        (
            ("six days", "07", "Pumping would take six days, Mr Halloran said."),
            ("ten days", "07", "The salvage firm Deepwell ... ten days."),
        ),
    ),
    ClaimRow(
        "The January inspection report calls the rudder unfit for service.",
        "unresolved",
        0,
        1,
        (),
        ("Only Canal Watch says it has read the report; nobody else has seen it.",),
        (
            M(
                "06",
                'Canal Watch, a campaign group ... service".',
                'the report calls the rudder "unfit for service"',
                "Canal Watch",
                "institution",
                "says",
            ),
            M(
                "06",
                "The Tarn Canal Authority denies ... report.",
                "it ever saw such a report",
                "The Tarn Canal Authority",
                "institution",
                "denies",
                stance="denies",
            ),
        ),
    ),
    *(
        ClaimRow(
            text,
            "single-origin" if who else "unresolved",
            1 if who else 0,
            1,
            (who,) if who else (),
            (f"Told by {number} alone.",),
            (M(number, words, None, speaker, "named", None),),
        )
        for text, who, number, words, speaker in (
            ("Harbour Wire cited two port officials.", None, "01", "It cited two port officials.", None),
            (
                "The canal carries a fifth of the country's grain.",
                None,
                "01",
                "The canal carries a fifth of the country's grain.",
                None,
            ),
            (
                "The authority wants the barge towed off before the weekend.",
                "Tarn Canal Authority",
                "01",
                "The authority wants ... weekend.",
                None,
            ),
            (
                "Brisk Haulage declined to comment.",
                "Brisk Haulage",
                "02",
                "The owner, Brisk Haulage, declined ... account.",
                "Brisk Haulage",
            ),
            (
                "The ministry will withdraw the owner's licence if anyone moves the cargo without a permit.",
                "Ilse Varga",
                "04",
                "If anyone moves the cargo ... Ms Varga said.",
                "Ms Varga",
            ),
            ("The barge was built in 1987.", None, "04", "The barge was built in 1987.", None),
            ("The barge was inspected in January.", None, "04", "It was inspected in January.", None),
            (
                "Oda Renn called for a public inquiry.",
                "Oda Renn",
                "06",
                "The group's chair, Oda Renn, called ... Thursday.",
                "Oda Renn",
            ),
            (
                "Tarn Lock is a hundred years old.",
                None,
                "06",
                "Tarn Lock is a hundred years old this year.",
                None,
            ),
            (
                "Brisk Haulage will pay for pumping if its insurers agree.",
                "Tom Halloran",
                "07",
                "Brisk Haulage will pay ... this morning.",
                "Tom Halloran",
            ),
            (
                "Nobody warned the owner about the steering.",
                "Tom Halloran",
                "07",
                '"Nobody warned us about the steering," he said.',
                "Tom Halloran",
            ),
            (
                "The Petrel blocked the lock in June 2019.",
                None,
                "07",
                "The last barge to block ... 2019.",
                None,
            ),
            ("The tugs arrived on Friday.", None, "07", "The tugs arrived on Friday.", None),
            (
                "The Vessen council raised the harbour tax by two percent.",
                None,
                "08",
                "The Vessen council voted ... percent.",
                None,
            ),
            (
                "The money would go to the quays.",
                "Jon Abele",
                "08",
                "Councillor Jon Abele ... quays.",
                "Jon Abele",
            ),
        )
    ),
)

# report, sentence, time words, when
EVENTS: tuple[tuple[str, str, str, str], ...] = (
    ("04", "The barge was built in 1987.", "1987", "1987"),
    ("07", "The last barge to block ... 2019.", "June 2019", "2019-06"),
    ("04", "It was inspected in January.", "January", "2024-01"),
    ("01", "Harbour Wire, a shipping newsletter ... last week.", "last week", "2024-02-26/2024-03-03"),
    ("01", "The barge Orla Maiden ran aground ... said.", "Monday night", "2024-03-04"),
    ("02", "The barge Orla Maiden ran aground late on Monday.", "Monday", "2024-03-04"),
    ("02", "About 40 litres ... said.", "Tuesday noon", "2024-03-05"),
    ("08", "The Vessen council voted ... percent.", "Tuesday", "2024-03-05"),
    ("04", "About 120 litres ... said.", "Wednesday evening", "2024-03-06"),
    ("06", "The group's chair, Oda Renn, called ... Thursday.", "Thursday", "2024-03-07"),
    ("07", "The tugs arrived on Friday.", "Friday", "2024-03-08"),
)
