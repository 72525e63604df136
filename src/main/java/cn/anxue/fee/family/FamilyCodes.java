package cn.anxue.fee.family;

import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.fee.order.People;
import cn.anxue.message.Messages;
import cn.anxue.message.Outgoing;
import cn.anxue.message.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Sends a code to the guardian's phone of an order, if it is the phone that was named. */
@ApplicationScoped
public class FamilyCodes {
    /** What the message is kept under. */
    public static final String KIND = "family.code";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final OrderReferences references;
    private final OrderRegister register;
    private final People people;
    private final CodeStore codes;
    private final Messages messages;

    FamilyCodes(OrderReferences references, OrderRegister register, People people, CodeStore codes, Messages messages) {
        this.references = references;
        this.register = register;
        this.people = people;
        this.codes = codes;
        this.messages = messages;
    }

    /** Says nothing of what it did. */
    @Transactional
    public void send(String orderReference, String phone) {
        byte[] asked = people.digestOfPhone(phone.replaceAll("[\\s-]", ""));
        Optional<OrderView> order = references.find(orderReference).map(register::view);
        // Digested in any case, so that an order that does not exist takes as long.
        byte[] known = people.digestOfPhone(
                order.map(found -> found.guardian().phone()).orElse(""));
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        if (order.isPresent() && MessageDigest.isEqual(asked, known)) {
            send(order.get(), known, code);
        }
    }

    private void send(OrderView order, byte[] phoneDigest, String code) {
        if (!codes.keep(order.id(), phoneDigest, code)) {
            return;
        }
        messages.send(List.of(new Outgoing(
                new Recipient.Phone(order.guardian().phone()),
                KIND,
                text(code, order.reference(), order.payTo().name()),
                order.id().value(),
                order.terms().regionCode())));
    }

    static String text(String code, PaymentReference order, String institution) {
        return "【安学】验证码 %s，用于查看并接受订单 %s（%s），%d 分钟内有效。请勿告诉他人，包括培训机构。"
                .formatted(code, order, institution, CodeStore.LIFETIME.toMinutes());
    }
}
