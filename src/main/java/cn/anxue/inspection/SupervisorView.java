package cn.anxue.inspection;

import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor as others read it.
 *
 * @param area the street or community he knows
 * @param endedOn the day from which he is one no longer
 * @param actorId his own sign-in
 * @param lastReportOn when he last reported a clue
 */
public record SupervisorView(
        SupervisorId id,
        String name,
        String regionCode,
        @Nullable String area,
        LocalDate appointedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable ActorId actorId,
        @Nullable LocalDate lastReportOn,
        List<InstitutionId> institutions) {
    public boolean isInOffice() {
        return endedOn == null;
    }
}
