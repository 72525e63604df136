package cn.anxue.enforcement.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publicity as others read it. */
public record PublicityView(
        UUID id,
        String title,
        String text,
        String basis,
        String regionCode,
        String authority,
        String number,
        LocalDate publishedOn,
        LocalDate untilOn,
        PublicityState state,
        @Nullable LocalDate endedOn,
        @Nullable String outcome,
        List<Objection> objections) {
    public PublicityView {
        objections = List.copyOf(objections);
    }

    /**
     * What somebody holds against it.
     *
     * @param outcome {@code UPHELD} or {@code DISMISSED}; null until decided
     */
    public record Objection(
            UUID id,
            String text,
            LocalDate raisedOn,
            UUID recordedBy,
            @Nullable String outcome,
            @Nullable String reason) {}

    public boolean isOpen() {
        return state == PublicityState.OPEN;
    }

    /** Whether its days are over on that day. */
    public boolean isOver(LocalDate today) {
        return untilOn.isBefore(today);
    }

    public List<Objection> undecided() {
        return objections.stream().filter(one -> one.outcome() == null).toList();
    }

    PublicityView with(List<Objection> raised) {
        return new PublicityView(
                id,
                title,
                text,
                basis,
                regionCode,
                authority,
                number,
                publishedOn,
                untilOn,
                state,
                endedOn,
                outcome,
                raised);
    }
}
