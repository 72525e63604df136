package cn.anxue.deposit.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as an officer writes it down.
 *
 * @param depositAccount absent where another bank keeps the deposit, or where the bank has yet to open the account
 * @param feeAccount absent in the same cases
 * @param replaces the agreement this one follows, on a change of bank or a renewal
 */
public record AgreementDraft(
        String number,
        String bankCode,
        @Nullable String depositAccount,
        @Nullable String feeAccount,
        SettlementAccount settlementAccount,
        InterestTerms interest,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable AgreementId replaces) {
    public AgreementDraft {
        depositAccount = digits(depositAccount);
        feeAccount = digits(feeAccount);
    }

    /** Banks print account numbers in groups of four; the gaps are no part of them. */
    static @Nullable String digits(@Nullable String account) {
        if (account == null) {
            return null;
        }
        String digits = account.replace(" ", "");
        return digits.isEmpty() ? null : digits;
    }
}
