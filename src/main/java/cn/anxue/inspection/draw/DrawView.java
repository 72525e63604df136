package cn.anxue.inspection.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw as the service knows it; what of it is for whom, {@link #forEverybody} says.
 *
 * @param dueOn the last day of the step that is awaited
 */
public record DrawView(
        DrawId id,
        String regionCode,
        String title,
        DrawState state,
        String pool,
        String poolSha256,
        LocalDate visitsFrom,
        LocalDate visitsUntil,
        boolean announced,
        Instant publishedAt,
        LocalDate dueOn,
        @Nullable UUID replaces,
        @Nullable Officer first,
        @Nullable Officer second,
        @Nullable String seed,
        @Nullable String result,
        @Nullable String resultSha256,
        @Nullable Instant endedAt,
        @Nullable String endedReason,
        long version) {
    /** One of the two who make the seed. */
    public record Officer(
            UUID actor,
            String commitment,
            Instant committedAt,
            @Nullable String secret) {
        public boolean revealed() {
            return secret != null;
        }

        Officer sealed() {
            return new Officer(actor, commitment, committedAt, null);
        }
    }

    /** The material as published: no secret before both are out. */
    public Published published() {
        return new Published(
                pool,
                poolSha256,
                first == null ? null : first.commitment(),
                second == null ? null : second.commitment(),
                first == null ? null : first.secret(),
                second == null ? null : second.secret(),
                seed,
                result);
    }

    /** For those within scope: everything, but nobody's secret before both are out. */
    DrawView forOffice() {
        return state == DrawState.DRAWN ? this : withoutSecrets(seed, result);
    }

    /** For everybody: of unannounced visits the list and what it follows from only when the last day of visits is over. */
    DrawView forEverybody(LocalDate today) {
        return state == DrawState.DRAWN && !isHidden(today) ? this : withoutSecrets(null, null);
    }

    public boolean isHidden(LocalDate today) {
        return !announced && !today.isAfter(visitsUntil);
    }

    private DrawView withoutSecrets(@Nullable String shownSeed, @Nullable String shownResult) {
        return new DrawView(
                id,
                regionCode,
                title,
                state,
                pool,
                poolSha256,
                visitsFrom,
                visitsUntil,
                announced,
                publishedAt,
                dueOn,
                replaces,
                first == null ? null : Objects.requireNonNull(first).sealed(),
                second == null ? null : Objects.requireNonNull(second).sealed(),
                shownSeed,
                shownResult,
                resultSha256,
                endedAt,
                endedReason,
                version);
    }
}
