package cn.anxue.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A listing that an officer proposes.
 *
 * @param from the first day, no later than today; today if absent
 * @param until the last day; without end if absent
 */
public record ListDraft(
        ListKind list,
        Addressee addressee,
        String basis,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
