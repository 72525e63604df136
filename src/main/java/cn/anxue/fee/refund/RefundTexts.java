package cn.anxue.fee.refund;

import cn.anxue.calendar.WrittenDays;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What families and institutions are told of refunds; no name and no account stands in a message. */
final class RefundTexts {
    private RefundTexts() {}

    static String toFamily(RefundView refund, String course) {
        String amount = refund.outcome().agreed().decimal();
        String what = switch (refund.state()) {
            case REQUESTED, WAITING_FOR_INSTITUTION ->
                "退费申请已收到，按“" + refund.request().cause().text().zh() + "”试算为 "
                        + refund.request().amount().decimal() + " 元。"
                        + answer(refund.clock().answerDueOn());
            case AGREED, CALCULATED -> "退费已确认，正在复核。";
            case CONTESTED -> contested(refund.outcome().agreed());
            case RULED -> "主管部门已就退费作出裁定。";
            case WAITING_FOR_PLAN -> "该机构账户资金不足，退费将按统一方案办理，不受先后顺序影响。";
            case APPROVED, INSTRUCTED ->
                "退费 " + amount + " 元已确认，将退回原付款账户。" + owed(refund.outcome().owed());
            case PAID -> "退费 " + refund.paid().decimal() + " 元已由银行支付，请查收。" + following(refund);
            case FAILED -> "有退款未能支付，可能是收款账户有误，请联系主管部门或提交新的收款账户及证明。";
            case WITHDRAWN -> "退费申请已撤回，课程照常进行。";
        };
        return "【安学】" + course + "：" + what;
    }

    static String toInstitution(RefundView refund) {
        return "【安学】订单有退费申请，原因“" + refund.request().cause().text().zh() + "”，试算 "
                + refund.request().amount().decimal() + " 元。请"
                + by(Objects.requireNonNull(refund.clock().answerDueOn())) + "答复，逾期视为同意。";
    }

    private static String answer(@Nullable LocalDate dueOn) {
        return dueOn == null ? "" : "机构须" + by(dueOn) + "答复，逾期视为同意。";
    }

    private static String by(LocalDate day) {
        return "于" + WrittenDays.inChinese(day) + "前";
    }

    private static String contested(Money undisputed) {
        String paid = undisputed.isPositive() ? "无争议的 " + undisputed.decimal() + " 元先行退还，" : "";
        return "机构对退费原因有异议，" + paid + "其余由主管部门裁定。";
    }

    /** Interest the bank posted later. */
    private static String following(RefundView refund) {
        Money interest = refund.parts().stream()
                .filter(part -> part.isInterestOnly() && part.state() == PartState.READY)
                .map(RefundPart::amount)
                .reduce(Money.ofFen(0), Money::plus);
        return interest.isPositive() ? "银行其后入账的利息 " + interest.decimal() + " 元随后支付。" : "";
    }

    private static String owed(Money owed) {
        return owed.isPositive() ? "其中 " + owed.decimal() + " 元由机构自有资金补足后退还。" : "";
    }
}
