"""What NetAdapt is compared with."""

import pytest
from genrescope.config import CONFIGS
from genrescope.frontier import uniform_for
from genrescope.latency import LatencyTable
from genrescope.table import mobilenetv3
from genrescope.trajectory import rounded

TABLE = mobilenetv3("large", 0.4, hidden=512, gate="sigmoid", heads={"genre": 10, "tags": 169})
LATENCY = LatencyTable.load(CONFIGS / "genre.latency.json")


@pytest.mark.parametrize("share", [0.9, 0.7, 0.5])
def test_uniform_pruning_for_a_budget_is_the_widest_that_keeps_to_it(share):
    budget = share * LATENCY(TABLE)
    rate, narrower = uniform_for(TABLE, LATENCY, budget)
    assert LATENCY(narrower) <= budget
    assert uniform_for(TABLE, LATENCY, LATENCY(narrower))[0] == rate
    assert 0.9 * budget < LATENCY(narrower)


def test_a_budget_that_no_network_meets_is_refused():
    with pytest.raises(ValueError):
        uniform_for(TABLE, LATENCY, 0.01)


def test_numbers_are_rounded_wherever_they_stand():
    assert rounded({"a": [1.23456789, 3], "b": {"c": True, "d": None}}) == {"a": [1.2346, 3], "b": {"c": True, "d": None}}
