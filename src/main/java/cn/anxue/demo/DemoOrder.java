package cn.anxue.demo;

import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.Guardian;
import cn.anxue.fee.order.Learner;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as invented.
 *
 * @param paidYuan what arrives; null where nothing does
 */
record DemoOrder(
        int serial,
        String course,
        String subject,
        int lessons,
        long yuan,
        boolean accepted,
        @Nullable Long paidYuan) {
    /** Paid in full, unpaid, paid before anybody accepted, paid in part. */
    static final List<DemoOrder> ALL = List.of(
            new DemoOrder(1, "少儿美术启蒙班", "美术", 40, 3_600, true, 3_600L),
            new DemoOrder(2, "少儿美术启蒙班", "美术", 40, 3_600, true, null),
            new DemoOrder(3, "硬笔书法班", "书法", 24, 1_920, false, 1_920L),
            new DemoOrder(4, "硬笔书法班", "书法", 24, 1_920, true, 1_000L),
            new DemoOrder(5, "民族舞基础班", "舞蹈", 48, 4_320, true, 4_320L));

    private static final int OFF_LIST_TENTHS = 9;
    private static final int MONTHS = 3;

    String nationalOrderId() {
        return "示例订单%03d".formatted(serial);
    }

    OrderDraft draft(InstitutionId institution, LocalDate on) {
        Money price = Money.ofYuan(yuan);
        return new OrderDraft(
                institution,
                new OrderDraft.CourseChoice(null, course, subject),
                new Learner("示例学员%d".formatted(serial), "三年级"),
                null,
                new Guardian("示例家长%d".formatted(serial), "1390000%04d".formatted(serial)),
                new OrderDraft.Size(
                        Billing.BY_LESSON, lessons, 0, price, Money.ofFen(price.minor() / OFF_LIST_TENTHS * 10)),
                on.plusDays(2),
                on.plusMonths(MONTHS),
                nationalOrderId());
    }
}
