package cn.anxue.enforcement.web;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Notices as a list with filters. */
@Path("/console/notices")
@DenyAll
@Produces(Pages.HTML)
public class NoticePages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance notices(
                List<NoticeView> notices,
                NoticeFilter filter,
                LocalDate today,
                boolean officer,
                boolean office,
                boolean named,
                @Nullable String next);
    }

    private final NoticeRegister register;
    private final CurrentCaller caller;
    private final Today today;

    NoticePages(NoticeRegister register, CurrentCaller caller, Today today) {
        this.register = register;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(hidden = true)
    public Response list(@Valid @BeanParam NoticeFilter filter, @RestQuery @Size(max = 200) @Nullable String cursor) {
        Caller reader = caller.get();
        Page<NoticeView> found = register.find(reader, filter.search(today.date()), cursor, SHOWN_MAX);
        return Pages.show(Templates.notices(
                found.items(),
                filter,
                today.date(),
                reader.has(Role.OFFICER),
                !reader.has(Role.INSTITUTION),
                NoticeSheet.mayName(reader),
                found.next()));
    }
}
