"""Makes Inter-Regular.ttf and Inter-SemiBold.ttf from InterVariable.woff2 (see README.md).

Charts are drawn by plotters, which applies no OpenType feature. So the two features that the desk
asks for everywhere are built in: tabular figures (`tnum`) and an l with a tail (`cv05`).
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# The ranges of the desk: Latin, Latin Extended-A, spaces and dashes, quotes, euro, arrows, signs.
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x2009, 0x2014), (0x2018, 0x201E), (0x2020, 0x2026),
    (0x202F, 0x203A), (0x20AC, 0x20AC), (0x2190, 0x2193), (0x21B5, 0x21B5), (0x2211, 0x2212),
    (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265), (0x25B2, 0x25B2), (0x25BC, 0x25BC),
    (0x25C2, 0x25C2), (0x25C7, 0x25C7), (0x25CB, 0x25CB), (0x2713, 0x2713),
]
BUILT_IN = ("tnum", "cv05")
WEIGHTS = {"Regular": 400, "SemiBold": 600}


def built_in_glyphs(font):
    """Which glyph stands for which once the features are applied."""
    table = font["GSUB"].table
    swaps = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag not in BUILT_IN:
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                part = getattr(part, "ExtSubTable", part)
                if part.LookupType == 1:
                    swaps.update(part.mapping)
    return swaps


def make(source, style, weight):
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": weight, "opsz": 14})
    font.flavor = None  # plain TrueType, not the WOFF2 it came from
    swaps = built_in_glyphs(font)
    for cmap in font["cmap"].tables:
        cmap.cmap = {code: swaps.get(name, name) for code, name in cmap.cmap.items()}
    options = subset.Options(layout_features=[], drop_tables=["GSUB", "GPOS", "GDEF", "STAT"], hinting=False, notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for a, b in RANGES for code in range(a, b + 1)])
    subsetter.subset(font)
    family = f"Inter {style}"
    for record in font["name"].names:
        value = {1: family, 2: "Regular", 4: family, 6: f"Inter-{style}"}.get(record.nameID)
        if value:
            font["name"].setName(value, record.nameID, record.platformID, record.platEncID, record.langID)
    font["head"].modified = font["head"].created  # the same bytes every time
    font.recalcTimestamp = False
    path = Path(__file__).parent / f"Inter-{style}.ttf"
    font.save(path)
    print(path, path.stat().st_size)


for style, weight in WEIGHTS.items():
    make(sys.argv[1], style, weight)
