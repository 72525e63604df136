package cn.anxue.bank.reconciliation;

import cn.anxue.bank.reconciliation.DayFigures.Account;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.bank.statement.StatementBalances;
import cn.anxue.calendar.Today;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the bank says of days, and by when it must have said it. */
@ApplicationScoped
class StatementsDue {
    static final RuleKey<StatementDue> KEY = new RuleKey<>("bank.statementDue", StatementDue.class);
    /** Where no place has laid it down: by the morning of the next working day. */
    static final StatementDue USUAL = new StatementDue(1, "10:00");
    /** No stretch without a working day is longer. */
    private static final int REST_DAYS_MAX = 15;

    private final StatementBalances balances;
    private final RegionRules rules;
    private final WorkingDays calendar;
    private final Today today;

    StatementsDue(StatementBalances balances, RegionRules rules, WorkingDays calendar, Today today) {
        this.balances = balances;
        this.rules = rules;
        this.calendar = calendar;
        this.today = today;
    }

    /** The bank's closing balance of each; of a day off without lines, that of the last day before that has one. */
    Map<AccountDay, Money> closings(Collection<DayFigures> days) {
        Set<AccountDay> asked = new HashSet<>();
        for (DayFigures one : days) {
            asked.add(one.key());
            if (isRest(one)) {
                restBefore(one)
                        .forEach(day -> asked.add(new AccountDay(one.account().number(), day)));
            }
        }
        Map<AccountDay, Money> told = balances.closing(asked);
        Map<AccountDay, Money> closings = new HashMap<>();
        for (DayFigures one : days) {
            Money closing = told.get(one.key());
            if (closing == null && isRest(one)) {
                closing = latest(one, told);
            }
            if (closing != null) {
                closings.put(one.key(), closing);
            }
        }
        return closings;
    }

    /**
     * Those of the days of which the bank should have given its word by now. A day off without lines has that of the working
     * day before it: where that one never comes, no such day can be told either.
     */
    Set<AccountDay> due(Collection<DayFigures> days) {
        Map<String, StatementDue> terms = terms(
                days.stream().map(DayFigures::account).map(Account::regionCode).collect(Collectors.toSet()));
        Instant now = today.now();
        Set<AccountDay> due = new HashSet<>();
        for (DayFigures one : days) {
            LocalDate told = isRest(one) ? Collections.min(restBefore(one)) : one.day();
            boolean supervised = !told.isBefore(one.account().openedOn());
            if (supervised && !dueAt(one.day(), term(terms, one)).isAfter(now)) {
                due.add(one.key());
            }
        }
        return due;
    }

    Map<String, StatementDue> terms(Collection<String> regions) {
        Map<String, StatementDue> terms = new HashMap<>();
        rules.onAll(today.date(), regions, KEY).forEach((region, rule) -> terms.put(region, value(rule)));
        return terms;
    }

    Instant dueAt(LocalDate day, StatementDue term) {
        return term.on(calendar.add(day, term.workingDays()).on());
    }

    boolean isWorking(LocalDate day) {
        return calendar.isWorking(day);
    }

    private boolean isRest(DayFigures one) {
        return one.lines() == 0 && !calendar.isWorking(one.day());
    }

    /** The days off before it and the working day they follow. */
    private Set<LocalDate> restBefore(DayFigures one) {
        Set<LocalDate> days = new HashSet<>();
        LocalDate day = one.day();
        do {
            day = day.minusDays(1);
            days.add(day);
        } while (!calendar.isWorking(day) && days.size() < REST_DAYS_MAX);
        return days;
    }

    private @Nullable Money latest(DayFigures one, Map<AccountDay, Money> told) {
        for (LocalDate day = one.day().minusDays(1); ; day = day.minusDays(1)) {
            Money closing = told.get(new AccountDay(one.account().number(), day));
            if (closing != null
                    || calendar.isWorking(day)
                    || day.isBefore(one.day().minusDays(REST_DAYS_MAX))) {
                return closing;
            }
        }
    }

    private static StatementDue term(Map<String, StatementDue> terms, DayFigures one) {
        return terms.getOrDefault(one.account().regionCode(), USUAL);
    }

    private static StatementDue value(Rule<StatementDue> rule) {
        return rule.value();
    }
}
