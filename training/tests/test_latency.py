"""The twin of the latency model of src/netadapt/latency."""

import json
from dataclasses import replace

import pytest
from genrescope.config import CONFIGS
from genrescope.latency import LatencyTable
from genrescope.table import NetworkTable

MEASURED = CONFIGS / "genre.latency.json"


def test_it_predicts_what_the_typescript_predicted():
    table = LatencyTable.load(MEASURED)
    networks = json.loads(MEASURED.read_text())["check"]["networks"]
    assert len(networks) == 20
    for network in networks:
        assert table(NetworkTable.of(network["table"])) == pytest.approx(network["predictedMs"], rel=1e-3)


def test_channels_that_fill_the_same_blocks_of_eight_take_the_same_time():
    table = LatencyTable.load(MEASURED)
    network = NetworkTable.of(json.loads(MEASURED.read_text())["check"]["networks"][0]["table"])
    narrower = replace(network, lastConv=network.lastConv - 7)
    assert table(narrower) == table(network)


def test_a_shorter_window_takes_less_time():
    table = LatencyTable.load(MEASURED)
    network = NetworkTable.of(json.loads(MEASURED.read_text())["check"]["networks"][0]["table"])
    times = [table(network.with_frames(frames)) for frames in (300, 200, 100)]
    assert times == sorted(times, reverse=True)
    assert times[2] > times[0] / 4


def test_an_unmeasured_layer_is_an_error():
    table = LatencyTable.load(MEASURED)
    network = NetworkTable.of(json.loads(MEASURED.read_text())["check"]["networks"][0]["table"])
    with pytest.raises(KeyError):
        table(network.with_heads(another=3))
