package cn.anxue.fee.order;

import cn.anxue.calendar.WrittenDays;
import cn.anxue.id.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms in words, as the family accepts them and as they are printed. The model contract (GF-2021-2604, domain.md F9) has
 * blanks; this is what fills them, with the version of the wording. It names no person, so that its digest outlives them.
 */
public final class Contract {
    /** The wording below; a change of it needs a new one, and orders keep the one they were made with. */
    public static final String VERSION = "GF-2021-2604/2";

    /** The first wording, whose days stand as machines write them. */
    private static final String FIRST = "GF-2021-2604/1";

    private Contract() {}

    /** What an order says of itself. */
    record Terms(
            OrderId id,
            PaymentReference reference,
            String courseName,
            String subject,
            OrderDraft.Size size,
            LocalDate startsOn,
            LocalDate endsOn,
            PayTo payTo) {}

    public static String text(OrderView order) {
        OrderTerms terms = order.terms();
        return text(
                new Terms(
                        order.id(),
                        order.reference(),
                        order.courseName(),
                        terms.subject(),
                        new OrderDraft.Size(
                                terms.billing(),
                                terms.lessons(),
                                terms.giftLessons(),
                                terms.price(),
                                terms.listPrice(),
                                terms.fullRefund()),
                        terms.startsOn(),
                        terms.endsOn(),
                        order.payTo()),
                order.contractVersion());
    }

    static String text(Terms terms, String version) {
        OrderDraft.Size size = terms.size();
        return """
                中小学生校外培训服务合同要点（示范文本 GF-2021-2604，版本 %s）
                订单：%s
                培训机构：%s
                课程：%s（科目：%s）
                课时：%d 课时，另赠 %d 课时；%s
                培训期间：%s 至 %s
                标价：%s 元；实收：%s 元
                收款账户：%s，账号 %s，户名 %s；汇款请附言 %s
                一、培训费只付至上述预收费专用账户，由银行托管；付至其他账户不受保障（教监管函〔2021〕2号）。
                二、每课由家长确认后方划拨给机构；对课时有异议的，该课不划拨。
                三、开课前退费，全额退还；付款之日起七日内可要求退还本金（法释〔2025〕4号第十四条）。
                四、开课后退费，按已上课时扣除：机构原因按折后价，家长原因按标价，扣完为止（第十八条至第二十条）。
                五、赠课按实付与赠送的比例折算（第十八条）；“概不退费”等条款无效（第九条）。
                """.formatted(
                                version,
                                terms.id(),
                                terms.payTo().name(),
                                terms.courseName(),
                                terms.subject(),
                                size.lessons(),
                                size.giftLessons(),
                                size.billing() == Billing.BY_PERIOD ? "按期收费" : "按课时收费",
                                day(terms.startsOn(), version),
                                day(terms.endsOn(), version),
                                size.listPrice().decimal(),
                                size.price().decimal(),
                                terms.payTo().bankName(),
                                terms.payTo().account(),
                                terms.payTo().name(),
                                terms.reference())
                + fullRefund(size.fullRefund());
    }

    private static String day(LocalDate day, String version) {
        return version.equals(FIRST) ? day.toString() : WrittenDays.inChinese(day);
    }

    /** Nothing where the parties filled in nothing, so that the text of such an order stays what it was. */
    private static String fullRefund(@Nullable FullRefund all) {
        if (all == null) {
            return "";
        }
        List<String> windows = new ArrayList<>();
        if (all.daysBeforeStart() > 0) {
            windows.add("开课前至少 %d 日".formatted(all.daysBeforeStart()));
        }
        if (all.daysAfterStart() > 0) {
            windows.add("开课后 %d 日内".formatted(all.daysAfterStart()));
        }
        if (all.lessons() > 0) {
            windows.add("已上课不超过 %d 课时".formatted(all.lessons()));
        }
        return "六、双方约定：" + String.join("，或", windows) + "申请退费的，全额退还。\n";
    }

    static byte[] digest(String text) {
        return Sha256.of(text);
    }
}
