package org.homeward.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * How much memory this process needed; safe to share between threads.
 *
 * <p>What stays after a collection is an upper bound of what is alive: a young collection leaves old garbage in place.
 */
public final class Memory {
    private final AtomicLong afterCollection = new AtomicLong();
    private final Set<String> heapPools;

    private Memory() {
        heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Starts watching the collections of this process. */
    public static Memory watched() {
        Memory memory = new Memory();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(
                        (notification, origin) -> {
                            if (notification.getUserData() instanceof CompositeData data) {
                                memory.saw(GarbageCollectionNotificationInfo.from(data)
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc());
                            }
                        },
                        null,
                        null);
            }
        }
        return memory;
    }

    private void saw(Map<String, MemoryUsage> usage) {
        long bytes = usage.entrySet().stream()
                .filter(pool -> heapPools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        afterCollection.accumulateAndGet(bytes, Math::max);
    }

    /** The most heap that was still in use after a collection, in GB; 0 where none was needed. */
    public double afterCollectionGigabytes() {
        return afterCollection.get() / 1e9;
    }

    /** The most heap in use at any time, garbage included, in GB. */
    public double peakGigabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e9;
    }

    /** The most memory the process had from the system, in GB; 0 where the system does not tell. */
    public double residentGigabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * 1_024
                    / 1e9;
        }
    }
}
