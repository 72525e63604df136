package cn.anxue.deposit.web;

import cn.anxue.deposit.agreement.AgreementId;
import cn.anxue.deposit.agreement.AgreementState;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.SettlementAccount;
import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement with its signatures. */
@Schema(name = "Agreement")
public record AgreementAnswer(
        AgreementId id,
        InstitutionId institutionId,
        AgreementState state,
        String number,
        String bankCode,
        @Nullable String depositAccount,
        @Nullable String feeAccount,
        AgreementBody.Settlement settlementAccount,
        AgreementBody.Interest interest,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable AgreementId replaces,
        List<AgreementView.Signed> signatures) {
    static AgreementAnswer from(AgreementView agreement) {
        SettlementAccount settlement = agreement.settlementAccount();
        return new AgreementAnswer(
                agreement.id(),
                agreement.institutionId(),
                agreement.state(),
                agreement.number(),
                agreement.bankCode(),
                agreement.depositAccount(),
                agreement.feeAccount(),
                new AgreementBody.Settlement(settlement.bankName(), settlement.account(), settlement.name()),
                AgreementBody.Interest.from(agreement.interest()),
                agreement.startsOn(),
                agreement.endsOn(),
                agreement.replaces(),
                agreement.signatures());
    }
}
