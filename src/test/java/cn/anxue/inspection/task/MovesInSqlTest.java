package cn.anxue.inspection.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.anxue.batch.Sql;
import cn.anxue.inspection.InspectionFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** PostgreSQL has the same tables of moves as the enums, over all pairs. */
@QuarkusTest
class MovesInSqlTest {
    @Inject
    Sql sql;

    @Test
    void movesVisitsByTheSameTable() {
        UUID id = UUID.fromString(InspectionFixtures.visitSigned(InstitutionFixtures.active()));
        Set<String> found = new TreeSet<>();
        for (TaskState from : TaskState.values()) {
            for (TaskState to : TaskState.values()) {
                if (from != to && moves(id, from, to)) {
                    found.add(from + " " + to);
                }
            }
        }

        assertEquals(new TreeSet<>(TaskStateTest.TASK), found);
    }

    @Test
    void refusesArrivalWithOneInspectorAndSignatureWithoutAll() {
        UUID id = UUID.fromString(InspectionFixtures.visitSigned(InstitutionFixtures.active()));
        assertFalse(moves(id, TaskState.NOTIFIED, TaskState.ON_SITE, "replaced_on = now(), replaced_why = 'x'"));
        assertFalse(moves(id, TaskState.RECORDED, TaskState.SIGNED, "signed_at = null"));
    }

    private boolean moves(UUID like, TaskState from, TaskState to) {
        return moves(like, from, to, "signed_at = signed_at");
    }

    /** A copy of a signed visit is put into the one state and moved to the other; nothing of it stays. */
    private boolean moves(UUID like, TaskState from, TaskState to, String change) {
        QuarkusTransaction.begin();
        try {
            UUID id = copy(like, from, change);
            sql.update("update inspection_task set state = ? where id = ?", row -> {
                row.setString(1, to.name());
                row.setObject(2, id);
            });
            return true;
        } catch (PersistenceException refused) {
            return false;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private UUID copy(UUID like, TaskState from, String change) {
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into inspection_task (id, institution_id, region_code, kind, cause, sheet_id, state, planned_on,
                    made_by, made_on, signer, version)
                select ?, institution_id, region_code, kind, cause, sheet_id, ?, planned_on, made_by, made_on, signer, 0
                from inspection_task where id = ?""", row -> {
            row.setObject(1, id);
            row.setString(2, from.name());
            row.setObject(3, like);
        });
        sql.update("""
                insert into inspection_task_inspector (task_id, inspector_id, signed_at)
                select ?, inspector_id, signed_at from inspection_task_inspector where task_id = ?""", row -> {
            row.setObject(1, id);
            row.setObject(2, like);
        });
        sql.update(
                "update inspection_task_inspector set " + change + " where task_id = ? and inspector_id ="
                        + " (select min(inspector_id::text)::uuid from inspection_task_inspector where task_id = ?)",
                row -> {
                    row.setObject(1, id);
                    row.setObject(2, id);
                });
        return id;
    }
}
