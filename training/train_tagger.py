"""Trains the tagger of attributions on PolNeAR's train part and writes it as the package ships it.

    pip install -e . -r training/requirements.txt
    python -m training.train_tagger FOLDER/polnear/train.jsonl [--epochs 3] [--seed 0]

The encoder stays as it is: only the two small networks on top of it are trained, on what it makes of each
sentence, on the parse, and on what the rules of claims/ find there. About 15 minutes on two cores, most of
them for parsing and reading the texts.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from spacy.tokens import Doc
from torch import Tensor
from torch.nn import functional
from training.int8_weights import with_int8_weights
from training.tagger_net import CueNet, SentenceNet, cue_graph, sentence_graph

from twosource.claims.attribution import find_cues
from twosource.claims.cue import Cue
from twosource.claims.pieces import Around, Pieces, Tree, look_around, read_pieces, read_tree
from twosource.claims.quoted import quotations, tokens_in
from twosource.claims.revise import sentence_text
from twosource.claims.sentences import sentences
from twosource.text.encoder import Encoder, Reading, load_encoder
from twosource.text.parse import default_model, parse

TARGET = Path(__file__).resolve().parent.parent / "src" / "twosource" / "claims" / "tagger_model"
RATE, WARM_UP, BATCH = 1.5e-3, 0.05, 64
# What the tags weigh in the loss beside what is said and by whom.
TAGS_WEIGH = 4.0
# How many of the sentences without any cue take part in an epoch.
SILENT = 0.6
# Sentences are sorted by length within so many batches, so that little is padded.
SORTED = 16


@dataclass(frozen=True)
class Item:
    """A sentence of one annotator: its pieces, their tags, and around each gold cue who says what."""

    pieces: Pieces
    tags: list[int]
    cues: list[tuple[Around, np.ndarray[Any, Any], np.ndarray[Any, Any]]]


def items_of(path: Path) -> list[Item]:
    """The sentences of a file of PolNeAR, once for each annotator."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts = sorted({row["text"] for row in rows})
    encoder = load_encoder()
    items: list[Item] = []
    start = time.monotonic()
    for number, (text, doc) in enumerate(zip(texts, parse(texts, default_model()), strict=True), start=1):
        annotators = [row["ars"] for row in rows if row["text"] == text]
        for read in _sentences(doc, encoder):
            items += [item for gold in annotators for item in _item(*read, gold)]
        if number % 100 == 0:
            print(f"{number} of {len(texts)} texts read, {time.monotonic() - start:.0f} s")
    return items


def _sentences(doc: Doc, encoder: Encoder) -> Iterator[tuple[Pieces, Tree, Reading, list[Cue], int]]:
    quoted = tokens_in(quotations(doc))
    cues = find_cues(doc)
    parts = sentences(doc)
    readings = dict(encoder.read(sentence_text(doc, words) for words in parts))
    for words in parts:
        reading = readings.get(sentence_text(doc, words))
        if reading is not None:
            here = [cue for cue in cues if words.has(cue.at)]
            pieces = read_pieces(doc, words, reading, here, quoted)
            yield pieces, read_tree(doc, words), reading, here, doc[words.start].idx


def _item(
    pieces: Pieces, tree: Tree, reading: Reading, cues: Sequence[Cue], start: int, gold: Any
) -> Iterator[Item]:
    places = [(a + start, b + start) for a, b in reading.offsets if b > a]
    tags = [0] * len(places)
    found = []
    for label in gold:
        at = np.flatnonzero(_covered(places, label["cue"] or ())) if label["content"] else np.array([])
        if not len(at):
            continue
        for before, row in zip([-2, *at.tolist()], at.tolist(), strict=False):
            tags[row] = 2 if before == row - 1 and tags[row] != 1 else 1
        rules = next((cue for cue in cues if np.isin(at, pieces.of(cue.words)).any()), None)
        around = look_around(pieces, tree, at, rules)
        found.append((around, _covered(places, label["content"]), _covered(places, label["source"] or ())))
    if len(places) > 1:
        yield Item(pieces, tags, found)


def _covered(places: Sequence[tuple[int, int]], spans: Sequence[Sequence[int]]) -> np.ndarray[Any, Any]:
    inside = [any(a < end and start < b for a, b in spans) for start, end in places]
    return np.array(inside, dtype=np.float32)


def batches(items: Sequence[Item]) -> list[list[Item]]:
    """One epoch: batches of sentences of like length, in any order."""
    pool = [item for item in items if item.cues or random.random() < SILENT]
    random.shuffle(pool)
    found = []
    for start in range(0, len(pool), BATCH * SORTED):
        part = sorted(pool[start : start + BATCH * SORTED], key=lambda item: len(item.tags))
        found += [part[k : k + BATCH] for k in range(0, len(part), BATCH)]
    random.shuffle(found)
    return found


def padded(rows: Sequence[Any], length: int) -> Tensor:
    """Rows of different lengths in one tensor, zeros behind the shorter."""
    first = np.asarray(rows[0])
    out = np.zeros((len(rows), length, *first.shape[1:]), dtype=first.dtype)
    for number, row in enumerate(rows):
        out[number, : len(row)] = row
    return torch.from_numpy(out)


def loss_of(batch: Sequence[Item], sentence: SentenceNet, cue: CueNet) -> Tensor:
    length = max(len(item.tags) for item in batch)
    mask = padded([np.ones((len(item.tags), 1), np.float32) for item in batch], length)
    hidden, tags = sentence(
        padded([item.pieces.vectors for item in batch], length),
        padded([item.pieces.grammar for item in batch], length),
        padded([item.pieces.marks for item in batch], length),
        mask,
    )
    there = mask[..., 0] > 0
    gold = padded([np.array(item.tags) for item in batch], length)
    loss = TAGS_WEIGH * functional.cross_entropy(tags[there], gold[there])
    places = [(row, *found) for row, item in enumerate(batch) for found in item.cues]
    if not places:
        return loss
    rows = torch.tensor([row for row, *_ in places])
    marks = padded([around.marks for _, around, _, _ in places], length)
    weights = marks[..., 3] / marks[..., 3].sum(1, keepdim=True)
    paths = padded([around.path for _, around, _, _ in places], length)
    belongs = cue(hidden[rows], weights, paths, marks, mask[rows])
    wanted = torch.stack([padded([place[k] for place in places], length) for k in (2, 3)], -1)
    # The mean over pieces, once for what is said and once for the holder.
    each = functional.binary_cross_entropy_with_logits(belongs[there[rows]], wanted[there[rows]])
    return loss + 2 * each


def train(items: Sequence[Item], epochs: float) -> tuple[SentenceNet, CueNet]:
    sentence, cue = SentenceNet(), CueNet()
    weights = [*sentence.parameters(), *cue.parameters()]
    steps = int(epochs * len(batches(items)))
    optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.02, 1 - step / steps)
    )
    step, start, average = 0, time.monotonic(), 0.0
    while step < steps:
        for batch in batches(items):
            loss = loss_of(batch, sentence, cue)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            average += 0.03 * (float(loss.detach()) - average)
            if step % 100 == 0:
                print(
                    f"step {step} of {steps}, loss {average:.3f}, {time.monotonic() - start:.0f} s",
                    flush=True,
                )
            if step == steps:
                break
    return sentence.eval(), cue.eval()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path, help="polnear/train.jsonl")
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    random.seed(given.seed)
    torch.manual_seed(given.seed)
    items = items_of(given.path)
    print(f"{len(items)} sentences, {sum(len(item.cues) for item in items)} cues")
    sentence, cue = train(items, given.epochs)
    TARGET.mkdir(exist_ok=True)
    for name, graph in (("sentence.onnx", sentence_graph(sentence)), ("cues.onnx", cue_graph(cue))):
        written = with_int8_weights(graph)
        (TARGET / name).write_bytes(written)
        print(f"wrote {name}, {len(written) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
