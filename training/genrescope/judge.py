"""How proposals of NetAdapt are trained and judged: by the network that is adapted, and by labels of clips kept aside."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator

import numpy as np
import torch
from torch import Tensor, nn

from .adapt import AdaptSettings, Verdict
from .data import Batch, WindowSource, batches
from .distil import DistilSettings, loss_of, rate_share
from .evaluate import macro_accuracy
from .network import BATCH_NORM_MOMENTUM, MobileNetV3
from .teachers import Windows

# A short fine-tune is too short for the moving statistics of the recipe, which look back over hundreds of updates.
SHORT_MOMENTUM = 0.1


class DistillationJudge:
    """The short fine-tune is distillation of the starting network, whose answers `training` and `validation` hold; heads
    stay as they are. The network has a head `genre` too."""

    def __init__(
        self,
        source: WindowSource,
        training: list[Windows],
        validation: list[Windows],
        genre: Tensor,
        adaptation: AdaptSettings,
        distillation: DistilSettings,
    ):
        self.source, self.training = source, training
        self.adaptation, self.distillation = adaptation, distillation
        self.validation, self.genre = validation, genre

    def tune(self, network: MobileNetV3, step: int) -> MobileNetV3:
        network.to(memory_format=torch.channels_last).train()
        norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
        for norm in norms:
            norm.momentum = SHORT_MOMENTUM
        trunk = [parameter for name, parameter in network.named_parameters() if not name.startswith("heads.")]
        optimiser = torch.optim.AdamW(trunk, lr=self.adaptation.rate, weight_decay=self.distillation.weightDecay)
        total = self.adaptation.shortUpdates
        scheduler = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda update: rate_share(update, total, total // 10))
        for inputs, features, audioset in self._batches(step, self.source.with_frames(network.table.frames)):
            outputs = network(inputs.contiguous(memory_format=torch.channels_last))
            loss = loss_of(outputs, features, audioset, self.distillation)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(trunk, 5.0)
            optimiser.step()
            scheduler.step()
        for norm in norms:
            norm.momentum = BATCH_NORM_MOMENTUM
        return network.eval()

    def _batches(self, step: int, source: WindowSource) -> Iterator[Batch]:
        """Of so many updates; the same ones each time that a step is asked for."""
        settings, wanted = self.distillation, self.adaptation.shortUpdates
        while wanted > 0:
            seed = settings.seed * 1000 + 100 * step + wanted
            for batch in batches(
                source, self.training, self.adaptation.batch, settings.augment, settings.jitterS, seed,
                replayed=settings.replayed, evenness=settings.evenness,
            ):
                yield batch
                wanted -= 1
                if wanted == 0:
                    return

    # Most proposals of a step hear as many frames as one another.
    @lru_cache(maxsize=2)
    def _inputs(self, frames: int) -> Tensor:
        return torch.cat([self.inputs_of(part, frames) for part in self.validation])

    def inputs_of(self, part: Windows, frames: int) -> Tensor:
        """Inputs of windows, or of the middle of them where a network hears less."""
        source = self.source.with_frames(frames)
        gathered = source.gather(part.store, part.file, part.start_s + source.front_end.slack_s / 2)
        return source.front_end.inputs(*gathered).contiguous(memory_format=torch.channels_last)

    @property
    def files(self) -> np.ndarray:
        """Of each validation window, the file."""
        return np.concatenate([part.file for part in self.validation])

    def answers(self, network: MobileNetV3, batch: int = 64) -> dict[str, Tensor]:
        """Logits of each head for every validation window, or for the middle of it where the network hears less."""
        return answers_to(network, self._inputs(network.table.frames), batch)

    def score(self, network: MobileNetV3) -> Verdict:
        """Macro accuracy of single windows, and the distillation loss."""
        outputs = self.answers(network)
        targets = (
            torch.from_numpy(np.concatenate([getattr(part, name) for part in self.validation]))
            for name in ("features", "audioset")
        )
        loss = loss_of(outputs, *targets, self.distillation).item()
        return Verdict(macro_accuracy(outputs["genre"].argmax(1).numpy(), self.genre.numpy()), loss)


@torch.no_grad()
def answers_to(network: MobileNetV3, inputs: Tensor, batch: int = 64) -> dict[str, Tensor]:
    """Logits of each head for each input."""
    network.to(memory_format=torch.channels_last).eval()
    parts = [network(inputs[first : first + batch]) for first in range(0, len(inputs), batch)]
    return {head: torch.cat([part[head] for part in parts]) for head in parts[0]}
