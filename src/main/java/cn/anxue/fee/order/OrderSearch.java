package cn.anxue.fee.order;

import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds orders in a caller's reach. */
@ApplicationScoped
public class OrderSearch {
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String WANTED = """
             and (?::uuid is null or o.institution_id = ?) and (?::text is null or o.state = ?)
             and (?::text is null or o.payment_reference = ?) and o.id < ? order by o.id desc limit ?""";

    private final OrderStore store;

    OrderSearch(OrderStore store) {
        this.store = store;
    }

    /** What is absent does not narrow. */
    public record Query(
            @Nullable UUID institution,
            @Nullable OrderState state,
            @Nullable PaymentReference reference,
            @Nullable UUID before,
            int limit) {}

    /** Latest first. */
    @Transactional
    public Page<OrderView> search(Caller caller, Query query) {
        String state = query.state() == null ? null : query.state().name();
        String reference = query.reference() == null ? null : query.reference().value();
        return Page.of(
                        store.list(OrderScope.condition(caller) + " " + WANTED, select -> {
                            OrderScope.bind(caller, select, 1);
                            select.setObject(2, query.institution());
                            select.setObject(3, query.institution());
                            select.setString(4, state);
                            select.setString(5, state);
                            select.setString(6, reference);
                            select.setString(7, reference);
                            select.setObject(8, query.before() == null ? AFTER_ALL : query.before());
                            select.setInt(9, query.limit() + 1);
                        }),
                        query.limit(),
                        order -> Cursor.encode(order.id().value()))
                .map(order -> OrderRegister.shown(caller, order));
    }
}
