package cn.anxue.inspection.inspector;

import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inspector as others read him.
 *
 * @param actorName the sign-in name, never a person's
 * @param regionCode where he may inspect
 * @param categories what he may inspect; empty for all
 * @param endedOn from when on he is none any more
 */
public record Inspector(
        InspectorId id,
        ActorId actorId,
        String actorName,
        String workNumber,
        AuthorityId authorityId,
        String authorityName,
        String regionCode,
        Set<InstitutionCategory> categories,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn) {
    public boolean isActive() {
        return endedOn == null;
    }
}
