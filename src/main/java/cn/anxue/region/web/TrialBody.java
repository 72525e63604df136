package cn.anxue.region.web;

import cn.anxue.deposit.DepositTrial;
import cn.anxue.fee.cap.CapTrial;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule to be tried before it is enacted. */
@Schema(name = "RuleTrialBody")
public record TrialBody(
        @NotNull @Pattern(regexp = RegionResource.CODE) String region,

        @Schema(description = "deposit.tiers, deposit.floorIncluded or fee.caps")
        @NotNull
        @Pattern(regexp = "^(deposit\\.tiers|deposit\\.floorIncluded|fee\\.caps)$")
        String key,

        @Schema(implementation = Object.class, description = "The value as GET /rules shows it") @NotNull
        JsonNode value) {

    /** Who would be short and whose live orders would be over, the first thousand of each. */
    @Schema(name = "RuleTrial")
    public record Answer(int institutionsShort, int familiesOver, List<ShortBody> institutions, List<OverBody> orders) {
        private static final int SHOWN_MAX = 10_000;

        static Answer of(List<DepositTrial.Short> institutions, List<CapTrial.Over> orders) {
            return new Answer(
                    institutions.size(),
                    orders.size(),
                    institutions.stream().limit(SHOWN_MAX).map(ShortBody::from).toList(),
                    orders.stream().limit(SHOWN_MAX).map(OverBody::from).toList());
        }
    }

    /** One institution that would be short. */
    @Schema(name = "WouldBeShort")
    public record ShortBody(
            InstitutionId institutionId,
            String name,
            @Nullable Money required,
            Money wouldBeRequired,
            Money held,
            Money shortfall) {
        static ShortBody from(DepositTrial.Short found) {
            return new ShortBody(
                    found.institution(),
                    found.name(),
                    found.required(),
                    found.wouldBe(),
                    found.held(),
                    found.shortfall());
        }
    }

    /** Live orders of one learner that would be over a cap together. */
    @Schema(name = "WouldBeOver")
    public record OverBody(
            InstitutionId institutionId,
            String name,
            String subject,
            List<UUID> orders,
            Money sum,
            Money over,
            String cap) {
        static OverBody from(CapTrial.Over found) {
            return new OverBody(
                    found.institution(),
                    found.name(),
                    found.subject(),
                    found.orders(),
                    found.sum(),
                    found.over(),
                    found.cap().name());
        }
    }
}
