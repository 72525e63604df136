package cn.anxue.fee.payout;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.util.List;
import java.util.UUID;

/** A run was let go and left these out; fired in the database transaction of the decision. */
public record PayoutsLeft(List<Left> payouts) {
    public PayoutsLeft {
        payouts = List.copyOf(payouts);
    }

    /**
     * One that waits again.
     *
     * @param subject the payout
     * @param account number of the account it was to leave
     */
    public record Left(UUID subject, InstitutionId institution, String account, Money amount, WaitReason reason) {
        /** More is missing than was earned: nobody is paid before the others. */
        public boolean isUncovered() {
            return reason == WaitReason.MISSING_EXCEEDS_EARNED;
        }
    }
}
