package cn.anxue.deposit.agreement;

import cn.anxue.institution.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A real bank account under supervision (监管账户).
 *
 * @param institution who holds it, an institution or another holder
 * @param agreement the agreement that last named it; none for a school's service account
 * @param state a draining account still pays out what it holds
 */
public record SupervisedAccount(
        String number,
        String bankCode,
        Purpose purpose,
        InstitutionId institution,
        @Nullable AgreementId agreement,
        AccountState state) {}
