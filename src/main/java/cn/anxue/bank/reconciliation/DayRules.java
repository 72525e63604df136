package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How the state of a day follows from its breaks. Pure. */
final class DayRules {
    private DayRules() {}

    /**
     * @param hasBank whether the bank has said what it keeps
     * @param open the open breaks of the account, of whichever day
     */
    static DayState next(DayState before, boolean hasBank, LocalDate day, Collection<Break> open) {
        boolean blocked = !standingInTheWay(day, open).isEmpty();
        boolean own = open.stream().anyMatch(one -> one.day().equals(day) && one.isOpen() && !one.isCarried());
        DayState wanted = hasBank && !blocked ? DayState.BALANCED : DayState.OPEN;
        if (before != DayState.CLOSED) {
            return wanted;
        }
        // Only what belongs to the day itself opens it again; what older days bring up is theirs.
        return own ? DayState.OPEN : DayState.CLOSED;
    }

    /** What keeps the day from being closed, unless an officer carries it over. */
    static List<Break> standingInTheWay(LocalDate day, Collection<Break> open) {
        return open.stream().filter(one -> one.standsInTheWayOf(day)).toList();
    }

    /** Whether a look at these days would have found the break's cause again. */
    static boolean isSeenBy(Break one, Set<AccountDay> looked) {
        return switch (one.kind()) {
            case STATEMENT_MISSING, BALANCE_DIFFERENCE, NOTICE_UNCONFIRMED, CLAIMS_DIFFERENCE ->
                looked.contains(new AccountDay(one.account(), one.day()));
            case STATEMENT_GAP,
                    STATEMENT_OVERLAP,
                    UNIDENTIFIED_CREDIT,
                    UNEXPLAINED_DEBIT,
                    EXECUTED_WITHOUT_LINE,
                    LINE_WITHOUT_RESULT,
                    REVERSAL_NOT_COVERED,
                    LINE_IN_DOUBT,
                    CONTRADICTED_RESULT -> true;
            // A line stays late until it is settled, or the day is closed once more.
            case LATE_LINE -> false;
        };
    }
}
