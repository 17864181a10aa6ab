"""A sheet to fill in with lists to choose from, saved at every change; without controls, the sheet as a table."""

import dataclasses
import functools
import html
import pathlib
from typing import Any

import ipywidgets as widgets
import pandas as pd
from IPython.display import display

from helpers import markup
from helpers.coding import sheets

_CHOOSE = "choose …"
_WIDE = {"description_width": "initial"}


@dataclasses.dataclass(frozen=True, eq=False)
class Form:
    """A sheet, its codes, where it is saved (None while there is no name), and what to say about it."""

    sheet: pd.DataFrame
    codes: list[str]
    path: pathlib.Path | None
    said: str

    def _ipython_display_(self) -> None:
        told = markup.tag("p", self.said, class_="answer")
        shown = {"text/html": told._repr_html_(), "text/plain": self.said}
        display(shown if self.path is None else {**widget(self)._repr_mimebundle_(), **shown}, raw=True)
        display(markup.folded(f"The {len(self.sheet)} sentences", markup.table(
            self.sheet[["sentence_id", "sentence"]], "The sheet", most=len(self.sheet),
            names={"sentence_id": "key"})))


def form(sheet: pd.DataFrame, kind: str, name: Any, folder: pathlib.Path = sheets.FOLDER) -> Form:
    """Return the form in which `name` codes a sheet; the file my_KIND_NAME.csv is made if there is none yet.

    Without a name nothing is made. A file of that name with other sentences is left alone.
    """
    codes = sheets.codebook(kind)["code"].tolist()
    try:
        path = sheets.path_of(kind, name, folder)
    except ValueError as error:
        return Form(sheet, codes, None, f"{error} Then run this cell again, and your sheet appears here.")
    try:
        if not path.exists():
            sheets.write(sheet, path)
        there = {row.sentence_id for row in sheets.read(path)}
    except (OSError, ValueError) as error:
        return Form(sheet, codes, None, f"{path.name} cannot be used: {_words(error)}.")
    if not there & set(sheet["sentence_id"]) and len(sheet):
        return Form(sheet, codes, None, f"{path.name} is a sheet of other sentences. Take another name for yourself.")
    return Form(sheet, codes, path, f"Your sheet is {path.name}, beside this notebook. Each choice is saved at once.")


def widget(shown: Form) -> widgets.VBox:
    """Return new controls: what to know, one box for each sentence with what is in the file, how far it is."""
    now = {row.sentence_id: row for row in sheets.read(shown.path)}
    known = {code.casefold(): code for code in shown.codes}
    state = widgets.HTML(_state(shown))
    rows = []
    for number, (key, sentence) in enumerate(shown.sheet[["sentence_id", "sentence"]].itertuples(index=False), start=1):
        row = now.get(key)
        code = known.get(row.code.casefold(), "") if row else ""
        choice = widgets.Dropdown(options=[(_CHOOSE, ""), *((one, one) for one in shown.codes)], value=code,
                                  description=f"Code of {number}:", style=_WIDE)
        comment = widgets.Text(value=row.comment if row else "", description="Comment:", continuous_update=False,
                               placeholder="why, if you are not sure", layout={"width": "24rem", "max_width": "100%"})
        for column, control in (("code", choice), ("comment", comment)):
            control.observe(functools.partial(_changed, shown, state, key, column), names="value")
        words = widgets.HTML(f"<b>{number}.</b> {html.escape(sentence)}", layout={"width": "100%"})
        rows.append(widgets.VBox([words, widgets.HBox([choice, comment], layout={"flex_flow": "row wrap"})]))
    return widgets.VBox([widgets.HTML(html.escape(shown.said)), *rows, state])


def _changed(shown: Form, state: widgets.HTML, key: str, column: str, change: dict) -> None:
    """Save one cell into the file as it is now, so that what was changed there meanwhile stays."""
    try:
        rows = {row.sentence_id: row._asdict() for row in sheets.read(shown.path)}
        for one, sentence in shown.sheet[["sentence_id", "sentence"]].itertuples(index=False):
            rows.setdefault(one, {"sentence_id": one, "sentence": sentence, "code": "", "comment": ""})
        rows[key][column] = change["new"]
        sheets.write(pd.DataFrame(rows.values()), shown.path)
        state.value = _state(shown)
    except (OSError, ValueError) as error:
        state.value = f"<b>Not saved:</b> {html.escape(_words(error))}. Close the sheet elsewhere, then choose again."


def _state(shown: Form) -> str:
    done = sum(bool(row.code) for row in sheets.read(shown.path))
    where = html.escape(shown.path.name)
    return f"<p role='status'>{done} of {len(shown.sheet)} sentences have a code. Saved: {where}.</p>"


def _words(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
