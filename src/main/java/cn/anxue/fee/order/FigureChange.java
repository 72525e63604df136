package cn.anxue.fee.order;

import cn.anxue.money.Money;

/** By how much the figures of an order change; any part may be zero, or negative where something is undone. */
public record FigureChange(
        OrderId id, Money paid, Money earned, int confirmedLessons, Money refunded, Money kept, Money passed) {
    private static final Money NOTHING = Money.ofFen(0);

    /** Money arrived, or was taken back by the bank. */
    public static FigureChange paid(OrderId id, Money amount) {
        return new FigureChange(id, amount, NOTHING, 0, NOTHING, NOTHING, NOTHING);
    }

    /** Lessons were confirmed and earned so much. */
    public static FigureChange earned(OrderId id, Money amount, int confirmedLessons) {
        return new FigureChange(id, NOTHING, amount, confirmedLessons, NOTHING, NOTHING, NOTHING);
    }

    /** So much goes back to the family, and so much is left to the institution. */
    public static FigureChange refunded(OrderId id, Money amount, Money kept) {
        return new FigureChange(id, NOTHING, NOTHING, 0, amount, kept, NOTHING);
    }

    /** What custody cannot cover passes to the deposit. */
    public static FigureChange passed(OrderId id, Money amount) {
        return new FigureChange(id, NOTHING, NOTHING, 0, NOTHING, NOTHING, amount);
    }

    FigureChange plus(FigureChange other) {
        return new FigureChange(
                id,
                paid.plus(other.paid),
                earned.plus(other.earned),
                confirmedLessons + other.confirmedLessons,
                refunded.plus(other.refunded),
                kept.plus(other.kept),
                passed.plus(other.passed));
    }
}
