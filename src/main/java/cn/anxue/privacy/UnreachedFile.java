package cn.anxue.privacy;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records of people whom no sign-in shows to be theirs: nothing is copied or put right on request, only forgotten in time. */
public interface UnreachedFile extends PersonalFile {
    @Override
    default Object export(UUID subjectId) {
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    @Override
    default Rest rest(Caller caller, UUID subjectId) {
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    @Override
    default List<String> correctable() {
        return List.of();
    }

    @Override
    default List<String> telling() {
        return List.of();
    }

    @Override
    default void requireCorrect(UUID subjectId, Map<String, String> values) {
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    @Override
    default Map<String, String> correct(UUID subjectId, Map<String, String> values) {
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }
}
