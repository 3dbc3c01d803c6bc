"""From a trained network to what is shipped."""

import copy
import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from genrescope.export import as_shipped, export, level_channels, with_final_heads
from genrescope.network import count_parameters
from genrescope.probe import Affine
from genrescope.prune import prune
from genrescope.table import NetworkTable
from toy import TABLE, network


def _trained():
    """A network whose batch norms have seen something."""
    trained = network().train()
    for _ in range(20):
        trained(torch.randn(8, 1, *TABLE.inputShape[:2]))
    return trained.eval()


def _final():
    genre = Affine(np.random.default_rng(0).standard_normal((TABLE.hidden, 10)), np.zeros(10))
    tags = Affine(np.random.default_rng(1).standard_normal((TABLE.hidden, 4)), np.zeros(4))
    return with_final_heads(_trained(), genre, tags), genre


def test_final_heads_answer_as_the_affine_maps_do():
    final, genre = _final()
    x = torch.randn(3, 1, *TABLE.inputShape[:2])
    assert final(x)["genre"].detach().numpy() == pytest.approx(genre(final.embed(x).detach().numpy()), abs=1e-4)


def test_levelling_the_channels_changes_no_answer():
    final, _ = _final()
    x = torch.randn(3, 1, *TABLE.inputShape[:2])
    levelled = level_channels(copy.deepcopy(final))
    assert torch.allclose(levelled(x)["genre"], final(x)["genre"], atol=1e-4)


@pytest.mark.parametrize("quantize", [False, True])
def test_what_is_stored_reads_back_as_what_the_network_computes_with(tmp_path, quantize):
    final, _ = _final()
    export(final, quantize, {"name": "toy"}, tmp_path)
    data, offset = (tmp_path / "weights.quantized").read_bytes(), 0
    for entry in json.loads((tmp_path / "weights.json").read_text()):
        size = int(np.prod(entry["shape"], dtype=int))
        if "quantization" in entry:
            levels = np.frombuffer(data, np.uint8, size, offset).astype(np.float64)
            values = levels * entry["quantization"]["scale"] + entry["quantization"]["min"]
            offset += size
        else:
            values = np.frombuffer(data, "<f2", size, offset).astype(np.float64)
            offset += 2 * size
        assert values.reshape(entry["shape"]) == pytest.approx(final.state_dict()[entry["name"]].numpy(), abs=1e-5)
    assert offset == len(data)
    assert NetworkTable.load(tmp_path / "table.json") == final.table


def test_quantizing_twice_changes_nothing_more():
    once, _ = as_shipped(_final()[0], quantize=True)
    twice, _ = as_shipped(copy.deepcopy(once), quantize=True)
    x = torch.randn(3, 1, *TABLE.inputShape[:2])
    assert torch.allclose(twice(x)["genre"], once(x)["genre"], atol=2e-2)


def test_pruning_to_the_same_table_changes_no_answer():
    trained, x = _trained(), torch.randn(2, 1, *TABLE.inputShape[:2])
    same = prune(trained, TABLE)
    assert torch.allclose(same(x)["features"], trained(x)["features"], atol=1e-6)


def test_pruning_gives_the_table_that_was_asked_for():
    narrow = replace(
        TABLE, blocks=tuple(replace(block, squeezeChannels=block.squeezeChannels // 2, expandedChannels=block.expandedChannels - 8 if index else block.expandedChannels) for index, block in enumerate(TABLE.blocks)), hidden=8, lastConv=24
    )
    pruned = prune(_trained(), narrow)
    assert pruned.table.hidden == 8
    assert count_parameters(pruned) < count_parameters(_trained())
    assert torch.isfinite(pruned(torch.randn(2, 1, *TABLE.inputShape[:2]))["features"]).all()


def test_channels_that_do_nothing_are_pruned_first():
    trained = _trained()
    idle = [1, 5, 6, 11]
    with torch.no_grad():
        trained.blocks[1].expand.conv.weight[idle] = 0
        trained.blocks[1].project.conv.weight[:, idle] = 0
    blocks = (TABLE.blocks[0], replace(TABLE.blocks[1], expandedChannels=20))
    x = torch.randn(2, 1, *TABLE.inputShape[:2])
    assert torch.allclose(prune(trained, replace(TABLE, blocks=blocks))(x)["features"], trained(x)["features"], atol=1e-5)
