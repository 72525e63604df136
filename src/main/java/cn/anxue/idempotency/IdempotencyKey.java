package cn.anxue.idempotency;

import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names a request for good.
 *
 * @param route method and path, as in {@code POST /api/v1/bank/transactions}
 */
public record IdempotencyKey(ActorId caller, String route, String value) {
    /** The request header it comes in. */
    public static final String HEADER = "Idempotency-Key";

    /** The response header of an answer given before. */
    public static final String REPLAYED_HEADER = "Idempotent-Replayed";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    /** @throws ProblemException where the header is missing or malformed */
    public static IdempotencyKey of(ActorId caller, String route, @Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(IdempotencyProblem.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (!FORM.matcher(header).matches()) {
            throw new ProblemException(IdempotencyProblem.IDEMPOTENCY_KEY_INVALID);
        }
        return new IdempotencyKey(caller, route, header);
    }
}
