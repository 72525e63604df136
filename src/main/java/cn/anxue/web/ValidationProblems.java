package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violation;
import cn.anxue.problem.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the limits written on a resource's parameters say of a request. */
final class ValidationProblems {
    private ValidationProblems() {}

    /** Nothing where not a request but one of our own objects broke a limit: that is a fault of ours. */
    static Optional<ProblemException> of(ConstraintViolationException failure) {
        boolean ofRequest = failure.getConstraintViolations().stream().allMatch(ValidationProblems::isOfParameter);
        if (!ofRequest || failure.getConstraintViolations().isEmpty()) {
            return Optional.empty();
        }
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(ValidationProblems::violation)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        return Optional.of(new ProblemException(violations));
    }

    private static boolean isOfParameter(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER || node.getKind() == ElementKind.CROSS_PARAMETER) {
                return true;
            }
        }
        return false;
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String pointer = pointer(violation.getPropertyPath());
        Annotation limit = violation.getConstraintDescriptor().getAnnotation();
        Violations one = new Violations();
        if (limit instanceof NotNull || limit instanceof NotBlank || limit instanceof NotEmpty) {
            one.add(pointer, RequestProblem.REQUIRED);
        } else if (limit instanceof Size size && isLonger(violation.getInvalidValue(), size.max())) {
            boolean text = violation.getInvalidValue() instanceof CharSequence;
            one.add(pointer, text ? RequestProblem.TOO_LONG : RequestProblem.TOO_MANY_ITEMS, Map.of("max", size.max()));
        } else {
            one.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", violation.getMessage()));
        }
        return one.list().get(0);
    }

    private static boolean isLonger(Object value, int max) {
        return value instanceof CharSequence text
                ? text.length() > max
                : !(value instanceof List<?> list) || list.size() > max;
    }

    /** The place in the body; of a parameter in the address, its name. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = "/" + node.getName();
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }
}
