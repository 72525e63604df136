package cn.anxue.bank.reconciliation;

import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bank, book and claims of one day, compared to the fen. Pure. */
final class ThreeWayCheck {
    private ThreeWayCheck() {}

    /**
     * What does not agree.
     *
     * @param statementDue whether a statement of the day should have come by now
     */
    static List<Cause> of(DayFigures figures, boolean statementDue) {
        List<Cause> causes = new ArrayList<>();
        Money bank = figures.bank();
        if (bank == null && statementDue) {
            causes.add(Cause.ofDay(BreakKind.STATEMENT_MISSING, figures.key(), Money.ofFen(0)));
        }
        if (bank != null) {
            add(causes, BreakKind.BALANCE_DIFFERENCE, figures, bank.plus(figures.unconfirmed()), figures.book());
        }
        add(causes, BreakKind.CLAIMS_DIFFERENCE, figures, kept(figures), figures.claims());
        return causes;
    }

    /** The first of the two comparisons that does not come out; zero only where all three agree. Null without a bank's word. */
    static @Nullable Money difference(@Nullable Money bank, Money book, Money claims) {
        if (bank == null) {
            return null;
        }
        Money toBook = bank.minus(book);
        return toBook.minor() == 0 ? book.minus(claims) : toBook;
    }

    private static Money kept(DayFigures figures) {
        return figures.book().plus(figures.missing()).plus(figures.transit());
    }

    private static void add(List<Cause> causes, BreakKind kind, DayFigures figures, Money one, Money other) {
        Money difference = one.minus(other);
        if (difference.minor() != 0) {
            causes.add(Cause.ofDay(kind, figures.key(), difference));
        }
    }
}
