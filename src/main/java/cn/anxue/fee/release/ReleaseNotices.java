package cn.anxue.fee.release;

import cn.anxue.fee.order.OrderContacts;
import cn.anxue.fee.order.OrderContacts.Contact;
import cn.anxue.fee.order.OrderId;
import cn.anxue.message.Messages;
import cn.anxue.message.Outgoing;
import cn.anxue.message.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells families what of their money has gone to the institution: one message an order and day, whatever the releases. */
@ApplicationScoped
class ReleaseNotices {
    static final String RELEASED = "fee.released";
    private static final int STRETCH = 2_000;

    private final UntoldParts untold;
    private final OrderContacts contacts;
    private final Messages messages;

    ReleaseNotices(UntoldParts untold, OrderContacts contacts, Messages messages) {
        this.untold = untold;
        this.contacts = contacts;
        this.messages = messages;
    }

    /**
     * A stretch of orders, in the running database transaction; answers those that were told, in the order they are taken.
     *
     * @param after the last of the stretch before
     */
    List<OrderId> tell(LocalDate day, OrderId after) {
        List<UntoldParts.Untold> orders = untold.take(day, after, STRETCH);
        if (orders.isEmpty()) {
            return List.of();
        }
        Map<OrderId, Contact> people =
                contacts.of(orders.stream().map(UntoldParts.Untold::order).toList());
        List<Outgoing> outgoing = new ArrayList<>(orders.size());
        for (UntoldParts.Untold one : orders) {
            Contact family = Objects.requireNonNull(people.get(one.order()));
            outgoing.add(new Outgoing(
                    new Recipient.Phone(family.phone()),
                    RELEASED,
                    text(family.course(), one),
                    one.order().value(),
                    one.regionCode()));
        }
        messages.send(outgoing);
        return orders.stream().map(UntoldParts.Untold::order).toList();
    }

    static String text(String course, UntoldParts.Untold one) {
        return "《" + course + "》已确认的" + one.lessons() + "节课，学费" + one.amount().decimal() + "元已从监管账户划给机构。其余学费仍在监管账户内。";
    }
}
