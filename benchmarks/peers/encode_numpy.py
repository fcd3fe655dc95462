"""Peer of benchmarks/encode: logarithm and scaling of a table with missing values in NumPy, column by column statistics at once."""
import sys
import time

try:
    import numpy as np
except ImportError as e:
    print(f"skipped: NumPy cannot be imported ({e})")
    sys.exit(0)

settings = {"samples": "2000", "features": "20000", "missing": "0.02", "rounds": "3"}
for word in sys.argv[1:]:
    key, _, value = word.partition("=")
    if key not in settings:
        sys.exit(f"not a setting: {word}; known: {', '.join(settings)}")
    settings[key] = value
n, p = int(settings["samples"]), int(settings["features"])
rng = np.random.default_rng(1)
raw = np.exp(rng.standard_normal((n, p)))
raw[rng.random((n, p)) < float(settings["missing"])] = np.nan
for turn in range(int(settings["rounds"])):
    before = time.process_time()
    x = np.log2(raw + 1)
    sd = np.nanstd(x, axis=0)
    keep = ~np.isclose(sd, 0)
    x = (x[:, keep] - np.nanmean(x, axis=0)[keep]) / sd[keep]
    x[np.isnan(x)] = 0
    print(f"engine=numpy-{np.__version__} warm samples={n} features={p} kept={int(keep.sum())} cpu_s={time.process_time() - before:.2f}")
