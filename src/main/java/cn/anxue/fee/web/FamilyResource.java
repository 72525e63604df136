package cn.anxue.fee.web;

import cn.anxue.fee.family.FamilyCodes;
import cn.anxue.web.ReaderLocale;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Families prove by a code that an order is theirs. */
@Path("/api/v1/family/codes")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Families")
public class FamilyResource {
    /** Longer than sending takes, so that the time does not tell whether anything was sent. */
    private static final Duration LEAST = Duration.ofMillis(250);

    private final FamilyCodes codes;

    FamilyResource(FamilyCodes codes) {
        this.codes = codes;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestFamilyCode",
            summary = "Ask for a code to the guardian's phone; the answer is the same whether one was sent or not")
    @APIResponse(
            responseCode = "202",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = FamilyBody.CodeAnswer.class)))
    public Response request(@NotNull @Valid FamilyBody.CodeRequest body, HttpHeaders headers) {
        long due = System.nanoTime() + LEAST.toNanos();
        codes.send(body.orderReference(), body.phone());
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return Response.accepted(new FamilyBody.CodeAnswer(FamilyBody.ASKED.in(ReaderLocale.of(headers), Map.of())))
                .build();
    }
}
