package cn.anxue.enforcement.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a hearing.
 *
 * @param statement what the subject said, in short; required where it said something
 */
public record Heard(
        HearingOutcome outcome, LocalDate on, @Nullable String statement) {}
