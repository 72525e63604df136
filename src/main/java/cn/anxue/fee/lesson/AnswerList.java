package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.RecordingRules.Refusal;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges the answers of a list one after the other, each against what the ones before it left. Pure. */
final class AnswerList {
    private static final int REASON_MAX = 500;

    private final Answerer by;
    private final @Nullable ItemAnswer[] answers;
    private final List<LessonKey> confirmed = new ArrayList<>();
    private final List<Disputed> disputed = new ArrayList<>();
    private List<Item> items = new ArrayList<>();

    /** An item in good form. */
    record Item(int line, LessonKey key, LessonAnswer answer, String reason) {}

    /** A lesson the family says was not held. */
    record Disputed(LessonKey key, String reason) {}

    AnswerList(List<AnswerDraft> drafts, Answerer by) {
        this.by = by;
        this.answers = new ItemAnswer[drafts.size()];
        for (int line = 0; line < drafts.size(); line++) {
            AnswerDraft draft = drafts.get(line);
            Refusal refusal = unread(draft, by);
            if (refusal == null) {
                items.add(read(line, draft));
            } else {
                answers[line] = ItemAnswer.refused(line, refusal.field(), refusal.kind(), refusal.facts());
            }
        }
    }

    /** Who gave them. */
    Answerer by() {
        return by;
    }

    List<OrderId> orders() {
        return items.stream().map(item -> item.key().order()).distinct().toList();
    }

    List<LessonKey> keys() {
        return items.stream().map(Item::key).distinct().toList();
    }

    /** What lies out of the caller's reach is not found. */
    void narrow(Set<OrderId> reached) {
        keep(reached, RequestProblem.NOT_FOUND);
    }

    void requireOnPlatform(Set<OrderId> onPlatform) {
        keep(onPlatform, LessonProblem.NOT_ON_NATIONAL_PLATFORM);
    }

    /** @param standing where those of the list stand that exist */
    void judge(Map<OrderId, OrderTerms> terms, Map<LessonKey, LessonState> standing, Set<OrderId> onHold) {
        Map<LessonKey, LessonState> states = new HashMap<>(standing);
        for (Item item : items) {
            OrderTerms order = Objects.requireNonNull(terms.get(item.key().order()));
            answers[item.line()] = judge(item, order, states, onHold.contains(order.id()));
        }
    }

    List<LessonKey> confirmed() {
        return confirmed;
    }

    List<Disputed> disputed() {
        return disputed;
    }

    /** All answers, each in its place. */
    List<ItemAnswer> answers() {
        return List.of(answers);
    }

    private ItemAnswer judge(Item item, OrderTerms order, Map<LessonKey, LessonState> states, boolean onHold) {
        LessonKey key = item.key();
        LessonState state = states.get(key);
        if (state == null) {
            return ItemAnswer.refused(item.line(), "/n", LessonProblem.LESSON_NOT_FOUND, Map.of("n", key.n()));
        }
        if (AnswerRules.isRepeated(state, item.answer())) {
            return ItemAnswer.done(item.line(), LessonOutcome.DUPLICATE, key, state);
        }
        Refusal refusal = AnswerRules.refusal(order, key.n(), state, item.answer(), onHold);
        if (refusal != null) {
            return ItemAnswer.refused(item.line(), refusal.field(), refusal.kind(), refusal.facts());
        }
        LessonState next = take(item);
        states.put(key, next);
        return ItemAnswer.done(item.line(), LessonOutcome.ANSWERED, key, next);
    }

    private LessonState take(Item item) {
        return switch (item.answer()) {
            case CONFIRMED -> {
                confirmed.add(item.key());
                yield LessonState.CONFIRMED;
            }
            case DISPUTED -> {
                disputed.add(new Disputed(item.key(), item.reason()));
                yield LessonState.DISPUTED;
            }
        };
    }

    private void keep(Set<OrderId> orders, ProblemKind otherwise) {
        List<Item> kept = new ArrayList<>(items.size());
        for (Item item : items) {
            if (orders.contains(item.key().order())) {
                kept.add(item);
            } else {
                answers[item.line()] = ItemAnswer.refused(item.line(), "/orderId", otherwise, Map.of());
            }
        }
        items = kept;
    }

    private static @Nullable Refusal unread(AnswerDraft draft, Answerer by) {
        if (draft.orderId() == null) {
            return new Refusal("/orderId", RequestProblem.REQUIRED, Map.of());
        }
        if (draft.n() == null) {
            return new Refusal("/n", RequestProblem.REQUIRED, Map.of());
        }
        if (draft.answer() == null) {
            return new Refusal("/answer", RequestProblem.REQUIRED, Map.of());
        }
        if (draft.answer() == LessonAnswer.CONFIRMED) {
            return null;
        }
        if (by == Answerer.NATIONAL_PLATFORM) {
            return new Refusal("/answer", LessonProblem.DISPUTE_ON_PLATFORM, Map.of());
        }
        String reason = draft.reason();
        return reason == null || reason.isBlank() || reason.length() > REASON_MAX
                ? new Refusal("/reason", LessonProblem.DISPUTE_NEEDS_REASON, Map.of())
                : null;
    }

    private static Item read(int line, AnswerDraft draft) {
        UUID order = Objects.requireNonNull(draft.orderId());
        Integer n = Objects.requireNonNull(draft.n());
        String reason = draft.reason() == null ? "" : draft.reason().strip();
        return new Item(line, new LessonKey(new OrderId(order), n), Objects.requireNonNull(draft.answer()), reason);
    }
}
