"""How proposals of NetAdapt are trained and judged: by the network that is adapted, and by labels of clips kept aside."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .adapt import AdaptSettings, Verdict
from .data import Batch, WindowSource, batches
from .distil import DistilSettings, loss_of
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
        validation: Windows,
        genre: Tensor,
        adaptation: AdaptSettings,
        distillation: DistilSettings,
    ):
        self.source, self.training = source, training
        self.adaptation, self.distillation = adaptation, distillation
        self.validation, self.genre = validation, genre
        gathered = source.gather(validation.store, validation.file, validation.start_s)
        self.inputs = source.front_end.inputs(*gathered).contiguous(memory_format=torch.channels_last)
        self.drawn: tuple[int, list[Batch]] = (-1, [])

    def tune(self, network: MobileNetV3, step: int) -> MobileNetV3:
        if self.drawn[0] != step:
            self.drawn = step, self._draw(step)
        network.to(memory_format=torch.channels_last).train()
        norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
        for norm in norms:
            norm.momentum = SHORT_MOMENTUM
        trunk = [parameter for name, parameter in network.named_parameters() if not name.startswith("heads.")]
        optimiser = torch.optim.AdamW(trunk, lr=self.adaptation.rate, weight_decay=self.distillation.weightDecay)
        total = len(self.drawn[1])
        scheduler = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda update: 1 - update / total)
        for inputs, features, audioset in self.drawn[1]:
            loss = loss_of(network(inputs), features, audioset, self.distillation)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(trunk, 5.0)
            optimiser.step()
            scheduler.step()
        for norm in norms:
            norm.momentum = BATCH_NORM_MOMENTUM
        return network.eval()

    def _draw(self, step: int) -> list[Batch]:
        settings = self.distillation
        found: list[Batch] = []
        for epoch in range(self.adaptation.shortUpdates):
            seed = settings.seed * 1000 + 100 * step + epoch
            for inputs, *targets in batches(
                self.source, self.training, self.adaptation.batch, settings.augment, settings.jitterS, seed
            ):
                if len(found) == self.adaptation.shortUpdates:
                    return found
                found.append((inputs.contiguous(memory_format=torch.channels_last), *targets))
        return found

    @torch.no_grad()
    def score(self, network: MobileNetV3, batch: int = 64) -> Verdict:
        """Macro accuracy of single windows, and the distillation loss."""
        network.to(memory_format=torch.channels_last).eval()
        answers, loss = [], 0.0
        for first in range(0, len(self.validation), batch):
            part = slice(first, first + batch)
            outputs = network(self.inputs[part])
            answers.append(outputs["genre"].argmax(1))
            targets = (torch.from_numpy(values[part]) for values in (self.validation.features, self.validation.audioset))
            loss += loss_of(outputs, *targets, self.distillation).item() * len(answers[-1])
        return Verdict(macro_accuracy(torch.cat(answers).numpy(), self.genre.numpy()), loss / len(self.validation))
