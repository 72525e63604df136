package cn.anxue.fee.refund;

import cn.anxue.audit.AuditTrail;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.message.Messages;
import cn.anxue.message.Outgoing;
import cn.anxue.message.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes each step to the trail and tells the family; the institution is told where it has to answer. */
@ApplicationScoped
class RefundNews {
    static final String TO_ANSWER = "fee.refund-to-answer";

    private final AuditTrail audit;
    private final OrderRegister orders;
    private final Messages messages;
    private final Refunds refunds;
    private final RefundParts parts;

    RefundNews(AuditTrail audit, OrderRegister orders, Messages messages, Refunds refunds, RefundParts parts) {
        this.audit = audit;
        this.orders = orders;
        this.messages = messages;
        this.refunds = refunds;
        this.parts = parts;
    }

    /** @return the refund as it stands written */
    RefundView tell(Caller caller, String act, Refund refund) {
        RefundView view = note(caller, act, refund);
        OrderView order = orders.view(view.order());
        List<Outgoing> outgoing = new ArrayList<>();
        outgoing.add(new Outgoing(
                new Recipient.Phone(order.guardian().phone()),
                kind(view.state()),
                RefundTexts.toFamily(view, order.courseName()),
                view.id().value(),
                view.regionCode()));
        if (view.state() == RefundState.WAITING_FOR_INSTITUTION) {
            outgoing.add(new Outgoing(
                    new Recipient.Institution(view.institution().value()),
                    TO_ANSWER,
                    RefundTexts.toInstitution(view),
                    view.id().value(),
                    view.regionCode()));
        }
        messages.send(outgoing);
        return view;
    }

    /** Only to the trail. */
    RefundView note(Caller caller, String act, Refund refund) {
        refunds.flush();
        RefundView view = refund.view(parts.of(refund.id()));
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "refund", view.id().value(), List.of("state"), view.regionCode())));
        return view;
    }

    static String kind(RefundState state) {
        return "fee.refund-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
