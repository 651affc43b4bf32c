"""The tagger's two networks in torch, and the same networks as ONNX graphs for the package."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from twosource.claims.pieces import ENTITIES, MOST_APART, MOST_DOWN, NO_PATH, RELATIONS, TAGS

# Sizes of the tables that grammar and paths are looked up in, and of their rows.
GRAMMAR = ((len(TAGS), 16), (len(RELATIONS), 24), (len(ENTITIES) + 2, 8))
PATHS = ((NO_PATH + 1, 8), (MOST_DOWN + 1, 8), (len(RELATIONS) + 1, 16), (2 * MOST_APART + 1, 12))
VECTORS, SENTENCE_MARKS, CUE_MARKS = 768, 5, 4
WIDTH, CUE_WIDTH, REACH, LAYERS = 160, 96, 5, 2


class Blocks(nn.Module):
    """Convolutions over neighbouring pieces, each added to what it reads and normalised."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.convolutions = nn.ModuleList(
            nn.Conv1d(width, width, REACH, padding=REACH // 2) for _ in range(LAYERS)
        )
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.2)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        for convolve, normalize in zip(self.convolutions, self.norms, strict=True):
            seen = convolve(self.dropout(x).transpose(1, 2)).transpose(1, 2)
            x = normalize(x + functional.gelu(seen)) * mask
        return x


class SentenceNet(nn.Module):
    """Pieces of sentences in; for each piece a hidden row, and whether it is outside, begins or goes on a cue."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = nn.Linear(VECTORS, WIDTH)
        self.tables = nn.ModuleList(nn.Embedding(*size) for size in GRAMMAR)
        self.join = nn.Linear(WIDTH + sum(w for _, w in GRAMMAR) + SENTENCE_MARKS, WIDTH)
        self.blocks = Blocks(WIDTH)
        self.tags = nn.Linear(WIDTH, 3)
        self.dropout = nn.Dropout(0.2)

    def forward(self, vectors: Tensor, grammar: Tensor, marks: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        x = functional.gelu(self.narrow(self.dropout(vectors)))
        looked_up = [table(grammar[..., n]) for n, table in enumerate(self.tables)]
        x = functional.gelu(self.join(torch.cat([x, *looked_up, marks], -1))) * mask
        hidden = self.blocks(x, mask)
        return hidden, self.tags(hidden)


class CueNet(nn.Module):
    """For each cue, whether each piece of its sentence is what is said, and whether it is the holder."""

    def __init__(self) -> None:
        super().__init__()
        self.piece, self.cue = nn.Linear(WIDTH, CUE_WIDTH), nn.Linear(WIDTH, CUE_WIDTH)
        self.tables = nn.ModuleList(nn.Embedding(*size) for size in PATHS)
        self.around = nn.Linear(sum(w for _, w in PATHS) + CUE_MARKS, CUE_WIDTH)
        self.blocks = Blocks(CUE_WIDTH)
        self.belongs = nn.Linear(CUE_WIDTH, 2)

    def forward(self, hidden: Tensor, cues: Tensor, paths: Tensor, marks: Tensor, mask: Tensor) -> Tensor:
        """`hidden` holds the sentence of each cue, `cues` what each piece weighs in it."""
        cue = self.cue((cues[..., None] * hidden).sum(1))
        looked_up = [table(paths[..., n]) for n, table in enumerate(self.tables)]
        x = self.piece(hidden) + cue[:, None] + self.around(torch.cat([*looked_up, marks], -1))
        found: Tensor = self.belongs(self.blocks(functional.gelu(x) * mask, mask))
        return found


class Graph:
    """ONNX nodes written one after the other, with the weights of a torch module."""

    def __init__(self, module: nn.Module) -> None:
        self.weights = {name: value.detach().numpy() for name, value in module.state_dict().items()}
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: np.ndarray[Any, Any]) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def node(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        output = f"{kind}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], output, domain=domain, **attributes))
        return output

    def linear(self, x: str, key: str) -> str:
        weight = self.constant(f"{key}.weight", self.weights[f"{key}.weight"].T)
        bias = self.constant(f"{key}.bias", self.weights[f"{key}.bias"])
        return self.node("Add", self.node("MatMul", x, weight), bias)

    def gelu(self, x: str) -> str:
        return self.node("Gelu", x, domain="com.microsoft")

    def look_up(self, numbers: str, tables: int) -> list[str]:
        """The rows of `tables` tables, by the columns of `numbers`."""
        found = []
        for n in range(tables):
            column = self.node("Gather", numbers, self.constant(f"column{n}", np.array(n)), axis=-1)
            key = f"tables.{n}.weight"
            found.append(self.node("Gather", self.constant(key, self.weights[key]), column))
        return found

    def blocks(self, x: str) -> str:
        for n in range(LAYERS):
            keys = [f"blocks.convolutions.{n}.{part}" for part in ("weight", "bias")]
            weights = [self.constant(key, self.weights[key]) for key in keys]
            turned = self.node("Transpose", x, perm=[0, 2, 1])
            seen = self.node("Conv", turned, *weights, pads=[REACH // 2, REACH // 2])
            added = self.node("Add", x, self.gelu(self.node("Transpose", seen, perm=[0, 2, 1])))
            norms = [
                self.constant(key, self.weights[key])
                for key in (f"blocks.norms.{n}.weight", f"blocks.norms.{n}.bias")
            ]
            x = self.node("LayerNormalization", added, *norms, epsilon=1e-5)
        return x

    def model(
        self, inputs: dict[str, tuple[int, list[Any]]], outputs: dict[str, tuple[str, list[Any]]]
    ) -> bytes:
        """The finished graph, its outputs named; shapes may hold names."""
        for name, (made, _) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [made], [name], name))
        graph = helper.make_graph(
            self.nodes,
            "tagger",
            [helper.make_tensor_value_info(n, kind, shape) for n, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, (_, shape) in outputs.items()],
            list(self.constants.values()),
        )
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="twosource")
        written: bytes = model.SerializeToString()
        return written


def sentence_graph(net: SentenceNet) -> bytes:
    """One sentence at a time: its pieces in, hidden rows and likelihoods of the three tags out."""
    graph = Graph(net)
    narrow = graph.gelu(graph.linear("vectors", "narrow"))
    joined = graph.node("Concat", narrow, *graph.look_up("grammar", len(GRAMMAR)), "marks", axis=-1)
    x = graph.gelu(graph.linear(joined, "join"))
    first = graph.constant("first", np.array([0]))
    hidden = graph.node("Squeeze", graph.blocks(graph.node("Unsqueeze", x, first)), first)
    tags = graph.node("Softmax", graph.linear(hidden, "tags"), axis=-1)
    return graph.model(
        {
            "vectors": (TensorProto.FLOAT, ["pieces", VECTORS]),
            "grammar": (TensorProto.INT64, ["pieces", len(GRAMMAR)]),
            "marks": (TensorProto.FLOAT, ["pieces", SENTENCE_MARKS]),
        },
        {"hidden": (hidden, ["pieces", WIDTH]), "tags": (tags, ["pieces", 3])},
    )


def cue_graph(net: CueNet) -> bytes:
    """The cues of one sentence: how likely each piece is what is said, and the holder."""
    graph = Graph(net)
    cue = graph.linear(graph.node("MatMul", "cues", "hidden"), "cue")
    cue = graph.node("Unsqueeze", cue, graph.constant("second", np.array([1])))
    looked_up = graph.look_up("paths", len(PATHS))
    around = graph.linear(graph.node("Concat", *looked_up, "marks", axis=-1), "around")
    x = graph.node("Add", graph.node("Add", graph.linear("hidden", "piece"), cue), around)
    belongs = graph.node("Sigmoid", graph.linear(graph.blocks(graph.gelu(x)), "belongs"))
    return graph.model(
        {
            "hidden": (TensorProto.FLOAT, ["pieces", WIDTH]),
            "cues": (TensorProto.FLOAT, ["cues", "pieces"]),
            "paths": (TensorProto.INT64, ["cues", "pieces", len(PATHS)]),
            "marks": (TensorProto.FLOAT, ["cues", "pieces", CUE_MARKS]),
        },
        {"belonging": (belongs, ["cues", "pieces", 2])},
    )
