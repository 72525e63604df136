package cn.anxue.bank.match;

import cn.anxue.bank.LineId;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Orders that unexplained credits may pay: those their text names, and those that owe what came. */
@ApplicationScoped
class OrderCandidates {
    private static final String LIVE = "('QUOTED', 'AWAITING_PAYMENT', 'PAID_UNCONFIRMED', 'FUNDED', 'IN_DELIVERY')";
    private static final String NAMED = """
            select o.id, o.payment_reference, o.institution_id, o.price_minor - o.paid_minor as owed_minor, o.currency
            from fee_order o where o.payment_reference = any(?) and o.price_minor > o.paid_minor and o.state in
            """ + LIVE;
    private static final String OWING = """
            select w.line_id, o.id, o.owed_minor, o.currency, o.ordered_on, o.pay_by
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[]) as w (line_id, institution_id, left_minor, tolerance)
            cross join lateral (
                select o.id, o.price_minor - o.paid_minor as owed_minor, o.currency, o.pay_by,
                    (o.ordered_at at time zone 'Asia/Shanghai')::date as ordered_on
                from fee_order o where o.institution_id = w.institution_id and o.price_minor > o.paid_minor
                    and abs(o.price_minor - o.paid_minor - w.left_minor) <= w.tolerance and o.state in
            """ + LIVE + """
                order by o.id limit 100) o
            """;

    private final Sql sql;
    private final FeeCandidates payers;

    OrderCandidates(Sql sql, FeeCandidates payers) {
        this.sql = sql;
        this.payers = payers;
    }

    private record Named(OrderId id, PaymentReference reference, InstitutionId institution, Money owed) {}

    private record Owing(LineId line, OrderId id, Money owed, LocalDate orderedOn, LocalDate payBy) {}

    /** By line, strongest first; {@code terms} by region. */
    Map<LineId, List<MatchCandidate>> of(List<OpenLine> credits, Map<String, MatchTerms> terms) {
        Map<LineId, List<MatchCandidate>> found = named(credits);
        List<OpenLine> rest =
                credits.stream().filter(line -> !found.containsKey(line.id())).toList();
        if (!rest.isEmpty()) {
            byAmount(rest, terms, found);
        }
        return found;
    }

    private Map<LineId, List<MatchCandidate>> named(List<OpenLine> credits) {
        Set<String> references = new HashSet<>();
        credits.forEach(line -> line.references().forEach(one -> references.add(one.value())));
        Map<LineId, List<MatchCandidate>> found = new HashMap<>();
        if (references.isEmpty()) {
            return found;
        }
        Map<PaymentReference, Named> orders = new HashMap<>();
        sql.list(
                        NAMED,
                        statement -> statement.setArray(
                                1, statement.getConnection().createArrayOf("text", references.toArray())),
                        OrderCandidates::named)
                .forEach(order -> orders.put(order.reference(), order));
        for (OpenLine line : credits) {
            List<MatchCandidate> candidates = new ArrayList<>();
            Money left = line.left();
            for (PaymentReference reference : line.references()) {
                Named order = orders.get(reference);
                if (order != null && order.institution().equals(line.institution()) && left.isPositive()) {
                    Money due = order.owed().min(left);
                    left = left.minus(due);
                    candidates.add(candidate(order.id(), due, MatchRule.PAYMENT_REFERENCE));
                }
            }
            if (!candidates.isEmpty()) {
                found.put(line.id(), candidates);
            }
        }
        return found;
    }

    private void byAmount(
            List<OpenLine> credits, Map<String, MatchTerms> terms, Map<LineId, List<MatchCandidate>> found) {
        Map<LineId, OpenLine> lines = new HashMap<>();
        credits.forEach(line -> lines.put(line.id(), line));
        List<Owing> owing = sql.list(
                OWING,
                statement -> Columns.of(statement, credits)
                        .uuid(line -> line.id().value())
                        .uuid(line -> line.institution().value())
                        .bigint(line -> line.left().minor())
                        .bigint(line -> of(terms, line).toleranceFen()),
                OrderCandidates::owing);
        Set<OrderId> orders = new HashSet<>();
        owing.forEach(one -> orders.add(one.id()));
        FeeCandidates.Known known = payers.known(orders);
        for (Owing one : owing) {
            OpenLine line = Objects.requireNonNull(lines.get(one.line()));
            boolean exact = one.owed().equals(line.left());
            boolean knownPayer = exact && known.isKnown(one.id(), line.particulars());
            if (knownPayer || isInTime(one, line, of(terms, line))) {
                found.computeIfAbsent(one.line(), id -> new ArrayList<>())
                        .add(candidate(
                                one.id(),
                                one.owed().min(line.left()),
                                knownPayer ? MatchRule.PAYER_AND_AMOUNT : MatchRule.AMOUNT_AND_DATE));
            }
        }
    }

    /** Between the day of the order and the day it was to be paid, and the place's days around them. */
    private static boolean isInTime(Owing order, OpenLine line, MatchTerms terms) {
        return !line.bookedOn().isBefore(order.orderedOn().minusDays(terms.windowDays()))
                && !line.bookedOn().isAfter(order.payBy().plusDays(terms.windowDays()));
    }

    private static MatchTerms of(Map<String, MatchTerms> terms, OpenLine line) {
        return terms.getOrDefault(line.regionCode(), MatchTerms.NATIONAL);
    }

    private static MatchCandidate candidate(OrderId order, Money amount, MatchRule rule) {
        return new MatchCandidate(MatchKind.ORDER, List.of(order.value()), amount, rule);
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                new OrderId(row.getObject("id", UUID.class)),
                new PaymentReference(row.getString("payment_reference")),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new Money(row.getLong("owed_minor"), row.getString("currency")));
    }

    private static Owing owing(ResultSet row) throws SQLException {
        return new Owing(
                new LineId(row.getObject("line_id", UUID.class)),
                new OrderId(row.getObject("id", UUID.class)),
                new Money(row.getLong("owed_minor"), row.getString("currency")),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("pay_by", LocalDate.class));
    }
}
