package cn.anxue.bank.reconciliation;

import cn.anxue.bank.reconciliation.DayFigures.Account;
import cn.anxue.outbox.EventType;
import cn.anxue.outbox.Outbox;
import cn.anxue.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What other systems are told of days and breaks. */
@ApplicationScoped
class ReconciliationNews {
    private final Outbox outbox;

    ReconciliationNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A break, by its id. */
    record Told(BreakId id, Cause cause) {}

    void found(List<Told> breaks, Map<String, Account> accounts) {
        if (breaks.isEmpty() || !outbox.wants(EventType.BREAK_FOUND)) {
            return;
        }
        outbox.put(breaks.stream()
                .map(one -> event(
                        one, Objects.requireNonNull(accounts.get(one.cause().account()))))
                .toList());
    }

    void closed(UUID closing, DayView day, String regionCode, String bankCode) {
        if (!outbox.wants(EventType.DAY_CLOSED)) {
            return;
        }
        Map<String, Object> body = new HashMap<>(Map.of(
                "account", day.account(),
                "date", day.day(),
                "bookBalance", day.book(),
                "claimsTotal", day.claims()));
        if (day.bank() != null) {
            body.put("bankBalance", day.bank());
        }
        outbox.put(List.of(new OutgoingEvent(EventType.DAY_CLOSED, closing, regionCode, bankCode, body)));
    }

    private static OutgoingEvent event(Told one, Account account) {
        Cause cause = one.cause();
        Map<String, Object> body = new HashMap<>(Map.of(
                "account", cause.account(), "date", cause.day(), "kind", cause.kind(), "amount", cause.amount()));
        if (cause.line() != null) {
            body.put("line", cause.line());
        }
        return new OutgoingEvent(
                EventType.BREAK_FOUND, one.id().value(), account.regionCode(), account.bankCode(), body);
    }
}
