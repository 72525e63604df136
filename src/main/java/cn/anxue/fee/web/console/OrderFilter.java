package cn.anxue.fee.web.console;

import cn.anxue.fee.order.OrderSearch;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.page.Cursor;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which orders a list shows; what is in the address and what the form says again. */
public class OrderFilter {
    private static final int TEXT_MAX = 100;

    @RestQuery("state")
    @Size(max = TEXT_MAX)
    @Nullable
    String state;

    @RestQuery("reference")
    @Size(max = TEXT_MAX)
    @Nullable
    String reference;

    @RestQuery("cursor")
    @Size(max = TEXT_MAX)
    @Nullable
    String cursor;

    public String state() {
        return Entered.text(state);
    }

    public String reference() {
        return Entered.text(reference);
    }

    public List<OrderState> states() {
        return List.of(OrderState.values());
    }

    /** What the next page keeps of it. */
    public String query() {
        return (state().isEmpty() ? "" : "state=" + state() + "&")
                + (reference().isEmpty()
                        ? ""
                        : "reference=" + java.net.URLEncoder.encode(reference(), StandardCharsets.UTF_8) + "&");
    }

    /** @throws ProblemException where the reference is none */
    OrderSearch.Query search(int limit) {
        PaymentReference wanted = reference().isEmpty()
                ? null
                : PaymentReference.parse(reference())
                        .orElseThrow(() -> new ProblemException(
                                RequestProblem.INVALID_VALUE, "/reference", Map.of("reason", "4KMNP-7RTWX")));
        return new OrderSearch.Query(
                null, Entered.choice(OrderState.class, state), wanted, Cursor.decodeNullable(cursor), limit);
    }
}
