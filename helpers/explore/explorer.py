"""Controls that change what is shown below them, and what stands for them on a page without controls."""

import dataclasses
import functools
from collections.abc import Callable, Sequence
from typing import Any

import ipywidgets as widgets
from IPython.display import display

from helpers import markup

MOST = 500    # choices in one list; more of them nobody reads
_HIDE = "<style>.jp-OutputArea-child:has(.explorer) + .jp-OutputArea-child { display: none; }</style>"
_WIDE = {"description_width": "initial"}


@dataclasses.dataclass(frozen=True, eq=False)
class Explorer:
    """Controls, what they show, and its static twin.

    `show` gets the values of the controls and returns what stands below them. `hint` and `twin` need no controls: a
    sentence that says what can be chosen, and all the choices, or the first of them, as a page shows them. A twin that
    only `repeats` what the controls show is hidden below them in JupyterLab.
    """

    hint: str
    controls: Sequence[Callable[[], widgets.ValueWidget]]
    show: Callable[..., markup.Html]
    twin: markup.Html
    repeats: bool = False

    def _ipython_display_(self) -> None:
        # Two outputs: a program without controls takes the sentence from the first, and the second is for all.
        words = {"text/html": markup.tag("p", self.hint, class_="count")._repr_html_(), "text/plain": self.hint}
        display({**widget(self)._repr_mimebundle_(), **words}, raw=True)
        display(self.twin)


def widget(explorer: Explorer) -> widgets.VBox:
    """Return new controls of an explorer with what they show below; each change of a control shows it anew.

    A ValueError, as for a pattern without a word, is shown as a sentence.
    """
    controls = [make() for make in explorer.controls]
    view = widgets.HTML(layout={"width": "100%"})

    def refresh(_: object = None) -> None:
        try:
            shown = explorer.show(*(control.value for control in controls))
        except ValueError as error:
            shown = markup.tag("p", str(error), class_="empty")
        view.value = (_HIDE if explorer.repeats else "") + shown._repr_html_()

    for control in controls:
        control.observe(refresh, names="value")
    refresh()
    whole = widgets.VBox([widgets.HBox(controls, layout={"flex_flow": "row wrap"}), view])
    return whole.add_class("explorer") if explorer.repeats else whole


def choice(label: str, options: Sequence[tuple[str, Any]]) -> Callable[[], widgets.Dropdown]:
    """Return what makes a list to choose from; an option is what is read, and the value that it stands for."""
    shown = list(options[:MOST])
    if len(options) > MOST:
        label = f"{label} ({MOST:,} of {len(options):,})"
    return functools.partial(widgets.Dropdown, options=shown, description=label, style=_WIDE,
                             layout={"width": "auto", "max_width": "100%"})


def words(label: str, value: str = "", placeholder: str = "") -> Callable[[], widgets.Text]:
    """Return what makes a line to type in; what is typed counts after the Enter key."""
    return functools.partial(widgets.Text, value=value, description=label, placeholder=placeholder, style=_WIDE,
                             continuous_update=False, layout={"width": "22rem", "max_width": "100%"})


def tick(label: str) -> Callable[[], widgets.Checkbox]:
    """Return what makes a box to tick, which is empty at first."""
    return functools.partial(widgets.Checkbox, value=False, description=label, indent=False,
                             layout={"width": "auto", "margin": "2px 1rem"})
