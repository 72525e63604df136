package cn.anxue.failure;

import cn.anxue.deposit.outflow.Payee;
import org.jspecify.annotations.Nullable;

/**
 * Who is owed and where he is to be paid; kept encrypted as one.
 *
 * @param payee the account that paid; null where nobody has named one yet
 */
public record Claimant(
        String name, @Nullable String phone, @Nullable Payee payee) {
    Claimant paidAt(Payee other) {
        return new Claimant(name, phone, other);
    }
}
