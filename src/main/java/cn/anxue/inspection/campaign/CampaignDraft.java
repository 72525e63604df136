package cn.anxue.inspection.campaign;

import cn.anxue.region.Department;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign to be opened; its phases in their order. */
public record CampaignDraft(
        String regionCode,
        String title,
        String basis,
        Department lead,
        Set<Department> joining,
        @Nullable UUID plan,
        List<Span> phases) {
    /** First and last day of a phase. */
    public record Span(LocalDate startsOn, LocalDate endsOn) {}
}
