"""PyTorch twin of src/model: the same four parts, built from the same table. NCHW, [batch, 1, mel, frame]."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .table import BlockSettings, NetworkTable

BATCH_NORM_EPS = 1e-3
BATCH_NORM_MOMENTUM = 0.01


class HardSigmoid(nn.Module):
    """relu6(x + 3) / 6."""

    def forward(self, x: Tensor) -> Tensor:
        return F.relu6(x + 3) / 6


class HardSwish(nn.Module):
    """x * relu6(x + 3) / 6."""

    def forward(self, x: Tensor) -> Tensor:
        return F.hardswish(x)


_ACTIVATIONS = {"relu": nn.ReLU, "hardSwish": HardSwish}
_GATES = {"sigmoid": nn.Sigmoid, "hardSigmoid": HardSigmoid}


class ConvBatchNorm(nn.Sequential):
    """Convolution with symmetric padding kernel // 2, batch norm, and an activation where one is named."""

    def __init__(self, inputs: int, out: int, kernel: int, stride: int, activation: str | None, groups: int = 1):
        super().__init__()
        self.conv = nn.Conv2d(inputs, out, kernel, stride, kernel // 2, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(out, eps=BATCH_NORM_EPS, momentum=BATCH_NORM_MOMENTUM)
        if activation:
            self.activation = _ACTIVATIONS[activation]()


class SqueezeExcitation(nn.Module):
    """Global average pool, 1x1 conv to `squeeze`, ReLU, 1x1 conv back, gate, multiply."""

    def __init__(self, channels: int, squeeze: int, gate: str):
        super().__init__()
        self.reduce = nn.Linear(channels, squeeze)
        self.expand = nn.Linear(squeeze, channels)
        self.gate = _GATES[gate]()

    def forward(self, x: Tensor) -> Tensor:
        gate = self.gate(self.expand(F.relu(self.reduce(x.mean((2, 3))))))
        return x * gate[:, :, None, None]


class InvertedResidual(nn.Module):
    """1x1 expand (left out where it would not widen), depthwise, SE, linear 1x1 projection, skip where it fits."""

    def __init__(self, inputs: int, block: BlockSettings, gate: str):
        super().__init__()
        wide = block.expandedChannels
        self.expand = ConvBatchNorm(inputs, wide, 1, 1, block.activation) if wide != inputs else nn.Identity()
        self.depthwise = ConvBatchNorm(wide, wide, block.kernelSize, block.stride, block.activation, groups=wide)
        self.se = SqueezeExcitation(wide, block.squeezeChannels, gate) if block.squeezeChannels else nn.Identity()
        self.project = ConvBatchNorm(wide, block.outChannels, 1, 1, None)
        self.skip = block.stride == 1 and inputs == block.outChannels

    def forward(self, x: Tensor) -> Tensor:
        y = self.project(self.se(self.depthwise(self.expand(x))))
        return x + y if self.skip else y


class MobileNetV3(nn.Module):
    """Trunk, one hidden layer, and any number of linear heads on it that give logits."""

    def __init__(self, table: NetworkTable, dropout: float = 0.0):
        super().__init__()
        self.table = table
        self.stem = ConvBatchNorm(table.inputShape[2], table.stem, 3, 2, "hardSwish")
        widths = [table.stem, *(block.outChannels for block in table.blocks)]
        self.blocks = nn.Sequential(
            *(InvertedResidual(width, block, table.gate) for width, block in zip(widths, table.blocks))
        )
        self.last = ConvBatchNorm(widths[-1], table.lastConv, 1, 1, "hardSwish")
        self.hidden = nn.Linear(table.lastConv, table.hidden)
        self.activation = HardSwish()
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.ModuleDict({name: nn.Linear(table.hidden, size) for name, size in table.heads.items()})

    def embed(self, x: Tensor) -> Tensor:
        """The hidden layer, [batch, hidden], before dropout."""
        pooled = self.last(self.blocks(self.stem(x))).mean((2, 3))
        return self.activation(self.hidden(pooled))

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        hidden = self.dropout(self.embed(x))
        return {name: head(hidden) for name, head in self.heads.items()}


def count_parameters(network: nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())
