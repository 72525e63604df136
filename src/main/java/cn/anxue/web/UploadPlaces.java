package cn.anxue.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many uploads go on at once: all together, and for each client. */
final class UploadPlaces {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> going = new HashMap<>();
    private int all;

    /** What came of asking for a place. */
    enum Outcome {
        /** It may begin; its place must be left once. */
        TAKEN,
        /** This client has as many as one may have. */
        FULL_FOR_ONE,
        /** There are as many as this node takes. */
        FULL_FOR_ALL
    }

    UploadPlaces(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    synchronized Outcome take(String client) {
        if (going.getOrDefault(client, 0) >= mostOfOne) {
            return Outcome.FULL_FOR_ONE;
        }
        if (all >= most) {
            return Outcome.FULL_FOR_ALL;
        }
        going.merge(client, 1, Integer::sum);
        all++;
        return Outcome.TAKEN;
    }

    /** Leaves one place of the client's, however often it is run. */
    Runnable leaving(String client) {
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                leave(client);
            }
        };
    }

    private synchronized void leave(String client) {
        going.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
