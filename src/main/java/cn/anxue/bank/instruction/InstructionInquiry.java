package cn.anxue.bank.instruction;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What stands open between a bank's words and its lines, for whoever closes its days; one round trip a question. */
@ApplicationScoped
public class InstructionInquiry {
    private static final String COLUMNS =
            "select i.id, i.from_account, i.amount_minor, i.currency, %s as since, %s as line_id from bank_instruction i ";
    private static final String SAID_ON = "(i.said_at at time zone 'Asia/Shanghai')::date";
    private static final String EXECUTED_WITHOUT_LINE =
            COLUMNS.formatted(SAID_ON, "null::uuid") + """
            where i.from_account = any(?) and i.state = 'EXECUTED' and not i.booked and
            """ + SAID_ON + " <= ? order by i.id";
    /** A line pays one instruction, or a batch of several. */
    private static final String PAID_BY = """
            join lateral (
                select o.id, o.placement, o.booked_on from bank_line o where o.instruction_id = i.id
                union all
                select o.id, o.placement, o.booked_on from bank_line_match m join bank_line o on o.id = m.line_id
                where m.matched_id = i.id and m.kind = 'INSTRUCTION') l on l.placement in ('EXECUTED', 'TRANSFERRED')
            """;

    private static final String LINES_WITHOUT_RESULT = COLUMNS.formatted("l.booked_on", "l.id") + PAID_BY + """
            where i.from_account = any(?) and i.booked and i.said is null and l.booked_on <= ? order by i.id
            """;
    private static final String CONTRADICTED = COLUMNS.formatted("l.booked_on", "l.id") + PAID_BY + """
            where i.from_account = any(?) and i.contradicted and l.booked_on <= ? order by i.id
            """;

    private static final String CONTRADICTED_UNPAID = COLUMNS.formatted(
                    "coalesce(" + SAID_ON + ", (i.instructed_at at time zone 'Asia/Shanghai')::date)", "null::uuid")
            + """
            where i.from_account = any(?) and not i.booked and
            (i.contradicted or i.state in ('READY', 'TAKEN', 'ACCEPTED', 'EXECUTED') and exists (
                select from bank_line l where l.instruction_id = i.id and l.placement = 'MISSING'
                    and abs(l.amount_minor) <> i.amount_minor
                    and not exists (select from bank_line r where r.reverses_line_id = l.id))) and
            coalesce(i.said_at, i.instructed_at) < (?::date + 1)::timestamp at time zone 'Asia/Shanghai' order by i.id
            """;

    private final Sql sql;

    InstructionInquiry(Sql sql) {
        this.sql = sql;
    }

    /** The bank said by the end of that day that it has paid, and no line shows it yet. */
    public List<OpenQuestion> executedWithoutLine(Collection<String> accounts, LocalDate upTo) {
        return ask(EXECUTED_WITHOUT_LINE, accounts, upTo);
    }

    /** A line booked by that day shows a payment of which the bank never said a word. */
    public List<OpenQuestion> linesWithoutResult(Collection<String> accounts, LocalDate upTo) {
        return ask(LINES_WITHOUT_RESULT, accounts, upTo);
    }

    /** A line booked by that day shows a payment that the bank says it never made. */
    public List<OpenQuestion> contradicted(Collection<String> accounts, LocalDate upTo) {
        return ask(CONTRADICTED, accounts, upTo);
    }

    /** Two words of the bank, or a word and a line of another amount, do not agree, and no line shows the payment. */
    public List<OpenQuestion> contradictedUnpaid(Collection<String> accounts, LocalDate upTo) {
        return ask(CONTRADICTED_UNPAID, accounts, upTo);
    }

    private List<OpenQuestion> ask(String question, Collection<String> accounts, LocalDate upTo) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        return sql.list(
                question,
                statement -> {
                    Columns.of(statement, Set.copyOf(accounts)).text(number -> number);
                    statement.setObject(2, upTo);
                },
                InstructionInquiry::read);
    }

    private static OpenQuestion read(ResultSet row) throws SQLException {
        return new OpenQuestion(
                new InstructionId(row.getObject("id", UUID.class)),
                row.getString("from_account"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("since", LocalDate.class),
                row.getObject("line_id", UUID.class));
    }
}
