package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import cn.anxue.outbox.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovementTest {
    private static final AccountFacts ACCOUNT = LineFixtures.account(Purpose.FEE);

    @Test
    void tellsOnceOfEachAccountWhatTheListMoved() {
        GoodLine first = line("1", Direction.CREDIT, 500, 2);
        GoodLine red = line("1", Direction.CREDIT, -200, 4);
        GoodLine other = line("2", Direction.DEBIT, 70, 3);
        GoodLine last = line("1", Direction.DEBIT, 30, 1);

        List<OutgoingEvent> events = Movement.events(List.of(first, red, other, last));

        assertEquals(2, events.size());
        assertEquals(
                Map.of(
                        "account", "1",
                        "lines", 3,
                        "creditLines", 1,
                        "credits", Money.ofFen(500),
                        "debitLines", 2,
                        "debits", Money.ofFen(230),
                        "firstBookedOn", LocalDate.of(2026, 3, 1),
                        "lastBookedOn", LocalDate.of(2026, 3, 4),
                        "firstLine", first.line().id().value(),
                        "lastLine", last.line().id().value()),
                events.get(0).body());
        assertEquals(other.line().id().value(), events.get(1).subject());
        assertEquals(ACCOUNT.regionCode(), events.get(1).regionCode());
        assertEquals(ACCOUNT.bankCode(), events.get(1).bankCode());
        assertEquals(List.of(), Movement.events(List.of()));
    }

    private static GoodLine line(String account, Direction direction, long fen, int day) {
        LocalDate on = LocalDate.of(2026, 3, day);
        Line line = new Line(
                LineId.next(), account, "R", 1, on, on, direction, Money.ofFen(fen), "张三", "6217", "学费", null, null);
        return new GoodLine(UUID.randomUUID(), 0, line, ACCOUNT, new LineIdentity(account, "R", new byte[0]));
    }
}
