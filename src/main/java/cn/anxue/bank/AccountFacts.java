package cn.anxue.bank;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;

/**
 * What placing a line needs to know of its account.
 *
 * @param settlementAccount the institution's own account, from which and to which its money comes and goes
 * @param regionCode where the institution is
 */
record AccountFacts(
        String number,
        String bankCode,
        Purpose purpose,
        InstitutionId institution,
        String institutionName,
        String uscc,
        String regionCode,
        String agreementNumber,
        String settlementAccount,
        String settlementName) {}
