package cn.anxue.message.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.message.MessageReader;
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

/** Messages to the caller. */
@Path("/api/v1/messages")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class MessageResource {
    private final MessageReader messages;
    private final CurrentCaller caller;

    MessageResource(MessageReader messages, CurrentCaller caller) {
        this.messages = messages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.BANK_GROUP,
        Role.INSTITUTION_GROUP
    })
    @Operation(operationId = "listMessages", summary = "Messages to the caller or his institution, latest first")
    public Page<MessageBody> list(
            @RestQuery @Size(max = 100) @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return messages.own(caller.get(), Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(MessageBody::from);
    }
}
