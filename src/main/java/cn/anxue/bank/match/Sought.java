package cn.anxue.bank.match;

import cn.anxue.bank.Line;
import cn.anxue.bank.LineId;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What of a line an instruction is found by.
 *
 * @param name of the other side, as far as the bank says
 */
public record Sought(
        LineId line,
        String account,
        Money amount,
        @Nullable String name,
        @Nullable String counterparty) {
    public static Sought of(Line line) {
        return new Sought(line.id(), line.account(), line.moved(), line.counterpartyName(), line.counterpartyAccount());
    }

    /** Whether the other side is this payee: by the account, or where the bank names none, by the name. */
    public boolean isWith(Payee payee) {
        if (counterparty != null) {
            return isSame(counterparty, payee.account());
        }
        return name != null && isSame(name, payee.name());
    }

    /** Half and full width, spaces and dashes make no difference. */
    static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-]", "");
    }
}
