"""What users really feed a microphone or a file page, applied to mel band energies, where it costs next to nothing.

Everything works on `energies`, [batch, frames, bands], linear. An equaliser, a band limit or a small loudspeaker is a
gain per band; stationary noise adds energy; a room smears energy forward in time. The level of a window is put right
afterwards from the energy that is left, as the front end would do with the changed samples.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class AugmentSettings:
    equaliserDb: float = 6.0
    bandLimit: float = 0.2  # share of windows that lose their upper bands
    loudspeaker: float = 0.15  # share that lose their lower bands
    noise: float = 0.2
    room: float = 0.2
    masks: float = 0.5  # share with one time and one band mask (SpecAugment, Park et al. 2019)
    looped: float = 0.0  # share that repeats a piece of itself, as a sound shorter than a window does
    unchanged: float = 0.0  # share to which nothing of this is done


def _some(batch: int, share: float, generator: torch.Generator) -> Tensor:
    return (torch.rand(batch, 1, 1, generator=generator) < share).float()


def _uniform(batch: int, low: float, high: float, generator: torch.Generator) -> Tensor:
    return low + (high - low) * torch.rand(batch, 1, 1, generator=generator)


def band_gains(batch: int, bands: int, settings: AugmentSettings, generator: torch.Generator) -> Tensor:
    """Power gains [batch, 1, bands]: a smooth random equaliser, then perhaps a low-pass and a high-pass."""
    position = torch.linspace(0, 1, bands).view(1, 1, bands)
    db = torch.zeros(batch, 1, bands)
    for order in range(1, 6):
        amount = torch.randn(batch, 1, 1, generator=generator) * settings.equaliserDb / math.sqrt(5 * order)
        phase = _uniform(batch, 0, 2 * math.pi, generator)
        db = db + amount * torch.cos(order * math.pi * position + phase)
    # 0.55 and 0.95 of the mel scale to 8 kHz are about 2.6 and 7.2 kHz; 0.05 and 0.25 about 90 and 650 Hz.
    cutoff = _uniform(batch, 0.55, 0.95, generator)
    low_pass = -(position - cutoff).clamp(min=0) * _uniform(batch, 400, 3000, generator)
    db = db + _some(batch, settings.bandLimit, generator) * low_pass
    corner = _uniform(batch, 0.05, 0.25, generator)
    high_pass = -(corner - position).clamp(min=0) * _uniform(batch, 60, 200, generator)
    db = db + _some(batch, settings.loudspeaker, generator) * high_pass
    return torch.pow(10.0, db.clamp(min=-100) / 10)


def add_noise(energies: Tensor, settings: AugmentSettings, generator: torch.Generator) -> Tensor:
    """Stationary coloured noise, 5 to 40 dB below the music; each band fluctuates as a sum of a few bins does."""
    batch, frames, bands = energies.shape
    position = torch.linspace(0, 1, bands).view(1, 1, bands)
    colour = torch.pow(10.0, torch.randn(batch, 1, 1, generator=generator) * position)
    fluctuation = -torch.log(torch.rand(batch, frames, bands, generator=generator).clamp(min=1e-6))
    noise = colour * (0.5 + 0.5 * fluctuation)
    level = energies.mean((1, 2), keepdim=True) / noise.mean((1, 2), keepdim=True)
    ratio = torch.pow(10.0, -_uniform(batch, 5, 40, generator) / 10)
    return energies + _some(batch, settings.noise, generator) * ratio * level * noise


def add_room(energies: Tensor, settings: AugmentSettings, generator: torch.Generator, hop_s: float) -> Tensor:
    """Exponential decay (RT60 0.2 to 0.9 s) mixed in at 0 to 12 dB below the direct sound."""
    batch, frames, bands = energies.shape
    rt60 = _uniform(batch, 0.2, 0.9, generator)
    taps = 48
    time = torch.arange(1, taps + 1).view(1, 1, taps) * hop_s
    tail = torch.pow(10.0, -6 * time / rt60)
    tail = tail / tail.sum(2, keepdim=True)
    wet = torch.pow(10.0, -_uniform(batch, 0, 12, generator) / 10) * _some(batch, settings.room, generator)
    kernel = torch.cat([torch.ones(batch, 1, 1), wet * tail], 2).flip(2)
    padded = torch.nn.functional.pad(energies.transpose(1, 2), (taps, 0))
    smeared = torch.nn.functional.conv1d(
        padded.transpose(0, 1), kernel.view(batch, 1, taps + 1), groups=batch
    )
    return smeared.permute(1, 2, 0)


def loop(energies: Tensor, settings: AugmentSettings, generator: torch.Generator) -> Tensor:
    """A piece of the window, half of it at least, repeated until it fills the window again (src/dsp/repeatToLength.ts)."""
    batch, frames, bands = energies.shape
    length = (frames * _uniform(batch, 0.5, 1, generator)).floor()
    length = torch.where(_some(batch, settings.looped, generator) > 0, length, torch.full_like(length, frames))
    start = (_uniform(batch, 0, 1, generator) * (frames + 1 - length)).floor()
    rows = start + torch.arange(frames).view(1, frames, 1) % length
    return energies.gather(1, rows.long().expand(batch, frames, bands))


def augment(energies: Tensor, settings: AugmentSettings, generator: torch.Generator, hop_s: float = 0.01) -> Tensor:
    """A changed copy of `energies` [batch, frames, bands]."""
    if settings.looped > 0:
        energies = loop(energies, settings, generator)
    energies = add_room(energies, settings, generator, hop_s)
    energies = energies * band_gains(energies.shape[0], energies.shape[2], settings, generator)
    return add_noise(energies, settings, generator)


def mask(inputs: Tensor, settings: AugmentSettings, generator: torch.Generator) -> Tensor:
    """SpecAugment on network inputs [batch, 1, bands, frames]: up to 30 frames and 12 bands set to the window's mean."""
    batch, _, bands, frames = inputs.shape
    rows = torch.arange(bands).view(1, bands, 1)
    columns = torch.arange(frames).view(1, 1, frames)
    width = _uniform(batch, 0, 30, generator)
    start = _uniform(batch, 0, 1, generator) * (frames - width)
    height = _uniform(batch, 0, 12, generator)
    bottom = _uniform(batch, 0, 1, generator) * (bands - height)
    hidden = ((columns >= start) & (columns < start + width)) | ((rows >= bottom) & (rows < bottom + height))
    hidden = hidden.float() * _some(batch, settings.masks, generator)
    mean = inputs.mean((2, 3), keepdim=True)
    return inputs + hidden.unsqueeze(1) * (mean - inputs)
