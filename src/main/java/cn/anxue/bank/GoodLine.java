package cn.anxue.bank;

import java.util.UUID;

/**
 * A line in good form on an account of the bank that reports it.
 *
 * @param report names the call that brought it
 * @param number its place in that call's list, from 0
 */
record GoodLine(UUID report, int number, Line line, AccountFacts account, LineIdentity identity) {
    /** The line as another one of the same name. */
    GoodLine again() {
        return new GoodLine(report, number, line, account, identity.again());
    }

    /** The line as so many places later among its equals. */
    GoodLine later(int places) {
        return places == 0 ? this : new GoodLine(report, number, line, account, identity.later(places));
    }
}
