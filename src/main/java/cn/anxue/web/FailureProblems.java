package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jboss.resteasy.reactive.common.util.URLUtils;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.postgresql.util.PSQLException;

/** Finds, beneath the wrappings of frameworks, the problem a caller can do something about. */
final class FailureProblems {
    private static final int CAUSES_MAX = 20;
    /** Characters (22021) or days (22007, 22008) that no table can hold. */
    private static final Set<String> UNKEEPABLE = Set.of("22021", "22007", "22008");

    private static final Text UNKEEPABLE_TEXT =
            Text.of("含有无法保存的字符或日期", "it holds a character or a day that cannot be kept");

    private static final Text LENGTH_TEXT = Text.of("有一项文字为空或过长", "one of its texts is blank or too long");

    private FailureProblems() {}

    /** Nothing where it is our own fault: answered with 500 and logged whole. */
    static Optional<ProblemException> of(Throwable failure) {
        return causes(failure).stream().flatMap(cause -> ofOne(cause).stream()).findFirst();
    }

    /** Whether who asked has gone before he had sent all: nobody is left to be told, and nothing is wrong here. */
    static boolean isHungUp(Throwable failure) {
        return causes(failure).stream().anyMatch(HttpClosedException.class::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < CAUSES_MAX; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** A form or an address with an escape that is none; told by who throws, since the framework gives it no type. */
    private static boolean isUndecodable(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return failure instanceof IllegalArgumentException
                && stack.length > 0
                && stack[0].getClassName().equals(URLUtils.class.getName());
    }

    /** A form of more fields than are read; told by who throws, since the framework gives it no type. */
    private static boolean isOverfull(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().equals(FormData.class.getName());
    }

    private static Optional<ProblemException> ofOne(Throwable failure) {
        if (isUndecodable(failure)) {
            return Optional.of(new ProblemException(WebProblem.BAD_REQUEST));
        }
        if (isOverfull(failure)) {
            return Optional.of(new ProblemException(WebProblem.TOO_MANY_FIELDS));
        }
        if (failure instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (failure instanceof ConstraintViolationException violations) {
            return ValidationProblems.of(violations);
        }
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return Optional.of(new ProblemException(RequestProblem.STALE));
        }
        if (failure instanceof PSQLException refused) {
            Optional<ProblemKind> kind = ConstraintProblems.of(refused);
            if (kind.isPresent()) {
                return kind.map(ProblemException::new);
            }
            if (ConstraintProblems.isLength(refused)) {
                return Optional.of(new ProblemException(RequestProblem.INVALID_VALUE, Map.of("reason", LENGTH_TEXT)));
            }
        }
        if (failure instanceof SQLException unkeepable
                && UNKEEPABLE.contains(String.valueOf(unkeepable.getSQLState()))) {
            return Optional.of(new ProblemException(RequestProblem.INVALID_VALUE, Map.of("reason", UNKEEPABLE_TEXT)));
        }
        return failure instanceof SQLException unavailable && isPassing(unavailable)
                ? Optional.of(new ProblemException(RequestProblem.UNAVAILABLE))
                : Optional.empty();
    }

    /** A JSON failure of the request; one met while writing an answer is ours and not asked for here. */
    static Optional<ProblemException> ofBody(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
            if (cause instanceof JsonProcessingException json) {
                return Optional.of(JsonProblems.of(json));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Connection lost, server stopping, no connection free, deadlock or serialization: trying again may help. */
    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return String.valueOf(failure.getMessage()).contains("Acquisition timeout");
        }
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("40") || state.startsWith("53");
    }
}
