package cn.anxue.killed;

import cn.anxue.packaged.ServiceProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** All that is kept of an institution's fees, without ids, names and times: what two institutions must have alike. */
final class Books {
    private static final Map<String, String> QUESTIONS = new TreeMap<>(Map.of(
            "accounts",
            """
                    select regexp_replace(replace(path, ?::text, 'N'), '[0-9a-f]{8}-[0-9a-f-]+', 'ID'), count(*),
                        sum(debits_minor), sum(credits_minor), min(credits_minor), max(credits_minor)
                    from ledger_account where holder_id = ?::uuid and path like 'fee/%' group by 1
                    """,
            "lines",
            """
                    select placement, rule, notified, count(*), sum(amount_minor) from bank_line
                    where account = ? and holder_id = ?::uuid group by 1, 2, 3
                    """,
            "confirmed",
            """
                    select count(*) from bank_line_confirmation c join bank_line l on l.id = c.line_id
                    where l.account = ? and l.holder_id = ?::uuid
                    """,
            "orders",
            """
                    select state, count(*), sum(paid_minor), max(paid_minor) from fee_order
                    where pay_to_account = ? and institution_id = ?::uuid group by 1
                    """,
            "instructions",
            """
                    select i.state, i.booked, i.contradicted, count(*), sum(i.amount_minor) from bank_instruction i
                    join deposit_account a on a.number = i.from_account
                    where i.from_account = ? and a.institution_id = ?::uuid group by 1, 2, 3
                    """,
            "payouts",
            """
                    select state, count(*), sum(amount_minor) from fee_payout
                    where from_account = ? and institution_id = ?::uuid group by 1
                    """,
            "rests",
            """
                    select count(*), sum(q.left_minor) from bank_line_rest q join bank_line l on l.id = q.line_id
                    where l.account = ? and q.holder_id = ?::uuid
                    """,
            "statements",
            """
                    select f.state, s.lines, s.done, s.matched, s.closing_minor,
                        (select count(*) from bank_statement_exception e where e.statement_id = s.id),
                        (select count(*) from bank_statement_block b where b.file_id = f.id)
                    from bank_statement s join bank_statement_file f on f.id = s.file_id
                    join deposit_account a on a.number = s.account
                    where s.account = ? and a.institution_id = ?::uuid
                    """));

    private Books() {}

    static String of(ServiceProcess service, Twin twin) throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = service.connect()) {
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                ask(connection, question.getValue(), twin.account(), twin.holder())
                        .forEach(row -> rows.add(question.getKey() + " " + row));
            }
        }
        return String.join("\n", rows);
    }

    private static List<String> ask(Connection connection, String question, String account, UUID holder)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(question)) {
            select.setString(1, account);
            select.setString(2, holder.toString());
            ResultSet row = select.executeQuery();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(row.getObject(i)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows.stream().sorted().toList();
    }
}
