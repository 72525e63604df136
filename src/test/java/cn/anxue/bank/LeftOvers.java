package cn.anxue.bank;

import cn.anxue.bank.identification.AskedIdentification;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.identification.Identification;
import cn.anxue.batch.Sql;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import java.time.LocalDate;
import java.util.UUID;

/** Places what tests of many lines left unidentified, so that it stands in nobody's way. */
final class LeftOvers {
    private static final Caller OFFICER = FeeBooksProof.caller("officer", Role.OFFICER, new Scope.Region("410902"));

    private LeftOvers() {}

    static void place(String account, LocalDate on) {
        OrderFixtures.service(Sql.class)
                .list(
                        "select q.line_id from bank_line_rest q join bank_line l on l.id = q.line_id"
                                + " where l.account = ? and q.left_minor > 0 and q.payout_id is null",
                        statement -> statement.setString(1, account),
                        row -> new LineId(row.getObject(1, UUID.class)))
                .forEach(line -> OrderFixtures.service(Identification.class)
                        .identify(OFFICER, line, AskedIdentification.of(AskedPlacement.INTEREST, "测试"), on));
    }
}
