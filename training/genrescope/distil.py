"""Distillation. No label is seen here; genre comes afterwards (probe.py), since fine-tuning on so few labels lost more than
it gave. Either the trunk learns what the public taggers hear in each window: it regresses their standardised embeddings
through a linear head `features`. Or it learns to hear through changes of the sound: the targets are what it said itself of
the unchanged window (teachers.OWN). Both ways it keeps its own AudioSet answers through the head `audioset`.
"""

from __future__ import annotations

import copy
import math
import time
from dataclasses import dataclass, field
from pathlib import Path

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn import functional as F

from .augment import AugmentSettings
from .data import WindowSource, batches
from .network import MobileNetV3
from .teachers import Windows


@dataclass(frozen=True)
class DistilSettings:
    epochs: int = 6
    batch: int = 32
    rate: float = 5e-4
    headRate: float = 1e-3
    audiosetWeight: float = 40.0
    weightDecay: float = 1e-4
    average: float = 0.997  # exponential moving average of the weights, per update
    warmUp: int = 100
    jitterS: float = 0.2
    replayed: float = 0.0  # share of windows as a microphone across a room hears them (rooms.py)
    evenness: float = 0.0  # 0: all windows count alike; 1: all files do
    # The stem and so many blocks stay as they are, and with them the statistics of all batch norms.
    frozenBlocks: int = 0
    seed: int = 0
    augment: AugmentSettings = field(default_factory=AugmentSettings)


def loss_of(outputs: dict[str, Tensor], features: Tensor, audioset: Tensor, settings: DistilSettings) -> Tensor:
    regression = F.mse_loss(outputs["features"], features)
    kept = F.binary_cross_entropy_with_logits(outputs["audioset"], torch.sigmoid(audioset))
    return regression + settings.audiosetWeight * kept


def rate_share(step: int, total: int, warm_up: int) -> float:
    """Of the largest rate: a linear rise, then half a cosine down to nothing."""
    if step < warm_up:
        return (step + 1) / warm_up
    return 0.5 * (1 + math.cos(math.pi * (step - warm_up) / max(1, total - warm_up)))


@torch.no_grad()
def _average_into(average: nn.Module, network: nn.Module, decay: float) -> None:
    for mine, theirs in zip(average.state_dict().values(), network.state_dict().values()):
        if mine.dtype.is_floating_point:
            mine.lerp_(theirs, 1 - decay)
        else:
            mine.copy_(theirs)


def _average_processes(network: nn.Module, world: int) -> None:
    """Gradients and the batch norms' moving statistics become the means over all processes, so that all hold one network."""
    gradients = [parameter.grad for parameter in network.parameters() if parameter.grad is not None]
    statistics = [buffer for buffer in network.buffers() if buffer.dtype.is_floating_point]
    for value in gradients + statistics:
        dist.all_reduce(value)
        value /= world


def distil(
    network: MobileNetV3, source: WindowSource, parts: list[Windows], settings: DistilSettings, checkpoint: Path
) -> MobileNetV3:
    """Trains in place and gives the weight average. Resumes from `checkpoint` (written after each epoch) if it exists.
    Under `torchrun` each process takes its share of every batch."""
    world = dist.get_world_size() if dist.is_initialized() else 1
    rank = dist.get_rank() if dist.is_initialized() else 0
    network.to(memory_format=torch.channels_last)
    if settings.frozenBlocks > 0:
        nn.ModuleList([network.stem, network.blocks[: settings.frozenBlocks]]).requires_grad_(False)
    average = copy.deepcopy(network)
    learning = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    head = [p for name, p in learning if name.startswith("heads.features")]
    trunk = [p for name, p in learning if not name.startswith("heads.features")]
    optimiser = torch.optim.AdamW(
        [{"params": trunk, "lr": settings.rate}, {"params": head, "lr": settings.headRate}],
        weight_decay=settings.weightDecay,
    )
    per_epoch = sum(len(part) for part in parts) // (settings.batch * world)
    total = settings.epochs * per_epoch
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate_share(step, total, settings.warmUp))
    first = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        for part, name in ((network, "network"), (average, "average"), (optimiser, "optimiser"), (scheduler, "scheduler")):
            part.load_state_dict(state[name])
        first = state["epoch"]
    for epoch in range(first, settings.epochs):
        network.train(settings.frozenBlocks == 0)
        began, losses, step = time.time(), 0.0, epoch * per_epoch
        seed = settings.seed * 1000 + epoch
        for inputs, features, audioset in batches(
            source, parts, settings.batch, settings.augment, settings.jitterS, seed, rank, world,
            settings.replayed, settings.evenness,
        ):
            loss = loss_of(network(inputs.contiguous(memory_format=torch.channels_last)), features, audioset, settings)
            optimiser.zero_grad()
            loss.backward()
            if world > 1:
                _average_processes(network, world)
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            scheduler.step()
            step += 1
            losses += loss.item()
            _average_into(average, network, min(settings.average, (1 + step) / (10 + step)))
        if rank == 0:
            print(f"epoch {epoch + 1}/{settings.epochs} loss {losses / per_epoch:.4f} {time.time() - began:.0f} s", flush=True)
            torch.save(
                {"network": network.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(),
                 "scheduler": scheduler.state_dict(), "epoch": epoch + 1},
                checkpoint,
            )
    return average.eval()


@torch.no_grad()
def embed(network: MobileNetV3, source: WindowSource, windows: Windows, batch: int = 64) -> Tensor:
    """Hidden layer of every window, [n, hidden]."""
    network.eval()
    rows = []
    for first in range(0, len(windows), batch):
        part = slice(first, first + batch)
        inputs = source.front_end.inputs(*source.gather(windows.store, windows.file[part], windows.start_s[part]))
        rows.append(network.embed(inputs.contiguous(memory_format=torch.channels_last)))
    return torch.cat(rows)
