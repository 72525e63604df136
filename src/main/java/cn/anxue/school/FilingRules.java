package cn.anxue.school;

import cn.anxue.money.Money;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import cn.anxue.region.Rule;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** What both plans must be. Pure. */
final class FilingRules {
    static final int TEXT_MAX = 2_000;
    private static final int DAYS_MAX = 400;
    private static final int WHOLE = 100;

    private FilingRules() {}

    static Violations check(FilingDraft draft, Optional<Rule<Money>> limit) {
        Violations found = new Violations();
        long days = ChronoUnit.DAYS.between(draft.fromOn(), draft.untilOn());
        if (days <= 0 || days > DAYS_MAX) {
            found.add("/untilOn", SchoolProblem.FILING_TERM_INVALID);
        }
        if (draft.fee().isNegative()) {
            found.add("/fee", RequestProblem.INVALID_AMOUNT);
        }
        limit.filter(rule -> draft.fee().compareTo(rule.value()) > 0)
                .ifPresent(rule -> found.add(
                        "/fee",
                        SchoolProblem.FEE_ABOVE_CAP,
                        Map.of(
                                "fee", draft.fee().decimal(),
                                "cap", rule.value().decimal(),
                                "document", rule.document())));
        text(draft.service(), "/service", found);
        text(draft.allocation(), "/allocation", found);
        int sum = draft.shares().values().stream().mapToInt(Integer::intValue).sum();
        if (sum != WHOLE || draft.shares().values().stream().anyMatch(share -> share <= 0)) {
            found.add("/shares", SchoolProblem.SHARES_NOT_WHOLE, Map.of("sum", sum));
        }
        return found;
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
