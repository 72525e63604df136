package cn.anxue.bank.reconciliation;

import cn.anxue.bank.reconciliation.ResolutionKind.Sides;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which way of settling fits which break. Pure. */
final class ResolutionRules {
    private ResolutionRules() {}

    /**
     * The entry's two sides; null where it is settled in words.
     *
     * @throws ProblemException where that is no way of settling this break
     */
    static @Nullable Sides require(ResolutionKind kind, Break found, Purpose purpose) {
        Sides sides = kind.sides(purpose, found.account());
        if (!kind.settles(found.kind()) || sides == null && !kind.isInWordsAlone()) {
            throw new ProblemException(
                    ReconciliationProblem.RESOLUTION_NOT_FOR_BREAK,
                    "/kind",
                    Map.of("break", found.kind(), "allowed", allowed(found.kind(), purpose, found.account())));
        }
        boolean wrongWay = switch (kind) {
            case ADJUSTED_TO_MISSING -> found.amount().isPositive();
            case ADJUSTED_FROM_MISSING -> found.amount().isNegative();
            case BORNE,
                    BORNE_FROM_INTEREST,
                    PUT_BACK,
                    PAID_INSTRUCTION,
                    EXPLAINED,
                    BOOKED_AS_OWN,
                    SAME_LINE,
                    NOT_PAID -> false;
        };
        if (wrongWay) {
            throw new ProblemException(ReconciliationProblem.RESOLUTION_WRONG_WAY, "/kind", Map.of());
        }
        return sides;
    }

    /** A break is settled whole. */
    static Money amount(Break found) {
        return found.amount().isNegative() ? found.amount().negated() : found.amount();
    }

    private static String allowed(BreakKind kind, Purpose purpose, String account) {
        Set<ResolutionKind> kinds = ResolutionKind.of(kind);
        return kinds.stream()
                .filter(one -> one.isInWordsAlone() || one.sides(purpose, account) != null)
                .map(Enum::name)
                .sorted()
                .collect(
                        Collectors.collectingAndThen(Collectors.joining(", "), names -> names.isEmpty() ? "—" : names));
    }
}
