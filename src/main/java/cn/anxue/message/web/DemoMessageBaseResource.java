package cn.anxue.message.web;

import cn.anxue.message.MessageReader;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The same as {@link DemoMessageResource} under the base of the API, where clients with a base address look. */
@Path("/api/v1/demo/messages")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class DemoMessageBaseResource {
    private final MessageReader messages;

    DemoMessageBaseResource(MessageReader messages) {
        this.messages = messages;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDemoMessagesByBase", summary = "Demo mode only: every message sent, latest first")
    public Page<MessageBody> list(
            @RestQuery @Size(max = 100) @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return messages.all(Cursor.decodeNullable(cursor), Page.limit(limit)).map(MessageBody::from);
    }
}
