"""What of a network can be made narrower, or its window shorter, and the table that is left: channels that belong together go
together."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from .table import NetworkTable, round8

# The engine computes channels in blocks of eight: any other count costs as much as the next multiple. Frames go by as many.
STEP = 8


def bottlenecks(table: NetworkTable) -> list[int]:
    """Channels of the narrow tensors: what the stem and each block give out."""
    return [table.stem, *(block.outChannels for block in table.blocks)]


def streams(table: NetworkTable) -> list[int]:
    """Of each narrow tensor, which stream it is part of: those that a skip adds to one another are one."""
    sizes = bottlenecks(table)
    starts = [
        not (block.stride == 1 and inputs == block.outChannels) for block, inputs in zip(table.blocks, sizes)
    ]
    return list(accumulate(starts, initial=0))


def expands(table: NetworkTable) -> list[bool]:
    """Of each block, whether it widens its input."""
    return [block.expandedChannels != inputs for block, inputs in zip(table.blocks, bottlenecks(table))]


def fits(original: NetworkTable, table: NetworkTable) -> bool:
    """Whether the same layers and skips are there, so that weights of `original` can be kept."""
    return streams(original) == streams(table) and expands(original) == expands(table)


def targets(table: NetworkTable, variant: str) -> list[str]:
    """What a proposal may make narrower. `mobilenetv3`: an expansion, or all bottlenecks of one size. `netadapt`: each layer on
    its own, but for those that a skip ties together, and the layers after the blocks."""
    expansions = [f"block{number}/expansion" for number, wider in enumerate(expands(table), 1) if wider]
    if variant == "mobilenetv3":
        return expansions + [f"bottleneck{size}" for size in sorted(set(bottlenecks(table)))]
    if variant == "netadapt":
        return expansions + [f"stream{stream}" for stream in sorted(set(streams(table)))] + ["lastConv", "hidden"]
    raise ValueError(f"no variant {variant}")


def _members(table: NetworkTable, target: str) -> list[int]:
    """The narrow tensors that a target of bottlenecks is about."""
    kind, number = ("stream", target[6:]) if target.startswith("stream") else ("bottleneck", target[10:])
    values = streams(table) if kind == "stream" else bottlenecks(table)
    return [index for index, value in enumerate(values) if value == int(number)]


def channels_of(table: NetworkTable, target: str) -> int:
    """Channels of a target, or the frames of the window."""
    if target == "frames":
        return table.frames
    if target in ("lastConv", "hidden"):
        return getattr(table, target)
    if target.startswith("block"):
        return table.blocks[_block(target)].expandedChannels
    return bottlenecks(table)[_members(table, target)[0]]


def _block(target: str) -> int:
    return int(target.removeprefix("block").removesuffix("/expansion")) - 1


def squeeze_of(expansion: int, before: int) -> int:
    """Squeeze-and-excitation follows its block: a quarter of its channels, as MobileNetV3 has it; never more than before."""
    return min(before, round8(expansion // 4)) if before else 0


def shrink(table: NetworkTable, target: str, channels: int) -> NetworkTable:
    """The table with so many channels (or frames) there, and all that depends on them."""
    if target == "frames":
        return table.with_frames(channels)
    if target in ("lastConv", "hidden"):
        return replace(table, **{target: channels})
    if target.startswith("block"):
        index = _block(target)
        block = table.blocks[index]
        narrower = replace(block, expandedChannels=channels, squeezeChannels=squeeze_of(channels, block.squeezeChannels))
        return replace(table, blocks=(*table.blocks[:index], narrower, *table.blocks[index + 1 :]))
    members = _members(table, target)
    return with_bottlenecks(table, [channels if at in members else size for at, size in enumerate(bottlenecks(table))])


def with_bottlenecks(table: NetworkTable, sizes: list[int]) -> NetworkTable:
    blocks = tuple(
        # Where nothing is expanded, the inside of a block is as wide as what comes in.
        replace(block, outChannels=out, expandedChannels=block.expandedChannels if wider else inputs)
        for block, inputs, out, wider in zip(table.blocks, sizes, sizes[1:], expands(table))
    )
    return replace(table, stem=sizes[0], blocks=blocks)


def uniform(table: NetworkTable, share: float) -> NetworkTable:
    """Every layer pruned by the same share of its channels, in whole blocks of eight: what NetAdapt has to beat."""
    def few(channels: int) -> int:
        return max(STEP, STEP * round(share * channels / STEP))

    wider = expands(table)
    narrow = with_bottlenecks(table, [few(size) for size in bottlenecks(table)])
    sizes = bottlenecks(narrow)
    blocks = []
    for block, inputs, expanding in zip(narrow.blocks, sizes, wider):
        expansion = few(block.expandedChannels) if expanding else inputs
        if expanding and expansion == inputs:
            expansion += STEP  # As many channels as come in would mean that nothing is expanded.
        blocks.append(replace(block, expandedChannels=expansion, squeezeChannels=squeeze_of(expansion, block.squeezeChannels)))
    return replace(narrow, blocks=tuple(blocks), lastConv=few(table.lastConv), hidden=few(table.hidden))
