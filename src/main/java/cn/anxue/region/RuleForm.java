package cn.anxue.region;

import cn.anxue.calendar.Term;
import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a rule the room that follows it takes, beyond what its type takes.
 *
 * @param allowed the same in words, for whoever typed another
 */
public record RuleForm<T>(RuleKey<T> key, Predicate<T> bounds, Text allowed) {
    /** A rule whose type says all. */
    public static <T> RuleForm<T> any(RuleKey<T> key, String zh, String en) {
        return new RuleForm<>(key, value -> true, Text.of(zh, en));
    }

    public static RuleForm<Boolean> yesOrNo(RuleKey<Boolean> key) {
        return any(key, "true 或 false", "true or false");
    }

    /** A term of one to so many days. */
    public static RuleForm<Term> term(RuleKey<Term> key, int mostDays) {
        return new RuleForm<>(
                key,
                term -> isTerm(term, mostDays),
                Text.of(
                        "1 至 " + mostDays + " 日，写作 {\"days\": 5, \"unit\": \"WORKING\"}（CALENDAR 为自然日）",
                        "1 to " + mostDays + " days, as in {\"days\": 5, \"unit\": \"WORKING\"} or CALENDAR"));
    }

    /** An amount above nothing. */
    public static RuleForm<Money> money(RuleKey<Money> key, long mostYuan) {
        return new RuleForm<>(
                key,
                amount -> isAmount(amount, mostYuan),
                Text.of(
                        "0.01 至 " + mostYuan + " 元，写作 {\"amount\": \"100.00\", \"currency\": \"CNY\"}",
                        "0.01 to " + mostYuan + " yuan, as in {\"amount\": \"100.00\", \"currency\": \"CNY\"}"));
    }

    public static boolean isTerm(@Nullable Term term, int mostDays) {
        return term != null && term.days() >= 1 && term.days() <= mostDays;
    }

    public static boolean isAmount(@Nullable Money amount, long mostYuan) {
        return amount != null && amount.isPositive() && amount.compareTo(Money.ofYuan(mostYuan)) <= 0;
    }

    /** A number that is absent is within all bounds. */
    public static boolean isWithin(@Nullable Number number, long least, long most) {
        return number == null || number.longValue() >= least && number.longValue() <= most;
    }
}
