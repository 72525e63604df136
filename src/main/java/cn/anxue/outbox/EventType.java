package cn.anxue.outbox;

import cn.anxue.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What other systems can be told. */
public enum EventType {
    /** The bank reported lines of an account and they were booked: count, sums and first and last line. */
    MOVEMENT_BOOKED("movement.booked"),
    /** Payments from an account were approved and wait for the bank to take their instructions. */
    INSTRUCTION_APPROVED("instruction.approved"),
    /** An account's day was closed: bank, book and claims agreed on it. */
    DAY_CLOSED("day.closed"),
    /** Something of an account's day does not agree. */
    BREAK_FOUND("break.found"),
    /** A subscriber tries whether his receiver works; nobody subscribes to it. */
    PING("webhook.ping");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As in payloads and subscriptions, {@code movement.booked}. */
    public String word() {
        return word;
    }

    /** Whether a subscription may name it. */
    public boolean isOffered() {
        return this != PING;
    }

    /** @throws ProblemException {@code EVENT_TYPE_UNKNOWN} where one is none that can be subscribed to */
    public static Set<EventType> offered(List<String> words) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            types.add(Arrays.stream(values())
                    .filter(type -> type.isOffered() && type.word.equals(word))
                    .findFirst()
                    .orElseThrow(unknown(i)));
        }
        return types;
    }

    static EventType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Supplier<ProblemException> unknown(int place) {
        String known = Arrays.stream(values())
                .filter(EventType::isOffered)
                .map(EventType::word)
                .collect(Collectors.joining(", "));
        return () -> new ProblemException(WebhookProblem.EVENT_TYPE_UNKNOWN, "/types/" + place, Map.of("known", known));
    }
}
