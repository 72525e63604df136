package cn.anxue.simulator.web;

import cn.anxue.calendar.Today;
import cn.anxue.idempotency.IdempotencyKey;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Scope;
import cn.anxue.simulator.conformance.SeenCall;
import cn.anxue.simulator.conformance.SeenCalls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sees what banks' clients call and what they are answered, for the conformance cases. Takes what is known of the caller and
 * never asks, since a request may be refused before anybody asked; does nothing for a bank that has begun no case.
 */
@Provider
public class BankWatch implements ContainerResponseFilter {
    private static final String BASE = "/api/v1/";
    private static final Pattern ORDER = Pattern.compile("<EndToEndId>([^<]+)</EndToEndId>");
    private static final int TEXT_MAX = 1_000_000;

    private final SeenCalls calls;
    private final RoutingContext context;
    private final ObjectMapper json;
    private final Today today;

    BankWatch(SeenCalls calls, RoutingContext context, ObjectMapper json, Today today) {
        this.calls = calls;
        this.context = context;
        this.json = json;
        this.today = today;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!calls.isWatching()) {
            return;
        }
        String path = request.getUriInfo().getPath();
        if (!path.startsWith(BASE + "bank/") && !path.startsWith(BASE + "accounts/")) {
            return;
        }
        bankCode()
                .filter(calls::isWatching)
                .ifPresent(bank -> calls.see(
                        bank,
                        new SeenCall(
                                today.now(),
                                request.getMethod(),
                                path.substring(BASE.length()),
                                response.getStatus(),
                                response.getHeaders().containsKey(IdempotencyKey.REPLAYED_HEADER),
                                read(response.getEntity()))));
    }

    private Optional<String> bankCode() {
        if (!(context.user() instanceof QuarkusHttpUser known)
                || known.getSecurityIdentity().isAnonymous()) {
            return Optional.empty();
        }
        Scope scope = CurrentCaller.of(known.getSecurityIdentity()).scope();
        return scope instanceof Scope.Bank bank ? Optional.of(bank.bankCode()) : Optional.empty();
    }

    /** A pain.001 is seen as the list of its orders. */
    private JsonNode orders(String xml) {
        ObjectNode seen = json.createObjectNode();
        ArrayNode items = seen.putArray("items");
        ORDER.matcher(xml).results().forEach(order -> items.addObject().put("id", order.group(1)));
        return seen;
    }

    private JsonNode read(@Nullable Object entity) {
        try {
            if (entity instanceof String text) {
                return text.length() > TEXT_MAX ? MissingNode.getInstance() : json.readTree(text);
            }
            if (entity instanceof byte[] xml) {
                return orders(new String(xml, StandardCharsets.UTF_8));
            }
            return entity == null ? MissingNode.getInstance() : json.valueToTree(entity);
        } catch (JsonProcessingException | IllegalArgumentException notJson) {
            return MissingNode.getInstance();
        }
    }
}
