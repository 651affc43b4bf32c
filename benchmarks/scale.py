"""Finding reused passages in a large archive, beside near-duplicate search with datasketch and rensa.

    python benchmarks/scale.py [--reports 100000] [--engine inline] [--growth] [--without datasketch rensa]

Each runs in a process of its own on the same made-up archive (benchmarks/archive.py), one after the other:
seconds by the clock, processor seconds and peak memory count from the texts to the pairs. The peers are asked
for what they are made for: MinHash of runs of five words, 128 permutations, LSH at Jaccard --threshold, what
LSH returns being the pairs. `--growth` runs Twosource alone on 25,000 to 200,000 reports. Peers that are not
installed are left out (pip install datasketch rensa).
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from hashlib import blake2b
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.archive import Archive, Part, make_archive

if TYPE_CHECKING:
    from twosource.lineage.reuse import Reuse

SHINGLE, PERMUTATIONS = 5, 128
GROWTH = (25_000, 50_000, 100_000, 200_000)
LEAST_RECALL, ALLOWED_MEGABYTES, ALLOWED_GROWTH = 0.97, 2_500, 2.3
# Reports above which texts are written as they are read, and not held.
HELD = 300_000
BLOCK = 2_000

Pairs = set[tuple[int, int]]


def find_with_twosource(archive: Archive, engine: str) -> tuple[Pairs, dict[str, Any]]:
    """Pairs that reuse, and how many passages were named what."""
    from twosource.engine import load_engine
    from twosource.lineage import reuse

    count = len(archive.ids)
    blocks: list[Any] = [Part(archive.ids[n : n + BLOCK], n) for n in range(0, count, BLOCK)]
    if count <= HELD:
        blocks = list(reuse.iter_blocks(_texts(archive)))
    clock = Clock()
    found = reuse.find_reuse(blocks, load_engine(engine))
    names = reuse.name_chains(found.chains, found.words)
    chosen = reuse.pair_reusing(found.chains, names, found.words)
    pairs = set(zip(chosen.a.tolist(), chosen.b.tolist(), strict=True))
    pairs |= {(group[0], other) for group in found.copies for other in group[1:]}
    told = {
        "passages": len(found.chains),
        "quotations": int((names == reuse.QUOTATION).sum()),
        "boilerplate": int((names == reuse.BOILERPLATE).sum()),
        "common": found.common,
        "unpaired": found.unpaired,
        "digest": _digest(found),
    }
    return pairs, told | clock.read()


def _digest(found: Reuse) -> str:
    """What two engines that found the same passages and copies have in common."""
    digest = blake2b(repr(found.copies).encode(), digest_size=6)
    for column in found.chains.columns():
        digest.update(column.tobytes())
    return digest.hexdigest()


def find_with_datasketch(archive: Archive, threshold: float) -> tuple[Pairs, dict[str, Any]]:
    """Pairs that MinHashLSH returns."""
    from datasketch import MinHash, MinHashLSH

    texts = _texts(archive)
    clock = Clock()
    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    pairs: Pairs = set()
    for number, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in _shingles(text)])
        pairs.update((other, number) for other in index.query(sketch))
        index.insert(number, sketch)
    return pairs, clock.read()


def find_with_rensa(archive: Archive, threshold: float) -> tuple[Pairs, dict[str, Any]]:
    """Pairs that RMinHashLSH returns."""
    from rensa import RMinHash, RMinHashLSH

    texts = _texts(archive)
    clock = Clock()
    index = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=_bands(threshold))
    pairs: Pairs = set()
    for number, text in enumerate(texts):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update(_shingles(text))
        pairs.update((int(other), number) for other in index.query(sketch))
        index.insert(number, sketch)
    return pairs, clock.read()


def _bands(threshold: float) -> int:
    """The number of bands whose curve rises nearest to the threshold: (1 / bands) ** (bands / hashes)."""
    sizes = [bands for bands in range(2, PERMUTATIONS + 1) if PERMUTATIONS % bands == 0]
    return min(sizes, key=lambda bands: abs((1 / bands) ** (bands / PERMUTATIONS) - threshold))


def _shingles(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]


def _texts(archive: Archive) -> list[str]:
    return [archive.text(number) for number in range(len(archive.ids))]


class Clock:
    """Seconds by the clock and of the processor since it was made; peak memory of the process so far."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), self._processor()

    @staticmethod
    def _processor() -> float:
        spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return sum(usage.ru_utime + usage.ru_stime for usage in spent)

    def read(self) -> dict[str, float]:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return {
            "seconds": time.perf_counter() - self._wall,
            "cpu": self._processor() - self._cpu,
            "megabytes": peak / (1e6 if sys.platform == "darwin" else 1e3),
        }


def score(pairs: Pairs, archive: Archive) -> dict[str, float]:
    """How much of what was planted was found, exact copies standing for each other, and how much is right."""
    planted = archive.planted
    stands_for = dict(planted.copied)

    def folded(given: Iterable[tuple[int, int]]) -> Pairs:
        named = ((stands_for.get(a, a), stands_for.get(b, b)) for a, b in given)
        return {(min(pair), max(pair)) for pair in named}

    found, family = folded(pairs), planted.family
    right = sum(family[a] == family[b] for a, b in pairs)
    return {
        "partly": _share(found, folded(planted.partly)),
        "reprints": _share(found, folded(planted.reprinted)),
        "copies": _share({(min(p), max(p)) for p in pairs}, folded(planted.reprinted)),
        "precision": float(right) / max(1, len(pairs)),
        "pairs": len(pairs),
    }


def _share(found: Pairs, planted: Pairs) -> float:
    return len(found & planted) / max(1, len(planted))


def run_one(name: str, count: int, engine: str, threshold: float) -> dict[str, Any]:
    """One contestant on one archive."""
    archive = make_archive(count)
    finders: dict[str, Callable[[], tuple[Pairs, dict[str, Any]]]] = {
        "twosource": lambda: find_with_twosource(archive, engine),
        "datasketch": lambda: find_with_datasketch(archive, threshold),
        "rensa": lambda: find_with_rensa(archive, threshold),
    }
    pairs, told = finders[name]()
    return told | score(pairs, archive)


def run_apart(name: str, count: int, given: argparse.Namespace) -> dict[str, Any]:
    """`run_one` in a process of its own, whose memory is nobody else's."""
    options = ["--engine", given.engine, "--threshold", str(given.threshold), "--reports", str(count)]
    command = [sys.executable, str(Path(__file__).resolve()), "--one", name, *options]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    print(
        f"{name:11}{count:9,} reports {found['seconds']:7.1f} s {found['cpu']:7.1f} CPU-s "
        f"{found['megabytes']:6,.0f} MB   partial reuse found {found['partly']:6.1%}   "
        f"reprints {found['reprints']:6.1%}   right {found['precision']:6.1%} of {found['pairs']:,} pairs",
        flush=True,
    )
    if "passages" in found:
        print(
            f"{'':11}of {found['passages']:,} passages {found['quotations']:,} are quotations and "
            f"{found['boilerplate']:,} boilerplate; {found['common']:,} runs of words were too common to pair "
            f"all their holders: {found['unpaired']:,} pairs not looked at; digest of all passages {found['digest']}",
            flush=True,
        )
    return found


def compare(given: argparse.Namespace) -> list[str]:
    """Everyone on one archive; what falls short of the bounds."""
    names = [n for n in ("rensa", "datasketch") if n not in given.without and find_spec(n)]
    ours = run_apart("twosource", given.reports, given)
    peers = [run_apart(name, given.reports, given) for name in names]
    short = []
    if ours["partly"] < LEAST_RECALL:
        short.append(f"partial reuse found {ours['partly']:.1%}, below {LEAST_RECALL:.0%}")
    if given.reports <= 100_000 and ours["megabytes"] > ALLOWED_MEGABYTES:
        short.append(f"{ours['megabytes']:,.0f} MB, above {ALLOWED_MEGABYTES:,}")
    for peer, name in zip(peers, names, strict=True):
        if ours["partly"] < 3 * peer["partly"]:
            short.append(f"partial reuse found is less than three times that of {name}")
        if ours["precision"] < peer["precision"]:
            short.append(f"precision is below that of {name}")
    if peers and ours["seconds"] > min(peer["seconds"] for peer in peers):
        short.append("slower than the faster peer")
    return short


def grow(given: argparse.Namespace) -> list[str]:
    """Twosource alone on ever more reports; what grows faster than it may."""
    runs = [run_apart("twosource", count, given) for count in GROWTH]
    growth = [after["cpu"] / before["cpu"] for before, after in pairwise(runs)]
    print("processor time grows", ", ".join(f"{times:.2f} times" for times in growth), "at each doubling")
    return [f"grows {times:.2f} times, above {ALLOWED_GROWTH}" for times in growth if times > ALLOWED_GROWTH]


def main() -> None:
    """Prints a line for each run; ends with 1 past a bound."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--engine", default="inline")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(run_one(given.one, given.reports, given.engine, given.threshold)))
        return
    short = grow(given) if given.growth else compare(given)
    for line in short:
        print(f"falls short: {line}")
    sys.exit(bool(short))


if __name__ == "__main__":
    main()
