package cn.anxue.bank.statement;

import cn.anxue.region.RuleKey;
import java.time.LocalDate;

/**
 * How long a bank's file is kept as it came, in JSON {@code {"years":10}}.
 *
 * @param years counted from the day its last line was booked, or it was refused
 */
public record StatementTerm(int years) {
    static final RuleKey<StatementTerm> KEY = new RuleKey<>("bank.statementTerm", StatementTerm.class);
    private static final int YEARS_MAX = 30;

    public StatementTerm {
        if (years < 1 || years > YEARS_MAX) {
            throw new IllegalArgumentException("kept for 1 to " + YEARS_MAX + " years, not " + years);
        }
    }

    boolean isOver(LocalDate since, LocalDate today) {
        return today.isAfter(since.plusYears(years));
    }
}
