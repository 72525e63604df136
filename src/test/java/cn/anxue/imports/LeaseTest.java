package cn.anxue.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A node stops in the middle of an import; another goes on. */
@QuarkusTest
class LeaseTest {
    private static final List<Object> HEAD = List.of("信用代码", "机构名称", "类别", "区县", "地址", "法人", "联系电话", "学员数");

    @Inject
    Lease lease;

    @Inject
    Sql sql;

    @Test
    void goesOnWhereAnotherNodeStopped() {
        String id = ImportFixtures.checked("INSTITUTIONS", file()).getString("id");
        stopped(id);

        ImportFixtures.post(id, "discard", Map.of()).statusCode(409);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update import_run set worked_until = now() - interval '1 minute' where id = ?",
                        update -> update.setObject(1, UUID.fromString(id))));
        JsonPath done = ImportFixtures.awaited(id);

        assertEquals("DONE", done.getString("state"));
        assertEquals(2, done.getInt("counts.created"));
        assertEquals(2, done.getInt("counts.done"));
    }

    @Test
    void refusesToWriteOnceTheLeaseIsLost() {
        ImportId id = ImportId.next();
        Lease.Held held = new Lease.Held(id, UUID.randomUUID());

        assertThrows(Lease.Lost.class, () -> QuarkusTransaction.requiringNew().run(() -> lease.renew(held)));
    }

    /** Running, in the hands of a node that does nothing. */
    private void stopped(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update import_run set state = 'RUNNING', done = 1, whole = false, worked_by = ?,"
                                + " worked_until = now() + interval '1 hour' where id = ?",
                        update -> {
                            update.setObject(1, UUID.randomUUID());
                            update.setObject(2, UUID.fromString(id));
                        }));
    }

    private static byte[] file() {
        return ImportFixtures.workbook(List.of(HEAD, row("甲"), row("乙")));
    }

    private static List<Object> row(String name) {
        return List.of(InstitutionFixtures.uscc().value(), name, "艺术", "410902", "测试路1号", "测试人", "0393-4400001", 20);
    }
}
