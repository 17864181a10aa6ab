"""Two or more people's codes of the same units → how far they agree, and how sure that figure is."""

import numpy as np
import pandas as pd
from nltk.metrics.agreement import AnnotationTask

PERCENT, KAPPA, ALPHA = "percent agreement", "Cohen's kappa", "Krippendorff's alpha"
DRAWS = 1000


def measure(codes: pd.DataFrame, *, draws: int = DRAWS, seed: int = 1) -> pd.DataFrame:
    """Return how far coders agree on the units of `codes`.

    `codes` has one row for one judgement: coder, unit, code; a missing code is a unit not judged. One row of
    the result is one figure: measure, value, low, high (the middle 95 % of `draws` samples of the units,
    drawn with replacement), n_units, n_coders, note. The measures: percent agreement (share of pairs of
    judgements of a unit that are equal, 0 to 100), Cohen's kappa (exactly two coders, units judged by both)
    and Krippendorff's alpha for nominal codes (any number of coders, gaps allowed), all by
    nltk.metrics.agreement. A measure that cannot be computed has no value, and its note says why: with one
    category only there is no variation to agree about. Raises ValueError if a coder judged a unit twice, or
    if no unit has two judgements.

    >>> codes = pd.DataFrame([("Ann", 1, "a"), ("Ben", 1, "a"), ("Ann", 2, "a"), ("Ben", 2, "b"),
    ...                       ("Ann", 3, "b"), ("Ben", 3, "b"), ("Ann", 4, "b"), ("Ben", 4, "b")],
    ...                      columns=["coder", "unit", "code"])
    >>> measure(codes)[["measure", "value"]].round(2).values.tolist()
    [['percent agreement', 75.0], ["Cohen's kappa", 0.5], ["Krippendorff's alpha", 0.53]]
    """
    rows, left_out = _usable(codes)
    coders, units = rows["coder"].nunique(), rows["unit"].nunique()
    problems = {PERCENT: "", KAPPA: _kappa_problem(rows), ALPHA: _variation_problem(rows)}
    values, samples = _values(rows), _draws(rows, draws, seed)
    out = []
    for name, problem in problems.items():
        usable = samples[name][~np.isnan(samples[name])]
        low, high = np.percentile(usable, [2.5, 97.5]) if len(usable) and not problem else (np.nan, np.nan)
        lost = draws - len(usable) if len(usable) else 0
        notes = [problem, f"{left_out} units with fewer than two judgements are left out" if left_out else "",
                 f"{lost} of {draws} samples held one code only" if lost else ""]
        out.append((name, np.nan if problem else values[name], low, high, units, coders,
                    "; ".join(filter(None, notes))))
    return pd.DataFrame(out, columns=["measure", "value", "low", "high", "n_units", "n_coders", "note"])


def disagreements(codes: pd.DataFrame) -> pd.DataFrame:
    """Return the units on which the coders differ, one row a unit, one column a coder; a gap is missing.

    >>> codes = pd.DataFrame([("Ann", 1, "a"), ("Ben", 1, "a"), ("Ann", 2, "a"), ("Ben", 2, "b")],
    ...                      columns=["coder", "unit", "code"])
    >>> disagreements(codes).reset_index().values.tolist()
    [[2, 'a', 'b']]
    """
    wide = _once(codes).pivot(index="unit", columns="coder", values="code")
    return wide[wide.nunique(axis=1) > 1]


def gaps(codes: pd.DataFrame) -> pd.DataFrame:
    """Return the judgements that are missing: unit, coder; one row is one unit that one coder did not judge.

    >>> gaps(pd.DataFrame([("Ann", 1, "a"), ("Ben", 1, "a"), ("Ann", 2, "a")],
    ...                   columns=["coder", "unit", "code"])).values.tolist()
    [[2, 'Ben']]
    """
    wide = _once(codes).pivot(index="unit", columns="coder", values="code")
    missing = wide.isna().stack()
    return missing[missing].reset_index()[["unit", "coder"]]


def _once(codes: pd.DataFrame) -> pd.DataFrame:
    twice = codes[codes.duplicated(["coder", "unit"])]
    if len(twice):
        coder, unit = twice.iloc[0][["coder", "unit"]]
        raise ValueError(f"agreement: {coder} judged unit {unit} twice; keep one row for each coder and unit")
    return codes[["coder", "unit", "code"]]


def _usable(codes: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Return the judgements of units with at least two of them, and how many units that leaves out."""
    judged = _once(codes).dropna(subset="code")
    enough = judged.groupby("unit")["code"].transform("size") >= 2
    if not enough.any():
        raise ValueError("agreement: no unit was judged by two coders; give codes of the same units by both")
    return judged[enough], codes["unit"].nunique() - judged.loc[enough, "unit"].nunique()


def _variation_problem(rows: pd.DataFrame) -> str:
    return "" if rows["code"].nunique() > 1 else "undefined: all judgements are the same code"


def _kappa_problem(rows: pd.DataFrame) -> str:
    if rows["coder"].nunique() != 2:
        return "kappa is for exactly two coders"
    return _variation_problem(rows)


def _values(rows: pd.DataFrame) -> dict[str, float]:
    """Return the figures for all units; percent agreement over pairs of judgements, which NLTK has not."""
    task = AnnotationTask(data=list(rows[["coder", "unit", "code"]].itertuples(index=False, name=None)))
    counts = _counts(rows)
    kappa = float(task.kappa()) if rows["coder"].nunique() == 2 else np.nan    # with more coders NLTK allows no gap
    return {PERCENT: float(_percent(counts, np.ones((1, len(counts))))[0]), KAPPA: kappa, ALPHA: float(task.alpha())}


def _draws(rows: pd.DataFrame, draws: int, seed: int) -> dict[str, np.ndarray]:
    """Return each figure for `draws` samples of the units with replacement; NaN where it is undefined."""
    counts = _counts(rows)
    chance = np.full(len(counts), 1 / len(counts))
    weights = np.random.default_rng(seed).multinomial(len(counts), chance, size=draws).astype(float)
    return {PERCENT: _percent(counts, weights), KAPPA: _kappa(rows, weights), ALPHA: _alpha(counts, weights)}


def _counts(rows: pd.DataFrame) -> np.ndarray:
    """Return how often each code (column) was given to each unit (row)."""
    return pd.crosstab(rows["unit"], rows["code"]).to_numpy(dtype=float)


def _percent(counts: np.ndarray, weights: np.ndarray) -> np.ndarray:
    judged = counts.sum(axis=1)
    return 100 * (weights @ (counts * (counts - 1)).sum(axis=1)) / (weights @ (judged * (judged - 1)))


def _alpha(counts: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return Krippendorff's nominal alpha: 1 - observed ÷ expected disagreement (Krippendorff 2011)."""
    judged = counts.sum(axis=1)
    total, codes = weights @ judged, weights @ counts
    observed = 1 - weights @ ((counts * (counts - 1)).sum(axis=1) / (judged - 1)) / total
    expected = 1 - (codes * (codes - 1)).sum(axis=1) / (total * (total - 1))
    return 1 - np.divide(observed, expected, out=np.full_like(expected, np.nan), where=expected > 1e-12)


def _kappa(rows: pd.DataFrame, weights: np.ndarray) -> np.ndarray:
    """Return Cohen's kappa: agreement above what the two coders' own habits would give (Cohen 1960)."""
    if rows["coder"].nunique() != 2:
        return np.full(len(weights), np.nan)
    wide = rows.pivot(index="unit", columns="coder", values="code").to_numpy()
    codes = pd.unique(wide.ravel())
    one, other = ((wide[:, side, None] == codes).astype(float) for side in (0, 1))
    observed = weights @ (wide[:, 0] == wide[:, 1]) / weights.sum(axis=1)
    expected = ((weights @ one) * (weights @ other)).sum(axis=1) / weights.sum(axis=1) ** 2
    rest = 1 - expected
    return np.divide(observed - expected, rest, out=np.full_like(rest, np.nan), where=rest > 1e-12)
