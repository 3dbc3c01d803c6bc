"""A narrower copy of a trained network: inside each block the filters of largest L2 norm stay (Yang et al. 2018)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .network import ConvBatchNorm, InvertedResidual, MobileNetV3, SqueezeExcitation
from .table import NetworkTable


def _largest(weight: Tensor, count: int) -> Tensor:
    """Indices, in order, of the `count` rows of largest L2 norm."""
    norms = weight.flatten(1).norm(dim=1)
    return norms.topk(count).indices.sort().values


@torch.no_grad()
def _copy_conv(source: ConvBatchNorm, target: ConvBatchNorm, out: Tensor, inputs: Tensor | None) -> None:
    weight = source.conv.weight[out]
    target.conv.weight.copy_(weight if inputs is None else weight[:, inputs])
    for name in ("weight", "bias", "running_mean", "running_var"):
        getattr(target.bn, name).copy_(getattr(source.bn, name)[out])


@torch.no_grad()
def _copy_linear(source: nn.Linear, target: nn.Linear, out: Tensor, inputs: Tensor) -> None:
    target.weight.copy_(source.weight[out][:, inputs])
    target.bias.copy_(source.bias[out])


def _prune_block(source: InvertedResidual, target: InvertedResidual) -> None:
    """The block's inputs and outputs stay; expansion, depthwise, SE and projection lose the same channels."""
    wide = target.depthwise.conv.out_channels
    if isinstance(target.expand, nn.Identity):
        kept = torch.arange(wide)
    else:
        kept = _largest(source.expand.conv.weight, wide)
        _copy_conv(source.expand, target.expand, kept, torch.arange(target.expand.conv.in_channels))
    _copy_conv(source.depthwise, target.depthwise, kept, None)
    if isinstance(target.se, SqueezeExcitation):
        units = _largest(source.se.reduce.weight[:, kept], target.se.reduce.out_features)
        _copy_linear(source.se.reduce, target.se.reduce, units, kept)
        _copy_linear(source.se.expand, target.se.expand, kept, units)
    _copy_conv(source.project, target.project, torch.arange(target.project.conv.out_channels), kept)


def prune(network: MobileNetV3, table: NetworkTable) -> MobileNetV3:
    """A network of `table`, whose blocks have the same inputs and outputs as those of `network` and no more channels
    inside. Heads keep their sizes. ValueError where the table does not fit."""
    old = network.table
    if old.stem != table.stem or [b.out for b in old.blocks] != [b.out for b in table.blocks]:
        raise ValueError("only the insides of blocks, the last convolution and the hidden layer can be pruned")
    heads = {name: head.out_features for name, head in network.heads.items()}
    result = MobileNetV3(table.with_heads(**heads))
    result.stem.load_state_dict(network.stem.state_dict())
    for source, target in zip(network.blocks, result.blocks):
        _prune_block(source, target)
    channels = _largest(network.last.conv.weight, table.lastConv)
    _copy_conv(network.last, result.last, channels, torch.arange(table.blocks[-1].out))
    units = _largest(network.hidden.weight[:, channels], table.hidden)
    _copy_linear(network.hidden, result.hidden, units, channels)
    for name, head in network.heads.items():
        _copy_linear(head, result.heads[name], torch.arange(head.out_features), units)
    return result.eval()
