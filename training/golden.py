"""python training/golden.py: writes tests/golden/, PyTorch's answers that the tests of src/model compare with.
Needs torchvision (Debian's python3-torchvision).

Neither weights nor inputs are stored: both sides draw them, bit for bit, from a hash of the tensor's name (`drawn`
here, tests/model/support/drawn.ts there). Whole networks are answered by torchvision's MobileNetV3, with which our
twin has to agree first; single layers and their gradients by the twin.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from genrescope.network import (
    ConvBatchNorm,
    HardSigmoid,
    HardSwish,
    InvertedResidual,
    MobileNetV3,
    SqueezeExcitation,
)
from genrescope.table import BlockSettings, mobilenetv3

FOLDER = Path(__file__).parent.parent / "tests" / "golden"
HEADS = {"genre": 10}
# Squeeze width (0: no SE) and gate.
GATES = ((0, "sigmoid"), (8, "sigmoid"), (8, "hardSigmoid"))


def _hash(name: str) -> int:
    """FNV-1a, 32 bits."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def _mixed(counters: np.ndarray) -> np.ndarray:
    """The finaliser of MurmurHash3, on uint32."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        counters = (counters ^ counters >> np.uint32(shift)) * np.uint32(factor)
    return counters ^ counters >> np.uint32(16)


def drawn(name: str, shape: tuple[int, ...], exponent: int, octaves: int = 1, signed: bool = True) -> Tensor:
    """Values whose size lies in [2^exponent, 2^(exponent + octaves)), each of which float16 holds exactly."""
    bits = _mixed(np.arange(np.prod(shape), dtype=np.uint32) * np.uint32(0x9E3779B9) + np.uint32(_hash(name)))
    exponents = exponent + 15 + (bits >> np.uint32(10)) % np.uint32(octaves)
    halves = (bits & np.uint32(0x3FF)) | exponents << np.uint32(10) | (bits >> np.uint32(31) if signed else 0) << np.uint32(15)
    return torch.from_numpy(halves.astype(np.uint16).view(np.float16).reshape(shape).astype(np.float32))


def drawn_weight(name: str, shape: tuple[int, ...]) -> Tensor:
    """About as strong as keeps fifteen blocks from fading or blowing up; see drawnWeight in drawn.ts."""
    if len(shape) > 1:
        return drawn(name, shape, -(int(np.prod(shape[1:])).bit_length() // 2))
    if name.endswith("running_var"):
        return drawn(name, shape, -1, signed=False)
    return drawn(name, shape, -1 if name.endswith("bn.weight") else -2)


def weights_of(module: nn.Module, prefix: str = "") -> dict[str, Tensor]:
    """In the order of `training/genrescope/export.py`."""
    return {
        prefix + name: value for name, value in module.state_dict().items() if value.dtype.is_floating_point
    }


def draw_weights(module: nn.Module, prefix: str = "") -> list[dict]:
    """Fills `module`, and lists names and shapes as the exporter does."""
    weights = weights_of(module, prefix)
    for name, value in weights.items():
        value.copy_(drawn_weight(name, tuple(value.shape)))
    module.eval()
    return [{"name": name, "shape": list(value.shape)} for name, value in weights.items()]


def nchw(name: str, shape: tuple[int, int, int, int]) -> Tensor:
    """An input drawn in the order of tfjs, [batch, mel, frame, channels], as PyTorch wants it. From 1/4 to 4."""
    return drawn(name, shape, -2, octaves=4).permute(0, 3, 1, 2)


def rounded(values: Tensor) -> list[float]:
    """In tfjs's order where there are channels; seven digits are what float32 has."""
    if values.ndim == 4:
        values = values.permute(0, 2, 3, 1)
    return [float(f"{value:.7g}") for value in values.flatten().tolist()]


def activations() -> dict:
    """Values and derivatives, also far outside and at the kinks' neighbours."""
    points = [-1e3, -6.0, -3.001, -2.999, -2.5, -1.5, -1.0, -0.1, 0.0, 0.1, 1.0, 1.5, 2.5, 2.999, 3.001, 6.0, 1e3]
    functions = {"relu": F.relu, "hardSwish": HardSwish(), "hardSigmoid": HardSigmoid(), "sigmoid": torch.sigmoid}
    answers = {}
    for name, function in functions.items():
        x = torch.tensor(points, requires_grad=True)
        y = function(x)
        y.sum().backward()
        answers[name] = {"values": rounded(y.detach()), "derivatives": rounded(x.grad)}
    return {"points": points, "functions": answers}


def conv_batch_norms() -> list[dict]:
    """Kernels 1, 3 and 5 at both strides and with every activation, linear among them."""
    cases = []
    for kernel, stride, activation in itertools.product((1, 3, 5), (1, 2), (None, "relu", "hardSwish")):
        module = ConvBatchNorm(3, 4, kernel, stride, activation)
        name = f"{kernel}x{kernel}, stride {stride}, {activation or 'linear'}"
        shape = (1, 7, 6, 3)
        weights = draw_weights(module, "conv.")
        cases.append(
            {
                "name": name,
                "kernelSize": kernel,
                "stride": stride,
                **({"activation": activation} if activation else {}),
                "inputShape": shape,
                "weights": weights,
                "output": rounded(module(nchw(name, shape))),
            }
        )
    return cases


def squeeze_excitations() -> list[dict]:
    cases = []
    for gate, squeeze in itertools.product(("sigmoid", "hardSigmoid"), (6, 8)):
        module = SqueezeExcitation(24, squeeze, gate)
        name = f"se of 24 channels squeezed to {squeeze}, {gate}"
        shape = (2, 5, 4, 24)
        cases.append(
            {
                "name": name,
                "gate": gate,
                "squeezeChannels": squeeze,
                "inputShape": shape,
                "weights": draw_weights(module, "se."),
                "output": rounded(module(nchw(name, shape))),
            }
        )
    return cases


def inverted_residuals() -> list[dict]:
    """Both kernels, strides and activations; no SE and both gates; with and without expansion and skip; odd sides."""
    cases = []
    for kernel, stride, squeeze, gate, expansion, out in [
        *((k, s, q, g, 24, 8) for k, s in itertools.product((3, 5), (1, 2)) for q, g in GATES),
        *((k, s, q, g, 8, 8) for k, s in itertools.product((3, 5), (1, 2)) for q, g in GATES),
        *((k, 1, q, g, 20, 12) for k in (3, 5) for q, g in GATES),
    ]:
        activation = ("relu", "hardSwish")[len(cases) % 2]
        block = BlockSettings(kernel, expansion, out, squeeze, activation, stride)
        module = InvertedResidual(8, block, gate)
        name = f"{kernel}x{kernel}, 8 -> {expansion} -> {out}, stride {stride}, {activation}, " + (
            f"{gate} se to {squeeze}" if squeeze else "no se"
        )
        shape = (1, 7, 6, 8)
        weights = draw_weights(module, "blocks.0.")
        x = nchw(name, shape).requires_grad_()
        y = module(x)
        y.square().sum().backward()
        gradients = {"x": x.grad, **{f"blocks.0.{key}": value.grad for key, value in module.named_parameters()}}
        cases.append(
            {
                "name": name,
                "block": asdict(block),
                "gate": gate,
                "inputShape": shape,
                "weights": weights,
                "output": rounded(y.detach()),
                # Of the sum of squares of the output: each gradient by its own sum of squares.
                "gradientSquares": {key: float(f"{value.square().sum():.7g}") for key, value in gradients.items()},
            }
        )
    return cases


def _torchvision_network(variant: str, width: float, hidden: int | None = None, gate: str = "hardSigmoid") -> nn.Module:
    from torchvision.models import mobilenetv3 as reference
    from torchvision.ops import SqueezeExcitation as ReferenceSqueezeExcitation

    settings, last_channel = reference._mobilenet_v3_conf(f"mobilenet_v3_{variant}", width_mult=width)
    network = reference.MobileNetV3(settings, hidden or last_channel, num_classes=HEADS["genre"])
    stem = network.features[0][0]
    network.features[0][0] = nn.Conv2d(1, stem.out_channels, 3, 2, 1, bias=False)
    if gate == "sigmoid":
        for module in network.modules():
            if isinstance(module, ReferenceSqueezeExcitation):
                module.scale_activation = nn.Sigmoid()
    return network.eval()


def _multiply_adds(network: nn.Module, x: Tensor) -> int:
    """Of one window, counted while `network` runs."""
    counts = []

    def count(module: nn.Module, _: tuple[Tensor], output: Tensor) -> None:
        counts.append(output[0].numel() * module.weight[0].numel())

    hooks = [
        module.register_forward_hook(count) for module in network.modules() if isinstance(module, (nn.Conv2d, nn.Linear))
    ]
    network(x[:1])
    for hook in hooks:
        hook.remove()
    return sum(counts)


def _with_weights_of(twin: MobileNetV3, network: nn.Module) -> nn.Module:
    """`network` of torchvision with the weights of ours; both list them in one order."""
    theirs, ours = weights_of(network), weights_of(twin)
    assert len(theirs) == len(ours), (len(theirs), len(ours))
    for target, source in zip(theirs.values(), ours.values()):
        target.copy_(source.reshape(target.shape))
    return network


def _layer_outputs(network: nn.Module, x: Tensor) -> list[Tensor]:
    """Of stem, blocks and last convolution."""
    outputs = []
    for feature in network.features:
        outputs.append(feature(outputs[-1] if outputs else x))
    return outputs


def networks() -> list[dict]:
    cases = []
    for variant, width, sides, options in [
        ("small", 1.0, (64, 96), {}),
        ("small", 0.35, (67, 75), {}),
        ("large", 1.0, (64, 96), {}),
        ("large", 0.4, (67, 75), {}),
        # The table of `genre`.
        ("large", 0.4, (128, 300), {"hidden": 512, "gate": "sigmoid"}),
    ]:
        name = f"{variant} x{width:g} of {sides[0]}x{sides[1]}"
        table = mobilenetv3(variant, width, input_shape=(*sides, 1), heads=HEADS, **options)
        twin = MobileNetV3(table)
        weights = draw_weights(twin)
        x = nchw(name, (2, *sides, 1))
        network = _with_weights_of(twin, _torchvision_network(variant, width, **options))
        logits = network(x)
        difference = (twin(x)["genre"] - logits).abs().max().item()
        assert difference < 1e-5, f"twin and torchvision differ by {difference} in {name}"
        cases.append(
            {
                "name": name,
                "variant": variant,
                "widthMultiplier": width,
                "options": options,
                "table": asdict(table),
                "parameters": sum(parameter.numel() for parameter in network.parameters()),
                "multiplyAdds": _multiply_adds(network, x),
                "weights": weights,
                "layerMeans": [rounded(output.mean((2, 3)).flatten()[:8]) for output in _layer_outputs(network, x)],
                "logits": rounded(logits),
            }
        )
    return cases


def goldens() -> dict[str, object]:
    """What stands in each file of tests/golden."""
    with torch.no_grad():
        whole = networks()
        squeezed = squeeze_excitations()
        convolved = conv_batch_norms()
    return {
        "activations": activations(),
        "convBatchNorm": convolved,
        "squeezeExcitation": squeezed,
        "invertedResidual": inverted_residuals(),
        "networks": whole,
    }


if __name__ == "__main__":
    torch.set_num_threads(1)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in goldens().items():
        (FOLDER / f"{name}.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")
