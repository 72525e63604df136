package cn.anxue.fee.payout;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payout as it is kept.
 *
 * @param sealedPayee as {@link SealedPayees} keeps it
 * @param fromAccount number of the account that pays; set when it is put into a run
 */
record Payout(
        PayoutId id,
        PayoutKind kind,
        UUID sourceId,
        InstitutionId institution,
        byte[] sealedPayee,
        Money amount,
        String fromPath,
        PayoutState state,
        @Nullable String fromAccount) {
    void requireCanBecome(PayoutState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(PayoutProblem.PAYOUT_STATE, Map.of("state", state));
        }
    }

    MovedPayout moved(PayoutState to) {
        return new MovedPayout(id, kind, sourceId, institution, amount, to);
    }
}
