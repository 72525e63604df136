package cn.anxue.bank.format;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes statements of the fields of SWIFT messages. */
final class Mt940Statement {
    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d{1,15}(?:[,.]\\d*)?)");
    private static final Pattern CURRENCY_BEHIND = Pattern.compile("^(\\d{8,}) ?[A-Z]{3}$");
    private static final Pattern SEQUENCE = Pattern.compile("(\\d{1,5})(?:/(\\d{1,5}))?");

    private final StatementSink sink;

    private @Nullable String reference;
    private @Nullable String account;
    private @Nullable Integer sequence;
    private @Nullable Integer page;
    private @Nullable Balance opening;
    private @Nullable Mt940Line line;
    private List<String> particulars = List.of();
    private CoveredDays days = new CoveredDays();
    private int lines;
    private int count;

    Mt940Statement(StatementSink sink) {
        this.sink = sink;
    }

    /** How many statements there were. */
    int count() {
        return count;
    }

    void read(Mt940Field field) {
        switch (field.tag()) {
            case "20" -> {
                finish(field.line());
                account = null;
                sequence = null;
                page = null;
                reference = Words.reference(field.first());
            }
            case "25", "25P" -> {
                finish(field.line());
                account = account(field);
            }
            case "28", "28C" -> readSequence(field);
            case "60F", "60M" -> begin(field);
            case "61" -> {
                emit();
                line = Mt940Line.read(field, begun(field).amount.currency());
            }
            case "86" -> {
                if (opening != null && line != null) {
                    particulars = field.content();
                }
            }
            case "62F", "62M" -> end(field);
            case Mt940Field.END -> finish(field.line());
            default -> {}
        }
    }

    /** @throws ProblemException if a statement has no closing balance yet */
    void finish(int line) {
        if (opening != null) {
            throw new ProblemException(FormatProblem.FILE_CUT_SHORT, Map.of("line", line, "element", ":62F:"));
        }
    }

    private static String account(Mt940Field field) {
        String written = field.first();
        // The bank may stand before it, the currency behind it, as in BANKCNBJ/6222…CNY.
        String id = Words.account(CURRENCY_BEHIND
                .matcher(written.substring(written.lastIndexOf('/') + 1))
                .replaceFirst("$1"));
        if (id == null) {
            throw field.refusal(FormatProblem.FIELD_MISSING);
        }
        if (id.length() > Words.REFERENCE_MAX) {
            throw field.refusal(FormatProblem.CONTENT_TOO_LONG, Map.of("max", Words.REFERENCE_MAX));
        }
        if (Words.isScientific(id)) {
            throw field.refusal(FormatProblem.NUMBER_DAMAGED);
        }
        return id;
    }

    private void readSequence(Mt940Field field) {
        Matcher matcher = SEQUENCE.matcher(field.first().strip());
        if (matcher.matches()) {
            sequence = Numbers.whole(matcher.group(1));
            page = Numbers.whole(matcher.group(2));
        }
    }

    private void begin(Mt940Field field) {
        finish(field.line());
        if (account == null) {
            throw field.refusal(FormatProblem.FIELD_MISSING, Map.of("element", ":25:"));
        }
        opening = Balance.read(field, null);
        days = new CoveredDays();
        lines = 0;
        count++;
        sink.begin(new StatementHead(
                account,
                opening.amount.currency(),
                reference,
                sequence,
                page,
                null,
                null,
                opening.amount,
                StatementHead.Kind.STATEMENT));
    }

    private void end(Mt940Field field) {
        Balance before = begun(field);
        emit();
        Balance closing = Balance.read(field, before.amount.currency());
        opening = null;
        sink.end(new StatementFoot(
                days.from(before.on, closing.on), closing.on, before.amount, closing.amount, closing.on, null, false));
    }

    private Balance begun(Mt940Field field) {
        if (opening == null) {
            throw field.refusal(FormatProblem.FIELD_MISPLACED);
        }
        return opening;
    }

    private void emit() {
        if (line != null && !line.amount().isZero()) {
            days.add(line.bookedOn());
            sink.line(line.with(++lines, Mt940Particulars.of(particulars)));
        }
        line = null;
        particulars = List.of();
    }

    /** An amount on a day, as in {@code C261121CNY1234,56}. */
    private record Balance(Money amount, LocalDate on) {
        static Balance read(Mt940Field field, @Nullable String currency) {
            Matcher matcher = BALANCE.matcher(field.first().replace(" ", ""));
            if (!matcher.matches()) {
                throw field.refusal(FormatProblem.FIELD_INVALID);
            }
            LocalDate on = Dates.swift(matcher.group(2));
            if (on == null) {
                throw field.refusal(FormatProblem.DATE_UNREADABLE);
            }
            String own = Amounts.currency(matcher.group(3));
            if (own == null || currency != null && !currency.equals(own)) {
                throw field.refusal(
                        FormatProblem.CURRENCY_DIFFERS, Map.of("currency", currency == null ? "CNY" : currency));
            }
            Money amount = Amounts.exact(matcher.group(4).replace('.', ','), ',', own);
            if (amount == null) {
                throw field.refusal(FormatProblem.AMOUNT_INVALID);
            }
            return new Balance(matcher.group(1).equals("D") ? amount.negated() : amount, on);
        }
    }
}
