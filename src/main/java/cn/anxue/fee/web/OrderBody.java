package cn.anxue.fee.web;

import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.FullRefund;
import cn.anxue.fee.order.Guardian;
import cn.anxue.fee.order.Learner;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as an institution sends it. */
@Schema(name = "OrderBody")
public record OrderBody(
        @NotNull UUID institutionId,
        @NotNull @Valid CourseBody course,
        @NotNull @Valid LearnerBody learner,
        @NotNull @Valid GuardianBody guardian,
        @NotNull @Min(1) @Max(1_000) Integer lessons,

        @Schema(description = "Given on top; none where absent") @Min(0) @Max(1_000) @Nullable
        Integer giftLessons,

        @NotNull Money price,

        @Schema(description = "Price before discount; the price itself where absent") @Nullable
        Money listPrice,

        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull Billing billing,
        @Size(min = 1, max = 64) @Nullable String nationalOrderId,

        @Schema(description = "How long all of it comes back, where the parties filled it in") @Valid @Nullable
        FullRefundBody fullRefund) {

    /** The blanks of the model contract on refunds; what is absent or 0 gives nothing. */
    @Schema(name = "OrderFullRefundBody")
    public record FullRefundBody(
            @Schema(description = "Asked at least so many days before the start") @Min(0) @Max(365) @Nullable
            Integer daysBeforeStart,

            @Schema(description = "Asked within so many days of the start") @Min(0) @Max(365) @Nullable
            Integer daysAfterStart,

            @Schema(description = "Asked while no more lessons than these were taken") @Min(0) @Max(1_000) @Nullable
            Integer lessons) {
        FullRefund read() {
            return new FullRefund(number(daysBeforeStart), number(daysAfterStart), number(lessons));
        }

        private static int number(@Nullable Integer given) {
            return given == null ? 0 : given;
        }
    }

    /** A published course by its id, or any by its name and subject. */
    @Schema(name = "OrderCourseBody")
    public record CourseBody(
            @Nullable UUID id,

            @Schema(examples = "少儿美术") @Size(max = 100) @Nullable
            String name,

            @Schema(examples = "美术") @Size(max = 50) @Nullable
            String subject) {}

    /** The child. */
    @Schema(name = "OrderLearnerBody")
    public record LearnerBody(
            @NotNull @Size(min = 1, max = 50) String name,
            @Size(max = 50) @Nullable String grade,

            @Schema(description = "Only a keyed digest of it is kept", pattern = "^[0-9]{17}[0-9Xx]$")
            @Size(max = 18)
            @Nullable
            String idNumber) {}

    /** Who buys. */
    @Schema(name = "OrderGuardianBody")
    public record GuardianBody(
            @NotNull @Size(min = 1, max = 50) String name,

            @Schema(pattern = "^1[3-9][0-9]{9}$", examples = "13900000001") @NotNull @Size(max = 20)
            String phone) {}

    OrderDraft read() {
        String number = learner.idNumber();
        return new OrderDraft(
                new InstitutionId(institutionId),
                new OrderDraft.CourseChoice(course.id(), course.name(), course.subject()),
                new Learner(
                        learner.name().strip(),
                        learner.grade() == null ? "" : learner.grade().strip()),
                number == null || number.isBlank() ? null : number.strip().toUpperCase(Locale.ROOT),
                new Guardian(guardian.name().strip(), guardian.phone().replaceAll("[\\s-]", "")),
                new OrderDraft.Size(
                        billing,
                        lessons,
                        giftLessons == null ? 0 : giftLessons,
                        price,
                        listPrice == null ? price : listPrice,
                        fullRefund == null ? null : fullRefund.read()),
                startsOn,
                endsOn,
                nationalOrderId == null ? null : nationalOrderId.strip());
    }
}
