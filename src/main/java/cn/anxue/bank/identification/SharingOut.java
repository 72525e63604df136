package cn.anxue.bank.identification;

import cn.anxue.bank.FeeShare.RestTaken;
import cn.anxue.bank.LineRests;
import cn.anxue.bank.LineRests.Rest;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Money nobody could place goes where a plan for a failed institution says: the earliest lines first, to what is missing and
 * then to the families, and each line tells so. The entries are whoever's who decided the plan.
 */
@ApplicationScoped
@Transactional
public class SharingOut {
    private static final String PLACE = """
            insert into bank_line_placing (line_id, part, placement, amount_minor, reason, placed_by) values (?, ?, ?, ?, ?, ?)
            """;

    private final LineRests rests;
    private final LinePlacings placings;
    private final Sql sql;

    SharingOut(LineRests rests, LinePlacings placings, Sql sql) {
        this.rests = rests;
        this.placings = placings;
        this.sql = sql;
    }

    /** False, and nothing taken, where less is free than both together. */
    public boolean share(InstitutionId institution, Money missing, Money families, ActorId by, String reason) {
        List<Rest> free = rests.free(institution);
        Money all = free.stream().map(Rest::left).reduce(Money.ofFen(0), Money::plus);
        if (all.compareTo(missing.plus(families)) < 0) {
            return false;
        }
        List<Rest> left = take(free, missing, "MISSING_COVERED", by, reason);
        take(left, families, "SHARED_OUT", by, reason);
        return true;
    }

    /** Returns what is left of the lines. */
    private List<Rest> take(List<Rest> free, Money amount, String placement, ActorId by, String reason) {
        List<Rest> left = new ArrayList<>();
        Money wanted = amount;
        for (Rest rest : free) {
            Money part = rest.left().min(wanted);
            if (part.isPositive()) {
                place(rest, part, placement, by, reason);
                wanted = wanted.minus(part);
            }
            left.add(new Rest(rest.line(), rest.left().minus(part), rest.payout()));
        }
        return left;
    }

    private void place(Rest rest, Money part, String placement, ActorId by, String reason) {
        int number = placings.nextPart(rest.line());
        rests.take(List.of(new RestTaken(rest.line(), part)));
        sql.update(PLACE, insert -> {
            insert.setObject(1, rest.line().value());
            insert.setInt(2, number);
            insert.setString(3, placement);
            insert.setLong(4, part.minor());
            insert.setString(5, reason);
            insert.setObject(6, by.value());
        });
    }
}
