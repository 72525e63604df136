package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an investigation found out.
 *
 * @param collectedMinor what the party took, in fen
 * @param refundedMinor what of it has gone back to those who paid
 * @param refundsEndedOn the day nothing was left to be refunded; null while refunds are outstanding
 */
@Embeddable
public record Findings(
        LocalDate investigatedOn,
        String findings,
        Long collectedMinor,
        Long refundedMinor,
        @Nullable LocalDate refundsEndedOn) {
    /** Illegal gains: collected less refunded (E34). */
    public Money gains() {
        return collected().minus(refunded());
    }

    public Money collected() {
        return Money.ofFen(collectedMinor);
    }

    public Money refunded() {
        return Money.ofFen(refundedMinor);
    }
}
