package cn.anxue.bank.reconciliation;

import cn.anxue.bank.reconciliation.DayFigures.Account;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at days: compares, opens breaks whose cause is new, ends those whose cause has gone, and lets the state of each day
 * follow. As many round trips for one day as for hundreds.
 */
@ApplicationScoped
@Transactional
public class DayLooks {
    private final FigureReader figures;
    private final StatementsDue statements;
    private final CauseReader causes;
    private final DayStore days;
    private final BreakStore breaks;

    DayLooks(FigureReader figures, StatementsDue statements, CauseReader causes, DayStore days, BreakStore breaks) {
        this.figures = figures;
        this.statements = statements;
        this.causes = causes;
        this.days = days;
        this.breaks = breaks;
    }

    /** The days as they stand after the look; those of unknown accounts are left out. */
    public Collection<DayView> look(Collection<AccountDay> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        days.queueUp(asked.stream().map(AccountDay::account).collect(Collectors.toSet()));
        Map<AccountDay, DayFigures> found = figures.read(Set.copyOf(asked));
        if (found.isEmpty()) {
            return List.of();
        }
        complete(found);
        days.ensure(found.keySet());
        days.lock(found.keySet());
        Map<String, Account> accounts = new HashMap<>();
        found.values().forEach(one -> accounts.put(one.account().number(), one.account()));
        follow(found, accounts, known(found, accounts.keySet()));
        Map<AccountDay, DayView> before = days.of(found.keySet());
        Map<String, List<Break>> open =
                breaks.open(accounts.keySet()).stream().collect(Collectors.groupingBy(Break::account));
        days.save(found.values().stream()
                .map(one -> new DayStore.Row(
                        one,
                        DayRules.next(
                                Objects.requireNonNull(before.get(one.key())).state(),
                                one.bank() != null,
                                one.day(),
                                open.getOrDefault(one.account().number(), List.of()))))
                .toList());
        return days.of(found.keySet()).values();
    }

    /** Until the database transaction ends no other look comes at this account, and nobody settles a break of it. */
    void queueUp(String account) {
        days.queueUp(List.of(account));
    }

    private void complete(Map<AccountDay, DayFigures> found) {
        Map<AccountDay, Money> unconfirmed = figures.unconfirmed(found.keySet());
        Map<AccountDay, Money> closings = statements.closings(List.copyOf(found.values()));
        found.replaceAll((day, one) ->
                one.withBank(closings.get(day)).withUnconfirmed(unconfirmed.getOrDefault(day, Money.ofFen(0))));
    }

    /** All that does not agree: of the accounts as they are, and of the days that are looked at. */
    private List<Cause> known(Map<AccountDay, DayFigures> found, Set<String> accounts) {
        Set<AccountDay> due = statements.due(found.values());
        List<Cause> known = new ArrayList<>(causes.ofAccounts(accounts));
        known.addAll(causes.late(accounts));
        known.addAll(causes.unconfirmed(found.keySet()));
        found.forEach((day, one) -> known.addAll(ThreeWayCheck.of(one, due.contains(day))));
        return known;
    }

    private void follow(Map<AccountDay, DayFigures> found, Map<String, Account> accounts, List<Cause> known) {
        Map<Cause.Key, Cause> byKey = new HashMap<>();
        Set<Cause.Key> settled = breaks.settled(accounts.keySet());
        known.stream().filter(cause -> !settled.contains(cause.key())).forEach(cause -> byKey.put(cause.key(), cause));
        List<Break> gone = new ArrayList<>();
        Map<Break, Money> changed = new HashMap<>();
        for (Break one : breaks.open(accounts.keySet())) {
            Cause cause = byKey.remove(one.key());
            if (cause == null && DayRules.isSeenBy(one, found.keySet())) {
                gone.add(one);
            }
            if (cause != null && !cause.amount().equals(one.amount())) {
                changed.put(one, cause.amount());
            }
        }
        breaks.end(gone, BreakState.GONE);
        breaks.amounts(changed);
        Set<AccountDay> others = new HashSet<>();
        byKey.values().forEach(cause -> others.add(new AccountDay(cause.account(), cause.day())));
        days.ensure(others);
        breaks.insert(List.copyOf(byKey.values()), accounts);
    }
}
