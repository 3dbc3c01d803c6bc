"""How long a network takes in the browser, by the times of its layers that `npm run netadapt:measure` wrote: the twin of
src/netadapt/latency/predictLatency.ts."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

from .table import NetworkTable

Points = list[tuple[int, float]]


def layer_widths(table: NetworkTable) -> list[tuple[str, int, int]]:
    """Name of each of the engine's stages, and the two channel counts that its time depends on (layerWidths.ts)."""
    layers = [("stem", table.stem, table.stem)]
    inputs = table.stem
    for number, block in enumerate(table.blocks, 1):
        layers.append((f"block{number}/depthwise", inputs, block.expandedChannels))
        if block.squeezeChannels:
            layers.append((f"block{number}/gates", block.squeezeChannels, block.expandedChannels))
        layers.append((f"block{number}/project", block.outChannels, block.expandedChannels))
        inputs = block.outChannels
    layers += [
        ("last", inputs, table.lastConv),
        ("pool", table.lastConv, table.lastConv),
        ("hidden", table.hidden, table.lastConv),
    ]
    return layers + [(name, table.hidden, units) for name, units in table.heads.items()]


def _linear(points: Points, x: float) -> float:
    """Between the points around `x`, and on along the outer lines beyond them."""
    if len(points) == 1:
        return points[0][1]
    end = next((index for index, point in enumerate(points) if point[0] > x), len(points) - 1)
    (x0, y0), (x1, y1) = points[max(end, 1) - 1], points[max(end, 1)]
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)


@dataclass(frozen=True)
class LatencyTable:
    whole_over_sum: float
    layers: dict[str, list[tuple[int, Points]]]  # stage -> for each narrow count the (wide count, ms)
    windows: dict[str, Points]  # stage -> for each count of frames the (frames, share of its time at the most)
    measurement: dict  # the rest of the file

    @staticmethod
    def load(path: Path) -> LatencyTable:
        raw = json.loads(path.read_text())
        layers = {
            name: [(row["narrow"], [(time["wide"], time["medianMs"]) for time in row["times"]]) for row in rows]
            for name, rows in raw["table"]["layers"].items()
        }
        windows = {
            name: [(row["frames"], row["shares"][name]) for row in raw["table"]["windows"]] for name in layers
        }
        return LatencyTable(raw["table"]["wholeOverSum"], layers, windows, {key: raw[key] for key in raw if key != "table"})

    def layers_ms(self, network: NetworkTable) -> dict[str, float]:
        """Milliseconds of each stage for one window. KeyError where one was not measured."""
        return {
            name: self.whole_over_sum
            * self._time(name, _in_blocks(narrow), _in_blocks(wide))
            * _linear(self.windows[name], network.frames)
            for name, narrow, wide in layer_widths(network)
        }

    def __call__(self, network: NetworkTable) -> float:
        """Milliseconds of the whole network for one window."""
        return sum(self.layers_ms(network).values())

    def _time(self, name: str, narrow: int, wide: int) -> float:
        return _linear([(row, _linear(points, wide)) for row, points in self.layers[name]], narrow)


def _in_blocks(channels: int) -> int:
    """The engine computes eight channels at a time: fewer take as long."""
    return 8 * math.ceil(channels / 8)
