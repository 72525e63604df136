package cn.anxue.fee.payout;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;

/**
 * A payout the bank is to be told to pay.
 *
 * @param fromAccount number of the supervised account that pays
 */
public record InstructedPayout(
        PayoutId id, PayoutKind kind, InstitutionId institution, String fromAccount, Payee payee, Money amount) {}
