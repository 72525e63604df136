package cn.anxue.bank.statement;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file a node works on.
 *
 * @param attempt the number of the reading; whoever finds another number in the table has been given up
 * @param sender who sent it, on whose behalf its lines are booked
 */
record WaitingFile(
        StatementFileId id,
        int attempt,
        FileFormat format,
        @Nullable String mapping,
        String bankCode,
        int chunks,
        long linesDone,
        Caller sender) {

    static WaitingFile read(ResultSet row) throws SQLException {
        String bankCode = row.getString("bank_code");
        Caller sender = new Caller(
                new ActorId(row.getObject("received_by", UUID.class)),
                row.getString("received_by_name"),
                Set.of(Role.BANK),
                new Scope.Bank(bankCode));
        return new WaitingFile(
                new StatementFileId(row.getObject("id", UUID.class)),
                row.getInt("attempt"),
                FileFormat.valueOf(row.getString("format")),
                row.getString("mapping"),
                bankCode,
                row.getInt("chunks"),
                row.getLong("lines_done"),
                sender);
    }
}
