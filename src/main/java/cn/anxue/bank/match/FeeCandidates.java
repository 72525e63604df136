package cn.anxue.bank.match;

import cn.anxue.bank.BookedLine;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineParticulars;
import cn.anxue.bank.LineStore;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.payment.Payer;
import cn.anxue.fee.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which order a credit without a reference may have paid: the one order of the institution that owes exactly what is left,
 * whose guardian bears the payer's name or that was paid by the same payer before. Shown to a person, never booked by itself.
 */
@ApplicationScoped
@Transactional
public class FeeCandidates {
    private static final String OWING = """
            select w.line_id, o.id from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as w (line_id, institution_id, left_minor)
            join fee_order o on o.institution_id = w.institution_id and o.price_minor - o.paid_minor = w.left_minor
            where o.state in ('QUOTED', 'AWAITING_PAYMENT', 'PAID_UNCONFIRMED', 'FUNDED', 'IN_DELIVERY')
            """;

    private final LineStore lines;
    private final OrderRegister orders;
    private final Payments payments;
    private final Sql sql;

    FeeCandidates(LineStore lines, OrderRegister orders, Payments payments, Sql sql) {
        this.lines = lines;
        this.orders = orders;
        this.payments = payments;
        this.sql = sql;
    }

    private record Owing(LineId line, OrderId order) {}

    /** By line; lines that more than one order fits, or none, are left out. */
    public Map<LineId, OrderId> of(List<BookedLine> unidentified) {
        List<Owing> owing = unidentified.isEmpty() ? List.of() : owing(unidentified);
        if (owing.isEmpty()) {
            return Map.of();
        }
        Map<LineId, LineParticulars> payers =
                lines.particulars(owing.stream().map(Owing::line).distinct().toList());
        Known known = known(owing.stream().map(Owing::order).distinct().toList());
        Map<LineId, List<OrderId>> fitting = new HashMap<>();
        for (Owing one : owing) {
            LineParticulars payer = Objects.requireNonNull(payers.get(one.line()));
            if (known.isKnown(one.order(), payer)) {
                fitting.computeIfAbsent(one.line(), line -> new ArrayList<>()).add(one.order());
            }
        }
        Map<LineId, OrderId> only = new HashMap<>();
        fitting.forEach((line, found) -> {
            if (found.size() == 1) {
                only.put(line, found.get(0));
            }
        });
        return only;
    }

    private List<Owing> owing(List<BookedLine> unidentified) {
        return sql.list(
                OWING,
                statement -> Columns.of(statement, unidentified)
                        .uuid(line -> line.id().value())
                        .uuid(line -> line.institution().value())
                        .bigint(line -> line.left().minor()),
                row -> new Owing(new LineId(row.getObject(1, UUID.class)), new OrderId(row.getObject(2, UUID.class))));
    }

    /** Who may pay orders: their guardians, and whoever paid them before. */
    Known known(Collection<OrderId> ids) {
        Map<OrderId, Set<Payer>> known = new HashMap<>();
        if (!ids.isEmpty()) {
            orders.views(ids)
                    .forEach((id, order) -> known.computeIfAbsent(id, any -> new HashSet<>())
                            .add(new Payer(order.guardian().name(), null, null)));
            payments.of(ids)
                    .forEach((id, paid) -> paid.forEach(payment ->
                            known.computeIfAbsent(id, any -> new HashSet<>()).add(payment.payer())));
        }
        return new Known(known);
    }

    /** Who may pay which order. */
    record Known(Map<OrderId, Set<Payer>> payers) {
        boolean isKnown(OrderId order, LineParticulars payer) {
            return payers.getOrDefault(order, Set.of()).stream().anyMatch(known -> isSame(known, payer));
        }

        /** So that no log shows them. */
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    private static boolean isSame(Payer known, LineParticulars payer) {
        return isSame(known.account(), payer.counterpartyAccount()) || isSame(known.name(), payer.counterpartyName());
    }

    private static boolean isSame(@Nullable String known, @Nullable String given) {
        return known != null && given != null && plain(known).equals(plain(given));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
