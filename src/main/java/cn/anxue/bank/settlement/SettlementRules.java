package cn.anxue.bank.settlement;

import cn.anxue.bank.BankProblem;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a settlement and shares it out among orders. Pure. */
final class SettlementRules {
    private SettlementRules() {}

    /** @throws ProblemException with all that is wrong; the sum is right to the fen or nothing is */
    static void check(SettlementDraft draft, Money net) {
        Violations violations = new Violations();
        if (draft.commission().isNegative()) {
            violations.add("/commission", RequestProblem.INVALID_AMOUNT, Map.of());
        }
        Set<String> references = new HashSet<>();
        for (int i = 0; i < draft.parts().size(); i++) {
            SettlementDraft.Part part = draft.parts().get(i);
            if (!part.amount().isPositive()) {
                violations.add("/parts/" + i + "/amount", RequestProblem.INVALID_AMOUNT, Map.of());
            }
            if (!references.add(part.collectorReference())) {
                violations.add("/parts/" + i + "/collectorReference", BankProblem.PART_TWICE, Map.of());
            }
        }
        violations.throwIfAny();
        Money said = draft.gross().minus(draft.commission());
        if (!said.equals(net)) {
            throw new ProblemException(
                    BankProblem.SETTLEMENT_DOES_NOT_ADD_UP, Map.of("said", said.decimal(), "net", net.decimal()));
        }
    }

    /** Each part up to what its order still owes after the parts before. */
    static List<SettledPart> share(SettlementDraft draft, InstitutionId institution, OrderLocks.Named orders) {
        Map<OrderId, Money> owed = new HashMap<>();
        List<SettledPart> shared = new ArrayList<>();
        for (int i = 0; i < draft.parts().size(); i++) {
            SettlementDraft.Part part = draft.parts().get(i);
            OrderTerms order = order(part, institution, orders);
            if (order == null) {
                shared.add(new SettledPart(i, part, null, Money.ofFen(0)));
                continue;
            }
            Money paid = owed.getOrDefault(order.id(), order.owed()).min(part.amount());
            owed.put(order.id(), owed.getOrDefault(order.id(), order.owed()).minus(paid));
            shared.add(new SettledPart(i, part, order.id(), paid));
        }
        return shared;
    }

    private static @Nullable OrderTerms order(
            SettlementDraft.Part part, InstitutionId institution, OrderLocks.Named orders) {
        return PaymentReference.findIn(part.orderReference()).stream()
                .map(orders.byReference()::get)
                .filter(Objects::nonNull)
                .map(id -> Objects.requireNonNull(orders.orders().get(id)))
                .filter(order -> order.institution().equals(institution))
                .findFirst()
                .orElse(null);
    }
}
