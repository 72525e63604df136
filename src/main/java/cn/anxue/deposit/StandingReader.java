package cn.anxue.deposit;

import cn.anxue.calendar.Deadline;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts standings together from books and facts. */
@ApplicationScoped
class StandingReader {
    private final DepositBalances balances;
    private final StandingFacts facts;
    private final Today today;

    StandingReader(DepositBalances balances, StandingFacts facts, Today today) {
        this.balances = balances;
        this.facts = facts;
        this.today = today;
    }

    Map<InstitutionId, DepositStanding> read(Collection<InstitutionId> institutions) {
        Map<InstitutionId, Balance> held = balances.held(institutions);
        Map<InstitutionId, Balance> interest = balances.of(institutions, DepositBooks.INTEREST);
        Map<InstitutionId, DepositStanding> standings = new HashMap<>();
        facts.of(institutions, today.date())
                .forEach((id, known) ->
                        standings.put(id, standing(id, known, amount(held.get(id)), amount(interest.get(id)))));
        return standings;
    }

    private static Money amount(@Nullable Balance balance) {
        return Objects.requireNonNull(balance).amount();
    }

    private DepositStanding standing(InstitutionId id, StandingFacts.Facts known, Money held, Money interest) {
        DepositRequirement requirement = known.requirement();
        Money required = requirement == null ? null : requirement.required();
        Deadline topUp = known.topUp();
        LocalDate dueOn = topUp == null ? null : topUp.on();
        return new DepositStanding(
                id,
                requirement == null ? null : requirement.tier(),
                required,
                requirement == null ? null : requirement.floor(),
                held,
                interest,
                required == null ? null : DepositRules.shortfall(required, held),
                DepositRules.state(required, held, dueOn, today.date()),
                known.account(),
                known.shortSince(),
                dueOn,
                topUp != null && topUp.provisional(),
                today.now());
    }
}
