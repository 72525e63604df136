package cn.anxue.fee.web.console;

import cn.anxue.fee.course.CourseService;
import cn.anxue.fee.course.CourseState;
import cn.anxue.fee.course.CourseView;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderSearch;
import cn.anxue.fee.order.OrderService;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Orders of the institution, and the form to sell one. */
@Path("/console/orders")
@DenyAll
@Produces(Pages.HTML)
public class OrderListPages {
    private static final int SHOWN_MAX = 50;
    private static final int COURSES_MAX = 200;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance orders(
                List<OrderView> orders, OrderFilter filter, @Nullable String next, @Nullable Text said);

        static native TemplateInstance orderNew(List<CourseView> courses, OrderForm form, List<Text> wrong);
    }

    private final OrderSearch search;
    private final OrderService service;
    private final CourseService courses;
    private final Desk desk;

    OrderListPages(OrderSearch search, OrderService service, CourseService courses, Desk desk) {
        this.search = search;
        this.service = service;
        this.courses = courses;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response list(@Valid @BeanParam OrderFilter filter) {
        return Pages.answer(
                () -> {
                    Page<OrderView> found = search.search(desk.caller(), filter.search(SHOWN_MAX));
                    return Pages.show(Templates.orders(found.items(), filter, found.next(), null));
                },
                refused -> Templates.orders(List.of(), filter, null, Pages.said(refused)));
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response blank(@RestQuery @Size(max = 36) @Nullable String course) {
        List<CourseView> published = published();
        OrderForm form = published.stream()
                .filter(one -> one.id().toString().equals(course))
                .findFirst()
                .map(one -> OrderForm.of(one, desk.today()))
                .orElseGet(OrderForm::new);
        return Pages.show(Templates.orderNew(published, form, List.of()));
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sell(@Valid @BeanParam OrderForm form) {
        return desk.act(
                () -> {
                    OrderDraft draft = OrderReading.read(form, desk.institution(), desk.today());
                    return "/console/orders/"
                            + service.order(desk.caller(), draft).id();
                },
                refused -> Templates.orderNew(published(), form, Wrong.of(refused, OrderReading.FIELDS)));
    }

    private List<CourseView> published() {
        return courses.of(desk.caller(), desk.institution(), null, COURSES_MAX).stream()
                .filter(course -> course.state() == CourseState.PUBLISHED)
                .toList();
    }
}
