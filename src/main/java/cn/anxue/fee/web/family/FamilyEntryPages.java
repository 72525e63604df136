package cn.anxue.fee.web.family;

import cn.anxue.fee.family.FamilyCodes;
import cn.anxue.fee.family.FamilySessions;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderSearch;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.DemoMode;
import cn.anxue.problem.Text;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The family's door: asks for a code, and lets in whoever has it. */
@Path("/family")
@DenyAll
@Produces(Pages.HTML)
public class FamilyEntryPages {
    /** Longer than sending takes, so that the time does not tell whether anything was sent. */
    private static final Duration LEAST = Duration.ofMillis(250);

    private static final String ORDERS = "/family/orders";
    private static final Pattern RETURN = Pattern.compile("/family/orders/[0-9a-f-]{36}(/[a-z0-9-]+)*");
    private static final Text REFUSED =
            Text.of("验证码不对、已用过或已过期，请核对，或重新索取。", "The code is wrong, used or too old; check it, or ask for another.");
    private static final int REFUSED_STATUS = 422;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyDoor(
                String reference, String returnTo, boolean inside, @Nullable OrderView example);

        static native TemplateInstance familyCode(
                String reference, String phone, String returnTo, boolean demo, @Nullable Text said);
    }

    private final FamilyCodes codes;
    private final FamilySessions sessions;
    private final DemoMode demo;
    private final OrderSearch orders;

    FamilyEntryPages(FamilyCodes codes, FamilySessions sessions, DemoMode demo, OrderSearch orders) {
        this.codes = codes;
        this.sessions = sessions;
        this.demo = demo;
        this.orders = orders;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response door(
            @RestQuery @Size(max = 64) @Nullable String reference,
            @RestQuery("return") @Size(max = 500) @Nullable String returnTo,
            RoutingContext context) {
        return Pages.show(Templates.familyDoor(typed(reference), typed(returnTo), isInside(context), example()));
    }

    /** One answer for everybody. */
    @POST
    @Path("/codes")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @RestForm @Size(max = 64) @Nullable String reference,
            @RestForm @Size(max = 20) @Nullable String phone,
            @RestForm("return") @Size(max = 500) @Nullable String returnTo) {
        long due = System.nanoTime() + LEAST.toNanos();
        codes.send(typed(reference), typed(phone));
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return Pages.show(Templates.familyCode(typed(reference), typed(phone), typed(returnTo), demo.isOn(), null));
    }

    @POST
    @Path("/session")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(
            @RestForm @Size(max = 64) @Nullable String reference,
            @RestForm @Size(max = 20) @Nullable String phone,
            @RestForm @Size(max = 20) @Nullable String code,
            @RestForm("return") @Size(max = 500) @Nullable String returnTo,
            RoutingContext context) {
        Optional<FamilySessions.Opened> opened = sessions.open(typed(reference), typed(code));
        if (opened.isEmpty()) {
            return Pages.show(
                    REFUSED_STATUS,
                    Templates.familyCode(typed(reference), typed(phone), typed(returnTo), demo.isOn(), REFUSED));
        }
        // Whoever was let in at this browser before is so no more.
        FamilyMechanism.COOKIE.read(context).ifPresent(sessions::end);
        FamilySessions.Opened session = opened.get();
        return Pages.go(
                next(session.order(), typed(returnTo)), FamilyMechanism.COOKIE.holding(session.code(), context));
    }

    @POST
    @Path("/sign-out")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(RoutingContext context) {
        FamilyMechanism.COOKIE.read(context).ifPresent(sessions::end);
        return Pages.go("/family", FamilyMechanism.COOKIE.gone(context));
    }

    /** An invented order to try the page with; none outside demo mode. */
    private @Nullable OrderView example() {
        if (!demo.isOn()) {
            return null;
        }
        return orders.search(Caller.SYSTEM, new OrderSearch.Query(null, null, null, null, 1)).items().stream()
                .findFirst()
                .orElse(null);
    }

    private boolean isInside(RoutingContext context) {
        return FamilyMechanism.COOKIE
                .read(context)
                .flatMap(cookie -> sessions.find(cookie, null))
                .isPresent();
    }

    private static String next(OrderId order, String returnTo) {
        String own = ORDERS + "/" + order;
        return RETURN.matcher(returnTo).matches() && returnTo.startsWith(own) ? returnTo : own;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
