package cn.anxue.publicregister.web;

import cn.anxue.problem.Text;
import cn.anxue.publicregister.AccountCheck;
import cn.anxue.publicregister.PublicAreas;
import cn.anxue.publicregister.PublicInstitution;
import cn.anxue.publicregister.PublicRegister;
import cn.anxue.publicregister.PublicSearch;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 核对账号: before paying, the whole account number one was given is compared. It is neither kept nor shown again in a link. */
@Path("/")
@DenyAll
@Produces(Pages.HTML)
public class AccountCheckPages {
    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance accountStart(SearchSheet sheet);

        static native TemplateInstance accountCheck(PublicInstitution institution, String account, @Nullable Text said);

        static native TemplateInstance accountAnswer(PublicInstitution institution, String account, boolean match);
    }

    private final PublicSearch search;
    private final PublicAreas areas;
    private final PublicRegister register;
    private final AccountCheck accounts;

    AccountCheckPages(PublicSearch search, PublicAreas areas, PublicRegister register, AccountCheck accounts) {
        this.search = search;
        this.areas = areas;
        this.register = register;
        this.accounts = accounts;
    }

    /** First the institution is looked up. */
    @GET
    @Path("account-check")
    @PermitAll
    @Operation(hidden = true)
    public Response start(@RestQuery @Size(max = 100) @Nullable String q) {
        return Pages.show(Templates.accountStart(SearchSheet.of(q, search, areas)));
    }

    @GET
    @Path("institutions/{uscc}/account-check")
    @PermitAll
    @Operation(hidden = true)
    public Response form(@RestPath @Size(max = 40) String uscc) {
        return Pages.show(Templates.accountCheck(register.get(uscc), "", null));
    }

    @POST
    @Path("institutions/{uscc}/account-check")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response check(@RestPath @Size(max = 40) String uscc, @RestForm @Size(max = 64) @Nullable String account) {
        PublicInstitution institution = register.get(uscc);
        String typed = account == null ? "" : account.strip();
        return Pages.answer(
                () -> Pages.show(Templates.accountAnswer(institution, typed, accounts.matches(uscc, typed))),
                refused -> Templates.accountCheck(institution, typed, Pages.said(refused)));
    }
}
