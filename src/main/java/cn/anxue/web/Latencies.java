package cn.anxue.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts requests by how long they took, in the steps in which people notice. */
@Singleton
public class Latencies {
    private static final double[] STEPS_NANOS = {millis(5), millis(25), millis(100), millis(500), millis(2_000)};

    @Produces
    @Singleton
    MeterFilter steps() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                if (!id.getName().equals("http.server.requests")) {
                    return config;
                }
                return DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(STEPS_NANOS)
                        .build()
                        .merge(config);
            }
        };
    }

    private static double millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
