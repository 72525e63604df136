package cn.anxue.institution.transfer;

import cn.anxue.institution.InstitutionId;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side proposes to the other.
 *
 * @param takesEffectOn today or later
 * @param depositToo whether the deposit supervisor moves as well
 */
public record TransferDraft(
        List<InstitutionId> institutions,
        AuthorityId to,
        String agreementNumber,
        @Nullable UUID documentId,
        LocalDate takesEffectOn,
        boolean depositToo,
        @Nullable String remark) {
    public TransferDraft {
        institutions = institutions.stream().distinct().toList();
    }
}
