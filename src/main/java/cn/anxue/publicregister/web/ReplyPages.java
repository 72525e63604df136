package cn.anxue.publicregister.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import cn.anxue.publicregister.reply.Replies;
import cn.anxue.publicregister.reply.ReplyRegister;
import cn.anxue.publicregister.reply.ReplyView;
import cn.anxue.web.Desk;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** 陈述: an institution writes its side of what was published against it, an officer lets it be shown. */
@Path("/console/replies")
@DenyAll
@Produces(Pages.HTML)
public class ReplyPages {
    private static final String PAGE = "/console/replies";
    private static final int SHOWN_MAX = 100;

    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance replies(
                List<ReplyView> own,
                List<String> entries,
                List<ReplyView> waiting,
                boolean institution,
                String number,
                String words,
                @Nullable Text said);
    }

    private final Replies replies;
    private final ReplyRegister register;
    private final Desk desk;

    ReplyPages(Replies replies, ReplyRegister register, Desk desk) {
        this.replies = replies;
        this.register = register;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.INSTITUTION_GROUP})
    @Operation(hidden = true)
    public Response all() {
        return Pages.show(page("", "", null));
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(
            @RestForm @Size(max = 60) @Nullable String number, @RestForm @Size(max = 2000) @Nullable String words) {
        return act(() -> replies.write(desk.caller(), plain(number), plain(words)), plain(number), plain(words));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id) {
        return act(() -> replies.withdraw(desk.caller(), id), "", "");
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @RestPath UUID id,
            @RestForm @Size(max = 10) @Nullable String shown,
            @RestForm @Size(max = 500) @Nullable String reason) {
        return act(() -> replies.decide(desk.caller(), id, "yes".equals(shown), plain(reason)), "", "");
    }

    private Response act(Runnable act, String number, String words) {
        return desk.act(PAGE, act, refused -> page(number, words, Pages.said(refused)));
    }

    private TemplateInstance page(String number, String words, @Nullable Text said) {
        Caller asking = desk.caller();
        boolean institution = asking.has(Role.INSTITUTION);
        return Templates.replies(
                institution ? register.own(asking, SHOWN_MAX) : List.of(),
                institution ? register.entries(asking) : List.of(),
                register.waiting(asking),
                institution,
                number,
                words,
                said);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
