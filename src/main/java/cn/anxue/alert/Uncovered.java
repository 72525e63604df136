package cn.anxue.alert;

import cn.anxue.batch.Sql;
import cn.anxue.fee.FeeBooks;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one question put to the books: whose fee account misses more than the institution has earned. */
@ApplicationScoped
class Uncovered implements Question {
    private static final String PLACES = "select id, region_code from institution where region_code = any(?)";

    private final Sql sql;
    private final Ledger ledger;

    Uncovered(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    @Override
    public List<Finding> ask(LocalDate day, Map<String, Rule<Threshold>> settings) {
        Map<InstitutionId, String> places = new HashMap<>();
        sql.list(
                        PLACES,
                        select -> select.setArray(
                                1,
                                select.getConnection()
                                        .createArrayOf("text", settings.keySet().toArray())),
                        row -> Map.entry(
                                new InstitutionId(row.getObject("id", UUID.class)), row.getString("region_code")))
                .forEach(place -> places.put(place.getKey(), place.getValue()));
        List<HolderId> holders = places.keySet().stream().map(FeeBooks::holder).toList();
        Map<HolderId, Balance> missing = ledger.balancesOf(holders, FeeBooks.MISSING);
        Map<HolderId, Balance> earned = ledger.balancesOf(holders, FeeBooks.EARNED);
        List<Finding> found = new ArrayList<>();
        places.forEach((institution, region) -> {
            Money gap = amount(missing.get(FeeBooks.holder(institution)));
            Money bearing = amount(earned.get(FeeBooks.holder(institution)));
            if (gap.minus(bearing).minor() > leastFen(settings, region)) {
                String facts = "{\"missingFen\": " + gap.minor() + ", \"earnedFen\": " + bearing.minor() + "}";
                found.add(new Finding(AlertKind.UNCOVERED, institution, institution.value(), region, facts));
            }
        });
        return found;
    }

    private static long leastFen(Map<String, Rule<Threshold>> settings, String region) {
        return Objects.requireNonNull(settings.get(region)).value().leastOrNone();
    }

    private static Money amount(@Nullable Balance balance) {
        return balance == null ? Money.ofFen(0) : balance.amount();
    }
}
