package cn.anxue.inspection.task;

import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Visits an officer plans: the same inspectors to each of the institutions.
 *
 * @param sheet absent for the one that fits each institution
 */
public record Visits(
        TaskKind kind,
        TaskCause cause,
        @Nullable UUID causeId,
        @Nullable UUID roundId,
        @Nullable SheetId sheet,
        LocalDate plannedOn,
        List<InspectorId> inspectors,
        List<InstitutionId> institutions) {
    public Visits {
        inspectors = inspectors.stream().distinct().toList();
        institutions = institutions.stream().distinct().toList();
    }
}
