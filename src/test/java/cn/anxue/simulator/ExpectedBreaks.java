package cn.anxue.simulator;

import cn.anxue.bank.reconciliation.BreakKind;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.money.Money;
import cn.anxue.simulator.plan.InstructionFate;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.MovementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which breaks the days must show, worked out from the truth. */
final class ExpectedBreaks {
    private static final Money NOTHING = Money.ofFen(0);

    private final ExpectedBooks books;
    private final List<TakenInstructions.Taken> taken;
    private final WorkingDays calendar;
    private final LocalDate last;
    private final Set<String> heardPayments = new HashSet<>();
    private final Set<String> heardReturns = new HashSet<>();

    ExpectedBreaks(ExpectedBooks books, List<TakenInstructions.Taken> taken, WorkingDays calendar, LocalDate last) {
        this.books = books;
        this.taken = taken;
        this.calendar = calendar;
        this.last = last;
        for (Movement movement : books.heard()) {
            if (movement.kind() == MovementKind.PAYMENT) {
                heardPayments.add(Objects.requireNonNull(movement.endToEndId()));
            }
            if (movement.kind() == MovementKind.RETURNED_PAYMENT) {
                heardReturns.add(Objects.requireNonNull(movement.endToEndId()));
            }
        }
    }

    /** A break as it is compared. */
    record Expected(String account, LocalDate day, BreakKind kind, Money amount) {
        boolean standsInTheWayOf(LocalDate other) {
            return day.equals(other) || !kind.isOfItsDayAlone() && day.isBefore(other);
        }

        @Override
        public String toString() {
            return account + " " + day + " " + kind + " " + amount.decimal();
        }
    }

    /** @param returning which line each instruction sends back, by the instruction's id */
    List<Expected> ofLines(SimulatedCity city, Map<UUID, String> returning) {
        Set<String> away = new HashSet<>(city.sentBack().keySet());
        for (TakenInstructions.Taken one : taken) {
            UUID id = one.payment().instruction();
            boolean back = one.payment().fate() == InstructionFate.REFUSED || heardReturns.contains(id.toString());
            if (back && returning.containsKey(id)) {
                away.remove(returning.get(id));
            }
        }
        List<Expected> breaks = new ArrayList<>();
        books.unidentified(away)
                .forEach((line, amount) -> breaks.add(
                        new Expected(line.account(), line.bookedOn(), BreakKind.UNIDENTIFIED_CREDIT, amount)));
        books.missing()
                .forEach(line -> breaks.add(
                        new Expected(line.account(), line.bookedOn(), BreakKind.UNEXPLAINED_DEBIT, line.amount())));
        return breaks;
    }

    /** By the bank's word paid and no line, or a line and no word. */
    List<Expected> ofInstructions() {
        List<Expected> breaks = new ArrayList<>();
        for (TakenInstructions.Taken one : taken) {
            boolean shown = heardPayments.contains(one.payment().instruction().toString());
            LocalDate paidOn = one.payment().paidOn();
            LocalDate saidOn = switch (one.payment().fate()) {
                case PAID, PAID_LATER, SAID_TWICE, RETURNED -> paidOn;
                case SAID_FIRST -> one.payment().takenOn();
                case PAID_UNSAID, REFUSED -> null;
            };
            if (saidOn != null && !shown) {
                add(breaks, one, saidOn, BreakKind.EXECUTED_WITHOUT_LINE);
            }
            if (shown && one.payment().fate() == InstructionFate.PAID_UNSAID) {
                add(breaks, one, Objects.requireNonNull(paidOn), BreakKind.LINE_WITHOUT_RESULT);
            }
        }
        return breaks;
    }

    private static void add(List<Expected> breaks, TakenInstructions.Taken one, LocalDate day, BreakKind kind) {
        breaks.add(new Expected(one.account(), day, kind, one.payment().amount()));
    }

    /** What each day of an account shows by itself. */
    List<Expected> ofDays(SimulatedAccount account) {
        List<Expected> breaks = new ArrayList<>();
        SimulatedDayEnd before = null;
        for (LocalDate day = account.joinedOn(); !day.isAfter(last); day = day.plusDays(1)) {
            Money bank = bank(account.number(), day);
            boolean told = books.arrivedOn(account.number(), day) != null;
            if (bank == null) {
                breaks.add(new Expected(account.number(), day, BreakKind.STATEMENT_MISSING, NOTHING));
            } else {
                Money difference = bank.minus(books.book(account.number(), day));
                if (!difference.isZero()) {
                    breaks.add(new Expected(account.number(), day, BreakKind.BALANCE_DIFFERENCE, difference));
                }
            }
            if (told) {
                Money opening = books.day(account.number(), day).opening();
                if (before != null && !before.closing().equals(opening)) {
                    breaks.add(new Expected(
                            account.number(), day, BreakKind.STATEMENT_GAP, opening.minus(before.closing())));
                }
                before = new SimulatedDayEnd(
                        day, books.day(account.number(), day).closing());
            }
        }
        return breaks;
    }

    private record SimulatedDayEnd(LocalDate day, Money closing) {}

    /** What the bank said of the day's end; of a day off without lines the last word before it. */
    @Nullable
    Money bank(String account, LocalDate day) {
        LocalDate asked = day;
        while (books.arrivedOn(account, asked) == null) {
            boolean rest = asked.equals(day)
                    ? !calendar.isWorking(day) && !books.hasLines(account, day)
                    : !calendar.isWorking(asked);
            if (!rest || books.isBefore(account, asked.minusDays(1))) {
                return null;
            }
            asked = asked.minusDays(1);
        }
        return books.day(account, asked).closing();
    }

    static Map<String, List<Expected>> byAccount(List<Expected> breaks) {
        Map<String, List<Expected>> byAccount = new HashMap<>();
        breaks.forEach(one -> byAccount
                .computeIfAbsent(one.account(), account -> new ArrayList<>())
                .add(one));
        return byAccount;
    }
}
