package cn.anxue.fee.release;

import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import java.util.Map;

/** The message that tells of fees gone to the institution. */
public final class ReleaseMessages {
    private ReleaseMessages() {}

    public static Map<String, String> texts() {
        var told = new UntoldParts.Untold(OrderId.next(), "410902", 3, Money.ofYuan(300));
        return Map.of(ReleaseNotices.RELEASED, ReleaseNotices.text("少儿美术", told));
    }
}
