package cn.anxue.fee.order;

import cn.anxue.money.Money;

/**
 * An order that was sold and paid before it is kept here.
 *
 * @param paid by the family so far
 * @param held of it, neither taught nor given back
 * @param taught lessons that count as confirmed
 */
public record TakenOrder(OrderDraft draft, Money paid, Money held, int taught) {}
