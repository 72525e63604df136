package cn.anxue.inspection.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as others read it.
 *
 * @param selfChecks how many institutions have filed theirs
 */
public record CampaignView(
        CampaignId id,
        String regionCode,
        String title,
        String basis,
        String leadName,
        List<String> joiningNames,
        @Nullable UUID plan,
        CampaignState state,
        LocalDate openedOn,
        List<Phase> phases,
        int selfChecks,
        @Nullable String report,
        @Nullable LocalDate closedOn,
        long version) {}
