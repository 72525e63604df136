package cn.anxue.bank;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in good form on an account of the bank that reports it.
 *
 * @param report names the call that brought it
 * @param number its place in that call's list, from 0
 * @param batch what it has in common with the other parts of the movement as which the bank booked them; none where it is
 *     no part
 */
record GoodLine(
        UUID report,
        int number,
        Line line,
        AccountFacts account,
        LineIdentity identity,
        @Nullable UUID batch) {
    GoodLine(UUID report, int number, Line line, AccountFacts account, LineIdentity identity) {
        this(report, number, line, account, identity, null);
    }

    /** The line as another one of the same name. */
    GoodLine again() {
        return with(identity.again());
    }

    /** The line as so many places later among its equals. */
    GoodLine later(int places) {
        return places == 0 ? this : with(identity.later(places));
    }

    GoodLine with(LineIdentity other) {
        return new GoodLine(report, number, line, account, other, batch);
    }

    /** Whether it is of a day of which statements have brought lines. */
    boolean isLate() {
        LocalDate through = account.confirmedThrough();
        return through != null && !line.bookedOn().isAfter(through);
    }
}
