package cn.anxue.bank.statement;

import cn.anxue.bank.StatementId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** A statement whose every line is in the books, and the days it covers. */
public record BookedStatement(StatementId id, String account, LocalDate from, LocalDate to) {
    static BookedStatement read(ResultSet row) throws SQLException {
        return new BookedStatement(
                new StatementId(row.getObject("id", UUID.class)),
                row.getString("account"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }
}
