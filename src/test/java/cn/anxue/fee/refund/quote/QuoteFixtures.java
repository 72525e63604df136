package cn.anxue.fee.refund.quote;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.ShippedHolidays;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term of forty lessons, 3,000 yuan instead of 4,000, paid on a Monday; each test changes what it is about. */
record QuoteFixtures(
        Contract contract, List<PaidIn> payments, Taught taught, Money refunded, RefundFacts.History history) {
    static final Deadlines DEADLINES = new Deadlines(new WorkingDays(ShippedHolidays.load()));
    static final LocalDate STARTS = LocalDate.of(2026, 3, 16);
    static final LocalDate ENDS = LocalDate.of(2026, 6, 13);
    static final LocalDate PAID_ON = LocalDate.of(2026, 3, 2);

    static QuoteFixtures term() {
        return new QuoteFixtures(
                contract(40, 0, false, null),
                List.of(new PaidIn(Money.ofYuan(3_000), PAID_ON)),
                Taught.NOTHING,
                Money.ofFen(0),
                RefundFacts.History.NONE);
    }

    static Contract contract(int lessons, int gifts, boolean byPeriod, @Nullable RefundTerms terms) {
        return new Contract(Money.ofYuan(3_000), Money.ofYuan(4_000), lessons, gifts, STARTS, ENDS, byPeriod, terms);
    }

    QuoteFixtures of(Contract bought) {
        return new QuoteFixtures(bought, payments, taught, refunded, history);
    }

    QuoteFixtures paid(PaidIn... paid) {
        return new QuoteFixtures(contract, List.of(paid), taught, refunded, history);
    }

    QuoteFixtures taught(Taught lessons) {
        return new QuoteFixtures(contract, payments, lessons, refunded, history);
    }

    QuoteFixtures refunded(Money before) {
        return new QuoteFixtures(contract, payments, taught, before, history);
    }

    QuoteFixtures history(boolean servedBefore, @Nullable LocalDate stoppedOn) {
        return new QuoteFixtures(
                contract, payments, taught, refunded, new RefundFacts.History(servedBefore, stoppedOn));
    }

    RefundFacts asked(LocalDate on) {
        return asked(on, BorneInterest.NONE);
    }

    RefundFacts asked(LocalDate on, BorneInterest interest) {
        return new RefundFacts(
                contract, payments, taught, refunded, history, interest, CoolingOff.until(payments, DEADLINES), on);
    }
}
