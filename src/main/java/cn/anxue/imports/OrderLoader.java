package cn.anxue.imports;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTakeover;
import cn.anxue.fee.order.PayTo;
import cn.anxue.fee.order.TakenOrder;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes live orders over, a list at a time. One that is known is compared and left as it is. */
@ApplicationScoped
class OrderLoader implements Loader {
    /** What is only tried has no id. */
    private static final UUID NOT_YET = new UUID(0, 0);

    private final OrderTakeover takeover;
    private final OpeningStore openings;
    private final KnownThings known;

    OrderLoader(OrderTakeover takeover, OpeningStore openings, KnownThings known) {
        this.takeover = takeover;
        this.openings = openings;
        this.known = known;
    }

    /** What a list of orders is held against. */
    private record Grounds(
            Map<String, InstitutionId> institutions,
            Map<String, List<KnownThings.KnownOrder>> orders,
            Map<InstitutionId, PayTo> payTo,
            Set<InstitutionId> opened) {}

    /** A row that makes a new order. */
    private record Fresh(ReadRow row, TakenOrder order) {}

    @Override
    public ImportKind kind() {
        return ImportKind.ORDERS;
    }

    @Override
    public Loaded load(Work work, List<ReadRow> rows) {
        Loaded loaded = new Loaded();
        List<Fresh> fresh = judged(work, rows, loaded);
        if (!fresh.isEmpty()) {
            List<OrderId> ids = takeover.take(
                    work.caller(), fresh.stream().map(Fresh::order).toList());
            for (int i = 0; i < ids.size(); i++) {
                loaded.add(Made.created(fresh.get(i).row(), ids.get(i).value()));
            }
        }
        return loaded;
    }

    /** No order builds on another. */
    @Override
    public int lanes() {
        return 2;
    }

    /** Whether an order can be taken over is all in its row and its grounds: the act that follows refuses none. */
    @Override
    public Loaded trial(Work work, List<ReadRow> rows) {
        Loaded loaded = new Loaded();
        judged(work, rows, loaded).forEach(fresh -> loaded.add(Made.created(fresh.row(), NOT_YET)));
        return loaded;
    }

    private List<Fresh> judged(Work work, List<ReadRow> rows, Loaded loaded) {
        Grounds grounds = grounds(work, rows);
        List<Fresh> fresh = new ArrayList<>();
        for (ReadRow row : rows) {
            TakenOrder order = judge(row, grounds, loaded);
            if (order != null) {
                fresh.add(new Fresh(row, order));
            }
        }
        return fresh;
    }

    @Override
    public void undo(Work work, List<Made> made) {
        List<OrderId> ids = made.stream().map(one -> new OrderId(one.thing())).toList();
        if (openings.anyOfOrders(ids)) {
            throw new ProblemException(
                    ImportProblem.UNDO_ORDERS_FUNDED, Map.of("row", made.get(0).row()));
        }
        if (takeover.undo(work.caller(), ids) < ids.size()) {
            throw new ProblemException(
                    ImportProblem.UNDO_ORDER_MOVED, Map.of("row", made.get(0).row()));
        }
    }

    private Grounds grounds(Work work, List<ReadRow> rows) {
        Map<String, InstitutionId> institutions = known.byCode(
                work, rows.stream().map(row -> row.must("uscc")).distinct().toList());
        Set<InstitutionId> ids = new HashSet<>(institutions.values());
        return new Grounds(
                institutions,
                known.orders(
                        work, rows.stream().map(row -> row.must("orderNumber")).toList()),
                takeover.grounds(work.caller(), ids),
                openings.opened(ids));
    }

    /** Nothing where the row makes no new order. */
    private static @Nullable TakenOrder judge(ReadRow row, Grounds grounds, Loaded loaded) {
        InstitutionId institution = grounds.institutions().get(Uscc.normalised(row.must("uscc")));
        if (institution == null) {
            loaded.refuse(row, "uscc", RowProblem.ROW_INSTITUTION_UNKNOWN);
            return null;
        }
        for (KnownThings.KnownOrder one : grounds.orders().getOrDefault(row.must("orderNumber"), List.of())) {
            if (one.institution().equals(institution)) {
                compare(row, one, loaded);
                return null;
            }
        }
        if (!grounds.payTo().containsKey(institution)) {
            loaded.refuse(row, "uscc", RowProblem.ROW_FEE_ACCOUNT_MISSING);
            return null;
        }
        TakenOrder order = OrderSheet.order(row, institution, loaded);
        if (order != null && order.paid().isPositive() && grounds.opened().contains(institution)) {
            loaded.refuse(row, "paid", RowProblem.ROW_OPENING_BOOKED);
            return null;
        }
        return order;
    }

    private static void compare(ReadRow row, KnownThings.KnownOrder known, Loaded loaded) {
        boolean same = Long.valueOf(known.priceMinor()).equals(row.values().get("price"))
                && Integer.valueOf(known.lessons()).equals(row.whole("lessons"))
                && known.startsOn().equals(row.day("startsOn"))
                && known.endsOn().equals(row.day("endsOn"));
        if (same) {
            loaded.add(Made.unchanged(row, known.id().value()));
        } else {
            loaded.refuse(row, "orderNumber", RowProblem.ROW_ORDER_DIFFERS);
        }
    }
}
