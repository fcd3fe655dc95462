"""The peers of benchmarks/projections: scikit-learn's t-SNE, umap-learn's UMAP, pynndescent's neighbour graph.

Each with its usual settings on one thread, once to warm up and once to measure. Prints one line of key=value pairs, or
"skipped: ..." where a library cannot be imported. Arguments are key=value: do, rows, columns, neighbours, warm, data (raw
32-bit floats), map (where to write the positions).
"""
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[name] = "1"

settings = {"do": "tsne", "rows": "10000", "columns": "10", "neighbours": "15", "warm": "1", "data": "", "map": ""}
for argument in sys.argv[1:]:
    key, value = argument.split("=", 1)
    settings[key] = value
work = settings["do"]

try:
    import numpy
    if work == "tsne":
        import sklearn
        from sklearn.manifold import TSNE
        engine = "scikit-learn-" + sklearn.__version__
    elif work == "umap":
        import umap
        engine = "umap-learn-" + umap.__version__
    else:
        import pynndescent
        engine = "pynndescent-" + pynndescent.__version__
except ImportError as problem:
    print(f"skipped: do={work}: a library cannot be imported ({problem})")
    sys.exit(0)

rows, columns, near = int(settings["rows"]), int(settings["columns"]), int(settings["neighbours"])
data = numpy.fromfile(settings["data"], dtype="<f4").reshape(rows, columns)


def once():
    if work == "tsne":
        return TSNE(init="pca", learning_rate="auto", random_state=1, n_jobs=1).fit_transform(data)
    if work == "umap":
        return umap.UMAP(random_state=1, n_jobs=1).fit_transform(data)
    # the point itself is the first of its neighbours here
    return pynndescent.NNDescent(data, n_neighbors=near + 1, random_state=1, n_jobs=1).neighbor_graph[0][:, 1:]


def recall(found):
    """Share of the true neighbours of 256 rows that were found."""
    squares = (data.astype("f8") ** 2).sum(axis=1)
    hits = 0
    some = numpy.random.default_rng(1).choice(rows, 256, replace=False)
    for i in some:
        distance = squares - 2 * (data @ data[i]).astype("f8")
        distance[i] = numpy.inf
        hits += len(numpy.intersect1d(numpy.argpartition(distance, near)[:near], found[i]))
    return hits / (256 * near)


for _ in range(int(settings["warm"])):
    once()
cpu, wall = time.process_time(), time.perf_counter()
result = once()
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
quality = f" recall={recall(result):.4f}" if work == "graph" else ""
if settings["map"]:
    numpy.asarray(result, dtype="<f4").tofile(settings["map"])
print(f"engine={engine} do={work} rows={rows} columns={columns} threads=1 cpu_s={cpu:.2f} wall_s={wall:.2f}{quality}")
