package cn.anxue.bank.statement;

import cn.anxue.bank.statement.ProvenStatement.DayClosing;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AccountState;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the statements of a file that add up by themselves, if they are of the bank's own accounts and fit those before and after. */
@ApplicationScoped
class ProvenStatements {
    private static final int PROBLEMS_MAX = 20;
    private static final String TAKE_TURN = "select pg_advisory_xact_lock(hashtext('bank_statement ' || ?))";
    private static final String INSERT = """
            insert into bank_statement (id, file_id, number, account, kind, reference, sequence, page, from_on, to_on,
                opening_minor, closing_minor, currency, newest_first, lines)
            select s.id, ?, s.number, s.account, s.kind, s.reference, s.sequence::int, s.page::int, s.from_on, s.to_on,
                s.opening::bigint, s.closing::bigint, s.currency, s.newest_first::boolean, s.lines
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                as s (id, number, account, kind, reference, sequence, page, from_on, to_on, opening, closing, currency,
                    newest_first, lines)
            """;
    private static final String WITHOUT_LINES = """
            with whole as (
                update bank_statement set booked_at = now() where file_id = ? and lines = 0
                returning id, account, kind, from_on, to_on)
            select * from whole where kind = 'STATEMENT'
            """;
    private static final String INSERT_DAYS = """
            insert into bank_statement_day (statement_id, day, lines, closing_minor)
            select * from unnest(?::uuid[], ?::date[], ?::int[], ?::bigint[])
            """;

    private final SupervisedAccounts accounts;
    private final StatementChain chain;
    private final Sql sql;
    private final Event<StatementsBooked> booked;

    ProvenStatements(SupervisedAccounts accounts, StatementChain chain, Sql sql, Event<StatementsBooked> booked) {
        this.accounts = accounts;
        this.chain = chain;
        this.sql = sql;
        this.booked = booked;
    }

    private record Closing(ProvenStatement statement, DayClosing day) {}

    /** @throws ProblemException naming the statements that are refused; then nothing may stay */
    void keep(WaitingFile file, List<ProvenStatement> statements) {
        sql.list(TAKE_TURN, select -> select.setString(1, file.bankCode()), row -> true);
        requireOwnAccounts(file, statements);
        insert(file, statements);
        chain.requireFitting(file.id());
        bookThoseWithoutLines(file);
    }

    private void bookThoseWithoutLines(WaitingFile file) {
        List<BookedStatement> whole =
                sql.list(WITHOUT_LINES, update -> update.setObject(1, file.id().value()), BookedStatement::read);
        if (!whole.isEmpty()) {
            booked.fire(new StatementsBooked(whole));
        }
    }

    private void requireOwnAccounts(WaitingFile file, List<ProvenStatement> statements) {
        Map<String, SupervisedAccount> known = accounts.find(
                statements.stream().map(one -> one.head().account()).collect(Collectors.toSet()));
        List<Violation> foreign = new ArrayList<>();
        for (ProvenStatement statement : statements) {
            SupervisedAccount account = known.get(statement.head().account());
            boolean own = account != null
                    && account.bankCode().equals(file.bankCode())
                    && account.state() != AccountState.CLOSED;
            if (!own && foreign.size() < PROBLEMS_MAX) {
                foreign.add(new Violation(
                        "/statements/" + (statement.number() - 1) + "/account",
                        StatementProblem.ACCOUNT_NOT_SUPERVISED,
                        Map.of("statement", statement.number())));
            }
        }
        if (!foreign.isEmpty()) {
            throw new ProblemException(foreign);
        }
    }

    private void insert(WaitingFile file, List<ProvenStatement> statements) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, file.id().value());
            Columns.from(insert, 2, statements)
                    .uuid(one -> one.id().value())
                    .integer(ProvenStatement::number)
                    .text(one -> one.head().account())
                    .text(one -> one.head().kind().name())
                    .text(one -> one.head().reference())
                    .text(one -> written(one.head().sequence()))
                    .text(one -> written(one.head().page()))
                    .date(ProvenStatement::from)
                    .date(ProvenStatement::to)
                    .text(one -> minor(one.opening()))
                    .text(one -> minor(one.closing()))
                    .text(ProvenStatement::currency)
                    .text(one -> String.valueOf(one.newestFirst()))
                    .integer(ProvenStatement::lines);
        });
        List<Closing> days = statements.stream()
                .flatMap(one -> one.days().stream().map(day -> new Closing(one, day)))
                .toList();
        sql.update(
                INSERT_DAYS,
                insert -> Columns.of(insert, days)
                        .uuid(one -> one.statement().id().value())
                        .date(one -> one.day().day())
                        .integer(one -> one.day().lines())
                        .bigint(one -> one.day().closingMinor()));
    }

    private static @Nullable String written(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String minor(@Nullable Money money) {
        return money == null ? null : String.valueOf(money.minor());
    }
}
