"""python -m genrescope.export: a finished run as table.json, weights.f16 (little endian), weights.json and
card.json, which `npm run package-model` turns into a tfjs model under public/models/."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import Tensor

from .network import MobileNetV3
from .probe import Affine


def with_final_heads(network: MobileNetV3, genre: Affine, tags: Affine) -> MobileNetV3:
    """The same trunk with the two heads that the app runs."""
    final = MobileNetV3(network.table.with_heads(genre=genre.bias.size, tags=tags.bias.size))
    state = {name: value for name, value in network.state_dict().items() if not name.startswith("heads.")}
    for name, head in (("genre", genre), ("tags", tags)):
        state[f"heads.{name}.weight"] = torch.from_numpy(head.weight.T.copy()).float()
        state[f"heads.{name}.bias"] = torch.from_numpy(head.bias.copy()).float()
    final.load_state_dict(state)
    return final.eval()


def as_float16(network: MobileNetV3) -> MobileNetV3:
    """The weights as the browser will have them."""
    for value in network.state_dict().values():
        if value.dtype.is_floating_point:
            value.copy_(value.half().float())
    return network


def _weights(network: MobileNetV3) -> dict[str, Tensor]:
    return {name: value for name, value in network.state_dict().items() if value.dtype.is_floating_point}


def export(network: MobileNetV3, card: dict, folder: Path) -> None:
    """`card` as src/classify/card.ts wants it, without its hash, which is added where the weights get their final form."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = _weights(network)
    blob = b"".join(value.contiguous().numpy().astype("<f2").tobytes() for value in weights.values())
    (folder / "weights.f16").write_bytes(blob)
    shapes = [{"name": name, "shape": list(value.shape)} for name, value in weights.items()]
    (folder / "weights.json").write_text(json.dumps(shapes, indent=1) + "\n")
    network.table.save(folder / "table.json")
    (folder / "card.json").write_text(json.dumps(card, indent=2) + "\n")
