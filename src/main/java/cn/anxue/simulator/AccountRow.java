package cn.anxue.simulator;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.simulator.file.FileStyle;
import cn.anxue.simulator.plan.Scene;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads an account from its row. */
final class AccountRow {
    private AccountRow() {}

    static SimulatedAccount read(ResultSet row) throws SQLException {
        return new SimulatedAccount(
                row.getString("number"),
                row.getInt("place"),
                row.getString("bank_code"),
                Purpose.valueOf(row.getString("purpose")),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new Scene.Owner(row.getString("owner"), row.getString("settlement_account")),
                FileStyle.valueOf(row.getString("style")),
                row.getObject("joined_on", LocalDate.class),
                new Money(row.getLong("balance_minor"), row.getString("currency")));
    }
}
