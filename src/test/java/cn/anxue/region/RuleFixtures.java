package cn.anxue.region;

import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules for tests, under keys of their own. */
public final class RuleFixtures {
    private RuleFixtures() {}

    /** A key nobody has used yet. */
    public static <T> RuleKey<T> aKey(Class<T> type) {
        String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return new RuleKey<>(
                "test.k" + letters + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "z"), type);
    }

    /** Lays down a rule; the document is named after the place. */
    public static void layDown(
            String regionCode, RuleKey<?> key, LocalDate from, @Nullable LocalDate until, String json) {
        Arc.container()
                .instance(RegionDatabase.class)
                .get()
                .update(
                        "insert into region_rule (region_code, key, effective_from, effective_until, value, document)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?)",
                        regionCode,
                        key.name(),
                        from,
                        until,
                        json,
                        "文件 " + regionCode);
    }
}
