package cn.anxue.fee.release;

import cn.anxue.money.Money;

/** What may be released to an institution. Pure. */
final class ReleaseRules {
    private ReleaseRules() {}

    /**
     * What an institution's books say on the day.
     *
     * @param earned and not yet on its way
     * @param missing what should be in its fee accounts and is not; borne by what it earned
     * @param transit on its way from one bank to another, so not there to be paid
     * @param waiting releases prepared before that no run has taken yet
     * @param withheld earned by orders that are not to be released now
     */
    record Books(Money earned, Money missing, Money transit, Money waiting, Money withheld) {}

    /** What is left for it; nothing where that is less than nothing. */
    static Money amount(Books books) {
        Money left = books.earned()
                .minus(books.missing())
                .minus(books.transit())
                .minus(books.waiting())
                .minus(books.withheld());
        return left.max(Money.ofFen(0));
    }
}
