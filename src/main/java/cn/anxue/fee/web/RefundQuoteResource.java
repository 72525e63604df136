package cn.anxue.fee.web;

import cn.anxue.calendar.Day;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.refund.Quotations;
import cn.anxue.fee.refund.quote.QuoteProblem;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What would come back. */
@Path("/api/v1/orders/{id}/refund-quote")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
public class RefundQuoteResource {
    private final Quotations quotations;
    private final CurrentCaller caller;

    RefundQuoteResource(Quotations quotations, CurrentCaller caller) {
        this.quotations = quotations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.FAMILY_GROUP,
        Role.INSTITUTION_GROUP,
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP
    })
    @Operation(
            operationId = "quoteRefund",
            summary = "What comes back by a cause, with every step; without one, by all the records allow, best first")
    public RefundQuoteAnswer quote(
            @RestPath UUID id,
            @RestQuery @Nullable RefundCause cause,
            @RestQuery @Size(max = 10) @Nullable String on,
            @Context HttpHeaders headers) {
        List<RefundQuote> quotes = quotations.of(caller.get(), new OrderId(id), cause, day(on));
        if (quotes.isEmpty()) {
            throw new ProblemException(QuoteProblem.NOTHING_TO_REFUND);
        }
        return RefundQuoteAnswer.from(quotes, Language.of(headers));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Day.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/on", Map.of("reason", "YYYY-MM-DD"));
        }
    }
}
