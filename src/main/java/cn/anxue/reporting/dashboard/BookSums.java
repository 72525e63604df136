package cn.anxue.reporting.dashboard;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.fee.FeeBooks;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the books hold for many institutions at once. */
@ApplicationScoped
class BookSums {
    static final County.Fees NONE = new County.Fees(Money.ofFen(0), Money.ofFen(0));

    private static final String ACCOUNTS = """
            select institution_id, number from deposit_account where purpose = 'FEE' and institution_id = any(?)
            order by institution_id, opened_on
            """;

    private final Sql sql;
    private final Ledger ledger;

    BookSums(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    Map<InstitutionId, Money> deposits(Collection<InstitutionId> institutions) {
        return sums(institutions, holder -> DepositBooks.PRINCIPAL);
    }

    /** What is owed is what is left of all there is or should be there, once what is the institution's or nobody's is out. */
    Map<InstitutionId, County.Fees> fees(Collection<InstitutionId> institutions) {
        Map<InstitutionId, Money> held = held(institutions);
        Map<InstitutionId, Money> owed = new HashMap<>(held);
        for (String asset : List.of(FeeBooks.MISSING, FeeBooks.TRANSIT)) {
            sums(institutions, holder -> asset).forEach((id, money) -> owed.merge(id, money, Money::plus));
        }
        for (String other : List.of(FeeBooks.EARNED, FeeBooks.INTEREST, FeeBooks.UNIDENTIFIED, FeeBooks.OUTGOING)) {
            sums(institutions, holder -> other)
                    .forEach((id, money) -> owed.merge(id, Money.ofFen(-money.minor()), Money::plus));
        }
        Map<InstitutionId, County.Fees> fees = new HashMap<>();
        owed.forEach((id, money) ->
                fees.put(id, new County.Fees(Objects.requireNonNull(held.getOrDefault(id, Money.ofFen(0))), money)));
        return fees;
    }

    /** An institution that changed its bank has two accounts for a while. */
    private Map<InstitutionId, Money> held(Collection<InstitutionId> institutions) {
        Map<InstitutionId, List<String>> accounts = new HashMap<>();
        sql.list(
                        ACCOUNTS,
                        select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                        row -> Map.entry(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                row.getString("number")))
                .forEach(one -> accounts.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        int most = accounts.values().stream().mapToInt(List::size).max().orElse(0);
        Map<InstitutionId, Money> held = new HashMap<>();
        for (int n = 0; n < most; n++) {
            Map<HolderId, String> paths = new HashMap<>();
            int at = n;
            accounts.forEach((id, numbers) -> {
                if (at < numbers.size()) {
                    paths.put(FeeBooks.holder(id), FeeBooks.bank(numbers.get(at)));
                }
            });
            List<InstitutionId> having = accounts.keySet().stream()
                    .filter(id -> paths.containsKey(FeeBooks.holder(id)))
                    .toList();
            sums(having, holder -> Objects.requireNonNull(paths.get(holder)))
                    .forEach((id, money) -> held.merge(id, money, Money::plus));
        }
        return held;
    }

    private Map<InstitutionId, Money> sums(Collection<InstitutionId> institutions, Function<HolderId, String> path) {
        Map<HolderId, Balance> balances =
                ledger.balancesOf(institutions.stream().map(FeeBooks::holder).toList(), path);
        Map<InstitutionId, Money> sums = new HashMap<>();
        for (InstitutionId id : institutions) {
            @Nullable Balance balance = balances.get(FeeBooks.holder(id));
            if (balance != null) {
                sums.put(id, balance.amount());
            }
        }
        return sums;
    }
}
