package cn.anxue.scope;

import cn.anxue.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What is put right on fee accounts, and nets of collectors taken apart. */
final class AdjustmentSamples {
    private AdjustmentSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "fee-book", role -> book(),
                "missing-settlement",
                        role -> book().once().body(Map.of("amount", Insider.yuan("1.00"), "reason", "机构补足")),
                "interest-assignment",
                        role -> book().once()
                                .body(Map.of("to", "FAMILIES", "amount", Insider.yuan("1.00"), "reason", "按协议")),
                "line-settlement", role -> BankSamples.unplaced().once().body(settlement()));
    }

    private static Ask book() {
        Ask order = FeeSamples.funded();
        return Ask.of("id", Objects.requireNonNull(order.institution())).institution(order.institution());
    }

    private static Map<String, Object> settlement() {
        Map<String, Object> part =
                Map.of("orderReference", "4KMNP-7RTWX", "amount", Insider.yuan("101.00"), "collectorReference", "C1");
        return Map.of("collector", "WECHAT", "commission", Insider.yuan("1.00"), "parts", List.of(part));
    }
}
