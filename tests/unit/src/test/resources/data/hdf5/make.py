"""Makes the files of this folder: python3 make.py (anndata 0.8, h5py 3.7)."""
import anndata, h5py, numpy as np, pandas as pd, scipy.sparse as sp

x = np.array([[1, 0, 2.5, np.nan], [0, 0, 0, 4], [-3, 0, 0, 0.125]], dtype="float32")
obs = pd.DataFrame({
    "type": pd.Categorical(["B", None, "T"], categories=["T", "B", "unused"]),
    "counts": np.array([10, 20, 30], dtype="int64"),
    "share": [0.5, np.nan, 0.25],
    "treated": [True, False, True],
    "note": ["a", "b", "a"],
}, index=["cell one", "cëll2", "c3"])
var = pd.DataFrame({"length": [5, 6, 7, 8]}, index=["g1", "g2", "g3", "Gen-4"])


def write(name, matrix, **how):
    a = anndata.AnnData(X=matrix, obs=obs.copy(), var=var, layers={"raw": np.arange(12, dtype="int32").reshape(3, 4)}, dtype=matrix.dtype)
    a.obsm["X_pca"] = np.zeros((3, 2))
    a.uns["about"] = "a small file"
    a.write_h5ad(name, **how)


write("dense.h5ad", x)
write("packed.h5ad", x.astype("float64"), compression="gzip")
write("csr.h5ad", sp.csr_matrix(np.nan_to_num(x)))
write("csc.h5ad", sp.csc_matrix(np.nan_to_num(x)), compression="gzip")
known = pd.DataFrame({
    "gene_id": ["ENSG1", "ENSG2", "ENSG3"],
    "highly_variable": [True, False, True],
    "biotype": pd.Categorical(["coding", None, "lncRNA"]),
    "mean": [0.1, np.nan, 1e300],
}, index=["A", "B", "C"])
anndata.AnnData(X=x[:, :3].copy(), var=known, dtype="float32").write_h5ad("annotated.h5ad")
with h5py.File("plain.h5", "w") as f:
    f["expression"] = x.astype(">f8")
    f["groups/label"] = np.array([3, 1, 3], dtype="uint8")
    f["groups/word"] = np.array(["x", "y", ""], dtype=object)
    f["samples"] = np.array(["s1", "s2", "s3"], dtype="S2")
    f.create_dataset("shuffled", data=np.arange(60, dtype="int16").reshape(3, 20), chunks=(2, 7), compression="gzip", shuffle=True, fletcher32=True)
    f.create_dataset("quick", data=np.arange(300, dtype="float32").reshape(3, 100), chunks=(3, 50), compression="lzf")
    f["half"] = np.array([[1, 2], [3, 4], [5, np.nan]], dtype="float16")
with h5py.File("new.h5", "w", libver="latest") as f:
    f.create_dataset("values", data=x, chunks=(1, 4), maxshape=(None, 4), compression="gzip")
    f["wide"] = np.arange(6, dtype="uint64").reshape(3, 2)
with h5py.File("compound.h5", "w") as f:
    f["table"] = np.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")])
