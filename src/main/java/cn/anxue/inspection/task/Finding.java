package cn.anxue.inspection.task;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something not in order.
 *
 * @param n the question it answers; absent for what no question asked
 * @param forwardedTo the office it was forwarded to
 */
public record Finding(
        FindingId id,
        TaskId task,
        InstitutionId institution,
        @Nullable Integer n,
        String problem,
        FindingCategory category,
        String basis,
        Severity severity,
        LocalDate foundOn,
        @Nullable String forwardedTo,
        @Nullable LocalDate forwardedOn,
        @Nullable LocalDate answerDueOn,
        @Nullable String answer,
        @Nullable LocalDate answeredOn) {}
