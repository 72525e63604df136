package cn.anxue.bank.web;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionOutcome;
import cn.anxue.bank.instruction.InstructionQueue;
import cn.anxue.bank.instruction.InstructionReading;
import cn.anxue.bank.instruction.InstructionResults;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.bank.instruction.PaymentOrders;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a bank is told to pay: taken in hand, exported, and answered by forms. */
@Path("/console/bank/instructions")
@DenyAll
@Produces(Pages.HTML)
public class InstructionPages {
    private static final String PAGE = "/console/bank/instructions/";
    private static final int TAKEN_MAX = 1_000;
    private static final int LEASE_MINUTES_MAX = 1_440;

    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance instructions(Listing sheet, Typed typed, @Nullable Text said);

        static native TemplateInstance instruction(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /**
     * What the list shows.
     *
     * @param claim names the next taking, so that the same form sent twice takes once
     * @param unwritable why no payment file has room for some of them
     */
    public record Listing(Page<Instruction> page, Typed filter, UUID claim, Map<InstructionId, Text> unwritable) {
        public @Nullable Text unwritable(Instruction one) {
            return unwritable.get(one.id());
        }

        public List<InstructionState> states() {
            return List.of(InstructionState.values());
        }
    }

    /** What the page of one shows. */
    public record Sheet(
            Instruction instruction,
            boolean bank,
            boolean officer,
            @Nullable Text unwritable) {
        public List<InstructionOutcome> outcomes() {
            return List.of(InstructionOutcome.values());
        }
    }

    private final InstructionReading instructions;
    private final InstructionQueue queue;
    private final InstructionResults results;
    private final PaymentOrders orders;
    private final Desk desk;

    InstructionPages(
            InstructionReading instructions,
            InstructionQueue queue,
            InstructionResults results,
            PaymentOrders orders,
            Desk desk) {
        this.instructions = instructions;
        this.queue = queue;
        this.results = results;
        this.orders = orders;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        return Pages.show(page(Typed.of(uri.getQueryParameters()), Typed.NOTHING, null));
    }

    @GET
    @Path("/export")
    @RolesAllowed(Role.BANK_GROUP)
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public Response export(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        InstructionState state = filter.choiceOrNull(InstructionState.values(), "state");
        Page<Instruction> found = instructions.page(
                desk.caller(),
                state == null ? InstructionState.TAKEN : state,
                Cursor.decodeNullable(filter.textOrNull("after")),
                filter.limit());
        List<Instruction> writable = orders.writable(found.items());
        if (writable.isEmpty()) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return xml(writable);
    }

    @POST
    @Path("/claims")
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response claim(@Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return Pages.answer(() -> claimed(typed), refused -> page(Typed.NOTHING, typed, Pages.said(refused)));
    }

    private Response claimed(Typed typed) {
        boolean file = typed.is("as", "pain.001");
        List<Instruction> taken = queue.claim(
                desk.caller(),
                typed.idOrNull("claim"),
                within(typed, "limit", TAKEN_MAX),
                Duration.ofMinutes(within(typed, "minutes", LEASE_MINUTES_MAX)),
                file ? orders::writable : UnaryOperator.identity());
        return file && !taken.isEmpty() ? xml(taken) : Pages.go("/console/bank/instructions?state=TAKEN");
    }

    private static int within(Typed typed, String field, int max) {
        Integer number = typed.numberOrNull(field);
        if (number == null || number < 1 || number > max) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/" + field, Map.of("reason", "1–" + max));
        }
        return number;
    }

    private Response xml(List<Instruction> found) {
        return Response.ok(orders.write(found), MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pain.001.xml\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(one(new InstructionId(id), Typed.NOTHING, null));
    }

    @POST
    @Path("/{id}/result")
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response report(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return Pages.answer(() -> heard(id, typed), again(id, typed));
    }

    /** Outside any act of the desk: a word against what is known is refused, and kept all the same. */
    private Response heard(UUID id, Typed typed) {
        var result = new InstructionResults.Result(
                new InstructionId(id),
                typed.choice(InstructionOutcome.values(), "outcome"),
                typed.textOrNull("reason"));
        InstructionResults.Heard heard = results.hear(desk.caller(), result);
        if (heard.instruction() == null) {
            throw heard.refusal();
        }
        return Pages.go(PAGE + id);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return desk.act(
                PAGE + id,
                () -> queue.cancel(desk.caller(), new InstructionId(id), typed.text("reason")),
                again(id, typed));
    }

    private Function<ProblemException, TemplateInstance> again(UUID id, Typed typed) {
        return refused -> one(new InstructionId(id), typed, Pages.said(refused));
    }

    private TemplateInstance one(InstructionId id, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        Instruction found = instructions.get(asking, id);
        Text unwritable = Unwritable.of(orders, List.of(found)).get(id);
        var sheet = new Sheet(found, asking.has(Role.BANK), asking.has(Role.OFFICER), unwritable);
        return Templates.instruction(sheet, typed, said);
    }

    private TemplateInstance page(Typed filter, Typed typed, @Nullable Text said) {
        Page<Instruction> found = instructions.page(
                desk.caller(),
                filter.choiceOrNull(InstructionState.values(), "state"),
                Cursor.decodeNullable(filter.textOrNull("after")),
                filter.limit());
        Map<InstructionId, Text> unwritable = Unwritable.of(orders, found.items());
        return Templates.instructions(new Listing(found, filter, Uuid7.next(), unwritable), typed, said);
    }
}
