package cn.anxue.fee.family;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.PaymentReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a family may name its order by: the payment reference as printed, however it was typed, or the order's id. */
@ApplicationScoped
class OrderReferences {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final OrderRegister register;

    OrderReferences(OrderRegister register) {
        this.register = register;
    }

    /** The order, if there is one. */
    Optional<OrderId> find(String text) {
        String typed = text.strip();
        if (ID.matcher(typed).matches()) {
            OrderId id = new OrderId(UUID.fromString(typed));
            return register.exists(id) ? Optional.of(id) : Optional.empty();
        }
        return PaymentReference.parse(typed).flatMap(register::find).map(OrderView::id);
    }
}
