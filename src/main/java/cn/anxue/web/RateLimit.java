package cn.anxue.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;
import java.util.concurrent.TimeUnit;

/** One named limit, counted for each client by itself and told in the headers of the IETF's draft on rate limits. */
final class RateLimit {
    private static final String POLICY_HEADER = "RateLimit-Policy";
    private static final String STATE_HEADER = "RateLimit";
    private static final String RETRY_HEADER = "Retry-After";

    private final String name;
    private final String policy;
    private final boolean off;
    private final Buckets buckets;

    RateLimit(String name, Rate rate, int clientsMax) {
        this(name, rate, clientsMax, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimit(String name, Rate rate, int clientsMax, TimeMeter clock) {
        this.name = "\"" + name + "\"";
        this.policy =
                this.name + ";q=" + rate.requests() + ";w=" + rate.period().toSeconds();
        this.off = rate.isOff();
        this.buckets = new Buckets(clientsMax, () -> bucket(rate, clock));
    }

    /**
     * Counts a request.
     *
     * @param headers of the answer, which are told how much is left
     * @return zero where the request may pass, otherwise after how many seconds it may
     */
    long take(String client, MultiMap headers) {
        if (off) {
            return 0;
        }
        ConsumptionProbe probe = buckets.of(client).tryConsumeAndReturnRemaining(1);
        tell(headers, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            return 0;
        }
        long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        headers.set(RETRY_HEADER, Long.toString(wait));
        return wait;
    }

    /** The same without counting, for a client whose requests may turn out to be somebody else's. */
    long look(String client, MultiMap headers) {
        Bucket known = off ? null : buckets.find(client);
        return known == null || known.getAvailableTokens() > 0 ? 0 : take(client, headers);
    }

    /** Counts a request that was answered already. */
    void count(String client) {
        if (!off) {
            buckets.of(client).tryConsume(1);
        }
    }

    private void tell(MultiMap headers, long left, long resetSeconds) {
        append(headers, POLICY_HEADER, policy);
        append(headers, STATE_HEADER, name + ";r=" + left + ";t=" + resetSeconds);
    }

    private static void append(MultiMap headers, String header, String item) {
        String before = headers.get(header);
        headers.set(header, before == null ? item : before + ", " + item);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    private static Bucket bucket(Rate rate, TimeMeter clock) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.period()))
                .withCustomTimePrecision(clock)
                .build();
    }
}
