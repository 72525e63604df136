package cn.anxue.enforcement.web;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.list.ListEntryId;
import cn.anxue.enforcement.list.ListEntryState;
import cn.anxue.enforcement.list.ListEntryView;
import cn.anxue.enforcement.list.ListStatements;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where an institution that may be blacklisted states its case. */
@Path("/console/hearings/{id}")
@DenyAll
@Produces(Pages.HTML)
public class ListStatementPages {
    private static final int STATEMENT_MAX = 2000;

    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ownHearing(ListEntryView entry, boolean open, String typed, @Nullable Text said);
    }

    private final ListStatements statements;
    private final Desk desk;
    private final Today today;

    ListStatementPages(ListStatements statements, Desk desk, Today today) {
        this.statements = statements;
        this.desk = desk;
        this.today = today;
    }

    @GET
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(id, null, null));
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response say(@RestPath UUID id, @RestForm @Size(max = STATEMENT_MAX) @Nullable String statement) {
        return desk.act(
                "/console/hearings/" + id,
                () -> statements.say(desk.caller(), new ListEntryId(id), Fields.needed(statement, "/statement")),
                refused -> page(id, statement, Pages.said(refused)));
    }

    private TemplateInstance page(UUID id, @Nullable String typed, @Nullable Text said) {
        ListEntryView entry = statements.own(desk.caller(), new ListEntryId(id));
        var hearing = entry.hearing();
        boolean open = entry.state() == ListEntryState.HEARING
                && hearing != null
                && hearing.until() != null
                && !hearing.until().isBefore(today.date());
        String shown =
                typed != null ? typed : hearing == null || hearing.statement() == null ? "" : hearing.statement();
        return Templates.ownHearing(entry, open, shown, said);
    }
}
