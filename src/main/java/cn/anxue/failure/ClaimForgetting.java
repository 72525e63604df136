package cn.anxue.failure;

import cn.anxue.bank.instruction.InstructedPayees;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Forgets who claimed and whom it was paid to; sums, numbers and shares stay, for the plan is published by them. */
@ApplicationScoped
class ClaimForgetting {
    private static final Claimant NOBODY = new Claimant("已删除", null, null);
    private static final String FORGET =
            "update failure_claim set particulars = ?, evidence = '', erased_at = now() where id = any(?)";
    private static final String PAYMENTS =
            "update failure_payment set payee = null, approval_id = null where claim_id = any(?) returning id";

    private final Claims claims;
    private final Payouts payouts;
    private final InstructedPayees instructed;
    private final Sql sql;

    ClaimForgetting(Claims claims, Payouts payouts, InstructedPayees instructed, Sql sql) {
        this.claims = claims;
        this.payouts = payouts;
        this.instructed = instructed;
        this.sql = sql;
    }

    void forget(Collection<UUID> ids) {
        sql.update(FORGET, update -> {
            update.setBytes(1, claims.sealed(NOBODY));
            Columns.from(update, 2, ids).uuid(id -> id);
        });
        List<UUID> payments = sql.ids(PAYMENTS, ids);
        // By the fee account a payment is a payout's source; by the deposit it is the outflow itself.
        Stream<UUID> byFee = payouts.forget(PayoutKind.CLAIM, payments).stream().map(PayoutId::value);
        instructed.forget(Stream.concat(byFee, payments.stream()).toList());
    }
}
