package cn.anxue.alert.web;

import cn.anxue.alert.AlertKind;
import cn.anxue.alert.AlertState;
import cn.anxue.calendar.WrittenDays;
import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** What pages call alerts and the figures they rest on. */
@TemplateExtension
public final class AlertWords {
    private static final String FEN = "Fen";
    private static final Map<String, Text> FACTS = Map.ofEntries(
            Map.entry("missingFen", Text.of("账户缺口", "missing")),
            Map.entry("earnedFen", Text.of("已消课未划拨", "earned, not released")),
            Map.entry("requiredFen", Text.of("应缴", "required")),
            Map.entry("heldFen", Text.of("账户实有", "held")),
            Map.entry("shortFen", Text.of("缺额", "short by")),
            Map.entry("amountFen", Text.of("金额", "amount")),
            Map.entry("soldFen", Text.of("近期收费", "sold lately")),
            Map.entry("usualFen", Text.of("以往同期", "usual")),
            Map.entry("collectedFen", Text.of("一个收费周期收费", "collected in a period")),
            Map.entry("days", Text.of("天数", "days")),
            Map.entry("bySilence", Text.of("默认确认课次", "lessons by silence")),
            Map.entry("confirmed", Text.of("已确认课次", "lessons confirmed")),
            Map.entry("orders", Text.of("订单数", "orders")),
            Map.entry("tipOffs", Text.of("举报件数", "tip-offs")),
            Map.entry("threshold", Text.of("达到即预警的件数", "told of from")),
            Map.entry("refunds", Text.of("退费申请", "refunds asked")),
            Map.entry("families", Text.of("涉及家庭", "families")),
            Map.entry("dueOn", Text.of("应付日", "due on")),
            Map.entry("endsOn", Text.of("到期日", "ends on")),
            Map.entry("account", Text.of("账户", "account")),
            Map.entry("bookedOn", Text.of("入账日", "booked on")),
            Map.entry("expiresOn", Text.of("到期日", "expires on")),
            Map.entry("learners", Text.of("学员数", "learners")),
            Map.entry("number", Text.of("文号", "number")),
            Map.entry("order", Text.of("订单", "order")),
            Map.entry("since", Text.of("自", "since")),
            Map.entry("state", Text.of("状态", "state")),
            Map.entry("category", Text.of("类别", "category")),
            Map.entry("with", Text.of("与谁相同", "shared with")));
    private static final Map<String, String> VALUES =
            Map.of("OTHER_FAMILY", "另一家庭 another family", "INSTITUTION", "机构自身 the institution itself");

    private AlertWords() {}

    public static Text label(AlertKind kind) {
        return kind.text();
    }

    public static Text label(AlertState state) {
        return switch (state) {
            case OPEN -> Text.of("待处置", "open");
            case HANDLED -> Text.of("已处置", "handled");
        };
    }

    /** What a figure is called; by its own name where it has no other. */
    public static Text called(Map.Entry<String, Object> fact) {
        return FACTS.getOrDefault(fact.getKey(), Text.of(fact.getKey(), ""));
    }

    /** Amounts in yuan, days and known words in words, all else as it is. */
    public static String shown(Map.Entry<String, Object> fact) {
        if (fact.getKey().endsWith(FEN) && fact.getValue() instanceof Number fen) {
            return Money.ofFen(fen.longValue()).decimal() + " 元";
        }
        String value = String.valueOf(fact.getValue());
        return VALUES.getOrDefault(value, WrittenDays.inChinese(value));
    }
}
