"""Pictures with Persian in them. matplotlib shapes and orders the letters itself from 3.11 on; here are the font, the colours and the frame."""
from io import BytesIO
from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt
from IPython import display
from matplotlib import font_manager
from PIL import Image

INK, GREY, PALE = "#1b2733", "#5c6b7a", "#e3e8ed"
BLUE, ORANGE, GREEN, RED, PURPLE, SAND = "#1f6fb2", "#d9822b", "#2e8b57", "#b83232", "#7a4fa3", "#a08a4f"
SERIES = [BLUE, ORANGE, GREEN, PURPLE, SAND, RED]

_VAZIRMATN = Path(__file__).resolve().parent.parent / "node_modules" / "vazirmatn" / "fonts" / "ttf"
_FAMILIES = ["Vazirmatn", "Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans"]


def _set_up():
    if tuple(map(int, matplotlib.__version__.split(".")[:2])) < (3, 11):
        raise ImportError("matplotlib before 3.11 does not join Persian letters; notebooks/requirements.txt has the version to use")
    for weight in ("Regular", "Bold"):
        if (path := _VAZIRMATN / f"Vazirmatn-{weight}.ttf").exists():
            font_manager.fontManager.addfont(path)
    # DejaVu Sans comes with matplotlib and has the Persian letters, so that there is always one
    found = {font.name for font in font_manager.fontManager.ttflist}
    plt.rcParams.update(
        {
            "font.family": [family for family in _FAMILIES if family in found],
            "font.size": 10,
            "figure.dpi": 100,
            "text.color": INK,
            "axes.labelcolor": GREY,
            "axes.edgecolor": GREY,
            "xtick.color": GREY,
            "ytick.color": INK,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.axisbelow": True,
            "grid.color": PALE,
            "legend.frameon": False,
        }
    )


def chart(title, title_fa, source, size=(9.6, 5)):
    """A figure and its axes, titled in English from the left and in Persian from the right, with the source below."""
    figure, axes = plt.subplots(figsize=size, layout="constrained")
    figure.suptitle(" ", fontsize=16)
    figure.text(0.012, 0.985, title, ha="left", va="top", fontsize=12.5, fontweight="bold")
    figure.text(0.988, 0.985, title_fa, ha="right", va="top", fontsize=12.5, fontweight="bold")
    figure.supxlabel(source, x=0.012, ha="left", fontsize=8, color=GREY)
    return figure, axes


def show(figure):
    """The figure as a small picture: 128 colours are enough for flat ones."""
    drawn, small = BytesIO(), BytesIO()
    figure.savefig(drawn, format="png")
    plt.close(figure)
    Image.open(drawn).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(small, "png", optimize=True)
    display.display(display.Image(small.getvalue(), format="png"))


def shortened(words, most=38):
    """Words that fit a label; what was left out is shown by three dots."""
    if len(words) <= most:
        return words
    return words[: words.rfind(" ", 0, most) if " " in words[:most] else most].rstrip(" ،") + " …"


_set_up()
