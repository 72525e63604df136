package cn.anxue.enforcement.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.EnforcementFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table of moves stands in PostgreSQL as in the enum: each pair of steps is tried on a row, whoever writes it. */
@QuarkusTest
class NoticeTableTest {
    private static final String ROW = """
            insert into enforcement_notice (id, kind, subject_kind, subject_name, subject_public_name, region_code,
                authority_id, basis, step, state, number, proposed_by, proposed_on, issued_on, checked_by, closed_on,
                withdrawal_reason, withdrawal_asked_by, withdrawn_by, withdrawn_on, served_on, acknowledged_on, answered_on, version)
            select gen_random_uuid(), kind, subject_kind, subject_name, subject_public_name, region_code, authority_id,
                basis, ?, ?, case when ? then '示教监测〔2026〕' || (1000 + floor(random() * 900000)::integer) || '号' end,
                proposed_by, proposed_on, case when ? then proposed_on end, gen_random_uuid(), proposed_on,
                case when ? then '有误' end, case when ? then gen_random_uuid() end,
                gen_random_uuid(), case when ? then proposed_on end,
                proposed_on, proposed_on, proposed_on, 0
            from enforcement_notice where id = ? returning id""";
    private static final String MOVE = """
            update enforcement_notice set step = ?, state = ?,
                number = case when ? then coalesce(number, '示教监测〔2027〕' || (1000 + floor(random() * 900000)::integer) || '号') end,
                issued_on = case when ? then proposed_on end,
                withdrawal_reason = case when ? then '有误' end,
                withdrawal_asked_by = case when ? then gen_random_uuid() end,
                withdrawn_by = gen_random_uuid(),
                withdrawn_on = case when ? then proposed_on end
            where id = ?""";

    @Inject
    NoticeService notices;

    @Inject
    Sql sql;

    @Test
    void isTheSameInPostgreSql() {
        UUID model = notices.issue(
                        Tokens.caller("officer.test"),
                        EnforcementFixtures.noticeTo(EnforcementFixtures.unlicensed(), NoticeKind.WARNING_LETTER))
                .id()
                .value();
        List<String> wrong = new ArrayList<>();
        for (NoticeStep from : NoticeStep.values()) {
            for (NoticeStep to : NoticeStep.values()) {
                boolean moved = moves(model, from, to);
                if (from != to && moved != from.canBecome(to)) {
                    wrong.add(from + ">" + to + (moved ? " is let through" : " is refused"));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void keepsANumberAsItIs() {
        UUID id = notices.issue(
                        Tokens.caller("officer.test"),
                        EnforcementFixtures.noticeTo(EnforcementFixtures.unlicensed(), NoticeKind.WARNING_LETTER))
                .id()
                .value();

        var refused = assertThrows(
                PersistenceException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "update enforcement_notice set number = '示教监测〔2026〕1号' where id = ?",
                                update -> update.setObject(1, id))));

        assertTrue(String.valueOf(refused.getCause()).contains("keeps its number"));
    }

    /** The row and the move are undone in any case. */
    private boolean moves(UUID model, NoticeStep from, NoticeStep to) {
        QuarkusTransaction.begin();
        try {
            UUID id = row(model, from);
            move(id, to);
            return true;
        } catch (PersistenceException refused) {
            String message = String.valueOf(refused.getCause());
            assertTrue(message.contains("cannot go from"), from + ">" + to + ": " + message);
            return false;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private UUID row(UUID model, NoticeStep step) {
        return sql.list(
                        ROW,
                        insert -> {
                            bind(insert, step);
                            insert.setObject(8, model);
                        },
                        row -> row.getObject("id", UUID.class))
                .get(0);
    }

    private void move(UUID id, NoticeStep step) {
        sql.update(MOVE, update -> {
            bind(update, step);
            update.setObject(8, id);
        });
    }

    private static void bind(PreparedStatement statement, NoticeStep step) throws SQLException {
        boolean numbered = step.state() != NoticeState.PROPOSED && step.state() != NoticeState.REFUSED;
        boolean withdrawn = step == NoticeStep.WITHDRAWN;
        statement.setString(1, step.name());
        statement.setString(2, step.state().name());
        statement.setBoolean(3, numbered);
        statement.setBoolean(4, numbered);
        statement.setBoolean(5, withdrawn);
        statement.setBoolean(6, withdrawn);
        statement.setBoolean(7, withdrawn);
    }
}
