package cn.anxue.web;

import io.github.bucket4j.Bucket;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of the clients seen lately. Kept in two generations: once the younger is full it becomes the older, and the
 * older is forgotten. Who keeps calling moves along, so nobody gets a fresh bucket by calling often; reading takes no lock.
 */
final class Buckets {
    private final int generationMax;
    private final Supplier<Bucket> fresh;
    private volatile ConcurrentMap<String, Bucket> younger = new ConcurrentHashMap<>();
    private volatile ConcurrentMap<String, Bucket> older = new ConcurrentHashMap<>();

    Buckets(int clientsMax, Supplier<Bucket> fresh) {
        this.generationMax = Math.max(1, clientsMax / 2);
        this.fresh = fresh;
    }

    Bucket of(String client) {
        Bucket known = younger.get(client);
        return known != null ? known : admit(client);
    }

    /** Nothing for a client not seen lately. */
    @Nullable
    Bucket find(String client) {
        Bucket known = younger.get(client);
        return known != null ? known : older.get(client);
    }

    int size() {
        return younger.size() + older.size();
    }

    private Bucket admit(String client) {
        if (younger.size() >= generationMax) {
            age();
        }
        return younger.computeIfAbsent(client, absent -> {
            Bucket before = older.get(absent);
            return before != null ? before : fresh.get();
        });
    }

    private synchronized void age() {
        if (younger.size() >= generationMax) {
            older = younger;
            younger = new ConcurrentHashMap<>();
        }
    }
}
