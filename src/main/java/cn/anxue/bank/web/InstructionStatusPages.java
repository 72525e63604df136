package cn.anxue.bank.web;

import cn.anxue.bank.instruction.InstructionResults;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A bank's file of results (pain.002) by a form, and what each came to. Sent again, it changes nothing. */
@Path("/console/bank/instructions/results")
@DenyAll
@Produces(Pages.HTML)
public class InstructionStatusPages {
    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance statuses(@Nullable List<Line> lines, @Nullable Text said);
    }

    /**
     * What one word of the file came to.
     *
     * @param problem why it counts for nothing; null where it was taken
     */
    public record Line(
            UUID id,
            @Nullable InstructionState state,
            boolean changed,
            @Nullable Text problem) {
        static Line of(InstructionResults.Answer answer) {
            return new Line(answer.id().value(), answer.state(), answer.changed(), said(answer));
        }

        private static @Nullable Text said(InstructionResults.Answer answer) {
            ProblemKind problem = answer.problem();
            if (problem == null) {
                return null;
            }
            Map<String, String> facts = Map.of("state", String.valueOf(answer.state()));
            return Text.of(
                    problem.text().in(Locale.CHINESE, facts), problem.text().in(Locale.ENGLISH, facts));
        }
    }

    private final InstructionResults results;
    private final ResultList list;
    private final CurrentCaller caller;

    InstructionStatusPages(InstructionResults results, ResultList list, CurrentCaller caller) {
        this.results = results;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(hidden = true)
    public Response show() {
        return Pages.show(Templates.statuses(null, null));
    }

    @POST
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(@RestForm("file") @Nullable FileUpload file) {
        return Pages.answer(() -> told(file), refused -> Templates.statuses(null, Pages.said(refused)));
    }

    private Response told(@Nullable FileUpload file) {
        if (file == null || file.fileName().isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/file", Map.of());
        }
        List<Line> lines = results.reportAll(caller.get(), read(file)).stream()
                .map(Line::of)
                .toList();
        return Pages.show(Templates.statuses(lines, null));
    }

    private List<InstructionResults.Result> read(FileUpload file) {
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return list.read(MediaType.APPLICATION_XML_TYPE, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
