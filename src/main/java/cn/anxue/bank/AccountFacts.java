package cn.anxue.bank;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What placing a line needs to know of its account.
 *
 * @param institution who holds it: an institution, or another holder such as a school
 * @param settlementAccount the institution's own account, from which and to which its money comes and goes; empty where no
 *     agreement names one
 * @param regionCode where the holder is
 * @param confirmedThrough the last day of which a statement has brought lines
 * @param hasBatches whether any line in the books is a part of a bank's batch
 * @param awaitsTransfer whether money is on its way to it from the former bank
 */
public record AccountFacts(
        String number,
        String bankCode,
        Purpose purpose,
        InstitutionId institution,
        String institutionName,
        String uscc,
        String regionCode,
        String agreementNumber,
        String settlementAccount,
        String settlementName,
        @Nullable LocalDate confirmedThrough,
        boolean hasBatches,
        boolean awaitsTransfer) {}
