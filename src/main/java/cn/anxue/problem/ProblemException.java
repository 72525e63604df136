package cn.anxue.problem;

import java.util.List;
import java.util.Map;

/** The one exception for everything a caller can put right: one violation, or several of one request. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public ProblemException(ProblemKind kind) {
        this(kind, "", Map.of());
    }

    public ProblemException(ProblemKind kind, Map<String, ?> facts) {
        this(kind, "", facts);
    }

    public ProblemException(ProblemKind kind, String pointer, Map<String, ?> facts) {
        this(List.of(new Violation(pointer, kind, facts)));
    }

    /** Several at once; the answer is the general {@code VALIDATION_FAILED} where they are more than one. */
    public ProblemException(List<Violation> violations) {
        super(violations.stream()
                .map(v -> v.kind().name() + " " + v.pointer())
                .toList()
                .toString());
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a problem needs at least one violation");
        }
        this.violations = List.copyOf(violations);
    }

    /** The kind that names the whole answer. */
    public ProblemKind kind() {
        return violations.size() == 1 ? violations.get(0).kind() : RequestProblem.VALIDATION_FAILED;
    }

    /** Never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
