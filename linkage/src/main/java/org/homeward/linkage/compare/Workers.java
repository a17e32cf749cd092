package org.homeward.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs pieces of work on a given number of threads; results come back in the order of the pieces. */
public final class Workers {
    private Workers() {}

    /** Runs all pieces; on one thread without any pool. */
    public static <T> List<T> run(int threads, List<Callable<T>> pieces) {
        List<T> results = new ArrayList<>(pieces.size());
        try {
            if (threads == 1 || pieces.size() == 1) {
                for (Callable<T> piece : pieces) {
                    results.add(piece.call());
                }
                return results;
            }
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                for (Future<T> result : pool.invokeAll(pieces)) {
                    results.add(result.get());
                }
            } finally {
                pool.shutdownNow();
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while linking", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a piece of work failed", e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a piece of work failed", e);
        }
    }
}
