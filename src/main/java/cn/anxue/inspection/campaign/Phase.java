package cn.anxue.inspection.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a campaign's time.
 *
 * @param phase one of the four states between prepared and closed
 * @param begunOn when it really began
 */
public record Phase(
        CampaignState phase,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate begunOn) {}
