"""python -m genrescope.agree CONFIG --fold K --features FEATURES MODEL VERDICTS.jsonl...: whether PyTorch says of
every clip of a fold what the command line or the page said.

Hears the windows that the pipeline hears, by the run's own weights, rounded as they are shipped. VERDICTS come from `npm run eval -- DATA --folds K
--model MODEL [--page] --out VERDICTS.jsonl`, where MODEL is the folder that the run was assembled into.
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path

import numpy as np

from .config import Config
from .crossvalidate import verdicts_in
from .data import WindowSource
from .distil import embed
from .evaluate import fold_windows
from .export import as_shipped
from .runs import Run
from .teachers import Windows

HOP_S = 1.5  # the pipeline's, src/classify/types.ts
SMALLEST_REST = 0.25  # of a window, src/dsp/windowStarts.ts
LOOP_PLACES = 3  # src/dsp/loop.ts


def pipeline_starts(frames: int, window: int, hop: int) -> list[int]:
    """First frames of the windows of a file that is no loop, as src/dsp/windowStarts.ts has them."""
    last = max(0, frames - window)
    starts = list(range(0, last + 1, hop))
    return starts + [last] * (last % hop >= SMALLEST_REST * window)


def loop_starts(samples: int, hop_length: int) -> list[int]:
    """First frames of the windows of a file that is shorter than one, as src/dsp/loop.ts has them."""
    step = max(1, math.floor(samples / hop_length / LOOP_PLACES + 0.5))
    return [place * step for place in range(LOOP_PLACES)]


def pytorch_verdicts(config: Config, run: Run, source: WindowSource, files: list[str], temperature: float) -> np.ndarray:
    """Probabilities [files, 10] over the windows that the pipeline hears, by the weights as they are shipped."""
    network, _ = as_shipped(run.network, quantize=config.quantize)
    front_end, store = source.front_end, source.stores["clips"]
    hop = round(HOP_S / front_end.hop_s)
    rows, starts = [], []
    for row, file in enumerate(files):
        samples = store.samples[file]
        if samples < front_end.window_samples:
            found = loop_starts(samples, front_end.hopLength)
        else:
            found = pipeline_starts(store.files[file][1], front_end.frames, hop)
        rows += [row] * len(found)
        starts += [start * front_end.hop_s for start in found]
    nothing = np.zeros((len(rows), 0), np.float32)
    windows = Windows("clips", np.array(files)[rows], np.array(starts), nothing, nothing)
    return fold_windows(run.genre(embed(network, source, windows).double().numpy()), np.array(rows), len(files), temperature)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    parser.add_argument("--fold", type=int, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("model", type=Path)
    parser.add_argument("verdicts", type=Path, nargs="+")
    arguments = parser.parse_args()
    config = Config.load(arguments.config)
    said = {path.stem: verdicts_in(path) for path in arguments.verdicts}
    files = sorted(next(iter(said.values())))
    temperature = json.loads((arguments.model / "card.json").read_text())["calibration"]["temperature"]
    source = WindowSource(arguments.features, config.frontEnd)
    run = Run.load(config.run_folder(arguments.fold))
    said["PyTorch"] = dict(zip(files, pytorch_verdicts(config, run, source, files, temperature)))
    names = list(said)
    for index, one in enumerate(names):
        for other in names[index + 1 :]:
            apart = np.array([np.abs(np.subtract(said[one][file], said[other][file])).max() for file in files])
            print(f"{one} and {other}: {np.sum(apart <= 0.01)} of {len(files)} clips within 1 %, the furthest {100 * apart.max():.2f} % apart")


if __name__ == "__main__":
    main()
