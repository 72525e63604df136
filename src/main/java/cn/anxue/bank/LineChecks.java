package cn.anxue.bank;

import cn.anxue.calendar.Day;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings a draft into good form, or names everything that is wrong with it by pointers into the list. */
final class LineChecks {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final String NOT_PROVIDED = "NOTPROVIDED";
    private static final int REFERENCE_MAX = 64;
    private static final int NAME_MAX = 140;
    private static final int REMITTANCE_MAX = 500;
    private static final int PART_MAX = 999_999;

    private final String pointer;
    private final Violations violations = new Violations();

    private LineChecks(int number) {
        this.pointer = "/" + number;
    }

    /**
     * @param number the line's place in its list, from 0
     * @throws ProblemException with all that is wrong
     */
    static Line check(LineDraft draft, int number, LocalDate today) {
        return new LineChecks(number).line(draft, today);
    }

    private Line line(LineDraft draft, LocalDate today) {
        String account = required("/account", text("/account", draft.account(), REFERENCE_MAX));
        LocalDate bookedOn = date("/bookedOn", draft.bookedOn());
        LocalDate valueOn = draft.valueOn() == null ? bookedOn : date("/valueOn", draft.valueOn());
        Direction direction = direction(draft.direction());
        Money amount = amount(draft.amount());
        int part = draft.part() == null ? 0 : draft.part();
        LineDraft.Counterparty other =
                draft.counterparty() == null ? new LineDraft.Counterparty(null, null) : draft.counterparty();
        if (bookedOn.isAfter(today)) {
            add("/bookedOn", BankProblem.BOOKED_IN_FUTURE, Map.of("bookedOn", bookedOn, "today", today));
        }
        if (part < 0 || part > PART_MAX) {
            add("/part", RequestProblem.INVALID_VALUE, Map.of("reason", "0–" + PART_MAX));
        }
        Line line = new Line(
                LineId.next(),
                account,
                text("/bankReference", draft.bankReference(), REFERENCE_MAX),
                part,
                bookedOn,
                valueOn,
                direction,
                amount,
                text("/counterparty/name", other.name(), NAME_MAX),
                text("/counterparty/account", other.account(), REFERENCE_MAX),
                text("/remittance", draft.remittance(), REMITTANCE_MAX),
                given(text("/endToEndId", draft.endToEndId(), REFERENCE_MAX)),
                text("/reversalOf", draft.reversalOf(), REFERENCE_MAX));
        violations.throwIfAny();
        return line;
    }

    private Money amount(LineDraft.@Nullable Amount written) {
        if (written == null) {
            add("/amount", RequestProblem.REQUIRED, Map.of());
            return Money.ofFen(0);
        }
        try {
            Money amount = Money.parse(written.amount(), written.currency());
            if (amount.isZero()) {
                add("/amount/amount", RequestProblem.INVALID_AMOUNT, Map.of());
            }
            return amount;
        } catch (ProblemException e) {
            boolean currency = e.kind() == RequestProblem.UNSUPPORTED_CURRENCY;
            add(
                    currency ? "/amount/currency" : "/amount/amount",
                    e.kind(),
                    e.violations().get(0).facts());
            return Money.ofFen(0);
        }
    }

    private Direction direction(@Nullable String written) {
        for (Direction direction : Direction.values()) {
            if (direction.name().equals(written)) {
                return direction;
            }
        }
        add("/direction", BankProblem.DIRECTION_UNKNOWN, Map.of());
        return Direction.CREDIT;
    }

    private LocalDate date(String field, @Nullable String written) {
        try {
            return Day.parse(required(field, written));
        } catch (DateTimeException e) {
            if (written != null) {
                add(field, BankProblem.DATE_INVALID, Map.of());
            }
            return LocalDate.EPOCH;
        }
    }

    private String required(String field, @Nullable String written) {
        if (written == null) {
            add(field, RequestProblem.REQUIRED, Map.of());
            return "";
        }
        return written;
    }

    /** ISO 20022 writes that there is none. */
    private static @Nullable String given(@Nullable String endToEndId) {
        return NOT_PROVIDED.equals(endToEndId) ? null : endToEndId;
    }

    /** Trimmed, line breaks and the like as spaces; nothing where only space was written. */
    private @Nullable String text(String field, @Nullable String written, int max) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.length() > max) {
            add(field, RequestProblem.TOO_LONG, Map.of("max", max));
        }
        return CONTROL.matcher(written).replaceAll(" ").strip();
    }

    private void add(String field, ProblemKind kind, Map<String, ?> facts) {
        violations.add(pointer + field, kind, facts);
    }
}
