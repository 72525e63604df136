package cn.anxue.seal.web;

import cn.anxue.page.Page;
import cn.anxue.seal.Head;
import cn.anxue.seal.PublicKeyLine;
import cn.anxue.seal.SealLog;
import cn.anxue.seal.Seals;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Heads, keys and proofs, for everybody who wants to keep them or hold them against a receipt. */
@Path("/api/v1/public")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seals")
public class SealResource {
    private static final String LOG = "journal|audit";
    private static final String LATEST_SECONDS = "2";
    private static final String DAY_SECONDS = "60";

    private final Seals seals;

    SealResource(Seals seals) {
        this.seals = seals;
    }

    @GET
    @Path("/seals")
    @PermitAll
    @Operation(operationId = "listSeals", summary = "The heads published one a day, from a day on")
    @APIResponse(
            responseCode = "200",
            description = "Published heads by day",
            content = @Content(schema = @Schema(implementation = SealBody.OfDays.class)))
    public Response days(
            @RestQuery @Nullable LocalDate from,
            @RestQuery @DefaultValue("journal") @Pattern(regexp = LOG) String log,
            @RestQuery @Nullable @Positive Integer limit,
            @Context Request request) {
        int most = Page.limit(limit);
        LocalDate first = from == null ? LocalDate.EPOCH : from;
        Page<SealBody.OfDay> page = Page.of(
                        seals.ofDays(log(log), first, most),
                        most,
                        last -> last.day().plusDays(1).toString())
                .map(SealBody.OfDay::of);
        return Caching.until(request, DAY_SECONDS, new SealBody.OfDays(page.items(), page.next()));
    }

    @GET
    @Path("/seals/latest")
    @PermitAll
    @Operation(operationId = "getLatestSeal", summary = "The latest signed head, and how far behind it is")
    @APIResponse(
            responseCode = "200",
            description = "The head",
            content = @Content(schema = @Schema(implementation = SealBody.Latest.class)))
    public Response latest(
            @RestQuery @DefaultValue("journal") @Pattern(regexp = LOG) String log, @Context Request request) {
        SealLog of = log(log);
        return Caching.until(
                request,
                LATEST_SECONDS,
                SealBody.Latest.of(seals.latest(of), seals.delay(of).toSeconds()));
    }

    @GET
    @Path("/seals/keys")
    @PermitAll
    @Operation(operationId = "listSealKeys", summary = "The public keys heads were signed with, by number")
    public Page<PublicKeyLine> keys() {
        return new Page<>(seals.keys(), null);
    }

    @GET
    @Path("/seals/{size: [0-9]+}")
    @PermitAll
    @Operation(operationId = "getSeal", summary = "The head over so many leaves")
    @APIResponse(
            responseCode = "200",
            description = "The head",
            content = @Content(schema = @Schema(implementation = Head.class)))
    public Response ofSize(
            @RestPath long size,
            @RestQuery @DefaultValue("journal") @Pattern(regexp = LOG) String log,
            @Context Request request) {
        return Caching.forGood(request, seals.of(log(log), size));
    }

    @GET
    @Path("/seals/{size: [0-9]+}/consistency")
    @PermitAll
    @Operation(
            operationId = "proveSealConsistency",
            summary = "That the log of one size begins with the log of an earlier one (RFC 6962)")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content = @Content(schema = @Schema(implementation = Seals.Consistency.class)))
    public Response consistency(
            @RestPath long size,
            @RestQuery @DefaultValue("0") long from,
            @RestQuery @DefaultValue("journal") @Pattern(regexp = LOG) String log,
            @Context Request request) {
        return Caching.forGood(request, seals.consistency(log(log), from, size));
    }

    @GET
    @Path("/proofs/{leafHash}")
    @PermitAll
    @Operation(
            operationId = "proveLeaf",
            summary = "That a leaf stands under the latest head (RFC 6962); the leaf itself is in its owner's receipt")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content = @Content(schema = @Schema(implementation = SealBody.Proof.class)))
    public Response proof(@RestPath @Pattern(regexp = "[0-9a-f]{64}") String leafHash, @Context Request request) {
        return Caching.until(request, LATEST_SECONDS, SealBody.Proof.of(seals.inclusion(leafHash)));
    }

    private static SealLog log(String word) {
        return SealLog.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
