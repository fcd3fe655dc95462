/**
 * HDF5 files: AnnData's ({@code .h5ad}) and plain ones. Read through jHDF; written here, contiguous and uncompressed.
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">the HDF5 file format</a>
 * @see <a href="https://anndata.readthedocs.io/en/latest/fileformat-prose.html">AnnData on disk</a>
 */
package org.latentworkbench.data.hdf5;
