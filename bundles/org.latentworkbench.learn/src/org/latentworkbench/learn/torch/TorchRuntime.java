package org.latentworkbench.learn.torch;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Cores;
import org.latentworkbench.api.InputException;

import ai.djl.engine.Engine;

/** Starts libtorch, once a process, and knows what it can compute on. */
public final class TorchRuntime {

	private static final String ENGINE = "PyTorch";
	/** Held by the training that computes; fair, so that trainings take turns epoch by epoch. */
	private static final ReentrantLock COMPUTING = new ReentrantLock(true);
	private static final int POLL_MS = 50;

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
				// graphs are not run in parallel here; this number can only be set before libtorch computes anything
				setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
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
			refuse(problem().get());
	}

	/** @throws InputException always: for this reason libtorch cannot be used */
	public static void refuse(String problem) throws InputException {
		throw new InputException("The torch engine cannot start (" + problem + "): choose the engine jvm, which "
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

	/**
	 * Waits until no other training computes on libtorch, and sets the number of threads of its operations. Only one may
	 * compute at a time: that number, like DJL's gradient collector, belongs to the whole process, and results may depend
	 * on it.
	 *
	 * @param cancelled asked while waiting
	 * @throws CancelledException when {@code cancelled} said so
	 */
	static Turn turn(int threads, BooleanSupplier cancelled) throws InputException {
		return turn(threads, Cores.UNSHARED, cancelled);
	}

	/** As {@link #turn(int, BooleanSupplier)}, and holds as many cores as threads; while it waits, none. */
	static Turn turn(int threads, Cores cores, BooleanSupplier cancelled) throws InputException {
		boolean interrupted = false;
		boolean waits = false;
		try {
			while (true)
				try {
					if (COMPUTING.tryLock(waits ? POLL_MS : 0, TimeUnit.MILLISECONDS))
						break;
					if (!waits)
						cores.hold(0);
					waits = true;
					if (cancelled.getAsBoolean())
						throw new CancelledException();
				} catch (InterruptedException e) {
					// who wants to end the training says so through cancelled
					interrupted = true;
				}
		} finally {
			if (interrupted)
				Thread.currentThread().interrupt();
		}
		try {
			cores.hold(threads);
			setThreads(threads);
			return () -> {
				COMPUTING.unlock();
				cores.hold(1);
			};
		} catch (InputException | RuntimeException | Error e) {
			COMPUTING.unlock();
			throw e;
		}
	}

	/** A thread's right to compute on libtorch, given up by the same thread. */
	interface Turn extends AutoCloseable {
		@Override
		void close();
	}

	/** DJL has this method in a package that its bundle does not show to others. */
	private static void setThreads(int number) throws InputException {
		try {
			Class.forName("ai.djl.pytorch.jni.JniUtils", true, engine().getClass().getClassLoader())
					.getMethod("setNumThreads", int.class).invoke(null, number);
		} catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
			throw new InputException("The number of libtorch's threads cannot be set: this is another version of DJL's "
					+ "PyTorch engine than this product was built with", e);
		}
	}
}
