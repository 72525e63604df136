package cn.anxue.fee.cap;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.fee.order.Billing;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries caps before they are enacted: which families' live orders at an institution would together be over, by which cap.
 * Nothing is written, and what was sold lawfully stays sold.
 */
@ApplicationScoped
@Transactional
public class CapTrial {
    private static final String LIVE = """
            select o.id, o.institution_id, i.name, i.category, o.subject, o.subject_key, o.learner_digest, o.billing,
                o.lessons, o.gift_lessons, o.confirmed_lessons, o.starts_on, o.ends_on, o.price_minor, o.currency
            from fee_order o
            join institution i on i.id = o.institution_id
            join region_within w on w.region_code = i.region_code and w.ancestor_code = ?
            where o.state in ('QUOTED', 'AWAITING_PAYMENT', 'PAID_UNCONFIRMED', 'FUNDED', 'IN_DELIVERY')
            order by o.institution_id, o.id
            """;

    private final Sql sql;
    private final Today today;

    CapTrial(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /**
     * Live orders of one learner in one subject that would be over.
     *
     * @param orders their ids
     * @param sum what they cost together
     * @param over by how much the sum is above the amount; zero where another cap is exceeded
     * @param cap the code of the cap that would be exceeded first
     */
    public record Over(
            InstitutionId institution,
            String name,
            String subject,
            List<UUID> orders,
            Money sum,
            Money over,
            ProblemKind cap) {}

    private record Live(
            UUID id, UUID institution, String name, InstitutionCategory category, String subject, Counted counted) {}

    public List<Over> run(String regionCode, FeeCaps caps) {
        Map<String, List<Live>> families = new LinkedHashMap<>();
        sql.run(LIVE, select -> {
            select.setString(1, regionCode);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String family = rows.getString("institution_id")
                            + rows.getString("subject_key")
                            + HexFormat.of().formatHex(rows.getBytes("learner_digest"));
                    families.computeIfAbsent(family, key -> new ArrayList<>()).add(live(rows));
                }
            }
            return families;
        });
        return families.values().stream()
                .map(orders -> over(orders, caps))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Over> over(List<Live> orders, FeeCaps caps) {
        Live first = orders.get(0);
        FeeCaps.Cap cap = caps.categories().get(first.category());
        if (cap == null) {
            return Optional.empty();
        }
        List<Counted> sum =
                CapRules.inSum(cap, orders.stream().map(Live::counted).toList(), today.date());
        try {
            CapRules.checkSum(cap, "", sum);
            return Optional.empty();
        } catch (ProblemException e) {
            Money amount = sum.stream().map(Counted::price).reduce(Money.ofFen(0), Money::plus);
            return Optional.of(new Over(
                    new InstitutionId(first.institution()),
                    first.name(),
                    first.subject(),
                    orders.stream().map(Live::id).toList(),
                    amount,
                    amount.minus(cap.amount()).max(Money.ofFen(0)),
                    e.kind()));
        }
    }

    private static Live live(ResultSet row) throws SQLException {
        return new Live(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("name"),
                InstitutionCategory.valueOf(row.getString("category")),
                row.getString("subject"),
                new Counted(
                        Billing.valueOf(row.getString("billing")),
                        row.getInt("lessons") + row.getInt("gift_lessons"),
                        row.getInt("confirmed_lessons"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        new Money(row.getLong("price_minor"), row.getString("currency"))));
    }
}
