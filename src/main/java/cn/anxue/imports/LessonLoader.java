package cn.anxue.imports;

import cn.anxue.fee.lesson.ItemAnswer;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.lesson.LessonOutcome;
import cn.anxue.fee.lesson.LessonProblem;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.fee.lesson.LessonWithdrawals;
import cn.anxue.fee.order.OrderId;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records lessons of orders; families confirm them as any others. One that is recorded on its day already stays one. */
@ApplicationScoped
class LessonLoader implements Loader {
    private final LessonRecording recording;
    private final LessonWithdrawals withdrawals;
    private final KnownThings known;

    LessonLoader(LessonRecording recording, LessonWithdrawals withdrawals, KnownThings known) {
        this.recording = recording;
        this.withdrawals = withdrawals;
        this.known = known;
    }

    private record Placed(ReadRow row, OrderId order) {
        LocalDate heldOn() {
            return row.mustDay("heldOn");
        }
    }

    @Override
    public ImportKind kind() {
        return ImportKind.LESSONS;
    }

    @Override
    public Loaded load(Work work, List<ReadRow> rows) {
        Map<String, List<KnownThings.KnownOrder>> orders = known.orders(
                work,
                rows.stream().map(row -> row.must("orderNumber")).distinct().toList());
        Loaded loaded = new Loaded();
        List<Placed> placed = new ArrayList<>();
        for (ReadRow row : rows) {
            OrderId order = order(row, orders.getOrDefault(row.must("orderNumber"), List.of()), loaded);
            if (order != null) {
                placed.add(new Placed(row, order));
            }
        }
        record(fresh(work, placed, loaded), loaded);
        return loaded;
    }

    /** An order has so many lessons, and no lesson is recorded twice under two names of its order. */
    @Override
    public List<Claim> claims(Work work, List<Written> written) {
        Map<UUID, KnownThings.Room> rooms = known.rooms(
                written.stream().map(one -> one.made().thing()).distinct().toList());
        List<Claim> claims = new ArrayList<>();
        for (Written one : written) {
            UUID order = one.made().thing();
            ReadRow row = one.row();
            KnownThings.Room room = Objects.requireNonNull(rooms.get(order));
            claims.add(Claim.alone(
                    row,
                    "orderNumber",
                    order + " " + row.mustDay("heldOn") + " " + row.values().get("n")));
            claims.add(new Claim(
                    row,
                    "orderNumber",
                    "lessons of " + order,
                    room.left(),
                    LessonProblem.ALL_LESSONS_RECORDED,
                    Map.of("lessons", room.lessons())));
        }
        return claims;
    }

    @Override
    public void undo(Work work, List<Made> made) {
        for (Made one : made) {
            try {
                withdrawals.withdraw(Caller.SYSTEM, new LessonKey(new OrderId(one.thing()), (int) one.version()));
            } catch (ProblemException e) {
                throw new ProblemException(ImportProblem.UNDO_LESSON_ANSWERED, Map.of("row", one.row()));
            }
        }
    }

    /** Those that are not recorded on their day already, in the order of their days. */
    private List<Placed> fresh(Work work, List<Placed> placed, Loaded loaded) {
        Map<OrderId, Map<LocalDate, Integer>> recorded = known.lessons(
                work, placed.stream().map(Placed::order).distinct().toList());
        List<Placed> fresh = new ArrayList<>();
        for (Placed one : placed) {
            int before = recorded.getOrDefault(one.order(), Map.of()).getOrDefault(one.heldOn(), 0);
            if (one.row().nth() <= before) {
                loaded.add(Made.unchanged(one.row(), one.order().value()));
            } else {
                fresh.add(one);
            }
        }
        fresh.sort(Comparator.comparing(Placed::heldOn)
                .thenComparing(one -> one.row().wholeOr("n", 0)));
        return fresh;
    }

    private void record(List<Placed> fresh, Loaded loaded) {
        List<LessonDraft> drafts = fresh.stream()
                .map(one ->
                        new LessonDraft(one.order().value(), null, one.heldOn().toString()))
                .toList();
        for (ItemAnswer answer : recording.record(Caller.SYSTEM, drafts)) {
            ReadRow row = fresh.get(answer.line()).row();
            if (answer.outcome() == LessonOutcome.REFUSED) {
                answer.violations()
                        .forEach(found -> loaded.add(new Finding(
                                row.number(),
                                found.pointer().endsWith("heldOn") ? "heldOn" : "orderNumber",
                                found.kind(),
                                found.facts())));
            } else {
                LessonKey key = Objects.requireNonNull(answer.key());
                loaded.add(
                        new Made(row.number(), Made.Change.CREATED, key.order().value(), key.n(), null));
            }
        }
    }

    private static @Nullable OrderId order(ReadRow row, List<KnownThings.KnownOrder> named, Loaded loaded) {
        String uscc = row.text("uscc");
        List<KnownThings.KnownOrder> meant = uscc == null
                ? named
                : named.stream()
                        .filter(order -> order.uscc().equals(Uscc.normalised(uscc)))
                        .toList();
        if (meant.size() == 1) {
            return meant.get(0).id();
        }
        loaded.refuse(
                row, "orderNumber", meant.isEmpty() ? RowProblem.ROW_ORDER_UNKNOWN : RowProblem.ROW_ORDER_AMBIGUOUS);
        return null;
    }
}
