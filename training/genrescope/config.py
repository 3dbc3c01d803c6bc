"""One JSON file per network, under configs/."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from .augment import AugmentSettings
from .clips import Clips
from .distil import DistilSettings
from .features import FrontEnd
from .table import NetworkTable
from .tags import GENRES
from .teachers import TARGETS, Windows, load_windows

CONFIGS = Path(__file__).parent.parent / "configs"
# What training leaves; another place (a larger disk, say) by the environment.
RUNS = Path(os.environ.get("GENRESCOPE_RUNS", Path(__file__).parent.parent / "runs"))


@dataclass(frozen=True)
class Config:
    name: str
    # "mn04_as", the public AudioSet weights; "random"; or a network of ours: the same fold's, pruned to `table`.
    start: str
    frontEnd: FrontEnd
    distil: DistilSettings
    probes: dict[str, float]  # view of the hidden layer (heads.views) -> strength C
    # view -> `shrinkage` and `scale` of a discriminant (discriminant.py); all probes are averaged
    discriminants: dict[str, dict[str, float]] = field(default_factory=dict)
    centre: bool = False  # probes see the other sets moved to where the leading one lies (probe.centred)
    prior: float = 0.0  # weight of AudioSet's own word on the genres (heads.prior), beside the probes
    genres: tuple[str, ...] = GENRES  # the answers, in the order of the head
    targets: tuple[str, ...] = TARGETS  # what it regresses of its teachers
    balance: float = 1.0  # of genres when the heads are fitted (probe.sample_weights)
    sets: dict[str, float] = field(default_factory=lambda: {"clips": 1.0})  # set of clips -> weight of one of its clips
    clear: float = 1.0  # of a label that is clear (trust 2) in the leading set, where a documented one (3) weighs 1
    table: NetworkTable | None = None
    quantize: bool = False  # kernels in 8 bits instead of 16

    @staticmethod
    def load(name: str) -> Config:
        """The configuration `name`; `NAME@SEED` is NAME by another seed, whose runs have a folder of that name."""
        base, _, seed = name.partition("@")
        raw = json.loads((CONFIGS / f"{base}.json").read_text())
        settings = {**raw["distil"], **({"seed": int(seed)} if seed else {})}
        return Config(
            name=name,
            start=raw["start"],
            frontEnd=FrontEnd.load(CONFIGS / raw["frontEnd"]),
            distil=DistilSettings(**{**settings, "augment": AugmentSettings(**settings.get("augment", {}))}),
            probes=raw["probes"],
            quantize=raw.get("quantize", False),
            table=NetworkTable.of(raw["table"]) if "table" in raw else None,
            **{name: tuple(raw[name]) for name in ("genres", "targets") if name in raw},
            **{name: raw[name] for name in ("balance", "centre", "clear", "discriminants", "prior", "sets") if name in raw},
        )

    def clips(self, data: Path) -> Clips:
        """The labelled sets that the network learns from."""
        return Clips.load(data, self.genres, tuple(self.sets))

    def windows(self, data: Path) -> list[Windows]:
        """What teachers said of all music that it learns from."""
        return [load_windows(data / "teacher", store, self.targets) for store in (*self.sets, "pool")]

    @property
    def leading_set(self) -> str:
        """The set that weighs most, the first of several: what to expect of one's own music is measured on it."""
        return max(self.sets, key=lambda store: self.sets[store])

    def run_folder(self, fold: int | None) -> Path:
        folder = RUNS / self.name / ("all" if fold is None else f"fold-{fold}")
        folder.mkdir(parents=True, exist_ok=True)
        return folder
