package cn.anxue.imports;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.agreement.AccountState;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.LedgerProblem;
import cn.anxue.ledger.Reversal;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Books what banks state they hold on the day of the takeover. One balance stands for each account. */
@ApplicationScoped
class Openings {
    private static final Money NOTHING = Money.ofFen(0);

    private final SupervisedAccounts accounts;
    private final OpeningStore store;
    private final Ledger ledger;
    private final Supervision supervision;
    private final Today today;

    Openings(SupervisedAccounts accounts, OpeningStore store, Ledger ledger, Supervision supervision, Today today) {
        this.accounts = accounts;
        this.store = store;
        this.ledger = ledger;
        this.supervision = supervision;
        this.today = today;
    }

    /** Who supervises, and what follows for whoever is supervised. */
    @ApplicationScoped
    static class Supervision {
        private final InstitutionRegister register;
        private final DepositStandings standings;

        Supervision(InstitutionRegister register, DepositStandings standings) {
            this.register = register;
            this.standings = standings;
        }

        Set<InstitutionId> of(Work work, Set<InstitutionId> institutions) {
            return register.supervised(work.caller(), institutions);
        }

        void moved(Set<InstitutionId> institutions) {
            standings.moved(institutions);
        }
    }

    Loaded load(Work work, List<ReadRow> rows, Purpose purpose) {
        List<String> numbers = rows.stream().map(row -> row.must("account")).toList();
        Map<String, SupervisedAccount> known = accounts.find(numbers);
        Set<InstitutionId> supervised = supervision.of(
                work,
                known.values().stream().map(SupervisedAccount::institution).collect(Collectors.toSet()));
        Map<String, OpeningStore.Opening> standing = store.standing(numbers);
        Loaded loaded = new Loaded();
        Set<InstitutionId> moved = new HashSet<>();
        for (ReadRow row : rows) {
            SupervisedAccount account = known.get(row.must("account"));
            if (account == null
                    || account.state() != AccountState.OPEN
                    || !supervised.contains(account.institution())) {
                loaded.refuse(row, "account", RowProblem.ROW_ACCOUNT_UNKNOWN);
            } else if (account.purpose() != purpose) {
                loaded.refuse(row, "account", RowProblem.ROW_ACCOUNT_OTHER_PURPOSE);
            } else if (standing.containsKey(account.number())) {
                compare(row, Objects.requireNonNull(standing.get(account.number())), loaded);
            } else if (isSound(row, account, loaded)) {
                loaded.add(Made.created(row, book(row, account).id()));
                moved.add(account.institution());
            }
        }
        if (purpose == Purpose.DEPOSIT && !moved.isEmpty()) {
            supervision.moved(moved);
        }
        return loaded;
    }

    void undo(Work work, List<Made> made, Purpose purpose) {
        List<UUID> ids = made.stream().map(Made::thing).toList();
        List<OpeningStore.Opening> openings = store.byIds(ids);
        Set<InstitutionId> institutions =
                openings.stream().map(OpeningStore.Opening::institution).collect(Collectors.toSet());
        boolean gone = openings.size() == ids.size()
                && supervision.of(work, institutions).containsAll(institutions)
                && isReversed(openings);
        if (!gone) {
            throw new ProblemException(
                    ImportProblem.UNDO_MONEY_MOVED, Map.of("row", made.get(0).row()));
        }
        store.undone(ids);
        if (purpose == Purpose.DEPOSIT) {
            supervision.moved(institutions);
        }
    }

    private boolean isReversed(List<OpeningStore.Opening> openings) {
        List<Reversal> reversals = openings.stream()
                .map(opening -> new Reversal(
                        ActId.next(), DepositBooks.holder(opening.institution()), opening.act(), today.date()))
                .toList();
        // A balance of nothing made no entry.
        return ledger.reverse(reversals).stream()
                .noneMatch(answer ->
                        answer instanceof Answer.Refused refused && refused.problem() != LedgerProblem.ACT_NOT_FOUND);
    }

    private static void compare(ReadRow row, OpeningStore.Opening there, Loaded loaded) {
        if (there.asOf().equals(row.day("asOf")) && there.balance().equals(row.money("balance"))) {
            loaded.add(Made.unchanged(row, there.id()));
        } else {
            loaded.refuse(row, "balance", RowProblem.ROW_BALANCE_BOOKED);
        }
    }

    private boolean isSound(ReadRow row, SupervisedAccount account, Loaded loaded) {
        if (row.mustDay("asOf").isAfter(today.date())) {
            loaded.refuse(row, "asOf", RowProblem.ROW_DAY_IN_FUTURE);
            return false;
        }
        Money balance = Objects.requireNonNull(row.money("balance"));
        if (row.moneyOr("interest", NOTHING).compareTo(balance) > 0) {
            loaded.refuse(row, "interest", RowProblem.ROW_PARTS_ABOVE_BALANCE);
            return false;
        }
        if (!balanceOf(account, DepositBooks.bank(account.purpose(), account.number()))
                .isZero()) {
            loaded.refuse(row, "account", RowProblem.ROW_OPENED_BY_LINES);
            return false;
        }
        return true;
    }

    private OpeningStore.Opening book(ReadRow row, SupervisedAccount account) {
        Money balance = Objects.requireNonNull(row.money("balance"));
        LocalDate asOf = row.mustDay("asOf");
        OpeningStore.Opening opening = OpeningStore.Opening.of(account.number(), account.institution(), asOf, balance);
        List<Entry> entries = new ArrayList<>(entries(row, account, balance));
        if (!entries.isEmpty()) {
            ledger.record(List.of(new Act(opening.act(), DepositBooks.holder(account.institution()), asOf, entries)))
                    .forEach(Answer::orThrow);
        }
        store.insert(opening);
        return opening;
    }

    private List<Entry> entries(ReadRow row, SupervisedAccount account, Money balance) {
        return switch (account.purpose()) {
            case DEPOSIT -> {
                Money interest = row.moneyOr("interest", NOTHING);
                yield OpeningEntries.deposit(
                        account.number(), balance, interest, row.moneyOr("principal", balance.minus(interest)));
            }
            // A school is no institution; its accounts have no sheet here.
            case SERVICE -> List.of();
            case FEE ->
                OpeningEntries.fee(
                        account.number(),
                        balance,
                        balanceOf(account, DepositBooks.missing(Purpose.FEE)),
                        row.moneyOr("earned", NOTHING));
        };
    }

    private Money balanceOf(SupervisedAccount account, String path) {
        Balance balance = ledger.balances(DepositBooks.holder(account.institution()), path)
                .get(path);
        return balance == null ? NOTHING : balance.amount();
    }
}
