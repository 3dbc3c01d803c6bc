"""The network as data: the same `table.json` that src/model builds its tfjs network from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True)
class BlockSettings:
    """One inverted residual. Widths are channel counts; `squeezeChannels` 0 means no squeeze-and-excitation."""

    kernelSize: int
    expandedChannels: int
    outChannels: int
    squeezeChannels: int
    activation: str  # "relu" or "hardSwish"
    stride: int


@dataclass(frozen=True)
class NetworkTable:
    inputShape: tuple[int, int, int]  # mel bands, frames, channels
    stem: int
    blocks: tuple[BlockSettings, ...]
    lastConv: int
    hidden: int
    heads: dict[str, int] = field(default_factory=dict)
    gate: str = "sigmoid"  # or "hardSigmoid", the paper's

    def with_heads(self, **heads: int) -> NetworkTable:
        return replace(self, heads=heads)

    @property
    def frames(self) -> int:
        return self.inputShape[1]

    def with_frames(self, frames: int) -> NetworkTable:
        bands, _, channels = self.inputShape
        return replace(self, inputShape=(bands, frames, channels))

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1) + "\n")

    @staticmethod
    def load(path: Path) -> NetworkTable:
        return NetworkTable.of(json.loads(path.read_text()))

    @staticmethod
    def of(raw: dict) -> NetworkTable:
        blocks = tuple(BlockSettings(**block) for block in raw["blocks"])
        return NetworkTable(**{**raw, "blocks": blocks, "inputShape": tuple(raw["inputShape"])})


def round8(channels: float) -> int:
    """Nearest multiple of 8, at least 8, never more than 10 % down (Howard et al. 2019, as torchvision)."""
    rounded = max(8, int(channels + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * channels else rounded


# kernel, expansion, out, squeeze-and-excitation, activation, stride: tables 1 and 2 of Howard et al. 2019.
_LARGE = [
    (3, 16, 16, False, "relu", 1),
    (3, 64, 24, False, "relu", 2),
    (3, 72, 24, False, "relu", 1),
    (5, 72, 40, True, "relu", 2),
    (5, 120, 40, True, "relu", 1),
    (5, 120, 40, True, "relu", 1),
    (3, 240, 80, False, "hardSwish", 2),
    (3, 200, 80, False, "hardSwish", 1),
    (3, 184, 80, False, "hardSwish", 1),
    (3, 184, 80, False, "hardSwish", 1),
    (3, 480, 112, True, "hardSwish", 1),
    (3, 672, 112, True, "hardSwish", 1),
    (5, 672, 160, True, "hardSwish", 2),
    (5, 960, 160, True, "hardSwish", 1),
    (5, 960, 160, True, "hardSwish", 1),
]
_SMALL = [
    (3, 16, 16, True, "relu", 2),
    (3, 72, 24, False, "relu", 2),
    (3, 88, 24, False, "relu", 1),
    (5, 96, 40, True, "hardSwish", 2),
    (5, 240, 40, True, "hardSwish", 1),
    (5, 240, 40, True, "hardSwish", 1),
    (5, 120, 48, True, "hardSwish", 1),
    (5, 144, 48, True, "hardSwish", 1),
    (5, 288, 96, True, "hardSwish", 2),
    (5, 576, 96, True, "hardSwish", 1),
    (5, 576, 96, True, "hardSwish", 1),
]
_VARIANTS = {"large": (_LARGE, 1280), "small": (_SMALL, 1024)}


def mobilenetv3(
    variant: str,
    width: float = 1.0,
    hidden: int | None = None,
    input_shape: tuple[int, int, int] = (128, 300, 1),
    gate: str = "hardSigmoid",
    heads: dict[str, int] | None = None,
) -> NetworkTable:
    """MobileNetV3 at a width; the squeeze width is a quarter of the expansion, rounded to 8, as in torchvision."""
    rows, last_hidden = _VARIANTS[variant]
    blocks = []
    for kernel, expansion, out, squeeze, activation, stride in rows:
        wide = round8(expansion * width)
        blocks.append(
            BlockSettings(kernel, wide, round8(out * width), round8(wide // 4) if squeeze else 0, activation, stride)
        )
    return NetworkTable(
        inputShape=input_shape,
        stem=round8(16 * width),
        blocks=tuple(blocks),
        lastConv=6 * blocks[-1].outChannels,
        hidden=hidden or round8(last_hidden * width),
        heads=heads or {"genre": 10},
        gate=gate,
    )
