package cn.anxue.deposit.interest;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.AnnualRate;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.AccountHistory;
import cn.anxue.ledger.Statement;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the interest of one deposit by one posting day with what the books let expect. */
@ApplicationScoped
class InterestCheck {
    /** What a place demands of the rate; the value of the local rule. */
    record MinimumRate(AnnualRate annualRate) {}

    /** What was expected and what came. */
    record Comparison(Money expected, Money received) {
        Optional<AlertKind> flag() {
            return InterestRules.flag(expected, received);
        }
    }

    /** Banks settle on the posting day and book on it or soon after. */
    static final int LATE_DAYS = 2;

    private static final RuleKey<MinimumRate> MINIMUM = new RuleKey<>("deposit.minimumInterestRate", MinimumRate.class);
    private static final int PAGE = 1_000;

    private final AccountHistory history;
    private final RegionRules rules;
    private final InstitutionRegister register;

    InterestCheck(AccountHistory history, RegionRules rules, InstitutionRegister register) {
        this.history = history;
        this.rules = rules;
        this.register = register;
    }

    /** What had come when it was due. */
    Comparison compare(AgreementView agreement, LocalDate postingDay) {
        return compare(agreement, postingDay, postingDay.plusDays(LATE_DAYS));
    }

    /** What has come by a later day; from the next posting day on it is that one's interest. */
    Comparison compareLate(AgreementView agreement, LocalDate postingDay, LocalDate day) {
        LocalDate last = agreement.interest().postingDayAfter(postingDay).minusDays(1);
        return compare(agreement, postingDay, day.isBefore(last) ? day : last);
    }

    private Comparison compare(AgreementView agreement, LocalDate postingDay, LocalDate until) {
        InstitutionId institution = agreement.institutionId();
        LocalDate before = agreement.interest().postingDayBefore(postingDay);
        BigDecimal rate = InterestRules.rate(
                agreement.interest().annualRate(),
                least(institution, postingDay).orElse(null));
        List<InterestRules.Movement> principal = lines(institution, DepositBooks.PRINCIPAL).stream()
                .map(line -> new InterestRules.Movement(line.occurredOn(), signed(line)))
                .toList();
        return new Comparison(
                InterestRules.expected(principal, before, postingDay, rate),
                received(institution, before.plusDays(LATE_DAYS), until));
    }

    /** What the bank posted, or was found to have posted, after one day and until another, less what it took back. */
    private Money received(InstitutionId institution, LocalDate after, LocalDate until) {
        String bank = DepositBooks.bank(Purpose.DEPOSIT, "");
        String unidentified = DepositBooks.unidentified(Purpose.DEPOSIT);
        return lines(institution, DepositBooks.INTEREST).stream()
                .filter(line -> line.contra().startsWith(bank) || line.contra().equals(unidentified))
                .filter(line ->
                        line.occurredOn().isAfter(after) && !line.occurredOn().isAfter(until))
                .map(InterestCheck::signed)
                .reduce(Money.ofFen(0), Money::plus);
    }

    private Optional<BigDecimal> least(InstitutionId institution, LocalDate day) {
        return rules.on(day, register.view(institution).regionCode(), MINIMUM)
                .map(rule -> rule.value().annualRate().fraction());
    }

    /** All lines: a deposit has few. */
    private List<Statement.Line> lines(InstitutionId institution, String path) {
        List<Statement.Line> all = new ArrayList<>();
        List<Statement.Line> page;
        do {
            page = history.statement(DepositBooks.holder(institution), path, all.size(), PAGE)
                    .lines();
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private static Money signed(Statement.Line line) {
        return line.debit() ? line.amount().negated() : line.amount();
    }
}
