package cn.anxue.deposit.agreement;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as others read it. */
public record AgreementView(
        AgreementId id,
        InstitutionId institutionId,
        @Nullable AgreementId replaces,
        String number,
        String bankCode,
        @Nullable String depositAccount,
        @Nullable String feeAccount,
        SettlementAccount settlementAccount,
        InterestTerms interest,
        LocalDate startsOn,
        LocalDate endsOn,
        AgreementState state,
        List<Signed> signatures,
        long version) {
    /** One signature under it. */
    public record Signed(
            Party party,
            String signedBy,
            LocalDate signedOn,
            @Nullable UUID documentId) {}

    public AgreementView {
        signatures = List.copyOf(signatures);
    }
}
