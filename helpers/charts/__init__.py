"""A small table → a finished chart: title, labels, source line, description, and the numbers behind it."""

from helpers.charts.bars import bars, stacked
from helpers.charts.chart import Chart, finish, source
from helpers.charts.heat import heat
from helpers.charts.places import places, positions
from helpers.charts.timeline import timeline

__all__ = ["Chart", "bars", "finish", "heat", "places", "positions", "source", "stacked", "timeline"]
