"""The twin against torchvision: live where it is installed, and always by its answers in tests/golden."""

from __future__ import annotations

import json

import golden
import numpy as np
import pytest
import torch
from genrescope.network import HardSigmoid, HardSwish, InvertedResidual, MobileNetV3, count_parameters
from genrescope.table import BlockSettings, NetworkTable, mobilenetv3
from torch import Tensor


def _stored(name: str):
    return json.loads((golden.FOLDER / f"{name}.json").read_text())


def _same(mine, stored) -> None:
    """Equal in structure and text, and in numbers but for what another PyTorch rounds elsewhere."""
    if isinstance(stored, dict):
        assert mine.keys() == stored.keys()
        for key in stored:
            _same(mine[key], stored[key])
    elif isinstance(stored, list):
        assert len(mine) == len(stored)
        for one, other in zip(mine, stored):
            _same(one, other)
    else:
        assert mine == (pytest.approx(stored, rel=1e-4, abs=1e-5) if isinstance(stored, float) else stored)


@pytest.mark.parametrize(
    ("variant", "width", "hidden", "parameters"),
    [
        ("small", 1.0, None, 1_527_818),
        ("small", 0.5, None, 409_250),
        ("large", 1.0, None, 4_214_554),
        ("large", 0.4, 512, 718_378),
    ],
)
def test_parameters_for_one_channel_and_ten_classes(variant: str, width: float, hidden: int | None, parameters: int):
    assert count_parameters(MobileNetV3(mobilenetv3(variant, width, hidden))) == parameters


@pytest.mark.parametrize(("variant", "parameters"), [("small", 2_542_856), ("large", 5_483_032)])
def test_parameters_for_imagenet_are_torchvisions(variant: str, parameters: int):
    table = mobilenetv3(variant, input_shape=(224, 224, 3), heads={"imageNet": 1000})
    assert count_parameters(MobileNetV3(table)) == parameters


@pytest.mark.parametrize("case", _stored("networks"), ids=lambda case: case["name"])
def test_whole_networks_give_the_logits_that_torchvision_gave(case: dict):
    table = NetworkTable.of(case["table"])
    network = MobileNetV3(table)
    with torch.no_grad():
        assert golden.draw_weights(network) == case["weights"]
        logits = network(golden.nchw(case["name"], (2, *table.inputShape)))["genre"]
    np.testing.assert_allclose(logits.flatten(), case["logits"], rtol=1e-4, atol=1e-4)


def test_the_goldens_are_what_golden_py_writes():
    pytest.importorskip("torchvision")
    written = json.loads(json.dumps(golden.goldens()))
    _same(written, {name: _stored(name) for name in written})


def test_activations_are_those_of_the_paper():
    x = torch.linspace(-8, 8, 101)
    gate = (x + 3).clamp(0, 6) / 6
    torch.testing.assert_close(HardSigmoid()(x), gate)
    torch.testing.assert_close(HardSwish()(x), x * gate)


@pytest.mark.parametrize(("stride", "out", "skips"), [(1, 8, True), (2, 8, False), (1, 16, False)])
def test_a_block_adds_its_input_where_stride_and_channels_allow_it(stride: int, out: int, skips: bool):
    block = InvertedResidual(8, BlockSettings(3, 24, out, 8, "relu", stride), "sigmoid").eval()
    torch.nn.init.zeros_(block.project.bn.weight)
    x = torch.randn(1, 8, 6, 5)
    y: Tensor = block(x)
    assert torch.equal(y, x) if skips else not y.any()


def test_logits_are_linear_in_what_embed_gives():
    network = MobileNetV3(mobilenetv3("small", 0.35, heads={"genre": 10, "tags": 3})).eval()
    x = torch.randn(2, 1, 32, 40)
    with torch.no_grad():
        hidden = network.embed(x)
        for name, logits in network(x).items():
            torch.testing.assert_close(logits, network.heads[name](hidden))


def test_a_table_is_the_same_after_it_was_saved_and_loaded(tmp_path):
    table = mobilenetv3("large", 0.4, hidden=512, gate="sigmoid").with_heads(genre=10, tags=190)
    table.save(tmp_path / "table.json")
    assert NetworkTable.load(tmp_path / "table.json") == table
