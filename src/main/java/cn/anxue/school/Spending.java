package cn.anxue.school;

import cn.anxue.approval.ApprovalId;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.outflow.Portion;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment and where it stands.
 *
 * @param subsidies what of it public money pays, once it is decided
 * @param settledOn when it was paid, or was found not to be
 */
public record Spending(
        UUID id,
        SchoolId school,
        UUID filing,
        SpendingDraft draft,
        Money subsidies,
        String fromAccount,
        SpendingState state,
        ApprovalId approval,
        Instant proposedAt,
        @Nullable LocalDate settledOn) {
    /** Where its money comes from, public money first. */
    List<Portion> portions() {
        return portions(subsidies);
    }

    List<Portion> portions(Money ofSubsidies) {
        return Stream.of(
                        new Portion(DepositBooks.SERVICE_SUBSIDIES, ofSubsidies),
                        new Portion(DepositBooks.SERVICE_FEES, draft.amount().minus(ofSubsidies)))
                .filter(portion -> portion.amount().isPositive())
                .toList();
    }
}
