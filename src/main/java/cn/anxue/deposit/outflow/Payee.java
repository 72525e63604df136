package cn.anxue.deposit.outflow;

import cn.anxue.privacy.Masks;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid: for what goes to an institution, a copy of the agreement's settlement account on the day of the proposal,
 * which both people saw.
 *
 * @param bankName unknown where the payee is taken from the line of a bank that named none
 */
@Embeddable
public record Payee(@Nullable String bankName, String account, String name) {
    /** For families, whose names and accounts stand nowhere in clear. */
    public Payee masked() {
        return new Payee(bankName, Masks.account(account), Masks.name(name));
    }
}
