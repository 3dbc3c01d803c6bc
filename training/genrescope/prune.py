"""A narrower copy of a trained network: of each layer the filters of largest L2 norm stay (Yang et al. 2018)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .network import ConvBatchNorm, InvertedResidual, MobileNetV3, SqueezeExcitation
from .shrink import bottlenecks, fits, streams
from .table import NetworkTable


@dataclass(frozen=True)
class Kept:
    """Indices, in order, of the channels that stay."""

    narrow: list[Tensor]  # of what the stem and each block give out
    wide: list[Tensor]  # inside each block
    squeezed: list[Tensor]  # of each block's squeeze-and-excitation; empty where it has none
    last: Tensor
    hidden: Tensor


def _largest(norms: Tensor, count: int) -> Tensor:
    return norms.topk(count).indices.sort().values


def _filter_norms(layer: ConvBatchNorm, inputs: Tensor | None = None) -> Tensor:
    """Of each filter with its batch norm folded in, as the engine runs it: the bare weights are free up to a factor."""
    weight = layer.conv.weight if inputs is None else layer.conv.weight[:, inputs]
    scale = layer.bn.weight / (layer.bn.running_var + layer.bn.eps).sqrt()
    return weight.flatten(1).norm(dim=1) * scale.abs()


@torch.no_grad()
def kept_channels(network: MobileNetV3, table: NetworkTable) -> Kept:
    """What stays of `network` in a network of `table`. ValueError where other layers or skips would be there."""
    if not fits(network.table, table):
        raise ValueError("pruning takes channels, not layers, and neither adds nor takes a skip")
    writers = [network.stem, *(block.project for block in network.blocks)]
    stream = streams(network.table)
    # A channel of a stream is as important as all that write to it together.
    squares: dict[int, Tensor] = {}
    for number, writer in zip(stream, writers):
        squares[number] = squares.get(number, torch.zeros(1)) + _filter_norms(writer) ** 2
    narrow = [_largest(squares[number], size) for number, size in zip(stream, bottlenecks(table))]
    wide, squeezed = [], []
    for block, settings, inputs in zip(network.blocks, table.blocks, narrow):
        expands = isinstance(block.expand, ConvBatchNorm)
        wide.append(_largest(_filter_norms(block.expand, inputs), settings.expandedChannels) if expands else inputs)
        if isinstance(block.se, SqueezeExcitation):
            squeezed.append(_largest(block.se.reduce.weight[:, wide[-1]].norm(dim=1), settings.squeezeChannels))
        else:
            squeezed.append(torch.arange(0))
    last = _largest(_filter_norms(network.last, narrow[-1]), table.lastConv)
    hidden = _largest(network.hidden.weight[:, last].norm(dim=1), table.hidden)
    return Kept(narrow, wide, squeezed, last, hidden)


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


def _copy_block(
    source: InvertedResidual, target: InvertedResidual, inputs: Tensor, wide: Tensor, squeezed: Tensor, out: Tensor
) -> None:
    if isinstance(source.expand, ConvBatchNorm):
        _copy_conv(source.expand, target.expand, wide, inputs)
    _copy_conv(source.depthwise, target.depthwise, wide, None)
    if isinstance(source.se, SqueezeExcitation):
        _copy_linear(source.se.reduce, target.se.reduce, squeezed, wide)
        _copy_linear(source.se.expand, target.se.expand, wide, squeezed)
    _copy_conv(source.project, target.project, out, wide)


def prune(network: MobileNetV3, table: NetworkTable) -> MobileNetV3:
    """A network of `table`, which has the layers of `network` and no more channels. Heads keep their sizes. ValueError
    where the table does not fit."""
    kept = kept_channels(network, table)
    heads = {name: head.out_features for name, head in network.heads.items()}
    result = MobileNetV3(table.with_heads(**heads))
    _copy_conv(network.stem, result.stem, kept.narrow[0], None)
    for source, target, *channels in zip(
        network.blocks, result.blocks, kept.narrow, kept.wide, kept.squeezed, kept.narrow[1:]
    ):
        _copy_block(source, target, *channels)
    _copy_conv(network.last, result.last, kept.last, kept.narrow[-1])
    _copy_linear(network.hidden, result.hidden, kept.hidden, kept.last)
    for name, head in network.heads.items():
        _copy_linear(head, result.heads[name], torch.arange(head.out_features), kept.hidden)
    return result.eval()
