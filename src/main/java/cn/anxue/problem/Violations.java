package cn.anxue.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the violations of one request, so that a caller learns all of them at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    public Violations add(String pointer, ProblemKind kind) {
        return add(pointer, kind, Map.of());
    }

    public Violations add(String pointer, ProblemKind kind, Map<String, ?> facts) {
        found.add(new Violation(pointer, kind, facts));
        return this;
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** @throws ProblemException if any was added */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(found);
        }
    }
}
