"""python -m genrescope.export: a finished run as table.json, weights.quantized (little endian), weights.json and
card.json, which `npm run package-model` turns into a tfjs model under public/models/."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from .network import ConvBatchNorm, MobileNetV3
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


@torch.no_grad()
def level_channels(network: MobileNetV3) -> MobileNetV3:
    """Scales each filter that a batch norm follows up to the largest of its layer and the norm's statistics with it, which
    changes no answer: one 8-bit scale per layer is then as good as one per channel."""
    for module in network.modules():
        if isinstance(module, ConvBatchNorm):
            largest = module.conv.weight.abs().flatten(1).amax(1)
            # Statistics have to stay within float16: a filter that is nearly zero is scaled 64 times at most.
            scale = (largest.max() / largest.clamp(min=1e-12)).clamp(max=64)
            module.conv.weight *= scale[:, None, None, None]
            module.bn.running_mean *= scale
            module.bn.running_var.copy_((module.bn.running_var + module.bn.eps) * scale**2 - module.bn.eps)
    return network


@dataclass(frozen=True)
class StoredWeight:
    """A weight as it is shipped: `value` is what the browser will compute with."""

    value: Tensor
    data: bytes
    quantization: dict | None  # None: float16


def _stored(value: Tensor, quantize: bool) -> StoredWeight:
    """Kernels of a quantized network take 8 bits, vectors (biases and batch norms) and all else 16."""
    if not (quantize and value.dim() > 1):
        half = value.half()
        return StoredWeight(half.float(), half.contiguous().numpy().astype("<f2").tobytes(), None)
    low = value.min().item()
    scale = max((value.max().item() - low) / 255, 1e-12)
    levels = ((value - low) / scale).round().clamp(0, 255)
    return StoredWeight(
        levels * scale + low,
        levels.to(torch.uint8).contiguous().numpy().tobytes(),
        {"dtype": "uint8", "scale": scale, "min": low},
    )


def as_shipped(network: MobileNetV3, quantize: bool) -> tuple[MobileNetV3, dict[str, StoredWeight]]:
    """The network with the weights that the browser will have, and these as they are stored."""
    if quantize:
        level_channels(network)
    stored = {
        name: _stored(value, quantize) for name, value in network.state_dict().items() if value.dtype.is_floating_point
    }
    network.load_state_dict({name: weight.value for name, weight in stored.items()}, strict=False)
    return network, stored


def export(network: MobileNetV3, quantize: bool, card: dict, folder: Path) -> None:
    """`card` as src/models/card.ts wants it, without its hash, which is added where the weights get their final form."""
    folder.mkdir(parents=True, exist_ok=True)
    network, stored = as_shipped(network, quantize)
    (folder / "weights.quantized").write_bytes(b"".join(weight.data for weight in stored.values()))
    entries = [
        {"name": name, "shape": list(weight.value.shape), **({"quantization": weight.quantization} if weight.quantization else {})}
        for name, weight in stored.items()
    ]
    (folder / "weights.json").write_text(json.dumps(entries, indent=1) + "\n")
    network.table.save(folder / "table.json")
    (folder / "card.json").write_text(json.dumps(card, indent=2) + "\n")
