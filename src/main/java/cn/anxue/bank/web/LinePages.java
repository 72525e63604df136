package cn.anxue.bank.web;

import cn.anxue.bank.BookedLine;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineParticulars;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.identification.UnidentifiedLines;
import cn.anxue.bank.match.LineMatch;
import cn.anxue.bank.match.MatchCandidate;
import cn.anxue.bank.match.MatchTrials;
import cn.anxue.bank.match.MatchedLines;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Lines of the bank: those nobody could place yet, and each with what it belongs to and why. */
@Path("/console/bank/lines")
@DenyAll
@Produces(Pages.HTML)
public class LinePages {
    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance lines(Page<UnidentifiedLines.Unidentified> page);

        static native TemplateInstance line(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /**
     * What the page shows.
     *
     * @param unmasked what it says of people, where the caller has just said why he looks
     */
    public record Sheet(
            BookedLine line,
            List<LineMatch> matches,
            List<MatchCandidate> candidates,
            @Nullable LineParticulars unmasked,
            boolean officer,
            boolean official) {
        public List<AskedPlacement> placements() {
            return List.of(AskedPlacement.values());
        }

        public boolean isOpen() {
            return line.left().isPositive();
        }

        /** Whether any match can be undone. */
        public boolean isUndoable() {
            return matches.stream().anyMatch(LineMatch::canBeUndone);
        }

        public LineParticulars particulars() {
            return unmasked == null ? line.particulars() : unmasked;
        }
    }

    private final UnidentifiedLines unidentified;
    private final MatchedLines lines;
    private final MatchTrials trials;
    private final LineActs acts;
    private final Desk desk;

    LinePages(UnidentifiedLines unidentified, MatchedLines lines, MatchTrials trials, LineActs acts, Desk desk) {
        this.unidentified = unidentified;
        this.lines = lines;
        this.trials = trials;
        this.acts = acts;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.BANK_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        return Pages.show(Templates.lines(
                unidentified.page(desk.caller(), Cursor.decodeNullable(filter.textOrNull("after")), filter.limit())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.BANK_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id, @Context UriInfo uri) {
        // A candidate may be filled in by its link.
        return Pages.show(page(new LineId(id), null, Typed.of(uri.getQueryParameters()), null));
    }

    @POST
    @Path("/{id}/identification")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response identify(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(new LineId(id), typed, () -> acts.identify(new LineId(id), typed));
    }

    @POST
    @Path("/{id}/match-undo")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(new LineId(id), typed, () -> acts.undo(new LineId(id), typed));
    }

    @POST
    @Path("/{id}/looks")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response look(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        LineId line = new LineId(id);
        return Pages.answer(
                () -> Pages.show(page(line, acts.look(line, typed), Typed.NOTHING, null)),
                refused -> page(line, null, typed, Pages.said(refused)));
    }

    private Response act(LineId id, Typed typed, Supplier<String> act) {
        return desk.act(act, refused -> page(id, null, typed, Pages.said(refused)));
    }

    private TemplateInstance page(LineId id, @Nullable LineParticulars unmasked, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        MatchedLines.Matched matched = lines.get(asking, id);
        boolean official = asking.has(Role.OFFICER) || asking.has(Role.APPROVER);
        boolean open = matched.line().left().isPositive();
        List<MatchCandidate> candidates = official && open ? trials.candidates(asking, id) : List.of();
        var sheet =
                new Sheet(matched.line(), matched.matches(), candidates, unmasked, asking.has(Role.OFFICER), official);
        return Templates.line(sheet, typed, said);
    }
}
