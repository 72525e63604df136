package cn.anxue.tipoff;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Department;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer does next with a tip-off.
 *
 * @param words the reason of a rejection, a transfer or a merge, the finding of a check, the reply; the reporter reads
 *     those of a rejection and the reply
 * @param main the code of the one it is merged into
 * @param place where it is transferred to, by code or name
 * @param officer the sign-in name of whoever is to look into it
 */
public record Move(
        TipOffState to,
        @Nullable String words,
        @Nullable String main,
        @Nullable String place,
        @Nullable Department department,
        @Nullable String officer,
        @Nullable ActionKind action,
        @Nullable UUID actionId,
        @Nullable String actionNumber) {
    public static final int WORDS_MAX = 2_000;
    static final int REASON_MAX = 500;

    /** One that needs no particulars. */
    public static Move to(TipOffState next) {
        return new Move(next, null, null, null, null, null, null, null, null);
    }

    public Move words(String said) {
        return new Move(to, said, main, place, department, officer, action, actionId, actionNumber);
    }

    String requireWords() {
        return required(words, "/words");
    }

    String requireReason() {
        String reason = requireWords();
        if (reason.length() > REASON_MAX) {
            throw new ProblemException(RequestProblem.TOO_LONG, "/words", Map.of("max", REASON_MAX));
        }
        return reason;
    }

    String requireMain() {
        return required(main, "/main");
    }

    String requirePlace() {
        return required(place, "/place");
    }

    String requireOfficer() {
        return required(officer, "/officer");
    }

    ActionKind requireAction() {
        if (action == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/action", Map.of());
        }
        boolean named = actionId != null || actionNumber() != null;
        if (named == (action == ActionKind.NONE)) {
            throw new ProblemException(TipOffProblem.ACTION_UNNAMED, "/actionNumber", Map.of());
        }
        return action;
    }

    @Override
    public @Nullable String actionNumber() {
        return actionNumber == null || actionNumber.isBlank() ? null : actionNumber.strip();
    }

    private static String required(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        return text.strip();
    }
}
