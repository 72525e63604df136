package cn.anxue.bank.match;

import cn.anxue.bank.LineId;
import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** All that a line belongs to, from wherever it is kept. */
@ApplicationScoped
class MatchReadings {
    private static final String ALL = """
            with l as (
                select l.*, coalesce(i.placement, l.placement) as stands, i.identified_by,
                    exists (select from bank_line r where r.reverses_line_id = l.id) as taken_back
                from bank_line l left join bank_line_identification i on i.line_id = l.id where l.id = ?)
            select p.part as number, 'ORDER' as kind, p.order_id as matched_id, p.amount_minor,
                p.amount_minor - p.reversed_minor as standing_minor, l.currency,
                case when g.line_id is null and p.collector is null then coalesce(l.rule, 'PAYMENT_REFERENCE')
                    else 'PERSON' end as rule,
                case when g.line_id is null and p.collector is null then coalesce(l.weight, 90) else 100 end as weight,
                coalesce(g.placed_by, s.settled_by) as made_by
            from l join fee_payment p on p.line_id = l.id
            left join bank_line_placing g on g.line_id = l.id and g.part = p.part
            left join bank_settlement s on s.line_id = l.id and p.collector is not null
            union all
            select g.part, 'INTEREST', null, g.amount_minor, g.amount_minor - coalesce((
                    select sum(u.amount_minor) from bank_match_undo u
                    where u.line_id = l.id and u.number = g.part and u.state = 'UNDONE'), 0)::bigint,
                l.currency, 'PERSON', 100, g.placed_by
            from l join bank_line_placing g on g.line_id = l.id and g.placement = 'INTEREST'
            union all
            select 0, l.stands, null, abs(l.amount_minor),
                case when l.taken_back then 0 else abs(l.amount_minor) end, l.currency,
                case when l.identified_by is null then coalesce(l.rule, 'PERSON') else 'PERSON' end,
                case when l.identified_by is null then coalesce(l.weight, 100) else 100 end, l.identified_by
            from l where l.stands in ('DEPOSIT_PRINCIPAL', 'INTEREST')
                and not exists (select from bank_line_placing g where g.line_id = l.id and g.placement = 'INTEREST')
            union all
            select 0, 'INSTRUCTION', l.instruction_id, abs(l.amount_minor), abs(l.amount_minor), l.currency, l.rule,
                l.weight, null
            from l where l.instruction_id is not null and l.rule is not null
            union all
            select m.number, case when m.rule = 'PERSON' and l.placement = 'UNIDENTIFIED' then 'TRANSFER' else m.kind end,
                m.matched_id, m.amount_minor, case when m.undone_by is null then m.amount_minor else 0 end, m.currency,
                m.rule, m.weight, case when m.rule = 'PERSON' then coalesce(g.placed_by, l.identified_by) end
            from l join bank_line_match m on m.line_id = l.id
            left join bank_line_placing g on g.line_id = l.id and g.part = m.number and g.placement = 'TRANSFER'
            union all
            select 0, 'LINE', l.reverses_line_id, abs(l.amount_minor), abs(l.amount_minor), l.currency, l.rule, l.weight,
                null
            from l where l.reverses_line_id is not null
            union all
            select distinct 0, 'NOTICE', null::uuid, abs(l.amount_minor), abs(l.amount_minor), l.currency, a.rule, a.weight,
                null::uuid
            from l join bank_line_alias a on a.line_id = l.id and a.rule = 'NOTICE'
            """;
    private static final String OF = "select f.*, f.kind = 'TRANSFER' and exists (" + TransferUndo.OVER
            + " f.matched_id) as over from (" + ALL + ") f order by f.number, f.kind";

    private final Sql sql;

    MatchReadings(Sql sql) {
        this.sql = sql;
    }

    List<LineMatch> of(LineId line) {
        return sql.list(OF, statement -> statement.setObject(1, line.value()), MatchReadings::read);
    }

    private static LineMatch read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new LineMatch(
                row.getInt("number"),
                MatchKind.valueOf(row.getString("kind")),
                row.getObject("matched_id", UUID.class),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("standing_minor"), currency),
                MatchRule.valueOf(row.getString("rule")),
                row.getInt("weight"),
                row.getObject("made_by", UUID.class),
                row.getBoolean("over"));
    }
}
