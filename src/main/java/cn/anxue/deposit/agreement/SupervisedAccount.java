package cn.anxue.deposit.agreement;

import cn.anxue.institution.InstitutionId;

/**
 * A real bank account under supervision (监管账户).
 *
 * @param agreement the agreement that last named it
 * @param state a draining account still pays out what it holds
 */
public record SupervisedAccount(
        String number,
        String bankCode,
        Purpose purpose,
        InstitutionId institution,
        AgreementId agreement,
        AccountState state) {}
