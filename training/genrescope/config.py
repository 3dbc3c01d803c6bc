"""One JSON file per network, under configs/."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from .augment import AugmentSettings
from .distil import DistilSettings
from .features import FrontEnd
from .table import NetworkTable

CONFIGS = Path(__file__).parent.parent / "configs"
RUNS = Path(__file__).parent.parent / "runs"


@dataclass(frozen=True)
class Config:
    name: str
    # "mn04_as", the public AudioSet weights; "random"; or a network of ours: the same fold's, pruned to `table`.
    start: str
    frontEnd: FrontEnd
    distil: DistilSettings
    probes: dict[str, float]  # view of the hidden layer (heads.views) -> strength C
    table: NetworkTable | None = None
    quantize: bool = False  # kernels in 8 bits instead of 16

    @staticmethod
    def load(name: str) -> Config:
        raw = json.loads((CONFIGS / f"{name}.json").read_text())
        settings = raw["distil"]
        return Config(
            name=raw["name"],
            start=raw["start"],
            frontEnd=FrontEnd.load(CONFIGS / raw["frontEnd"]),
            distil=DistilSettings(**{**settings, "augment": AugmentSettings(**settings.get("augment", {}))}),
            probes=raw["probes"],
            quantize=raw.get("quantize", False),
            table=NetworkTable.of(raw["table"]) if "table" in raw else None,
        )

    def run_folder(self, fold: int | None) -> Path:
        folder = RUNS / self.name / ("all" if fold is None else f"fold-{fold}")
        folder.mkdir(parents=True, exist_ok=True)
        return folder
