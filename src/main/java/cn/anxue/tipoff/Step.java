package cn.anxue.tipoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing done with a tip-off.
 *
 * @param actor the sign-in name of whoever did it; nobody for the reporter
 * @param authority where it went, of a transfer
 * @param words what was said, for those who handle it
 */
public record Step(
        TipOffState state,
        Instant at,
        @Nullable String actor,
        @Nullable String authority,
        @Nullable String words) {}
