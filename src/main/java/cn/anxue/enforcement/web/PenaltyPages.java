package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.penalty.CauseKind;
import cn.anxue.enforcement.penalty.FilingDraft;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyFiling;
import cn.anxue.enforcement.penalty.PenaltyId;
import cn.anxue.enforcement.penalty.PenaltyRegister;
import cn.anxue.enforcement.penalty.PenaltyState;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityId;
import cn.anxue.web.Choice;
import cn.anxue.web.Desk;
import cn.anxue.web.Offered;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Penalty cases for those who handle and decide them: the list, and one case with its clocks and acts. */
@Path("/console/penalties")
@DenyAll
@Produces(Pages.HTML)
public class PenaltyPages {
    private static final int SHOWN_MAX = 50;
    private static final String PATH = "/console/penalties/";

    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance penalties(
                List<PenaltyFile> files, PenaltyFilter filter, @Nullable String next, boolean officer);

        static native TemplateInstance penaltyNew(
                PenaltyForm form, List<Choice> causes, Offered offered, @Nullable Text said);

        static native TemplateInstance penalty(PenaltySheet sheet, PenaltyForm form, String act, @Nullable Text said);
    }

    private final PenaltyRegister register;
    private final PenaltyFiling filing;
    private final PenaltyActs acts;
    private final Authorities authorities;
    private final Desk desk;

    PenaltyPages(PenaltyRegister register, PenaltyFiling filing, PenaltyActs acts, Authorities authorities, Desk desk) {
        this.register = register;
        this.filing = filing;
        this.acts = acts;
        this.authorities = authorities;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Nullable PenaltyState state,
            @RestQuery @Nullable CauseKind cause,
            @RestQuery @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$") @Nullable String region,
            @RestQuery @Nullable UUID institution,
            @RestQuery @Size(max = 200) @Nullable String after) {
        String place = region == null || region.isEmpty() ? null : region;
        PenaltyRegister.Search search = new PenaltyRegister.Search(place, state, cause, institution);
        Page<PenaltyFile> found = register.find(desk.caller(), search, after, SHOWN_MAX);
        return Pages.show(Templates.penalties(
                found.items(), new PenaltyFilter(state, cause, place, institution), found.next(), isOfficer()));
    }

    @GET
    @Path("/new")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(hidden = true)
    public Response blank() {
        return Pages.show(Templates.penaltyNew(PenaltyForm.empty(), PenaltySheet.causes(), Offered.NOTHING, null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response file(MultivaluedMap<String, String> typed) {
        PenaltyForm form = PenaltyForm.of(typed);
        return desk.act(
                () -> PATH + filing.file(desk.caller(), draft(form)).view().id(),
                refused -> Templates.penaltyNew(
                        form,
                        PenaltySheet.causes(),
                        desk.offered(form.text("institution"), form.text("chosen"), refused),
                        Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(Templates.penalty(sheet(id), PenaltyForm.empty(), "", null));
    }

    @POST
    @Path(
            "/{id}/{act:papers|preserved-evidence|preserved-decision|investigation|pre-notice|recall|statements|hearing|hearing-record|decision|lifting|withdrawal|services|payments|pauses|moves|publication|take-down}")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act, MultivaluedMap<String, String> typed) {
        PenaltySheet sheet = sheet(id);
        PenaltyForm form = PenaltyForm.of(typed);
        return desk.act(
                PATH + id,
                () -> acts.act(desk.caller(), new PenaltyId(id), act, form),
                refused -> Templates.penalty(sheet, form, act, Pages.said(refused)));
    }

    private PenaltySheet sheet(UUID id) {
        PenaltyFile file = register.get(desk.caller(), new PenaltyId(id));
        return PenaltySheet.of(
                file, name(file.view().authorityId()), name(file.view().handlerId()), desk.caller());
    }

    private String name(AuthorityId id) {
        return authorities.get(id).name();
    }

    private boolean isOfficer() {
        return desk.caller().has(Role.OFFICER);
    }

    private FilingDraft draft(PenaltyForm form) {
        SubjectKind kind = form.choice("subject", SubjectKind.class);
        boolean institution = kind == SubjectKind.INSTITUTION;
        Addressee addressee = new Addressee(
                kind,
                institution
                        ? desk.institution(form.text("institution"), form.text("chosen"), "/institution")
                                .value()
                        : null,
                institution ? null : form.optional("name", 200),
                institution ? null : form.optional("address", 300),
                institution ? null : form.optional("region", 9));
        return new FilingDraft(
                addressee,
                form.choice("cause", CauseKind.class),
                form.idIfAny("causeId"),
                form.optional("causeNumber", 100),
                form.required("suspicion", 2000),
                form.dayIfAny("endedOn"),
                form.day("discoveredOn"),
                form.has("harm", "true"));
    }
}
