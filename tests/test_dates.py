"""Full dates in a line, and lines that say when and where and nothing else."""

import pytest

from helpers import dates


@pytest.mark.parametrize(("line", "found"), [
    ("14 May 2031", ["2031-05-14"]),
    ("May 14, 2031", ["2031-05-14"]),
    ("14th of May, 2031", ["2031-05-14"]),
    ("Sept. 3, 2031", ["2031-09-03"]),
    ("PORT ALMERE, 3 FEBRUARY 2031", ["2031-02-03"]),
    ("17:05, 9 September 2032", ["2032-09-09"]),
    ("2031-05-14", ["2031-05-14"]),
    ("14.05.2031 and 1.6.2031", ["2031-05-14", "2031-06-01"]),
    ("31/12/2031", ["2031-12-31"]),
    ("12/31/2031", ["2031-12-31"]),
    ("05/05/2031", ["2031-05-05"]),
    ("05/06/2031", []),                  # which one is the month?
    ("30 February 2031", []),
    ("2031-13-01", []),
    ("14 May", []),                      # no year
    ("May 2031", []),
    ("Resolution 2031 of 14 members", []),
    ("No. 14.05.20311", []),
    ("", []),
])
def test_dates_of_a_line(line, found):
    assert dates.find(line) == found


@pytest.mark.parametrize("line", [
    "14 May 2031", "Sandvik, 2 June 2030", "The Harbour Courier, 11 March 2029", "Tuesday, May 14, 2031, 9:20 a.m.",
    "17:05, 9 September 2032", "ASTANA. 5 May 2031",
])
def test_a_date_line(line):
    assert dates.stands_alone(line)


@pytest.mark.parametrize("line", [
    "They met on 14 May 2031.", "They met on 14 May 2031", "The 14 May 2031 agreement covers three areas:", "Sandvik",
    "14 May", "The Ministers of Ten Countries and Their Deputies Met in Sandvik on 2 June 2030", "2031", "x" * 500,
])
def test_no_date_line(line):
    assert not dates.stands_alone(line)


@pytest.mark.parametrize(("line", "head"), [
    ("SANDVIK, 19 February 2031. Minister Oru came.", "SANDVIK, 19 February 2031"),
    ("Port of Sandvik, 3 Feb. 2031. “We agree,” said Minister Oru.", "Port of Sandvik, 3 Feb. 2031"),
    ("SANDVIK, February 19, 2031. The talks are over.", "SANDVIK, February 19, 2031"),
    ("19.02.2031. The talks are over.", "19.02.2031"),
    ("Sandvik, 19 February 2031, 17:05. The talks are over.", "Sandvik, 19 February 2031, 17:05"),
    ("SANDVIK, 19 February 2031 – The talks are over.", "SANDVIK, 19 February 2031"),
    ("ASTANA. 5 May 2031. KAZINFORM – The minister came.", "ASTANA. 5 May 2031. KAZINFORM"),
    ("They met on 14 May 2031. The talks went well.", ""),
    ("On 14 May 2031. The talks went well.", ""),
    ("The Agreement of 14 May 2031. It was a good day.", ""),
    ("Agreement of 14 May 2031. It was a good day.", ""),
    ("Born in Sandvik, 14 May 2031. Studied law.", ""),
    ("SANDVIK, 19 February 2031.", ""),                         # nothing follows
    ("SANDVIK, 19 February 2031. and then", ""),                # no new sentence
    ("SANDVIK. Minister Oru came on 19 February 2031. He left.", ""),
    ("SANDVIK, 19 February. Minister Oru came.", ""),           # no year
    ("", ""),
])
def test_a_dateline_before_prose(line, head):
    assert dates.dateline(line) == head
