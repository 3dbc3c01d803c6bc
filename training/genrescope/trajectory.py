"""python -m genrescope.trajectory NAME --race RACE.json --out TRAJECTORY.json [--shipped 5=genre-netadapt-5 …] [--outcome 3=genre-netadapt --data DATA]

All steps of an adaptation and its frontier as src/netadapt/trajectory.ts reads them, with the times that
`npm run netadapt:race` measured.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np

from .adapt import Step, load_steps
from .clips import Clips
from .config import CONFIGS, RUNS, Config
from .crossvalidate import pipeline_verdicts
from .evaluate import report
from .latency import LatencyTable
from .netadapt import shipped_heads, run_folder


def rounded(value):
    """Numbers with five significant digits, all else as it is."""
    if isinstance(value, float):
        return float(f"{value:.5g}")
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return [rounded(item) for item in value] if isinstance(value, (list, tuple)) else value


def told(step: Step, heads: dict[str, int], latency: LatencyTable, model: str | None) -> dict:
    table = step.network.table.with_heads(**heads)
    return {
        "table": asdict(table),
        "latencyMs": step.latencyMs,
        "layersMs": latency.layers_ms(table),
        "accuracy": step.verdict.accuracy,
        "distillationLoss": step.verdict.loss,
        "proposals": step.proposals,
        "kept": step.kept,
        "reason": step.reason,
        **({"model": model} if model else {}),
    }


def shipped_figures(config: Config, clips: Clips, folds: list[int], point: dict) -> dict:
    """Of a network that was cross-validated: its figures over those folds of the leading set, by the verdicts that
    crossvalidate.py left, and what `point` of the frontier measured of its table."""
    heard = pipeline_verdicts(config, clips, folds, [config.leading_set])
    judged = report(heard, clips, np.isin(clips.fold, folds) & clips.labelled & (clips.store == config.leading_set))
    measured = {key: point[key] for key in ("latencyMs", "parameters")}
    return {"model": config.name, **measured, **{key: judged[key] for key in ("accuracy", "macroAccuracy", "interval95", "clips")}}


def outcome(start: Config, adapted: Config, step: int, frontier: list[dict], data: Path) -> dict:
    """The network that was adapted, and its step `step`, trained on and shipped as `adapted`, over the folds of the latter."""
    clips = start.clips(data)
    folds = json.loads((RUNS / adapted.name / "crossvalidation.json").read_text())["folds"]
    first = next(point for point in frontier if point["kind"] == "start")
    reached = next(point for point in frontier if point.get("step") == step)
    return {
        "step": step,
        "start": shipped_figures(start, clips, folds, first),
        "adapted": shipped_figures(adapted, clips, folds, reached),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--race", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--latency", type=Path, default=CONFIGS / "genre.latency.json")
    parser.add_argument("--shipped", nargs="*", default=[], help="STEP=MODEL")
    parser.add_argument("--outcome", help="STEP=MODEL: the step that was trained on, cross-validated and shipped; wants --data")
    parser.add_argument("--data", type=Path)
    arguments = parser.parse_args()
    folder = run_folder(arguments.name)
    about = json.loads((folder / "about.json").read_text())
    latency = LatencyTable.load(arguments.latency)
    heads = shipped_heads(Config.load(about["start"]))
    shipped = dict(entry.split("=") for entry in arguments.shipped)
    settings = {key: value for key, value in about["settings"].items() if key not in ("variant", "rate")}
    points = json.loads((folder / "frontier.json").read_text())
    race = json.loads(arguments.race.read_text())["networks"]
    frontier = [
        {**point, **{key: measured[key] for key in ("latencyMs", "parameters", "multiplyAdds")}}
        for point, measured in zip(points, race)
    ]
    final = {}
    if arguments.outcome:
        step, model = arguments.outcome.split("=")
        networks = (Config.load(about["start"]), Config.load(model))
        final["outcome"] = outcome(*networks, int(step), frontier, arguments.data)
    trajectory = {
        "start": about["start"],
        "variant": about["settings"]["variant"],
        "settings": settings,
        "validation": about["validation"],
        "latency": {key: latency.measurement[key] for key in ("engine", "machine", "date")},
        "steps": [
            told(step, heads, latency, shipped.get(str(number))) for number, step in enumerate(load_steps(folder))
        ],
        "frontier": frontier,
        **final,
    }
    arguments.out.write_text(json.dumps(rounded(trajectory)) + "\n")


if __name__ == "__main__":
    main()
