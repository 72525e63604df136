package cn.anxue.fee.web.console;

import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.RefundAnswers;
import cn.anxue.fee.refund.RefundId;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundState;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Refunds families ask for: those that wait for the institution's word, and all others. */
@Path("/console/refund-answers")
@DenyAll
@Produces(Pages.HTML)
public class RefundAnswerPages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance refundAnswers(
                List<RefundView> refunds,
                String state,
                List<RefundState> states,
                @Nullable String next,
                LocalDate today);

        static native TemplateInstance refundAnswer(
                RefundView refund,
                OrderView order,
                List<RefundCause> causes,
                String cause,
                String reason,
                @Nullable Text said);
    }

    private final RefundRegister register;
    private final RefundAnswers answers;
    private final OrderRegister orders;
    private final Desk desk;

    RefundAnswerPages(RefundRegister register, RefundAnswers answers, OrderRegister orders, Desk desk) {
        this.register = register;
        this.answers = answers;
        this.orders = orders;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Size(max = 40) @Nullable String state, @RestQuery @Size(max = 100) @Nullable String cursor) {
        RefundState wanted = Entered.choice(RefundState.class, state);
        Page<RefundView> found = Page.of(
                register.list(desk.caller(), wanted, Cursor.decodeNullable(cursor), SHOWN_MAX),
                SHOWN_MAX,
                refund -> Cursor.encode(refund.id().value()));
        return Pages.show(Templates.refundAnswers(
                found.items(),
                wanted == null ? "" : wanted.name(),
                List.of(RefundState.values()),
                found.next(),
                desk.today()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response show(@RestPath UUID id) {
        return Pages.show(page(id, "", "", null));
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @RestPath UUID id,
            @RestForm @Size(max = 20) @Nullable String answer,
            @RestForm @Size(max = 20) @Nullable String cause,
            @RestForm @Size(max = 500) @Nullable String reason) {
        String words = Entered.text(reason);
        return desk.act(
                "/console/refund-answers/" + id,
                () -> answers.answer(desk.caller(), new RefundId(id), draft(answer, cause, words)),
                refused -> page(id, Entered.text(cause), words, Pages.said(refused)));
    }

    private static RefundAnswers.AnswerDraft draft(@Nullable String answer, @Nullable String cause, String words) {
        RefundAnswers.Answer given = Entered.choice(RefundAnswers.Answer.class, answer);
        if (given == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/answer", Map.of());
        }
        return new RefundAnswers.AnswerDraft(
                given, Entered.choice(RefundCause.class, cause), words.isEmpty() ? null : words);
    }

    private TemplateInstance page(UUID id, String cause, String reason, @Nullable Text said) {
        RefundView refund = register.get(desk.caller(), new RefundId(id));
        OrderView order = orders.get(desk.caller(), refund.order());
        List<RefundCause> others = Stream.of(RefundCause.values())
                .filter(one -> one != refund.request().cause())
                .toList();
        return Templates.refundAnswer(refund, order, others, cause, reason, said);
    }
}
