package cn.anxue.fee.release;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.institution.InstitutionId;

/** An institution whose fees are kept under an agreement in force, and the settlement account it names. */
record Payable(InstitutionId institution, String regionCode, Payee payee) {}
