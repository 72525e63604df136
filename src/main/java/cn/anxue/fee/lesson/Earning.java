package cn.anxue.fee.lesson;

import cn.anxue.money.Money;

/**
 * What the next confirmed lesson of an order earns: the price by the share of lessons confirmed, rounded down over all of
 * them together, less what they have earned so far. The last lesson takes the remainder, and no lesson more than is held.
 */
final class Earning {
    private final Money price;
    private final int lessons;
    private int confirmed;
    private Money earned;
    private Money held;

    /**
     * @param lessons all that were bought, gifts among them: each carries the same share (法释〔2025〕4号 art. 18)
     * @param confirmed so far
     * @param earned by those
     * @param held what the order still holds
     */
    Earning(Money price, int lessons, int confirmed, Money earned, Money held) {
        if (lessons < 1 || confirmed < 0 || confirmed > lessons || held.isNegative()) {
            throw new IllegalArgumentException(confirmed + " of " + lessons + " lessons, " + held + " held");
        }
        this.price = price;
        this.lessons = lessons;
        this.confirmed = confirmed;
        this.earned = earned;
        this.held = held;
    }

    /** One more lesson is confirmed. */
    Money next() {
        if (confirmed == lessons) {
            throw new IllegalStateException("all " + lessons + " lessons are confirmed");
        }
        confirmed++;
        Money share = new Money(Math.multiplyExact(price.minor(), confirmed) / lessons, price.currency());
        Money owed = share.minus(earned);
        Money none = new Money(0, price.currency());
        Money amount = owed.min(held).max(none);
        earned = earned.plus(amount);
        held = held.minus(amount);
        return amount;
    }
}
