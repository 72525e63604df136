package cn.anxue.inspection.draw;

import cn.anxue.problem.ProblemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draw done again from its published material alone.
 *
 * @param poolHolds the pool has the digest that was published before
 * @param commitmentsHold each secret has the commitment that was published before
 * @param seedHolds the seed follows from pool and secrets
 * @param resultHolds pool and seed give the published list
 * @param result the list found now; absent where the pool cannot be read
 */
public record Redo(
        boolean poolHolds,
        boolean commitmentsHold,
        boolean seedHolds,
        boolean resultHolds,
        @Nullable String result) {
    public static Redo of(Published published) {
        String digest = Pool.digest(published.pool());
        String first = Objects.requireNonNullElse(published.firstSecret(), "");
        String second = Objects.requireNonNullElse(published.secondSecret(), "");
        String seed = Secret.seed(digest, first, second);
        String result = result(published.pool(), seed);
        return new Redo(
                digest.equals(published.poolSha256()),
                Secret.sha256(first).equals(published.firstCommitment())
                        && Secret.sha256(second).equals(published.secondCommitment()),
                seed.equals(published.seed()),
                result != null && result.equals(published.result()),
                result);
    }

    public boolean holds() {
        return poolHolds && commitmentsHold && seedHolds && resultHolds;
    }

    private static @Nullable String result(String pool, String seed) {
        try {
            return Drawing.draw(PoolText.parse(pool), seed).text();
        } catch (ProblemException unreadable) {
            return null;
        }
    }
}
