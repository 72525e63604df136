package cn.anxue.fee.order;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code fee_order} as read. */
final class OrderRows {
    static final String TERMS = """
            o.id, o.institution_id, o.region_code, o.price_minor, o.list_price_minor, o.currency, o.lessons, o.gift_lessons,
            o.starts_on, o.ends_on, o.billing, o.subject, o.state, o.accepted_at, o.paid_minor, o.earned_minor,
            o.confirmed_lessons, o.refunded_minor, o.kept_minor, o.passed_minor, o.version,
            o.refund_days_before_start, o.refund_days_after_start, o.refund_lessons""";

    private OrderRows() {}

    static OrderTerms terms(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new OrderTerms(
                new OrderId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("region_code"),
                new Money(row.getLong("price_minor"), currency),
                new Money(row.getLong("list_price_minor"), currency),
                row.getInt("lessons"),
                row.getInt("gift_lessons"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Billing.valueOf(row.getString("billing")),
                row.getString("subject"),
                fullRefund(row),
                OrderState.valueOf(row.getString("state")),
                instant(row, "accepted_at"),
                new Money(row.getLong("paid_minor"), currency),
                new Money(row.getLong("earned_minor"), currency),
                row.getInt("confirmed_lessons"),
                new Money(row.getLong("refunded_minor"), currency),
                new Money(row.getLong("kept_minor"), currency),
                new Money(row.getLong("passed_minor"), currency),
                row.getLong("version"));
    }

    private static @Nullable FullRefund fullRefund(ResultSet row) throws SQLException {
        int before = row.getInt("refund_days_before_start");
        return row.wasNull()
                ? null
                : new FullRefund(before, row.getInt("refund_days_after_start"), row.getInt("refund_lessons"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
