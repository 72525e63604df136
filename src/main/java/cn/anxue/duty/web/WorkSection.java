package cn.anxue.duty.web;

import cn.anxue.duty.Duty;
import cn.anxue.duty.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The duties of one span, as the page shows them. */
public record WorkSection(Span span, List<Duty> duties) {
    public boolean isOverdue() {
        return span == Span.OVERDUE;
    }

    /** Those that have any. */
    static List<WorkSection> of(List<Duty> duties, LocalDate today) {
        return Arrays.stream(Span.values())
                .map(span -> new WorkSection(
                        span,
                        duties.stream()
                                .filter(duty -> Span.of(duty.dueOn(), today) == span)
                                .toList()))
                .filter(section -> !section.duties().isEmpty())
                .toList();
    }
}
