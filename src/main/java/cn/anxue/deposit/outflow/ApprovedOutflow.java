package cn.anxue.deposit.outflow;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;

/**
 * An outflow the bank is to be told to pay.
 *
 * @param fromAccount number of the supervised account that pays
 */
public record ApprovedOutflow(
        OutflowId id, InstitutionId institution, String fromAccount, Payee payee, Money amount, OutflowKind kind) {}
