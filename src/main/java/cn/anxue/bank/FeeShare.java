package cn.anxue.bank;

import cn.anxue.fee.payment.NewPayment;
import cn.anxue.fee.payment.TakenBack;
import cn.anxue.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line on a fee account does beside its entries.
 *
 * @param payments what it brings to orders
 * @param rest what of it nobody can place yet
 * @param takenBack what of earlier payments it takes back
 * @param restTaken what it takes back of money nobody had placed
 */
public record FeeShare(
        List<NewPayment> payments,
        Money rest,
        List<TakenBack> takenBack,
        @Nullable RestTaken restTaken) {

    /** So much less is left of a line that nobody could place. */
    public record RestTaken(LineId line, Money amount) {}
}
