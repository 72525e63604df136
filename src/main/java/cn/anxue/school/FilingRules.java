package cn.anxue.school;

import cn.anxue.money.Money;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import cn.anxue.region.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What both plans must be. Pure. */
final class FilingRules {
    static final int TEXT_MAX = 2_000;
    private static final int DAYS_MAX = 400;
    private static final int WHOLE = 100;

    private FilingRules() {}

    /** @param limits of the term's first day, and of its last */
    static Violations check(FilingDraft draft, List<Limit> limits, LocalDate today) {
        Violations found = new Violations();
        long days = ChronoUnit.DAYS.between(draft.fromOn(), draft.untilOn());
        if (days <= 0 || days > DAYS_MAX) {
            found.add("/untilOn", SchoolProblem.FILING_TERM_INVALID);
        }
        if (!isNear(draft.fromOn(), draft.untilOn(), today)) {
            found.add("/fromOn", SchoolProblem.FILING_TERM_FAR, Map.of("today", today));
        }
        if (draft.fee().isNegative()) {
            found.add("/fee", RequestProblem.INVALID_AMOUNT);
        } else {
            limits.stream()
                    .filter(limit -> !limit.allows(draft.fee()))
                    .findFirst()
                    .ifPresent(limit -> limit.refuse(draft.fee(), found));
        }
        text(draft.service(), "/service", found);
        text(draft.allocation(), "/allocation", found);
        int sum = draft.shares().values().stream().mapToInt(Integer::intValue).sum();
        if (sum != WHOLE || draft.shares().values().stream().anyMatch(share -> share <= 0)) {
            found.add("/shares", SchoolProblem.SHARES_NOT_WHOLE, Map.of("sum", sum));
        }
        return found;
    }

    /** Whether plans or a selection of those days are of any use. */
    static boolean isNear(LocalDate fromOn, LocalDate untilOn, LocalDate today) {
        return !untilOn.isBefore(today) && !fromOn.isAfter(today.plusDays(DAYS_MAX));
    }

    /** The most that may be charged on a day; nothing at all where nothing is laid down. */
    record Limit(LocalDate on, Optional<Rule<Money>> rule) {
        private boolean allows(Money fee) {
            return fee.isZero()
                    || rule.filter(most -> fee.compareTo(most.value()) <= 0).isPresent();
        }

        private void refuse(Money fee, Violations found) {
            rule.ifPresentOrElse(
                    most -> found.add(
                            "/fee",
                            SchoolProblem.FEE_ABOVE_CAP,
                            Map.of(
                                    "fee", fee.decimal(),
                                    "cap", most.value().decimal(),
                                    "document", most.document())),
                    () -> found.add("/fee", SchoolProblem.FEE_CAP_MISSING, Map.of("on", on)));
        }
    }

    private static void text(String text, String at, Violations found) {
        if (text.isBlank()) {
            found.add(at, RequestProblem.REQUIRED);
        }
        if (text.length() > TEXT_MAX) {
            found.add(at, RequestProblem.TOO_LONG, Map.of("max", TEXT_MAX));
        }
    }
}
