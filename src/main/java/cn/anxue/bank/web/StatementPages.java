package cn.anxue.bank.web;

import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.statement.Delivery;
import cn.anxue.bank.statement.ExceptedLine;
import cn.anxue.bank.statement.FileState;
import cn.anxue.bank.statement.ReceivedFile;
import cn.anxue.bank.statement.StatementFileId;
import cn.anxue.bank.statement.StatementFileView;
import cn.anxue.bank.statement.StatementRegister;
import cn.anxue.bank.statement.StatementUploads;
import cn.anxue.bank.statement.StatementView;
import cn.anxue.bank.statement.StatementWork;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files of statements: sent by a form, watched while they load, and what was refused of them. */
@Path("/console/bank/statements")
@DenyAll
@Produces(Pages.HTML)
public class StatementPages {
    private static final int REFRESH_SECONDS = 2;
    private static final int PERCENT = 100;

    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance statements(Listing sheet, Typed typed, @Nullable Text said);

        static native TemplateInstance statement(Sheet sheet);
    }

    /** What the list shows. */
    public record Listing(Page<StatementFileView> page, Typed filter) {
        public List<FileState> states() {
            return Stream.of(FileState.values())
                    .filter(state -> state != FileState.RECEIVING)
                    .toList();
        }

        public List<FileFormat> formats() {
            return List.of(FileFormat.CAMT_053, FileFormat.MT940, FileFormat.CSV, FileFormat.XLSX);
        }
    }

    /** What the page of one file shows. */
    public record Sheet(
            StatementFileView file,
            List<StatementView> statements,
            Map<LineOutcome, Long> counts,
            List<ExceptedLine> exceptions,
            boolean repeated) {
        /** Of the bytes until it is read, then of the lines. */
        public long percentRead() {
            return part(file.readBytes(), file.receivedBytes());
        }

        public long percentDone() {
            return part(file.linesDone(), file.lines());
        }

        private static long part(long done, long all) {
            return all == 0 ? 0 : Math.min(PERCENT, done * PERCENT / all);
        }
    }

    private final StatementUploads uploads;
    private final StatementWork work;
    private final StatementRegister register;
    private final CurrentCaller caller;

    StatementPages(StatementUploads uploads, StatementWork work, StatementRegister register, CurrentCaller caller) {
        this.uploads = uploads;
        this.work = work;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        return Pages.show(page(Typed.of(uri.getQueryParameters()), Typed.NOTHING, null));
    }

    @POST
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Size(max = 20) @Nullable String format,
            @RestForm @Size(max = 63) @Nullable String mapping) {
        MultivaluedMap<String, String> fields = new jakarta.ws.rs.core.MultivaluedHashMap<>();
        fields.putSingle("format", Objects.requireNonNullElse(format, ""));
        fields.putSingle("mapping", Objects.requireNonNullElse(mapping, ""));
        Typed typed = Typed.of(fields);
        return Pages.answer(() -> sent(file, typed), refused -> page(Typed.NOTHING, typed, Pages.said(refused)));
    }

    private Response sent(@Nullable FileUpload file, Typed typed) {
        if (file == null || file.fileName().isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/file", Map.of());
        }
        return kept(file, new Delivery(format(typed, file.fileName()), typed.textOrNull("mapping"), "page"));
    }

    private Response kept(FileUpload file, Delivery delivery) {
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            ReceivedFile received = uploads.receive(caller.get(), delivery, content);
            if (!received.repeated()) {
                work.wake();
            }
            return Pages.go("/console/bank/statements/" + received.id() + (received.repeated() ? "?again=true" : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(hidden = true)
    public Response get(@RestPath UUID id, @RestQuery @Nullable Boolean again) {
        Caller bank = caller.get();
        StatementFileId file = new StatementFileId(id);
        StatementFileView view = register.get(bank, file);
        Response page = Pages.show(Templates.statement(new Sheet(
                view,
                register.statements(bank, file),
                register.exceptionCounts(bank, file),
                register.exceptions(bank, file),
                Boolean.TRUE.equals(again))));
        // The page looks again by itself until nothing more happens.
        return view.state().isOver()
                ? page
                : Response.fromResponse(page).header("Refresh", REFRESH_SECONDS).build();
    }

    /** As chosen, or by the ending of its name; the content has the last word. */
    private static FileFormat format(Typed typed, String name) {
        FileFormat chosen = typed.choiceOrNull(FileFormat.values(), "format");
        if (chosen != null) {
            return chosen;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "xml" -> FileFormat.CAMT_053;
            case "csv" -> FileFormat.CSV;
            case "xlsx" -> FileFormat.XLSX;
            default -> FileFormat.MT940;
        };
    }

    private TemplateInstance page(Typed filter, Typed typed, @Nullable Text said) {
        var asked = new StatementRegister.Filter(
                filter.textOrNull("account"), filter.choiceOrNull(FileState.values(), "state"));
        Page<StatementFileView> found =
                register.page(caller.get(), asked, Cursor.decodeNullable(filter.textOrNull("after")), filter.limit());
        return Templates.statements(new Listing(found, filter), typed, said);
    }
}
