package cn.anxue.bench;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineOutcome;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The bank pays all releases that it was told to pay, and says so in its lines. */
final class BankExecutions {
    private static final String READY = """
            select id, from_account, amount_minor from bank_instruction
            where state = 'READY' and purpose = 'RELEASE' and bank_code = ? order by id limit 10000
            """;
    private static final Caller BANK =
            new Caller(ActorId.next(), "bank", Set.of(Role.BANK), new Scope.Bank(DepositFixtures.BANK));
    private static final ObjectMapper JSON = new ObjectMapper();

    private BankExecutions() {}

    static void executeAll(BankLines lines, LocalDate day) {
        List<LineDraft> drafts = new ArrayList<>(QuarkusTransaction.requiringNew()
                .call(() -> OrderFixtures.service(Sql.class)
                        .list(
                                READY,
                                select -> select.setString(1, DepositFixtures.BANK),
                                row -> draft(
                                        row.getObject("id", UUID.class),
                                        row.getString("from_account"),
                                        Money.ofFen(row.getLong("amount_minor")),
                                        day))));
        if (drafts.isEmpty()) {
            return;
        }
        List<LineAnswer> answers =
                QuarkusTransaction.requiringNew().timeout(600).call(() -> lines.record(BANK, drafts));
        for (LineAnswer answer : answers) {
            if (answer.outcome() != LineOutcome.BOOKED) {
                throw new IllegalStateException(answer.toString());
            }
        }
    }

    private static LineDraft draft(UUID instruction, String account, Money amount, LocalDate day) {
        try {
            return JSON.readValue(
                    """
                    {"account": "%s", "bankReference": "%s", "bookedOn": "%s", "direction": "DEBIT",
                     "amount": {"amount": "%s", "currency": "CNY"}, "endToEndId": "%s"}
                    """.formatted(account, "E" + instruction, day, amount.decimal(), instruction), LineDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
