package cn.anxue.fee.course;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Courses: written down, published and withdrawn by the institution itself. */
@ApplicationScoped
@Transactional
public class CourseService {
    /** As many as a public list shows. */
    private static final int PUBLISHED_MAX = 500;

    private static final int NAME_MAX = 100;
    private static final int SUBJECT_MAX = 50;

    private final Courses courses;
    private final InstitutionRegister register;
    private final AuditTrail audit;
    private final Today today;

    CourseService(Courses courses, InstitutionRegister register, AuditTrail audit, Today today) {
        this.courses = courses;
        this.register = register;
        this.audit = audit;
        this.today = today;
    }

    public CourseView draft(Caller caller, CourseDraft draft) {
        requireOwn(caller, draft.institution());
        check(draft);
        CourseId id = CourseId.next();
        Course course = new Course(id, draft, today.now());
        courses.persistAndFlush(course);
        audit.record(caller, "fee.course-drafted", "course", id.value());
        return course.view();
    }

    public CourseView publish(Caller caller, CourseId id, long version) {
        return change(caller, id, version, "fee.course-published", course -> course.publish(today.now()));
    }

    public CourseView withdraw(Caller caller, CourseId id, long version) {
        return change(caller, id, version, "fee.course-withdrawn", course -> course.withdraw(today.now()));
    }

    /** @throws ProblemException {@code NOT_FOUND} also where it is out of the caller's sight */
    public CourseView get(Caller caller, CourseId id) {
        Course course = courses.findByIdOptional(id).orElseThrow(CourseService::notFound);
        register.requireSight(caller, course.institutionId());
        return course.view();
    }

    /** Latest first; one more than the limit where there are more. */
    public List<CourseView> of(Caller caller, InstitutionId institution, @Nullable UUID before, int limit) {
        register.requireSight(caller, institution);
        return courses.of(institution, Optional.ofNullable(before), limit + 1).stream()
                .map(Course::view)
                .toList();
    }

    /** What anybody may read. */
    public List<CourseView> published(InstitutionId institution) {
        return courses.published(institution, PUBLISHED_MAX).stream()
                .map(Course::view)
                .toList();
    }

    /** Without a look at any scope. */
    public Optional<CourseView> find(CourseId id) {
        return courses.findByIdOptional(id).map(Course::view);
    }

    private CourseView change(Caller caller, CourseId id, long version, String act, Consumer<Course> change) {
        Course course = courses.lock(id).orElseThrow(CourseService::notFound);
        register.requireSight(caller, course.institutionId());
        requireOwn(caller, course.institutionId());
        if (course.version() != version) {
            throw new ProblemException(RequestProblem.STALE);
        }
        change.accept(course);
        courses.flush();
        audit.record(caller, act, "course", id.value(), "state");
        return course.view();
    }

    private static void check(CourseDraft draft) {
        Violations found = new Violations();
        text(found, "/name", draft.name(), NAME_MAX);
        text(found, "/subject", draft.subject(), SUBJECT_MAX);
        if (!draft.listPrice().isPositive()) {
            found.add("/listPrice", RequestProblem.INVALID_AMOUNT);
        }
        found.throwIfAny();
    }

    private static void text(Violations found, String pointer, String text, int max) {
        if (text.isBlank()) {
            found.add(pointer, RequestProblem.REQUIRED);
        }
        if (text.length() > max) {
            found.add(pointer, RequestProblem.TOO_LONG, Map.of("max", max));
        }
    }

    private static void requireOwn(Caller caller, InstitutionId institution) {
        if (caller.isSystem()) {
            return;
        }
        if (!caller.has(Role.INSTITUTION)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (!caller.scope().equals(new Scope.Institution(institution.value()))) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(RequestProblem.NOT_FOUND);
    }
}
