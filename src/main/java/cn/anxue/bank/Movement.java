package cn.anxue.bank;

import cn.anxue.money.Money;
import cn.anxue.outbox.EventType;
import cn.anxue.outbox.OutgoingEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one list of lines moved on one account, as other systems are told: an event for each line would be too much. */
final class Movement {
    private final GoodLine first;
    private GoodLine last;
    private LocalDate earliest;
    private LocalDate latest;
    private Money credits;
    private Money debits;
    private int creditLines;
    private int debitLines;

    private Movement(GoodLine first) {
        this.first = first;
        this.last = first;
        this.earliest = first.line().bookedOn();
        this.latest = first.line().bookedOn();
        this.credits = new Money(0, first.line().amount().currency());
        this.debits = credits;
    }

    /** One event an account, in the order in which the list names them. */
    static List<OutgoingEvent> events(Collection<GoodLine> booked) {
        Map<String, Movement> movements = new LinkedHashMap<>();
        for (GoodLine line : booked) {
            movements
                    .computeIfAbsent(line.line().account(), number -> new Movement(line))
                    .add(line);
        }
        return movements.values().stream().map(Movement::event).toList();
    }

    private void add(GoodLine good) {
        Line line = good.line();
        last = good;
        earliest = line.bookedOn().isBefore(earliest) ? line.bookedOn() : earliest;
        latest = line.bookedOn().isAfter(latest) ? line.bookedOn() : latest;
        if (line.effect() == Direction.CREDIT) {
            credits = credits.plus(line.moved());
            creditLines++;
        } else {
            debits = debits.plus(line.moved());
            debitLines++;
        }
    }

    private OutgoingEvent event() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("account", first.line().account());
        body.put("lines", creditLines + debitLines);
        body.put("creditLines", creditLines);
        body.put("credits", credits);
        body.put("debitLines", debitLines);
        body.put("debits", debits);
        body.put("firstBookedOn", earliest);
        body.put("lastBookedOn", latest);
        body.put("firstLine", first.line().id().value());
        body.put("lastLine", last.line().id().value());
        return new OutgoingEvent(
                EventType.MOVEMENT_BOOKED,
                first.line().id().value(),
                first.account().regionCode(),
                first.account().bankCode(),
                body);
    }
}
