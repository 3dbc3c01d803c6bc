"""EfficientAT's mn04_as (MIT, Florian Schmid), trained on AudioSet, read into our twin."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from .network import MobileNetV3
from .table import NetworkTable, mobilenetv3

AUDIOSET_CLASSES = 527
_CONV_BN = {"0.weight": "conv.weight", "1.weight": "bn.weight", "1.bias": "bn.bias",
            "1.running_mean": "bn.running_mean", "1.running_var": "bn.running_var"}


def audioset_table() -> NetworkTable:
    return mobilenetv3("large", 0.4, hidden=512, gate="sigmoid", heads={"audioset": AUDIOSET_CLASSES})


def load_mn04(folder: Path) -> MobileNetV3:
    """The pre-trained network with its 527 AudioSet logits as the head `audioset`. KeyError where a weight is missing."""
    network = MobileNetV3(audioset_table())
    raw = np.load(folder / "mn04_as.npz")
    state = {}

    def conv_bn(source: str, target: str) -> None:
        for old, new in _CONV_BN.items():
            state[f"{target}.{new}"] = torch.from_numpy(raw[f"{source}.{old}"])

    def linear(source: str, target: str) -> None:
        for kind in ("weight", "bias"):
            state[f"{target}.{kind}"] = torch.from_numpy(raw[f"{source}.{kind}"])

    conv_bn("features.0", "stem")
    for index, block in enumerate(network.blocks):
        source, target, part = f"features.{index + 1}.block", f"blocks.{index}", 0
        for name in ("expand", "depthwise", "se", "project"):
            if isinstance(getattr(block, name), torch.nn.Identity):
                continue
            if name == "se":
                linear(f"{source}.{part}.conc_se_layers.0.fc1", f"{target}.se.reduce")
                linear(f"{source}.{part}.conc_se_layers.0.fc2", f"{target}.se.expand")
            else:
                conv_bn(f"{source}.{part}", f"{target}.{name}")
            part += 1
    conv_bn(f"features.{len(network.blocks) + 1}", "last")
    linear("classifier.2", "hidden")
    linear("classifier.5", "heads.audioset")
    missing = [name for name in network.state_dict() if name not in state and not name.endswith("num_batches_tracked")]
    if missing:
        raise KeyError(f"mn04_as.npz lacks {missing}")
    network.load_state_dict(state, strict=False)
    return network.eval()
