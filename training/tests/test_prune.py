"""Pruned networks answer as the whole one does with the same channels silenced."""

from __future__ import annotations

import copy
import random
from dataclasses import replace

import pytest
import torch
from genrescope.network import MobileNetV3, SqueezeExcitation
from genrescope.prune import Kept, kept_channels, prune
from genrescope.shrink import bottlenecks, channels_of, expands, fits, shrink, streams, targets, uniform
from genrescope.table import BlockSettings, NetworkTable, mobilenetv3

# Skips over one and over two blocks, a block that expands nothing, with and without squeeze-and-excitation.
TABLE = NetworkTable(
    inputShape=(32, 40, 1),
    stem=16,
    blocks=(
        BlockSettings(3, 16, 16, 0, "relu", 1),
        BlockSettings(5, 40, 24, 16, "relu", 2),
        BlockSettings(3, 48, 24, 0, "hardSwish", 1),
        BlockSettings(3, 64, 24, 16, "hardSwish", 1),
        BlockSettings(3, 56, 32, 0, "hardSwish", 1),
    ),
    lastConv=64,
    hidden=32,
    heads={"audioset": 7, "features": 6},
)
LARGE = mobilenetv3("large", 0.4, hidden=512, gate="sigmoid")


def _trained() -> MobileNetV3:
    """Its batch norms differ from channel to channel."""
    torch.manual_seed(0)
    network = MobileNetV3(TABLE).train()
    for name, value in network.named_parameters():
        if "bn" in name:
            torch.nn.init.uniform_(value, 0.5, 1.5)
    for _ in range(10):
        network(torch.randn(8, 1, *TABLE.inputShape[:2]))
    return network.eval()


def _random_table(rng: random.Random) -> NetworkTable:
    """Some targets of either variant shrunk to some width, as long as the layers and skips stay the same."""
    table = TABLE
    while table == TABLE:
        for variant in ("mobilenetv3", "netadapt"):
            for target in targets(table, variant):
                if target in targets(table, variant) and rng.random() < 0.4:
                    narrower = shrink(table, target, rng.randint(1, channels_of(table, target)))
                    table = narrower if fits(TABLE, narrower) else table
    return table


@torch.no_grad()
def _silenced(network: MobileNetV3, kept: Kept) -> MobileNetV3:
    """A copy of all channels, in which those that are not kept give zero."""
    masked = copy.deepcopy(network)

    def silence(norm: torch.nn.BatchNorm2d, channels: torch.Tensor) -> None:
        gone = torch.ones(norm.num_features, dtype=torch.bool)
        gone[channels] = False
        norm.weight[gone] = 0
        norm.bias[gone] = 0

    silence(masked.stem.bn, kept.narrow[0])
    for block, wide, squeezed, out in zip(masked.blocks, kept.wide, kept.squeezed, kept.narrow[1:]):
        silence(block.depthwise.bn, wide)
        silence(block.project.bn, out)
        if isinstance(block.se, SqueezeExcitation):
            gone = torch.ones(block.se.reduce.out_features, dtype=torch.bool)
            gone[squeezed] = False
            block.se.expand.weight[:, gone] = 0
    silence(masked.last.bn, kept.last)
    gone = torch.ones(TABLE.hidden, dtype=torch.bool)
    gone[kept.hidden] = False
    for head in masked.heads.values():
        head.weight[:, gone] = 0
    return masked


def test_200_random_prunings_answer_as_the_masked_network():
    network, rng = _trained(), random.Random(0)
    x = torch.randn(2, 1, *TABLE.inputShape[:2])
    for _ in range(200):
        table = _random_table(rng)
        pruned = prune(network, table)
        assert replace(pruned.table, heads={}) == replace(table, heads={})
        with torch.no_grad():
            expected = _silenced(network, kept_channels(network, table))(x)
            for head, logits in pruned(x).items():
                torch.testing.assert_close(logits, expected[head], rtol=1e-4, atol=1e-5)


def test_channels_of_one_stream_are_kept_together():
    kept = kept_channels(_trained(), shrink(TABLE, "bottleneck24", 8)).narrow
    assert [len(channels) for channels in kept] == [16, 16, 8, 8, 8, 32]
    assert torch.equal(kept[2], kept[3]) and torch.equal(kept[3], kept[4])


def test_a_table_that_would_lose_or_gain_a_layer_or_a_skip_is_refused():
    equal_to_input = shrink(TABLE, "block3/expansion", 24)
    new_skip = replace(TABLE, blocks=(*TABLE.blocks[:-1], replace(TABLE.blocks[-1], outChannels=24)))
    for table in (equal_to_input, new_skip):
        assert not fits(TABLE, table)
        with pytest.raises(ValueError):
            prune(_trained(), table)


def test_targets_of_genre_are_those_of_each_variant():
    assert targets(LARGE, "mobilenetv3")[-5:] == [f"bottleneck{size}" for size in (8, 16, 32, 48, 64)]
    assert "block1/expansion" not in targets(LARGE, "mobilenetv3")
    assert len(targets(LARGE, "netadapt")) == 14 + len(set(streams(LARGE))) + 2
    with pytest.raises(ValueError):
        targets(LARGE, "another")


def test_squeeze_and_excitation_follows_its_block():
    block = shrink(LARGE, "block15/expansion", 128).blocks[14]
    assert (block.expandedChannels, block.squeezeChannels) == (128, 32)


def test_a_block_that_expands_nothing_stays_as_wide_as_its_input():
    assert shrink(TABLE, "bottleneck16", 8).blocks[0].expandedChannels == 8


def test_uniform_pruning_takes_every_layer_and_keeps_the_layers():
    for share in (0.2, 0.4, 0.6, 0.8, 1.0):
        narrower = uniform(LARGE, share)
        assert expands(narrower) == expands(LARGE)
        assert all(few <= many for few, many in zip(bottlenecks(narrower), bottlenecks(LARGE)))
    assert uniform(LARGE, 1.0) == LARGE
