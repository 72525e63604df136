package cn.anxue.fee.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The orders that payments name are there and stay: plain SQL past all of our Java, as the owner of everything. */
@QuarkusTest
class PaymentGuardsTest {
    private static final long WAITS_MILLIS = 300;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    private OrderId order = OrderId.next();

    @BeforeEach
    void sellAnOrder() {
        order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId())
                .id();
    }

    /** The lists of the service are such: one bad payment among good ones. */
    @Test
    void aPaymentIsOfAnOrderThatIsKept() {
        assertRefused(payment(UUID.randomUUID()));
        assertRefused(payment(order.value()) + ", " + row(UUID.randomUUID()));
    }

    @Test
    void anOrderThatWasPaidKeepsItsId() {
        String paid = payment(order.value()) + "; ";
        String of = " where id = '" + order.value() + "'";

        assertRefused(paid + "update fee_order set id = gen_random_uuid()" + of);
        assertRefused(paid + "delete from fee_order" + of);
        assertRefused(
                paid + "update fee_payment set order_id = gen_random_uuid() where order_id = '" + order.value() + "'");
    }

    @Test
    void noOrderGoesWhileAPaymentOfItComes() throws Exception {
        try (Connection paying = connection();
                Statement pay = paying.createStatement()) {
            paying.setAutoCommit(false);
            pay.execute(payment(order.value()));
            CompletableFuture<Void> removed = CompletableFuture.runAsync(
                    () -> assertRefused("delete from fee_order where id = '" + order.value() + "'"));
            assertThrows(TimeoutException.class, () -> removed.get(WAITS_MILLIS, TimeUnit.MILLISECONDS));

            paying.commit();

            removed.get(10, TimeUnit.SECONDS);
        }
        assertTrue(isKept());
        execute("delete from fee_payment where order_id = '" + order.value() + "'");
    }

    @Test
    void anUnpaidOrderMayGo() throws SQLException {
        execute("delete from fee_order where id = '" + order.value() + "'");

        assertFalse(isKept());
    }

    private boolean isKept() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("select from fee_order where id = '" + order.value() + "'")
                    .next();
        }
    }

    private static String payment(UUID order) {
        return "insert into fee_payment (id, order_id, line_id, part, amount_minor, currency, booked_on, payer, channel) values "
                + row(order);
    }

    private static String row(UUID order) {
        return "(gen_random_uuid(), '" + order + "', gen_random_uuid(), 1, 100, 'CNY', now(), '\\x00', 'BANK')";
    }

    private void assertRefused(String statement) {
        PSQLException refused = assertThrows(PSQLException.class, () -> execute(statement), statement);

        assertEquals("23503", refused.getSQLState(), refused.getMessage());
        assertEquals(
                "fee_payment_order_id_fkey",
                Objects.requireNonNull(refused.getServerErrorMessage()).getConstraint());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }
}
