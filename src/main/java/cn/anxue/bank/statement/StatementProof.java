package cn.anxue.bank.statement;

import cn.anxue.bank.StatementId;
import cn.anxue.bank.format.StatementFoot;
import cn.anxue.bank.format.StatementHead;
import cn.anxue.bank.format.StatementHead.Kind;
import cn.anxue.bank.format.StatementLine;
import cn.anxue.bank.statement.ProvenStatement.DayClosing;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Proves one statement while its lines pass by: currency, amounts, dates, and that opening and lines make the closing. */
final class StatementProof {
    private static final long MINOR_MAX = 9_999_999_999_999_999L;
    private static final int REFERENCE_MAX = 64;

    private final StatementId id = StatementId.next();
    private final int number;
    private final StatementHead head;
    private final LocalDate today;
    private final String currency;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private int lines;
    private long sum;
    private @Nullable Day latest;

    /** What was booked on a day. */
    private static final class Day {
        private final LocalDate on;
        private int lines;
        private long minor;

        Day(LocalDate on) {
            this.on = on;
        }
    }

    /** @param number the statement's place in the file, from 1 */
    StatementProof(int number, StatementHead head, LocalDate today) {
        this.number = number;
        this.head = head;
        this.today = today;
        this.currency = head.currency() == null ? Money.CNY : head.currency();
        if (!currency.equals(Money.CNY)) {
            throw problem(StatementProblem.CURRENCY_NOT_SUPPORTED, "/currency", Map.of("line", 0));
        }
        if (head.account().length() > REFERENCE_MAX) {
            throw problem(StatementProblem.ACCOUNT_NOT_SUPERVISED, "/account", Map.of());
        }
        if (head.reference() != null && head.reference().length() > REFERENCE_MAX) {
            Map<String, Object> facts = Map.of("line", 0, "field", "reference", "max", REFERENCE_MAX);
            throw problem(StatementProblem.FIELD_TOO_LONG, "/reference", facts);
        }
    }

    StatementId id() {
        return id;
    }

    int lines() {
        return lines;
    }

    /** @throws ProblemException naming the line and what is wrong with it */
    void add(StatementLine line) {
        lines++;
        Money amount = line.amount();
        if (!amount.currency().equals(currency)) {
            throw lineProblem(StatementProblem.CURRENCIES_MIXED, "/amount/currency", Map.of());
        }
        if (amount.minor() <= 0 || amount.minor() > MINOR_MAX) {
            throw lineProblem(StatementProblem.AMOUNT_TOO_LARGE, "/amount/amount", Map.of());
        }
        if (line.bookedOn().isAfter(today)) {
            throw lineProblem(
                    StatementProblem.BOOKED_IN_FUTURE,
                    "/bookedOn",
                    Map.of("bookedOn", line.bookedOn(), "today", today));
        }
        requireShort("/bankReference", "bankReference", line.bankReference());
        requireShort("/endToEndId", "endToEndId", line.endToEndId());
        requireShort("/counterparty/account", "counterparty.account", line.counterpartyAccount());
        Day day = day(line.bookedOn());
        day.lines++;
        try {
            sum = Math.addExact(sum, line.effect().minor());
            day.minor = Math.addExact(day.minor, line.effect().minor());
        } catch (ArithmeticException e) {
            throw lineProblem(StatementProblem.AMOUNT_TOO_LARGE, "/amount/amount", Map.of());
        }
    }

    /** @throws ProblemException where the statement does not add up or does not say what it covers */
    ProvenStatement end(StatementFoot foot) {
        LocalDate from = foot.from() == null ? head.from() : foot.from();
        LocalDate to = foot.to() == null ? head.to() : foot.to();
        if (head.kind() != Kind.STATEMENT) {
            return proven(from, to, null, null, foot.newestFirst(), List.of());
        }
        Money opening = foot.opening() == null ? head.opening() : foot.opening();
        Money closing = foot.closing();
        if (opening == null || closing == null) {
            throw problem(StatementProblem.BALANCES_REQUIRED, "/openingBalance", Map.of());
        }
        requirePeriod(from, to);
        requireSum(opening, closing);
        return proven(from, to, opening, closing, foot.newestFirst(), closings(opening));
    }

    private ProvenStatement proven(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Money opening,
            @Nullable Money closing,
            boolean newestFirst,
            List<DayClosing> closings) {
        return new ProvenStatement(
                id, number, head, currency, from, to, opening, closing, newestFirst, lines, closings);
    }

    private void requirePeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || from.isAfter(to)) {
            throw problem(StatementProblem.PERIOD_UNKNOWN, "/to", Map.of());
        }
        if (to.isAfter(today)) {
            throw problem(StatementProblem.PERIOD_IN_FUTURE, "/to", Map.of("to", to, "today", today));
        }
        if (!days.isEmpty() && days.lastKey().isAfter(to)) {
            throw problem(StatementProblem.LINE_OUTSIDE_PERIOD, "/to", Map.of("bookedOn", days.lastKey(), "to", to));
        }
    }

    private void requireSum(Money opening, Money closing) {
        if (!opening.currency().equals(currency) || !closing.currency().equals(currency)) {
            throw problem(StatementProblem.CURRENCIES_MIXED, "/openingBalance/currency", Map.of("line", 0));
        }
        long expected;
        try {
            expected = Math.addExact(opening.minor(), sum);
        } catch (ArithmeticException e) {
            throw problem(StatementProblem.AMOUNT_TOO_LARGE, "/openingBalance", Map.of("line", 0));
        }
        if (expected != closing.minor()) {
            throw problem(
                    StatementProblem.BALANCE_DOES_NOT_ADD_UP,
                    "/closingBalance",
                    Map.of(
                            "opening", opening.decimal(),
                            "lines", new Money(sum, currency).decimal(),
                            "expected", new Money(expected, currency).decimal(),
                            "closing", closing.decimal()));
        }
    }

    private List<DayClosing> closings(Money opening) {
        List<DayClosing> closings = new ArrayList<>(days.size());
        long held = opening.minor();
        for (Day day : days.values()) {
            held += day.minor;
            closings.add(new DayClosing(day.on, day.lines, held));
        }
        return closings;
    }

    /** Most lines are of the day of the line before them. */
    private Day day(LocalDate on) {
        if (latest == null || !latest.on.equals(on)) {
            latest = days.computeIfAbsent(on, Day::new);
        }
        return Objects.requireNonNull(latest);
    }

    private void requireShort(String pointer, String field, @Nullable String text) {
        if (text != null && text.length() > REFERENCE_MAX) {
            throw lineProblem(StatementProblem.FIELD_TOO_LONG, pointer, Map.of("field", field, "max", REFERENCE_MAX));
        }
    }

    private ProblemException lineProblem(ProblemKind kind, String pointer, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("line", lines);
        return problem(kind, "/lines/" + (lines - 1) + pointer, all);
    }

    private ProblemException problem(ProblemKind kind, String pointer, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("statement", number);
        return new ProblemException(kind, "/statements/" + (number - 1) + pointer, all);
    }
}
