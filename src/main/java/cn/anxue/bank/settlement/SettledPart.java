package cn.anxue.bank.settlement;

import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of a settlement and what became of it.
 *
 * @param number its place in the settlement, from 0
 * @param order the order its reference names; null where it names none of the institution
 * @param paid what the order still owed of it; the rest is unidentified
 */
public record SettledPart(
        int number, SettlementDraft.Part part, @Nullable OrderId order, Money paid) {}
