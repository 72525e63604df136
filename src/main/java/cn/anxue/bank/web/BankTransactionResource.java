package cn.anxue.bank.web;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.Submissions;
import cn.anxue.bank.Submissions.KeyReused;
import cn.anxue.bank.Submissions.Reply;
import cn.anxue.bank.Submissions.Submission;
import cn.anxue.bank.Submissions.Taken;
import cn.anxue.id.Sha256;
import cn.anxue.idempotency.IdempotencyKey;
import cn.anxue.idempotency.IdempotencyProblem;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Lines of account as banks report them. Answers without holding a thread while the books are written. */
@Path("/api/v1/bank/transactions")
@DenyAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class BankTransactionResource {
    private static final String ROUTE = "POST /api/v1/bank/transactions";

    private final Submissions submissions;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;

    BankTransactionResource(Submissions submissions, CurrentCaller currentCaller, ObjectMapper json) {
        this.submissions = submissions;
        this.currentCaller = currentCaller;
        this.json = json;
    }

    @POST
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(
            operationId = "reportLines",
            summary = "Report up to 10,000 lines of the bank's own supervised accounts; each is answered by itself")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = LineDraft.class,
                                            maxItems = BankLines.LINES_MAX)))
    @APIResponse(
            responseCode = "200",
            description = "An answer for each line, in its place",
            content = @Content(schema = @Schema(implementation = LineBody.Answers.class)))
    public Uni<RestResponse<String>> report(
            @Nullable List<@Nullable LineDraft> lines,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            HttpHeaders headers) {
        Caller caller = currentCaller.get();
        IdempotencyKey key = IdempotencyKey.of(caller.id(), ROUTE, idempotencyKey);
        BankLines.Report report = new BankLines.Report(caller, required(lines));
        Locale locale = locale(headers);
        Submission submission = new Submission(key, digest(report.lines()), report, answers -> write(answers, locale));
        return Uni.createFrom()
                .completionStage(() -> submissions.submit(submission))
                .map(BankTransactionResource::response);
    }

    private static List<LineDraft> required(@Nullable List<@Nullable LineDraft> lines) {
        if (lines == null || lines.isEmpty()) {
            throw new ProblemException(BankProblem.LINES_REQUIRED);
        }
        if (lines.size() > BankLines.LINES_MAX) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, Map.of("max", BankLines.LINES_MAX));
        }
        return lines.stream().map(line -> line == null ? LineDraft.EMPTY : line).toList();
    }

    private static RestResponse<String> response(Reply reply) {
        if (reply instanceof KeyReused) {
            throw new ProblemException(IdempotencyProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Taken taken = (Taken) reply;
        ResponseBuilder<String> response = ResponseBuilder.create(
                Status.fromStatusCode(taken.answer().status()), taken.answer().json());
        return taken.replayed()
                ? response.header(IdempotencyKey.REPLAYED_HEADER, "true").build()
                : response.build();
    }

    private String write(List<LineAnswer> answers, Locale locale) {
        try {
            return json.writeValueAsString(LineBody.Answers.of(answers, locale));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] digest(List<LineDraft> lines) {
        try {
            return Sha256.of(json.writeValueAsBytes(lines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Locale locale(HttpHeaders headers) {
        String preferred = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return preferred != null && preferred.strip().startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }
}
