package cn.anxue.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.audit.AuditQuery;
import cn.anxue.audit.AuditReader;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** ASVS 5.0 V14.2.7; domain.md P5, P12: what identifies people is erased when its term is over, and the books stay whole. */
@QuarkusTest
class ErasureTest {
    @Inject
    Erasure erasure;

    @Inject
    OrderRegister orders;

    @Inject
    AuditReader trail;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Test
    void forgetsPeopleThreeYearsAfterTheLastActAndKeepsTheBooks() throws SQLException {
        OrderView old = OrderFixtures.funded(OrderFixtures.sellingInstitution());
        end(old, "3 years 2 days");

        assertTrue(erasure.eraseDue() >= 1);

        OrderView now = orders.view(old.id());
        assertEquals("已删除", now.learner().name());
        assertEquals("已删除", now.guardian().name());
        assertNotEquals(old.guardian().phone(), now.guardian().phone());
        assertEquals(Money.ofYuan(4_000), now.terms().paid());
        assertEquals(Money.ofYuan(4_000), OrderFixtures.balance(now));
        assertTrue(
                trail
                        .read(
                                Tokens.caller("auditor.test"),
                                new AuditQuery("fee_order", old.id().value(), null, 50))
                        .stream()
                        .anyMatch(event -> event.act().equals("privacy.erased")));
    }

    @Test
    void keepsPeopleWhileTheTermRunsOrTheOrderLives() throws SQLException {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView young = OrderFixtures.funded(agreement);
        end(young, "2 years 360 days");
        OrderView live = OrderFixtures.funded(agreement);
        asOwner("update fee_order set moved_at = now() - interval '9 years' where id = '" + live.id() + "'");

        erasure.eraseDue();

        assertEquals("测试学员", orders.view(young.id()).learner().name());
        assertEquals("测试学员", orders.view(live.id()).learner().name());
    }

    private void end(OrderView order, String ago) throws SQLException {
        asOwner("update fee_order set state = 'TERMINATED' where id = '" + order.id() + "'");
        asOwner("update fee_order set moved_at = now() - interval '" + ago + "' where id = '" + order.id() + "'");
    }

    private void asOwner(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "anxue_owner", "anxue_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
