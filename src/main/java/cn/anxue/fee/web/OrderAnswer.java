package cn.anxue.fee.web;

import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.FullRefund;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.PayTo;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as answered; people are masked but for the parties. */
@Schema(name = "Order")
public record OrderAnswer(
        OrderId id,
        OrderState state,

        @Schema(description = "To be written into the transfer", examples = "4KMNP-7RTWX", maxLength = 11)
        String paymentReference,

        PayTo payTo,
        InstitutionId institutionId,
        Course course,
        Learner learner,
        Guardian guardian,
        int lessons,
        int giftLessons,
        Money price,
        Money listPrice,
        LocalDate startsOn,
        LocalDate endsOn,
        Billing billing,

        @Schema(description = "How long all of it comes back; null where the parties filled in nothing") @Nullable
        FullRefund fullRefund,

        @Nullable String nationalOrderId,
        Instant orderedAt,
        LocalDate payBy,
        @Nullable Instant acceptedAt,
        Contract contract,
        Figures figures) {

    /** What is taught. */
    @Schema(name = "OrderCourse")
    public record Course(@Nullable UUID id, String name, String subject) {}

    /** The child. */
    @Schema(name = "OrderLearner")
    public record Learner(
            String name,
            String grade,

            @Schema(description = "Or of an age nobody told: acceptance then needs a consent of its own")
            boolean under14) {}

    /** Who bought. */
    @Schema(name = "OrderGuardian")
    public record Guardian(String name, String phone) {}

    /** The wording that was or is to be accepted. */
    @Schema(name = "OrderContract")
    public record Contract(
            String version,
            @Schema(pattern = "^[0-9a-f]{64}$") String sha256) {}

    /** How far it has gone. */
    @Schema(name = "OrderFigures")
    public record Figures(
            Money paid,
            Money earned,
            int confirmedLessons,
            Money refunded,
            Money kept,
            Money passed,
            Money held,
            Money owed) {
        static Figures from(OrderTerms terms) {
            return new Figures(
                    terms.paid(),
                    terms.earned(),
                    terms.confirmedLessons(),
                    terms.refunded(),
                    terms.kept(),
                    terms.passed(),
                    terms.held(),
                    terms.owed());
        }
    }

    static OrderAnswer from(OrderView order) {
        OrderTerms terms = order.terms();
        return new OrderAnswer(
                order.id(),
                terms.state(),
                order.reference().toString(),
                order.payTo(),
                terms.institution(),
                new Course(order.courseId(), order.courseName(), terms.subject()),
                new Learner(order.learner().name(), order.learner().grade(), order.learnerUnder14()),
                new Guardian(order.guardian().name(), order.guardian().phone()),
                terms.lessons(),
                terms.giftLessons(),
                terms.price(),
                terms.listPrice(),
                terms.startsOn(),
                terms.endsOn(),
                terms.billing(),
                terms.fullRefund(),
                order.nationalOrderId(),
                order.orderedAt(),
                order.payBy(),
                terms.acceptedAt(),
                new Contract(order.contractVersion(), order.contractDigest()),
                Figures.from(terms));
    }
}
