package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.latentworkbench.api.Cores;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.contracts.MemoryRun;

/** Pieces of work on cores that others want, too. */
@Timeout(30)
class ParallelCoresTest {
	/** Has one core for a helper, for every third who asks, and wants it back after every second question. */
	private static final class Stingy implements Cores {
		private final AtomicInteger asked = new AtomicInteger();
		private final AtomicInteger questions = new AtomicInteger();
		private final AtomicInteger helping = new AtomicInteger();
		private final AtomicInteger helped = new AtomicInteger();

		@Override
		public boolean tryHelp(Executor executor, Runnable body) {
			if (asked.incrementAndGet() % 3 != 0 || !helping.compareAndSet(0, 1)) {
				return false;
			}
			helped.incrementAndGet();
			executor.execute(() -> {
				try {
					body.run();
				} finally {
					helping.set(0);
				}
			});
			return true;
		}

		@Override
		public boolean wanted() {
			return questions.incrementAndGet() % 2 == 0;
		}

		@Override
		public void hold(int number) {
			throw new AssertionError("nothing native is computed here");
		}

		@Override
		public void pause() {
			// nobody wants several
		}
	}

	private static RunContext on(Cores cores, MemoryRun run) {
		return (RunContext) Proxy.newProxyInstance(RunContext.class.getClassLoader(), new Class<?>[] { RunContext.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("cores")) {
						return cores;
					}
					try {
						return method.invoke(run, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				});
	}

	@Test
	void aHelperNowAndThenIsAsGoodAsManyOrNone() throws Exception {
		var cores = new Stingy();
		var computing = new AtomicInteger();
		var most = new AtomicInteger();
		var order = new ArrayList<Integer>();
		try (var memory = new MemoryRun(1).withThreads(4)) {
			RunContext run = on(cores, memory);
			Parallel.run(300, run, run.progress("squares", 300, "numbers"), i -> {
				most.accumulateAndGet(computing.incrementAndGet(), Math::max);
				Thread.sleep(1);
				computing.decrementAndGet();
				return i * i;
			}, (i, square) -> {
				assertEquals(i * i, square);
				order.add(i);
			});
		}
		assertEquals(IntStream.range(0, 300).boxed().toList(), order);
		assertTrue(cores.helped.get() > 1, "no helper was asked again");
		assertEquals(2, most.get(), "the caller and one helper");
	}

	@Test
	void whatCannotFitIsRefusedWithWhatToDo() throws Exception {
		try (var run = new MemoryRun(1).withThreads(8)) {
			new AssociationMemory(100, 20, 20, 4).check(1, 2, 2, run);
			String message = assertThrows(InputException.class, () -> new AssociationMemory(200_000, 1000, 9000, 40).check(1, 2, 2, run)).getMessage();
			assertTrue(message.startsWith("1,000 perturbed features, 9,000 targets, 200,000 samples and 40 refits: about ")
					&& message.contains("fewer refits") && message.contains("--threads 1") && message.contains("LATENT_JAVA_OPTS=-Xmx"), message);
			assertTrue(assertThrows(InputException.class, () -> new AssociationMemory(10, 70_000, 70_000, 1).check(1, 2, 2, run)).getMessage()
					.contains("too many for one step"));
		}
	}
}
