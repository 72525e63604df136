package cn.anxue.fee.cap;

import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderProblem;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether one more order of a learner in a subject keeps to the cap. Pure. */
public final class CapRules {
    private CapRules() {}

    /**
     * @param live the learner's other live orders at the institution in the subject
     * @param document where the cap is written
     * @throws ProblemException by its own code for each cap
     */
    public static void check(FeeCaps.Cap cap, String document, Counted order, List<Counted> live, LocalDate today) {
        checkNotEarly(cap, document, order, live, today);
        List<Counted> sum = Stream.concat(Stream.of(order), inSum(cap, live, today).stream())
                .toList();
        checkSum(cap, document, sum);
    }

    /** What several orders come to together. */
    static void checkSum(FeeCaps.Cap cap, String document, List<Counted> sum) {
        if (!sum.isEmpty()) {
            checkMonths(cap, document, sum);
            checkLessons(cap, document, sum);
            checkAmount(cap, document, sum);
        }
    }

    /** Those that have not been taught down to so little that they no longer count. */
    static List<Counted> inSum(FeeCaps.Cap cap, List<Counted> live, LocalDate today) {
        List<Counted> counting = new ArrayList<>();
        LocalDate monthEnd = today.plusMonths(cap.monthsAhead());
        long daysLeft = ChronoUnit.DAYS.between(today, monthEnd);
        int lessonsLeft = cap.lessonsLeft();
        List<Counted> leastLeftFirst = live.stream()
                .sorted(Comparator.comparing(Counted::endsOn).thenComparing(Counted::lessonsLeft))
                .toList();
        for (Counted order : leastLeftFirst) {
            long days = Math.max(0, ChronoUnit.DAYS.between(today, order.endsOn()));
            if (order.billing() == Billing.BY_PERIOD && order.startsOn().isBefore(today) && days <= daysLeft) {
                daysLeft -= days;
            } else if (order.billing() == Billing.BY_LESSON
                    && order.confirmed() > 0
                    && order.lessonsLeft() <= lessonsLeft) {
                lessonsLeft -= order.lessonsLeft();
            } else {
                counting.add(order);
            }
        }
        return counting;
    }

    // domain.md F4 and F5.
    private static void checkNotEarly(
            FeeCaps.Cap cap, String document, Counted order, List<Counted> live, LocalDate today) {
        LocalDate earliest = order.startsOn().minusMonths(cap.monthsAhead());
        if (!today.isBefore(earliest)) {
            return;
        }
        boolean nearlyTaught = order.billing() == Billing.BY_LESSON
                && !live.isEmpty()
                && live.stream().mapToInt(Counted::lessonsLeft).sum() <= cap.lessonsLeft();
        if (!nearlyTaught) {
            throw new ProblemException(
                    OrderProblem.SALE_TOO_EARLY, "/startsOn", Map.of("earliest", earliest, "document", document));
        }
    }

    // domain.md F1.
    private static void checkMonths(FeeCaps.Cap cap, String document, List<Counted> sum) {
        List<Counted> byPeriod = of(sum, Billing.BY_PERIOD);
        if (sum.get(0).billing() != Billing.BY_PERIOD) {
            return;
        }
        LocalDate from = byPeriod.stream()
                .map(Counted::startsOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate until = byPeriod.stream()
                .map(Counted::endsOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (until.isAfter(from.plusMonths(cap.months()))) {
            throw new ProblemException(
                    OrderProblem.CAP_MONTHS_EXCEEDED,
                    "/endsOn",
                    Map.of("cap", cap.months(), "from", from, "until", until, "document", document));
        }
    }

    // domain.md F2.
    private static void checkLessons(FeeCaps.Cap cap, String document, List<Counted> sum) {
        int lessons =
                of(sum, Billing.BY_LESSON).stream().mapToInt(Counted::lessons).sum();
        if (sum.get(0).billing() == Billing.BY_LESSON && lessons > cap.lessons()) {
            throw new ProblemException(
                    OrderProblem.CAP_LESSONS_EXCEEDED,
                    "/lessons",
                    Map.of("cap", cap.lessons(), "sum", lessons, "document", document));
        }
    }

    // domain.md F3.
    private static void checkAmount(FeeCaps.Cap cap, String document, List<Counted> sum) {
        Money amount = sum.stream().map(Counted::price).reduce(Money.ofFen(0), Money::plus);
        if (amount.compareTo(cap.amount()) > 0) {
            throw new ProblemException(
                    OrderProblem.CAP_AMOUNT_EXCEEDED,
                    "/price",
                    Map.of("cap", cap.amount().decimal(), "sum", amount.decimal(), "document", document));
        }
    }

    private static List<Counted> of(List<Counted> orders, Billing billing) {
        return orders.stream().filter(order -> order.billing() == billing).toList();
    }
}
