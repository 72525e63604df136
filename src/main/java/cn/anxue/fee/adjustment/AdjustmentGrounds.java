package cn.anxue.fee.adjustment;

import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.refund.InterestClaims;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an adjustment is judged by, with its accounts locked: when it is proposed and again when it is decided. */
@ApplicationScoped
class AdjustmentGrounds {
    private final Ledger ledger;
    private final InterestOwners owners;
    private final InterestClaims claims;

    AdjustmentGrounds(Ledger ledger, InterestOwners owners, InterestClaims claims) {
        this.ledger = ledger;
        this.owners = owners;
        this.claims = claims;
    }

    void require(InstitutionId institution, AdjustmentKind kind, Money amount) {
        HolderId holder = FeeBooks.holder(institution);
        Map<String, Balance> held = ledger.lock(Map.of(holder, List.of(kind.debit(), kind.credit())))
                .getOrDefault(holder, Map.of());
        requireAtMost(amount, amount(held, kind.debit()), AdjustmentProblem.NOT_SO_MUCH_EARNED);
        switch (kind) {
            case MISSING_BORNE ->
                requireAtMost(amount, amount(held, kind.credit()), AdjustmentProblem.NOT_SO_MUCH_MISSING);
            case INTEREST_EARNED -> {
                if (!owners.isInstitutions(institution)) {
                    throw new ProblemException(AdjustmentProblem.INTEREST_HAS_OTHER_OWNER);
                }
                requireAtMost(
                        amount, claims.free(institution, LocalDate.MAX), AdjustmentProblem.INTEREST_STILL_CLAIMED);
            }
            case INTEREST_FOR_FAMILIES -> throw new ProblemException(AdjustmentProblem.INTEREST_STAYS);
        }
    }

    private static Money amount(Map<String, Balance> held, String path) {
        Balance balance = held.get(path);
        return balance == null ? Money.ofFen(0) : balance.amount();
    }

    private static void requireAtMost(Money amount, Money most, AdjustmentProblem otherwise) {
        if (amount.compareTo(most) > 0) {
            throw new ProblemException(otherwise, "/amount", Map.of("most", most.decimal()));
        }
    }
}
