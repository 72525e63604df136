package cn.anxue.fee.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderPeople;
import cn.anxue.fee.order.OrderView;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.SecretCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When families are let in no more, and when it is forgotten that they were. */
@QuarkusTest
class FamilySessionsTest {
    private static final String BEGIN = """
            insert into fee_family_session (id, order_id, actor_id, code_digest, started_at, seen_at, expires_at)
            values (?, ?, gen_random_uuid(), ?, now(), now(), now() + interval '2 hours')
            """;

    @Inject
    FamilySessions sessions;

    @Inject
    FamilyCleaning cleaning;

    @Inject
    OrderPeople people;

    @Inject
    Sql sql;

    @Test
    void endWithTheGuardiansPhoneTheyWereProvenBy() {
        OrderView order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
        String cookie = begin(order);
        assertTrue(sessions.find(cookie, null).isPresent());

        people.correct(order.id().value(), Map.of("guardian.name", "更正之名"));
        assertTrue(sessions.find(cookie, null).isPresent(), "the phone is the same");

        people.correct(order.id().value(), Map.of("guardian.phone", OrderFixtures.phone()));
        assertFalse(sessions.find(cookie, null).isPresent());
    }

    @Test
    void areForgottenTwoDaysAfterTheyEnded() {
        OrderView order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
        set(begin(order), "ended_at = now() - interval '49 hours'");
        String runOut = begin(order);
        set(runOut, "started_at = now() - interval '52 hours', expires_at = now() - interval '50 hours'");
        set(begin(order), "ended_at = now() - interval '47 hours'");
        String standing = begin(order);

        cleaning.clean();

        assertEquals(2, count(order));
        assertTrue(sessions.find(standing, null).isPresent());
    }

    private String begin(OrderView order) {
        SecretCode code = SecretCode.generate();
        in(() -> sql.update(BEGIN, insert -> {
            insert.setObject(1, Uuid7.next());
            insert.setObject(2, order.id().value());
            insert.setBytes(3, code.digest());
        }));
        return code.value();
    }

    private void set(String cookie, String change) {
        in(() -> sql.update(
                "update fee_family_session set " + change + " where code_digest = ?",
                update -> update.setBytes(1, new SecretCode(cookie).digest())));
    }

    private int count(OrderView order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                "select count(*) from fee_family_session where order_id = ?",
                                select -> select.setObject(1, order.id().value()),
                                row -> row.getInt(1))
                        .get(0));
    }

    private static void in(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
