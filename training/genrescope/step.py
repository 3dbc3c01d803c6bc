"""python -m genrescope.step NAME STEP --data DATA --features FEATURES --nonmusic NONMUSIC

Packages a network on the way of the adaptation NAME, as the short fine-tunes left it, as public/models/NAME-STEP, for
the page to load. Temperature and no-music rule are fitted; its genre head is that of the network that was adapted.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from .adapt import load_steps
from .assemble import ROOT, assemble
from .calibrate import calibrate
from .config import Config
from .crossvalidate import listen_again
from .data import WindowSource
from .finish import data_of
from .heads import affine_of
from .netadapt import run_folder
from .runs import Run
from .train import listen


def package(name: str, number: int, data: Path, features: Path, nonmusic: Path) -> None:
    about = json.loads((run_folder(name) / "about.json").read_text())
    fold, start = about["validation"]["fold"], Config.load(about["start"])
    network = load_steps(run_folder(name))[number].network
    front_end = replace(start.frontEnd, frames=network.table.frames)
    config = replace(start, name=f"{name}-{number:02}", frontEnd=front_end, quantize=True)
    genre = affine_of(network, "genre")
    del network.heads["genre"]
    known = config.windows(data)
    heard = listen(network, WindowSource(features, config.frontEnd), known)
    Run.of(network, genre, heard).save(config.run_folder(fold))

    clips = config.clips(data)
    calibration = calibrate(listen_again(config, data, clips, [fold]), clips, clips.store == config.leading_set)
    extra = {
        "data": data_of(start),
        "training": {
            "start": f"{start.name} without fold {fold}, which chose the steps, after step {number} of trajectory.json",
            "adaptation": about["settings"],
        },
    }
    assemble(config, data, nonmusic, fold, calibration, ROOT / "public" / "models" / config.name, extra)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("step", type=int)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--nonmusic", type=Path, required=True)
    arguments = parser.parse_args()
    package(arguments.name, arguments.step, arguments.data, arguments.features, arguments.nonmusic)


if __name__ == "__main__":
    main()
