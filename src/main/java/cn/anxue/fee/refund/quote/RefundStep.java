package cn.anxue.fee.refund.quote;

import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a quote.
 *
 * @param amount what it adds, or takes away where negative; the steps of a quote add up to its amount
 */
public record RefundStep(Text text, Money amount, Article basis) {
    static RefundStep of(Text text, Map<String, ?> facts, Money amount, Article basis) {
        Text filled = Text.of(text.in(Locale.CHINESE, facts), text.in(Locale.ENGLISH, facts));
        return new RefundStep(filled, amount, basis);
    }
}
