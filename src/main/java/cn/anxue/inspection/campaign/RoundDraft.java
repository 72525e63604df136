package cn.anxue.inspection.campaign;

import cn.anxue.institution.InstitutionCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A round to be opened.
 *
 * @param institutions whom it is to reach; empty for all that work in the region, of the categories or of all
 */
public record RoundDraft(
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        Set<InstitutionCategory> categories,
        List<UUID> institutions) {}
