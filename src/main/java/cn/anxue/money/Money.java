package cn.anxue.money;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/**
 * An amount in the smallest unit of its currency, which may be negative. JSON: {@code {"amount":"100000.00","currency":"CNY"}}.
 *
 * <p>Jackson reads and writes it by way of {@link WrittenMoney}; what is ignored is ignored for the API document's sake.
 *
 * @param minor the amount in minor units: fen for CNY
 * @param currency ISO 4217 code
 */
@Embeddable
@Schema(
        description = "An amount of money, exact to the decimals of its currency.",
        requiredProperties = {"amount", "currency"},
        properties = {
            @SchemaProperty(
                    name = "amount",
                    type = SchemaType.STRING,
                    pattern = "^-?(0|[1-9][0-9]{0,13})\\.[0-9]{2}$",
                    maxLength = 18,
                    examples = "100000.00"),
            @SchemaProperty(
                    name = "currency",
                    type = SchemaType.STRING,
                    pattern = "^CNY$",
                    maxLength = 3,
                    examples = "CNY")
        })
public record Money(@JsonIgnore long minor, String currency) implements Comparable<Money> {
    public static final String CNY = "CNY";

    private static final Pattern WRITTEN = Pattern.compile("(?!-0\\.00)-?(0|[1-9][0-9]{0,13})\\.[0-9]{2}");

    public Money {
        Objects.requireNonNull(currency);
        if (!currency.equals(CNY) && Currency.getInstance(currency).getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("no currency to pay in: " + currency);
        }
    }

    public static Money ofFen(long fen) {
        return new Money(fen, CNY);
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L), CNY);
    }

    /**
     * Reads an amount as clients write it: plain digits with exactly the currency's decimals, below 10^16 minor units.
     *
     * @throws ProblemException {@code INVALID_AMOUNT} or {@code UNSUPPORTED_CURRENCY}
     */
    public static Money parse(@Nullable String amount, @Nullable String currency) {
        if (currency == null || !currency.equals(CNY)) {
            throw new ProblemException(
                    RequestProblem.UNSUPPORTED_CURRENCY, Map.of("currency", currency == null ? "?" : currency));
        }
        if (amount == null || !WRITTEN.matcher(amount).matches()) {
            throw new ProblemException(RequestProblem.INVALID_AMOUNT);
        }
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact(), currency);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Money read(WrittenMoney written) {
        return parse(written.amount(), written.currency());
    }

    @JsonValue
    WrittenMoney written() {
        return new WrittenMoney(decimal(), currency);
    }

    /** The amount as clients read it, as in {@code 100000.00}. */
    public String decimal() {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, inSameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, inSameCurrency(other)), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return minor > 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return minor < 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return minor == 0;
    }

    /** The lesser of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of the two. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, inSameCurrency(other));
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }

    private long inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other.minor;
    }
}
