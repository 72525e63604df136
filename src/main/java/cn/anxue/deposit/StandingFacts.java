package cn.anxue.deposit;

import cn.anxue.calendar.Deadline;
import cn.anxue.deposit.agreement.AccountState;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of deposits besides their balances; each kind of fact is asked once for all. */
@ApplicationScoped
class StandingFacts {
    /** Of one institution. */
    record Facts(
            @Nullable DepositRequirement requirement,
            @Nullable SupervisedAccount account,
            @Nullable LocalDate shortSince,
            @Nullable Deadline topUp) {}

    private final Requirements requirements;
    private final StandingRecords records;
    private final SupervisedAccounts accounts;
    private final DepositLaws laws;

    StandingFacts(Requirements requirements, StandingRecords records, SupervisedAccounts accounts, DepositLaws laws) {
        this.requirements = requirements;
        this.records = records;
        this.accounts = accounts;
        this.laws = laws;
    }

    Map<InstitutionId, Facts> of(Collection<InstitutionId> institutions, LocalDate day) {
        Map<InstitutionId, DepositRequirement> required = requirements.current(institutions, day);
        Map<InstitutionId, SupervisedAccount> open = accounts.of(institutions).stream()
                .filter(account -> account.purpose() == Purpose.DEPOSIT && account.state() == AccountState.OPEN)
                .collect(Collectors.toMap(SupervisedAccount::institution, Function.identity()));
        Map<InstitutionId, StandingRecords.Short> shorts = records.shortOnes(institutions).stream()
                .collect(Collectors.toMap(StandingRecords.Short::institution, Function.identity()));
        return institutions.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> facts(required.get(id), open.get(id), shorts.get(id))));
    }

    private Facts facts(
            @Nullable DepositRequirement requirement,
            @Nullable SupervisedAccount account,
            StandingRecords.@Nullable Short shortfall) {
        if (shortfall == null) {
            return new Facts(requirement, account, null, null);
        }
        Deadline topUp = laws.topUp(shortfall.regionCode(), shortfall.since()).orElse(null);
        return new Facts(requirement, account, shortfall.since(), topUp);
    }
}
