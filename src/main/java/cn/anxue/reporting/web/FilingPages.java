package cn.anxue.reporting.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import cn.anxue.reporting.filing.Filed;
import cn.anxue.reporting.filing.Filing;
import cn.anxue.reporting.filing.FilingBoard;
import cn.anxue.reporting.filing.FilingRegister;
import cn.anxue.reporting.filing.FilingService;
import cn.anxue.reporting.period.Counted;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Filing on pages: an institution files, an office sees who is missing, checks and signs. */
@Path("/console/filings")
@DenyAll
@Produces(Pages.HTML)
public class FilingPages {
    private static final String PAGE = "/console/filings/";

    @CheckedTemplate(basePath = "reporting")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance board(
                FilingForm form,
                @Nullable FilingBoard board,
                List<FilingBody.Line> totals,
                boolean approver,
                @Nullable Text said);

        static native TemplateInstance ownFilings(
                FilingForm form,
                LocalDate until,
                List<OwnLine> lines,
                String remark,
                List<Filing> filed,
                @Nullable Text said);

        static native TemplateInstance filing(FilingBody.One filing, boolean officer, boolean own, @Nullable Text said);
    }

    /** A figure of the books with the field that states another, as far as it was filled in. */
    public record OwnLine(String code, Text name, String value, String stated) {}

    private final FilingService service;
    private final FilingRegister register;
    private final Desk desk;
    private final Today today;

    FilingPages(FilingService service, FilingRegister register, Desk desk, Today today) {
        this.service = service;
        this.register = register;
        this.desk = desk;
        this.today = today;
    }

    @GET
    @Path("/own")
    @RolesAllowed(INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response own(@Valid @BeanParam FilingForm form) {
        return Pages.show(ownPage(form, new MultivaluedHashMap<>(), null));
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@Valid @BeanParam FilingForm form) {
        return Pages.show(page(form, null));
    }

    @POST
    @RolesAllowed(INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response file(MultivaluedMap<String, String> form) {
        return desk.act(
                () -> {
                    UUID own = FilingResource.own(desk.caller());
                    return PAGE + service.file(desk.caller(), FilingForm.statement(own, form));
                },
                refused -> ownPage(
                        FilingForm.of(null, form.getFirst("kind"), form.getFirst("until")), form, Pages.said(refused)));
    }

    @POST
    @Path("/sign-offs")
    @RolesAllowed(APPROVER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sign(
            @RestForm @NotNull @Size(max = 9) String region,
            @RestForm @NotNull @Size(max = 20) String kind,
            @RestForm @NotNull LocalDate until,
            @RestForm @Size(max = 500) @Nullable String reason) {
        return desk.act(
                () -> PAGE
                        + service.sign(
                                desk.caller(),
                                new FilingService.SignOff(
                                        region, FilingForm.kindOf(kind), until, FilingBody.blankToNull(reason))),
                refused -> page(FilingForm.of(region, kind, until.toString()), Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSTITUTION_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(one(id, null));
    }

    @POST
    @Path("/{id}/{act:check|return}")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act, @RestForm @Size(max = 500) @Nullable String reason) {
        register.get(desk.caller(), id);
        return desk.act(
                PAGE + id,
                () -> {
                    if (act.equals("check")) {
                        service.check(desk.caller(), id);
                    } else {
                        String why = Objects.requireNonNullElse(FilingBody.blankToNull(reason), "请核对后重报");
                        service.sendBack(desk.caller(), id, why);
                    }
                },
                refused -> one(id, Pages.said(refused)));
    }

    private TemplateInstance one(UUID id, @Nullable Text said) {
        Caller reader = desk.caller();
        return Templates.filing(
                FilingBody.One.of(register.get(reader, id)),
                reader.has(Role.OFFICER),
                reader.has(Role.INSTITUTION),
                said);
    }

    private TemplateInstance ownPage(FilingForm form, MultivaluedMap<String, String> typed, @Nullable Text said) {
        Caller reader = desk.caller();
        UUID own = FilingResource.own(reader);
        LocalDate day = form.day(today.date());
        Counted books = register.books(reader, own, form.kindAsked(), day);
        List<OwnLine> lines = Filed.byInstitutions().stream()
                .map(measure -> new OwnLine(
                        measure.code(),
                        measure.name(),
                        String.valueOf(books.write(measure)),
                        typed(typed, measure.code())))
                .toList();
        return Templates.ownFilings(
                form, day, lines, typed(typed, "remark"), register.ofInstitution(reader, own), said);
    }

    private static String typed(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }

    private TemplateInstance page(FilingForm form, @Nullable Text said) {
        Caller reader = desk.caller();
        if (form.region().isEmpty()) {
            form.region = reader.scope() instanceof Scope.Region own ? own.regionCode() : "";
        }
        FilingBoard board = register.board(reader, form.region(), form.kindAsked(), form.day(today.date()));
        return Templates.board(form, board, FilingBody.totalsOf(board), reader.has(Role.APPROVER), said);
    }
}
