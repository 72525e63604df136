package cn.anxue.deposit.outflow;

import cn.anxue.money.Money;
import java.util.UUID;

/**
 * What an approved plan pays one family out of a deposit.
 *
 * @param claim what it pays; the outflow is told back by it
 */
public record PlanPayment(UUID claim, Payee payee, Money amount) {}
