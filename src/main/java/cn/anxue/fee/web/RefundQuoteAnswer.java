package cn.anxue.fee.web;

import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.fee.refund.quote.RefundStep;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a refund comes to by one cause, with the other causes the records allow. */
@Schema(name = "RefundQuote")
public record RefundQuoteAnswer(
        Money amount,
        RefundCause cause,

        @Schema(description = "What the institution keeps by law")
        Money kept,

        List<Step> steps,

        @Schema(description = "By the other causes, the best for the family first")
        List<Other> others) {
    /** One step: what it adds or takes away, and what it rests on. The steps add up to the amount. */
    @Schema(name = "RefundStep")
    public record Step(String text, Money amount, String basis) {
        static Step from(RefundStep step, Locale locale) {
            return new Step(
                    step.text().in(locale, Map.of()),
                    step.amount(),
                    step.basis().text().in(locale, Map.of()));
        }
    }

    /** The same by another cause. */
    @Schema(name = "OtherRefundQuote")
    public record Other(Money amount, RefundCause cause, Money kept, List<Step> steps) {}

    /** @param quotes at least one, the first being the answer */
    static RefundQuoteAnswer from(List<RefundQuote> quotes, Locale locale) {
        RefundQuote best = quotes.get(0);
        return new RefundQuoteAnswer(
                best.amount(),
                best.cause(),
                best.kept(),
                steps(best, locale),
                quotes.stream()
                        .skip(1)
                        .map(quote -> new Other(quote.amount(), quote.cause(), quote.kept(), steps(quote, locale)))
                        .toList());
    }

    private static List<Step> steps(RefundQuote quote, Locale locale) {
        return quote.steps().stream().map(step -> Step.from(step, locale)).toList();
    }
}
