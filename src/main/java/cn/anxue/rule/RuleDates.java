package cn.anxue.rule;

import cn.anxue.problem.ProblemException;
import cn.anxue.region.RuleRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From when until when something may be laid down, ended or taken back. */
final class RuleDates {
    /** 国办发〔2018〕80号, the first national rules for such institutions. */
    static final LocalDate EARLIEST = LocalDate.of(2018, 8, 22);

    private static final int YEARS_AHEAD_MAX = 5;

    private RuleDates() {}

    /** @param rows all that was ever laid down for the key at the place itself */
    static void requireRoom(LocalDate from, @Nullable LocalDate until, List<RuleRow> rows, LocalDate today) {
        boolean first = rows.stream().allMatch(RuleRow::isWithdrawn);
        if (!first && !from.isAfter(today)) {
            throw refused(RuleProblem.RULE_DAY_PAST, "/from", "earliest", today.plusDays(1));
        }
        if (from.isBefore(EARLIEST)) {
            throw refused(RuleProblem.RULE_DAY_TOO_EARLY, "/from", "earliest", EARLIEST);
        }
        LocalDate latest = today.plusYears(YEARS_AHEAD_MAX);
        if (from.isAfter(latest)) {
            throw refused(RuleProblem.RULE_DAY_TOO_LATE, "/from", "latest", latest);
        }
        if (until != null && !until.isAfter(from)) {
            throw new ProblemException(RuleProblem.RULE_SPAN_INVALID, "/until", Map.of());
        }
        rows.stream()
                .filter(row -> !row.rule().from().isBefore(from) && row.overlaps(from, until))
                .map(row -> row.rule().from())
                .min(LocalDate::compareTo)
                .ifPresent(later -> {
                    throw refused(RuleProblem.RULE_OVERLAPS, "/from", "from", later);
                });
    }

    static void requireEndable(RuleRow row, LocalDate on, LocalDate today) {
        if (!on.isAfter(today)) {
            throw refused(RuleProblem.RULE_DAY_PAST, "/on", "earliest", today.plusDays(1));
        }
        LocalDate until = row.rule().until();
        if (until != null && !until.isAfter(on)) {
            throw new ProblemException(RuleProblem.RULE_OVER);
        }
        if (!on.isAfter(row.rule().from())) {
            throw new ProblemException(RuleProblem.RULE_SPAN_INVALID, "/on", Map.of());
        }
    }

    static void requireWithdrawable(RuleRow row, LocalDate today) {
        if (row.proposal() == null) {
            throw new ProblemException(RuleProblem.RULE_SHIPPED);
        }
        if (row.isWithdrawn()) {
            throw new ProblemException(RuleProblem.RULE_OVER);
        }
        if (!row.rule().from().isAfter(today)) {
            throw new ProblemException(
                    RuleProblem.RULE_IN_FORCE, Map.of("from", row.rule().from()));
        }
    }

    private static ProblemException refused(RuleProblem kind, String pointer, String fact, LocalDate day) {
        return new ProblemException(kind, pointer, Map.of(fact, day));
    }
}
