package cn.anxue.fee.order;

import cn.anxue.money.Money;

/** Which state follows from the figures of an order. Pure; {@link OrderState#canBecome} is the table it keeps to. */
final class OrderMoves {
    private OrderMoves() {}

    /** The state in which an order with these figures comes to rest. */
    static OrderState resting(OrderTerms order) {
        OrderTerms now = order;
        for (OrderState next = next(now); next != now.state(); next = next(now)) {
            if (!now.state().canBecome(next)) {
                throw new IllegalStateException("order " + now.id() + " from " + now.state() + " to " + next);
            }
            now = now.in(next);
        }
        return now.state();
    }

    /** An order paid before it was kept here, where it comes to rest; one that nobody has paid waits for its family. */
    static OrderTerms taken(NewOrder order, TakenOrder taken) {
        OrderDraft draft = order.draft();
        Money none = Money.ofFen(0);
        OrderTerms terms = new OrderTerms(
                order.id(),
                draft.institution(),
                order.regionCode(),
                draft.size().price(),
                draft.size().listPrice(),
                draft.size().lessons(),
                draft.size().giftLessons(),
                draft.startsOn(),
                draft.endsOn(),
                draft.size().billing(),
                order.offer().subject(),
                draft.size().fullRefund(),
                OrderState.QUOTED,
                taken.paid().isPositive() ? order.orderedAt() : null,
                taken.paid(),
                taken.paid().minus(taken.held()),
                taken.taught(),
                none,
                none,
                none,
                0);
        return terms.in(resting(terms));
    }

    private static OrderState next(OrderTerms order) {
        if (isSpent(order)) {
            return order.refunded().equals(order.paid()) ? OrderState.REFUNDED_FULL : OrderState.TERMINATED;
        }
        return switch (order.state()) {
            case QUOTED -> order.paid().isPositive() ? OrderState.PAID_UNCONFIRMED : accepted(order);
            case PAID_UNCONFIRMED -> order.paid().isPositive() ? accepted(order) : OrderState.QUOTED;
            case AWAITING_PAYMENT -> isPaid(order) ? OrderState.FUNDED : order.state();
            case FUNDED -> funded(order);
            case IN_DELIVERY, COMPLETED -> delivered(order);
            case CLOSED, CANCELLED, EXPIRED_UNPAID, REFUNDED_FULL, TERMINATED -> order.state();
        };
    }

    /** Something went back or passed on, and nothing is left; an order that has ended so stays as it is. */
    private static boolean isSpent(OrderTerms order) {
        return (order.state().isLive() || order.state() == OrderState.COMPLETED)
                && order.paid().isPositive()
                && order.held().isZero()
                && order.refunded().plus(order.kept()).plus(order.passed()).isPositive();
    }

    private static OrderState accepted(OrderTerms order) {
        if (!order.isAccepted()) {
            return order.state();
        }
        return isPaid(order) ? OrderState.FUNDED : OrderState.AWAITING_PAYMENT;
    }

    private static OrderState funded(OrderTerms order) {
        if (!isPaid(order)) {
            return OrderState.AWAITING_PAYMENT;
        }
        return order.confirmedLessons() > 0 ? OrderState.IN_DELIVERY : OrderState.FUNDED;
    }

    private static OrderState delivered(OrderTerms order) {
        if (order.confirmedLessons() >= order.allLessons()) {
            return OrderState.COMPLETED;
        }
        return order.state() == OrderState.IN_DELIVERY && order.confirmedLessons() == 0 && isPaid(order)
                ? OrderState.FUNDED
                : OrderState.IN_DELIVERY;
    }

    private static boolean isPaid(OrderTerms order) {
        return order.paid().compareTo(order.price()) >= 0;
    }
}
