package cn.anxue.fee.payout;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.util.UUID;

/**
 * What is to be paid out of a fee account.
 *
 * @param sourceId what it pays for, within its kind; has one live payout at a time, so what is paid in parts names its parts
 * @param fromPath the ledger account the money stands on and goes back to
 */
public record PayoutDraft(
        PayoutKind kind, UUID sourceId, InstitutionId institution, Payee payee, Money amount, String fromPath) {
    public PayoutDraft {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payout is above zero: " + amount);
        }
        if (!fromPath.startsWith("fee/")) {
            throw new IllegalArgumentException("a payout leaves the book of fees, not " + fromPath);
        }
    }
}
