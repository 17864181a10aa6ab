"""Code sentences by hand, moves or themes, and compare: with a classmate, with the rules, sentence by sentence."""

from helpers.coding.controls import Form, form
from helpers.coding.collect import Gathered, gather, rules
from helpers.coding.results import agree, discuss, found, pairs
from helpers.coding.sheets import KINDS, codebook, sheet

__all__ = ["KINDS", "Form", "Gathered", "agree", "codebook", "discuss", "form", "found", "gather", "pairs", "rules",
           "sheet"]
