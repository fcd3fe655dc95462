package org.latentworkbench.learn.torch;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.TrainingOptions;

import ai.djl.Device;
import ai.djl.engine.Engine;

/** Starts libtorch, once a process, and knows what it can compute on. */
public final class TorchRuntime {

	private static final String ENGINE = "PyTorch";

	private TorchRuntime() {
	}

	/** Holds what starting gave; the class is initialised by the first who asks. */
	private static final class Started {
		static final Engine ENGINE_OR_NULL;
		static final String PROBLEM;

		static {
			Engine engine = null;
			String problem = "";
			// DJL finds its parts through the thread's class loader, which in OSGi is not the one that holds them
			Thread thread = Thread.currentThread();
			ClassLoader before = thread.getContextClassLoader();
			thread.setContextClassLoader(Engine.class.getClassLoader());
			try {
				setUnlessSet("ai.djl.offline", "true");
				setUnlessSet("OPT_OUT_TRACKING", "true");
				engine = Engine.getEngine(ENGINE);
				engine.newBaseManager().close();
			} catch (RuntimeException | LinkageError e) {
				engine = null;
				problem = deepest(e);
			} finally {
				thread.setContextClassLoader(before);
			}
			ENGINE_OR_NULL = engine;
			PROBLEM = problem;
		}

		private static void setUnlessSet(String property, String value) {
			if (System.getProperty(property) == null)
				System.setProperty(property, value);
		}

		private static String deepest(Throwable e) {
			while (e.getCause() != null)
				e = e.getCause();
			return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
		}
	}

	/** Why libtorch cannot be used; empty if it can. The first call starts it, which takes a second or more. */
	public static Optional<String> problem() {
		return Started.ENGINE_OR_NULL == null ? Optional.of(Started.PROBLEM) : Optional.empty();
	}

	/** @throws InputException when libtorch cannot be used */
	public static void require() throws InputException {
		if (problem().isPresent())
			throw new InputException("The torch engine cannot start (" + problem().get() + "): choose the engine jvm, which "
					+ "needs no native library, or install the native library of PyTorch for this computer");
	}

	/**
	 * Number of GPUs that this libtorch can compute on; 0 too where it has no CUDA or the computer no driver.
	 */
	public static int gpus() {
		return problem().isPresent() ? 0 : Started.ENGINE_OR_NULL.getGpuCount();
	}

	static Engine engine() throws InputException {
		require();
		return Started.ENGINE_OR_NULL;
	}

	/** @throws InputException when a GPU is wanted and there is none */
	static Device device(TrainingOptions.Device wanted) throws InputException {
		require();
		return switch (wanted) {
			case CPU -> Device.cpu();
			case AUTO -> gpus() > 0 ? Device.gpu() : Device.cpu();
			case GPU -> {
				if (gpus() == 0)
					throw new InputException("Training on a GPU was asked for, but libtorch sees none: choose the device "
							+ "cpu, or install a CUDA build of PyTorch's native library and the GPU's driver");
				yield Device.gpu();
			}
		};
	}

	/** Sets the number of threads of libtorch's operations, for the whole process. */
	static void threads(int number) throws InputException {
		try {
			Class.forName("ai.djl.pytorch.jni.JniUtils", true, engine().getClass().getClassLoader())
					.getMethod("setNumThreads", int.class).invoke(null, number);
		} catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
			throw new InputException("The number of libtorch's threads cannot be set: this is another version of DJL's "
					+ "PyTorch engine than this product was built with", e);
		}
	}
}
