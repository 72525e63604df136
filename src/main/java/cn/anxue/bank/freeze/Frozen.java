package cn.anxue.bank.freeze;

import cn.anxue.money.Money;

/**
 * What of an account may not leave it.
 *
 * @param inFull nothing may leave it, whatever the amount says
 * @param amount what all freezes by amount come to
 */
public record Frozen(boolean inFull, Money amount) {}
