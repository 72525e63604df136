package cn.anxue.school;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is proposed.
 *
 * @param provider the selection it pays, for that purpose alone
 */
public record SpendingDraft(
        SpendingPurpose purpose,
        Money amount,
        String reason,
        @Nullable UUID provider,
        Payee payee) {}
