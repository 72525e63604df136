package cn.anxue.publicregister.web;

import cn.anxue.web.Pages;
import cn.anxue.web.ReaderType;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** 大字: larger type on all public pages, until the reader takes it back. */
@Path("/type")
@DenyAll
@Produces(Pages.HTML)
public class TypePages {
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @FormParam("size") @Size(max = 10) @Nullable String size,
            @FormParam("back") @Size(max = 500) @Nullable String back) {
        String path = back == null ? "/" : back;
        boolean ours = path.matches("/([\\w%?&=.+-][\\w%?&=./+-]*)?");
        return Pages.go(ours ? path : "/", ReaderType.choice("large".equals(size)));
    }
}
