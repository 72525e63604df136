package cn.anxue.bank.format;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as banks write them, exact to the currency's decimals; nothing where a text is no such amount. */
final class Amounts {
    private static final long MINOR_MAX = 1_000_000_000_000_000_000L;
    private static final int DIGITS_OF_A_FIGURE_MAX = 15;
    private static final BigDecimal NOISE = new BigDecimal("0.000001");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,20}(\\.\\d{1,30})?([Ee][+-]?\\d{1,2})?");
    private static final Set<String> RENMINBI = Set.of("CNY", "RMB", "人民币", "人民币元", "01", "156", "CNH");

    private Amounts() {}

    /** The ISO code of a currency however a bank calls it; nothing where it is none to pay in. */
    static @Nullable String currency(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        if (RENMINBI.contains(name)) {
            return Money.CNY;
        }
        return CODE.matcher(name).matches() && decimals(name) >= 0 ? name : null;
    }

    /**
     * Plain digits with at most one decimal mark: no sign, no groups.
     *
     * @param mark {@code '.'} in ISO 20022, {@code ','} in SWIFT
     */
    static @Nullable Money exact(String text, char mark, String currency) {
        int decimals = decimals(currency);
        int after = -1;
        int digits = 0;
        long minor = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == mark && after < 0) {
                after = 0;
                continue;
            }
            if (c < '0' || c > '9' || after >= decimals && c != '0') {
                return null;
            }
            digits++;
            if (after >= decimals) {
                continue;
            }
            minor = minor * 10 + (c - '0');
            after = after < 0 ? after : after + 1;
            if (minor > MINOR_MAX) {
                return null;
            }
        }
        for (int i = Math.max(after, 0); i < decimals; i++) {
            minor *= 10;
            if (minor > MINOR_MAX) {
                return null;
            }
        }
        return digits == 0 ? null : new Money(minor, currency);
    }

    /** As people write them in tables: full-width digits, groups of three, a currency sign, minus before or behind, or brackets. */
    static @Nullable Money written(String cell, String currency) {
        Money plain = exact(cell, '.', currency);
        if (plain != null) {
            return plain;
        }
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replace('−', '-')
                .replaceAll("[\\s\\p{Z}'¥元]|CNY|RMB", "");
        boolean minus = text.startsWith("-") || text.endsWith("-") || text.startsWith("(") && text.endsWith(")");
        if (minus) {
            text = text.startsWith("(")
                    ? text.substring(1, text.length() - 1)
                    : text.startsWith("-") ? text.substring(1) : text.substring(0, text.length() - 1);
        } else if (text.startsWith("+")) {
            text = text.substring(1);
        }
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        Money amount = exact(text, '.', currency);
        return amount == null || !minus ? amount : amount.negated();
    }

    /**
     * A number of a workbook, which was a binary fraction once: what it says to the currency's decimals, if that is beyond
     * doubt.
     */
    static @Nullable Money figure(String raw, String currency) {
        if (!FIGURE.matcher(raw).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(raw);
        BigDecimal rounded = value.setScale(decimals(currency), RoundingMode.HALF_UP);
        if (rounded.precision() > DIGITS_OF_A_FIGURE_MAX
                || value.subtract(rounded).abs().compareTo(NOISE) > 0) {
            return null;
        }
        return new Money(rounded.unscaledValue().longValueExact(), currency);
    }

    /** @throws ProblemException {@code SUM_TOO_LARGE} */
    static Money sum(Money one, Money other) {
        try {
            return one.plus(other);
        } catch (ArithmeticException e) {
            throw new ProblemException(FormatProblem.SUM_TOO_LARGE);
        }
    }

    private static int decimals(String currency) {
        if (currency.equals(Money.CNY)) {
            return 2;
        }
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
