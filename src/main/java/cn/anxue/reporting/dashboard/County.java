package cn.anxue.reporting.dashboard;

import cn.anxue.money.Money;

/**
 * The figures of one place below, summed over its institutions that are neither closed nor revoked.
 *
 * @param owned the place itself, for institutions of its own beside those of the places below
 */
public record County(
        String code, String name, boolean owned, int institutions, Deposits deposits, Fees fees, Work work) {
    /** What must be deposited by the assessments, and what the books hold. */
    public record Deposits(Money required, Money held) {
        Deposits plus(Deposits other) {
            return new Deposits(required.plus(other.required), held.plus(other.held));
        }

        public boolean isShort() {
            return held.minor() < required.minor();
        }

        /** What is lacking; nothing where there is enough. */
        public Money gap() {
            return isShort() ? required.minus(held) : Money.ofFen(0);
        }
    }

    /** What fee accounts hold by the books, and what is owed of it for lessons and refunds. */
    public record Fees(Money held, Money owed) {
        Fees plus(Fees other) {
            return new Fees(held.plus(other.held), owed.plus(other.owed));
        }

        public boolean isShort() {
            return held.minor() < owed.minor();
        }

        /** What is lacking; nothing where there is enough. */
        public Money gap() {
            return isShort() ? owed.minus(held) : Money.ofFen(0);
        }
    }

    /** What waits for somebody. */
    public record Work(Clocks refunds, Ages breaks, int alerts) {
        Work plus(Work other) {
            return new Work(refunds.plus(other.refunds), breaks.plus(other.breaks), alerts + other.alerts);
        }
    }

    /**
     * Refunds not paid yet, by their last day.
     *
     * @param soon due within three days
     * @param contested of all of these, those an officer is to rule on
     */
    public record Clocks(int late, int soon, int later, int contested) {
        Clocks plus(Clocks other) {
            return new Clocks(late + other.late, soon + other.soon, later + other.later, contested + other.contested);
        }

        public int open() {
            return late + soon + later;
        }
    }

    /** Open breaks by how long they have stood. */
    public record Ages(int day, int week, int month, int longer, int oldestDays) {
        Ages plus(Ages other) {
            return new Ages(
                    day + other.day,
                    week + other.week,
                    month + other.month,
                    longer + other.longer,
                    Math.max(oldestDays, other.oldestDays));
        }

        public int open() {
            return day + week + month + longer;
        }
    }

    static final Work NO_WORK = new Work(new Clocks(0, 0, 0, 0), new Ages(0, 0, 0, 0, 0), 0);

    static County none(String code, String name, boolean owned) {
        Money zero = Money.ofFen(0);
        return new County(code, name, owned, 0, new Deposits(zero, zero), new Fees(zero, zero), NO_WORK);
    }

    County plus(County other) {
        return new County(
                code,
                name,
                owned,
                institutions + other.institutions,
                deposits.plus(other.deposits),
                fees.plus(other.fees),
                work.plus(other.work));
    }
}
