package cn.anxue.privacy;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A look at particulars that are otherwise masked.
 *
 * @param subject what they belong to, as in {@code fee_order}
 * @param fields names of the fields that were shown, never their values
 * @param reason as whoever looked gave it; the people concerned may read it
 * @param regionCode where the subject is
 */
public record Look(String subject, UUID subjectId, List<String> fields, String reason, String regionCode) {
    private static final int REASON_MIN = 5;
    private static final int REASON_MAX = 500;

    /** @throws ProblemException where the reason is too short to say anything */
    public Look {
        int length = reason.strip().length();
        if (length < REASON_MIN || length > REASON_MAX) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE, "/reason", Map.of("reason", REASON_MIN + "–" + REASON_MAX + " 字"));
        }
    }
}
