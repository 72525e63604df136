package cn.anxue.failure;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an officer found on checking one claim.
 *
 * @param number of the claim
 * @param verified zero where nothing is owed
 * @param payee another account to pay to than the one that paid; null keeps it
 * @param remark why, where nothing is owed or the sum differs
 */
public record Check(
        int number,
        Money verified,
        @Nullable Payee payee,
        @Nullable String remark) {}
