package cn.anxue.enforcement.web;

import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.list.ListDraft;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListService;
import cn.anxue.enforcement.list.WhiteCandidate;
import cn.anxue.enforcement.list.WhiteCandidates;
import cn.anxue.enforcement.list.WhiteListing;
import cn.anxue.enforcement.list.WhiteReason;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who belongs on the white list and why others do not, with a form to propose those who do. */
@Path("/console/lists")
@DenyAll
@Produces(Pages.HTML)
public class WhiteListPages {
    private static final int SHOWN_MAX = 100;

    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance candidates(
                List<WhiteCandidate> candidates, Filter filter, Summary summary, boolean officer, @Nullable Text said);
    }

    /** What the page was asked for, as it stands in its address. */
    public record Filter(
            String region, String belongs, @Nullable String next) {}

    /** How many belong, and how many lack what. */
    public record Summary(long all, long belong, List<Absent> absent) {
        static Summary of(WhiteCandidates.Counts counts) {
            return new Summary(
                    counts.all(),
                    counts.belong(),
                    counts.absent().entrySet().stream()
                            .map(one -> new Absent(one.getKey(), one.getValue()))
                            .toList());
        }
    }

    /** One reason with its count. */
    public record Absent(WhiteReason reason, long institutions) {}

    private final WhiteCandidates candidates;
    private final WhiteListing listing;
    private final ListService service;
    private final Desk desk;

    WhiteListPages(WhiteCandidates candidates, WhiteListing listing, ListService service, Desk desk) {
        this.candidates = candidates;
        this.listing = listing;
        this.service = service;
        this.desk = desk;
    }

    @GET
    @Path("/white/candidates")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$") @Nullable String region,
            @RestQuery @Pattern(regexp = "^(true|false)?$") @Nullable String belongs,
            @RestQuery @Size(max = 200) @Nullable String after) {
        return Pages.show(page(region, belongs, after, null));
    }

    @POST
    @Path("/white/candidates")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(
            @RestForm("institution") @Size(max = SHOWN_MAX) @Nullable List<UUID> institutions,
            @RestForm @Size(max = 1000) @Nullable String basis) {
        return desk.act(
                () -> {
                    if (institutions == null || institutions.isEmpty()) {
                        throw new ProblemException(RequestProblem.REQUIRED, "/institution", Map.of());
                    }
                    String why = Fields.needed(basis, "/basis", ListForm.TEXT_MAX);
                    service.propose(
                            desk.caller(),
                            institutions.stream()
                                    .map(id ->
                                            new ListDraft(ListKind.WHITE, Addressee.institution(id), why, null, null))
                                    .toList());
                    return "/console/lists?list=white&state=PROPOSED";
                },
                refused -> page(null, null, null, Pages.said(refused)));
    }

    @GET
    @Path("/white/export")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response export(
            @RestQuery @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$") @Nullable String region,
            @RestQuery @Pattern(regexp = "^(csv|xlsx)?$") @Nullable String format) {
        return WhiteListResource.sheet(listing.of(desk.caller(), blankAsNull(region)), format);
    }

    private TemplateInstance page(
            @Nullable String region, @Nullable String belongs, @Nullable String after, @Nullable Text said) {
        String place = blankAsNull(region);
        Boolean asked = belongs == null || belongs.isEmpty() ? null : Boolean.valueOf(belongs);
        Page<WhiteCandidate> found = candidates.find(desk.caller(), place, asked, after, SHOWN_MAX);
        return Templates.candidates(
                found.items(),
                new Filter(place == null ? "" : place, asked == null ? "" : asked.toString(), found.next()),
                Summary.of(candidates.count(desk.caller(), place)),
                desk.caller().has(Role.OFFICER),
                said);
    }

    private static @Nullable String blankAsNull(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
