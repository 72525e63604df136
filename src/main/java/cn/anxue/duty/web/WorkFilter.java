package cn.anxue.duty.web;

import cn.anxue.duty.Duty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a work list is narrowed to; null is no bound.
 *
 * @param kind a kind, or the beginning of some up to a dot: {@code notice} for all of notices
 */
record WorkFilter(@Nullable String kind, @Nullable Boolean overdue) {
    List<Duty> of(List<Duty> duties, LocalDate today) {
        return duties.stream().filter(duty -> takes(duty, today)).toList();
    }

    private boolean takes(Duty duty, LocalDate today) {
        boolean ofKind = kind == null
                || kind.isEmpty()
                || duty.kind().equals(kind)
                || duty.kind().startsWith(kind + ".");
        return ofKind && (overdue == null || overdue == duty.isOverdue(today));
    }
}
