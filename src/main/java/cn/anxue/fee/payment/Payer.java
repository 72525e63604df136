package cn.anxue.fee.payment;

import cn.anxue.deposit.outflow.Payee;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who paid, as far as the bank or the collector said. */
public record Payer(
        @Nullable String name,
        @Nullable String account,
        @Nullable String bankName) {
    /** Whom to pay it back to; nothing where the bank did not say enough. */
    public Optional<Payee> asPayee() {
        return name == null || account == null ? Optional.empty() : Optional.of(new Payee(bankName, account, name));
    }
}
