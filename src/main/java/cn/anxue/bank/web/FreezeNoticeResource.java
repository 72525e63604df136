package cn.anxue.bank.web;

import cn.anxue.bank.freeze.FreezeService;
import cn.anxue.bank.web.FreezeBody.View;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a bank is told of freezes. */
@Path("/api/v1/bank/freezes")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class FreezeNoticeResource {
    private static final int CURSOR_MAX = 100;

    private final FreezeService freezes;
    private final CurrentCaller caller;

    FreezeNoticeResource(FreezeService freezes, CurrentCaller caller) {
        this.freezes = freezes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(
            operationId = "listFreezeNotices",
            summary = "Freezes, and ends of freezes, that the caller's bank has not confirmed yet, oldest first")
    public Page<View> list(
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor, @RestQuery @Nullable Integer limit) {
        return freezes.notices(caller.get(), Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(View::of);
    }
}
