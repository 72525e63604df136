package cn.anxue.fee.refund;

import cn.anxue.fee.refund.quote.RefundQuote;
import java.util.List;

/** A step of a quote as it was shown and agreed to. */
public record StoredStep(String zh, String en, long minor, String basisZh, String basisEn) {
    static List<StoredStep> of(RefundQuote quote) {
        return quote.steps().stream()
                .map(step -> new StoredStep(
                        step.text().zh(),
                        step.text().en(),
                        step.amount().minor(),
                        step.basis().text().zh(),
                        step.basis().text().en()))
                .toList();
    }
}
