package cn.anxue.enforcement.web;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.list.ListEntryId;
import cn.anxue.enforcement.list.ListEntryState;
import cn.anxue.enforcement.list.ListEntryView;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListRegister;
import cn.anxue.enforcement.list.ListService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Both lists with their proposals and hearings, and one entry. */
@Path("/console/lists")
@DenyAll
@Produces(Pages.HTML)
public class ListPages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance lists(
                List<ListLine> entries, ListFilter filter, boolean officer, ListForm form, @Nullable Text said);

        static native TemplateInstance listEntry(ListLine line, @Nullable Text said);
    }

    /** What the page was asked for, as it stands in its address. */
    public record ListFilter(
            String list,
            String state,
            String region,
            @Nullable String next) {
        public List<ListEntryState> states() {
            return List.of(ListEntryState.values());
        }
    }

    private final ListRegister register;
    private final ListService service;
    private final InstitutionRegister institutions;
    private final Desk desk;
    private final Today today;

    ListPages(ListRegister register, ListService service, InstitutionRegister institutions, Desk desk, Today today) {
        this.register = register;
        this.service = service;
        this.institutions = institutions;
        this.desk = desk;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Pattern(regexp = "^(black|white)?$") @Nullable String list,
            @RestQuery @Size(max = 40) @Nullable String state,
            @RestQuery @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$") @Nullable String region,
            @RestQuery @Size(max = 200) @Nullable String after) {
        return Pages.show(page(list, state, region, after, new ListForm(), null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(@BeanParam ListForm form) {
        return desk.act(
                () -> {
                    ListEntryView made = service.propose(desk.caller(), form.draft(institutions));
                    return line(made).path();
                },
                refused -> page(null, null, null, null, form, Pages.said(refused)));
    }

    @GET
    @Path("/{list: black|white}/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath String list, @RestPath UUID id) {
        ListKind kind = ListResource.kind(list);
        return Pages.show(Templates.listEntry(line(register.get(desk.caller(), kind, new ListEntryId(id))), null));
    }

    private TemplateInstance page(
            @Nullable String list,
            @Nullable String state,
            @Nullable String region,
            @Nullable String after,
            ListForm form,
            @Nullable Text said) {
        ListKind kind = "white".equals(list) ? ListKind.WHITE : ListKind.BLACK;
        ListEntryState asked = Arrays.stream(ListEntryState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        Caller reader = desk.caller();
        Page<ListEntryView> found = register.find(
                reader, kind, region == null || region.isEmpty() ? null : region, asked, after, SHOWN_MAX);
        ListFilter filter = new ListFilter(
                kind.name().toLowerCase(Locale.ROOT),
                asked == null ? "" : asked.name(),
                region == null ? "" : region,
                found.next());
        return Templates.lists(
                found.items().stream().map(this::line).toList(), filter, reader.has(Role.OFFICER), form, said);
    }

    private ListLine line(ListEntryView entry) {
        return ListLine.of(entry, desk.caller(), today.date());
    }
}
