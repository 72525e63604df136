package cn.anxue.bank.web;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.statement.Delivery;
import cn.anxue.bank.statement.FileState;
import cn.anxue.bank.statement.ReceivedFile;
import cn.anxue.bank.statement.StatementFileId;
import cn.anxue.bank.statement.StatementFileView;
import cn.anxue.bank.statement.StatementRegister;
import cn.anxue.bank.statement.StatementUploads;
import cn.anxue.bank.statement.StatementWork;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Files of statements: taken while they are sent, read and booked afterwards. */
@Path("/api/v1/bank/statements")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class StatementResource {
    static final String PATH = "/api/v1/bank/statements";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int CURSOR_MAX = 100;
    private static final int ACCOUNT_MAX = 64;

    private final StatementUploads uploads;
    private final StatementWork work;
    private final StatementRegister register;
    private final CurrentCaller caller;

    StatementResource(StatementUploads uploads, StatementWork work, StatementRegister register, CurrentCaller caller) {
        this.uploads = uploads;
        this.work = work;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.TEXT_PLAIN, "text/csv", XLSX})
    @Operation(
            operationId = "sendStatements",
            summary =
                    "Send a file of statements of the bank's own supervised accounts, up to 1 GiB: camt.053 (.052, .054), MT940, CSV or xlsx. Its content is its key: the same file again changes nothing")
    @APIResponse(
            responseCode = "202",
            description = "It is kept, and read next; see Location",
            content = @Content(schema = @Schema(implementation = StatementBody.Received.class)))
    @APIResponse(
            responseCode = "200",
            description = "The very same file was sent before; nothing was changed",
            content = @Content(schema = @Schema(implementation = StatementBody.Received.class)))
    public Response send(
            InputStream content,
            @RestQuery @Nullable @Pattern(regexp = StatementMappingResource.NAME) String mapping,
            HttpHeaders headers) {
        Caller bank = caller.get();
        ReceivedFile received =
                uploads.receive(bank, new Delivery(format(headers.getMediaType()), mapping, "api"), content);
        StatementFileView file = register.get(bank, received.id());
        work.wake();
        return Response.status(received.repeated() ? Response.Status.OK : Response.Status.ACCEPTED)
                .location(URI.create(PATH + "/" + received.id()))
                .entity(new StatementBody.Received(received.id().value(), file.state(), received.repeated()))
                .build();
    }

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(operationId = "listStatements", summary = "The files of statements of the caller's bank, latest first")
    public Page<StatementBody.Item> list(
            @RestQuery @Nullable @Size(max = ACCOUNT_MAX) String account,
            @RestQuery @Nullable FileState state,
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor,
            @RestQuery @Nullable Integer limit,
            HttpHeaders headers) {
        Locale locale = locale(headers);
        return register.page(
                        caller.get(),
                        new StatementRegister.Filter(account, state),
                        Cursor.decodeNullable(cursor),
                        Page.limit(limit))
                .map(file -> StatementBody.Item.of(file, locale));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(operationId = "getStatements", summary = "How far a file has come, what it holds, or why it is rejected")
    public StatementBody.View get(@RestPath UUID id, HttpHeaders headers) {
        Caller bank = caller.get();
        StatementFileId file = new StatementFileId(id);
        return StatementBody.view(
                register.get(bank, file),
                register.statements(bank, file),
                register.exceptionCounts(bank, file),
                register.exceptions(bank, file),
                locale(headers));
    }

    private static FileFormat format(@Nullable MediaType type) {
        String name = type == null ? "" : type.getType() + "/" + type.getSubtype();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case MediaType.APPLICATION_XML, MediaType.TEXT_XML -> FileFormat.CAMT_053;
            case MediaType.TEXT_PLAIN -> FileFormat.MT940;
            case "text/csv" -> FileFormat.CSV;
            case XLSX -> FileFormat.XLSX;
            default -> throw new ProblemException(RequestProblem.UNSUPPORTED_MEDIA_TYPE);
        };
    }

    private static Locale locale(HttpHeaders headers) {
        String preferred = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return preferred != null && preferred.strip().startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }
}
