package cn.anxue.fee.refund.quote;

import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;

/** The price of what was delivered, as one step that takes it away. */
final class Delivered {
    private static final Text NOTHING = Text.of("未提供课程，不扣除", "Nothing was delivered, so nothing is deducted");
    private static final Text AGREED =
            Text.of("合同约定的期限内申请，全额退还", "Asked within the time the contract grants, so all goes back");
    private static final Text DISCOUNTED = Text.of(
            "已上 {lessons} 课时，按折后价（{price} 元 ÷ {all} 课时）扣除",
            "{lessons} lessons delivered, at the discounted price ({price} for {all} lessons)");
    private static final Text WITH_GIFTS = Text.of(
            "已上 {lessons} 课时，赠课按优惠比例计入（{price} 元 ÷ {all} 课时，含赠 {gifts} 课时）",
            "{lessons} lessons delivered, gifts counted by ratio ({price} for {all} lessons, {gifts} of them gifts)");
    private static final Text BEFORE_DISCOUNT = Text.of(
            "已上 {lessons} 课时，按打折前价格（{price} 元 ÷ {all} 课时）扣除",
            "{lessons} lessons delivered, at the price before discount ({price} for {all} lessons)");
    private static final Text BY_TIME = Text.of(
            "已过 {used} 天，共 {days} 天，按剩余期限比例退还",
            "{used} of {days} days have passed; the rest goes back by the time left");

    private Delivered() {}

    static RefundStep nothing(Article basis) {
        return RefundStep.of(NOTHING, Map.of(), Money.ofFen(0), basis);
    }

    static RefundStep atDiscountedPrice(RefundFacts facts, Article basis) {
        Contract contract = facts.contract();
        int all = contract.lessonsInAll();
        return lessons(
                contract.giftLessons() > 0 ? WITH_GIFTS : DISCOUNTED,
                facts.taught().delivered(),
                contract,
                contract.price(),
                all,
                basis);
    }

    static RefundStep atPriceBeforeDiscount(RefundFacts facts) {
        Contract contract = facts.contract();
        return lessons(
                BEFORE_DISCOUNT,
                facts.taught().delivered(),
                contract,
                contract.listPrice(),
                contract.lessons(),
                Article.ARTICLE_19);
    }

    static RefundStep byTime(RefundFacts facts, LocalDate until) {
        Contract contract = facts.contract();
        long used = contract.daysUsed(until);
        Money price = share(contract.price(), used, contract.days());
        return RefundStep.of(
                BY_TIME, Map.of("used", used, "days", contract.days()), price.negated(), Article.ARTICLE_22);
    }

    static RefundStep agreedAway() {
        return RefundStep.of(AGREED, Map.of(), Money.ofFen(0), Article.CONTRACT);
    }

    private static RefundStep lessons(
            Text text, int delivered, Contract contract, Money price, int among, Article basis) {
        if (delivered == 0) {
            return nothing(basis);
        }
        Map<String, Object> facts =
                Map.of("lessons", delivered, "price", price.decimal(), "all", among, "gifts", contract.giftLessons());
        return RefundStep.of(text, facts, share(price, delivered, among).negated(), basis);
    }

    /** Rounded down: a fraction of a fen falls to the family. */
    private static Money share(Money whole, long part, long of) {
        long minor = BigInteger.valueOf(whole.minor())
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
        return new Money(minor, whole.currency());
    }
}
