package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statement line of SWIFT ({@code :61:}).
 *
 * @param supplement what its second line says
 */
record Mt940Line(
        Direction direction,
        Money amount,
        boolean reversal,
        LocalDate bookedOn,
        LocalDate valueOn,
        @Nullable String ownReference,
        @Nullable String bankReference,
        @Nullable String supplement) {

    // Value day, day of booking, mark, third letter of the currency, amount, kind of movement, references.
    private static final Pattern FORM = Pattern.compile(
            "(\\d{6})(\\d{4})? ?(RC|RD|CR|DR|C|D)([A-Z])?(\\d{1,15}(?:[,.]\\d*)?)([NFS][A-Z0-9]{3})?(.*)");

    static Mt940Line read(Mt940Field field, String currency) {
        Matcher matcher = FORM.matcher(field.first());
        if (!matcher.matches()) {
            throw field.refusal(FormatProblem.FIELD_INVALID);
        }
        LocalDate valueOn = Dates.swift(matcher.group(1));
        LocalDate bookedOn = valueOn == null ? null : nearest(valueOn, matcher.group(2));
        if (valueOn == null || bookedOn == null) {
            throw field.refusal(FormatProblem.DATE_UNREADABLE);
        }
        Money amount = Amounts.exact(matcher.group(5).replace('.', ','), ',', currency);
        if (amount == null) {
            throw field.refusal(FormatProblem.AMOUNT_INVALID);
        }
        String mark = matcher.group(3);
        boolean reversal = mark.equals("RC") || mark.equals("RD");
        boolean credit = mark.equals("C") || mark.equals("CR") || mark.equals("RD");
        String[] references = matcher.group(7).split("//", 2);
        List<String> content = field.content();
        return new Mt940Line(
                credit ? Direction.CREDIT : Direction.DEBIT,
                amount,
                reversal,
                bookedOn,
                valueOn,
                reference(field, references[0]),
                references.length > 1 ? reference(field, references[1]) : null,
                content.size() > 1 ? Words.remittance(String.join(" ", content.subList(1, content.size()))) : null);
    }

    StatementLine with(int ordinal, Mt940Particulars particulars) {
        return new StatementLine(
                ordinal,
                direction,
                amount,
                reversal,
                bookedOn,
                valueOn,
                bankReference,
                1,
                1,
                particulars.endToEndId() == null ? ownReference : particulars.endToEndId(),
                particulars.name(),
                particulars.account(),
                particulars.remittance() == null ? supplement : particulars.remittance(),
                null);
    }

    private static @Nullable String reference(Mt940Field field, String text) {
        String reference = Words.reference(text);
        if (reference != null && reference.length() > Words.REFERENCE_MAX) {
            throw field.refusal(FormatProblem.CONTENT_TOO_LONG, Map.of("max", Words.REFERENCE_MAX));
        }
        return reference;
    }

    /** The day of booking has no year: it is the one nearest to the value day. */
    private static @Nullable LocalDate nearest(LocalDate valueOn, @Nullable String monthDay) {
        if (monthDay == null) {
            return valueOn;
        }
        LocalDate best = null;
        for (int year = valueOn.getYear() - 1; year <= valueOn.getYear() + 1; year++) {
            LocalDate day = on(monthDay, year);
            if (day != null && (best == null || distance(day, valueOn) < distance(best, valueOn))) {
                best = day;
            }
        }
        return best;
    }

    private static @Nullable LocalDate on(String monthDay, int year) {
        try {
            MonthDay day =
                    MonthDay.of(Integer.parseInt(monthDay.substring(0, 2)), Integer.parseInt(monthDay.substring(2)));
            return day.isValidYear(year) ? day.atYear(year) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
