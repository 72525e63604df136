package cn.anxue.deposit.outflow;

import cn.anxue.money.Money;

/**
 * What an outflow took from one account of the books, and what goes back there when it is not paid or is returned.
 *
 * @param path the ledger account
 */
public record Portion(String path, Money amount) {}
