package cn.anxue.region.web;

import cn.anxue.calendar.Day;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Regions;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What applies where and when. Rules are no secret among officials, so every place may be asked about. */
@Path("/api/v1/rules")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RuleResource {
    private static final int DATE_LENGTH = 10;

    private final RegionRules rules;
    private final Regions regions;
    private final Today today;

    RuleResource(RegionRules rules, Regions regions, Today today) {
        this.rules = rules;
        this.regions = regions;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listRules", summary = "The rules in force at a place on a day, today by default")
    public RuleBody.Listing list(
            @RestQuery @DefaultValue(Region.NATION) @Pattern(regexp = RegionResource.CODE) String region,
            @RestQuery @Nullable @Size(max = DATE_LENGTH) String on) {
        String code = regions.get(region, "/region").code();
        LocalDate day = on == null ? today.date() : date(on);
        return new RuleBody.Listing(
                code,
                day,
                rules.allOn(day, code).stream()
                        .map(rule -> RuleBody.View.from(rule, regions))
                        .toList(),
                null);
    }

    private static LocalDate date(String text) {
        try {
            return Day.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE, "/on", Map.of("reason", "日期须写作 YYYY-MM-DD / a date is YYYY-MM-DD"));
        }
    }
}
